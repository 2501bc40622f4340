package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.consolidation.Change;
import org.quorate.consolidation.Changes;
import org.quorate.consolidation.Consolidation;
import org.quorate.finding.Plural;
import org.quorate.ledger.Ledger;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;

/** The sheet that tells what is new, gone or changed in the records since each partner's last accepted return. */
final class ChangesPage {
    static final String NAME = "What changed";

    private final Consolidation consolidation;
    private final Ledger ledger;
    private final SourceColumns sources;

    ChangesPage(Consolidation consolidation, SourceColumns sources, Ledger ledger) {
        this.consolidation = consolidation;
        this.ledger = ledger;
        this.sources = sources;
    }

    ReportSheet.TablePage page() {
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of("Partner", Kind.TEXT, 26),
                ReportColumn.of("Section", Kind.TEXT, 24),
                ReportColumn.of("Reference", Kind.TEXT, 13),
                ReportColumn.of("What", Kind.LONG_TEXT, 44),
                ReportColumn.of("What happened", Kind.TEXT, 16),
                ReportColumn.of("Answer", Kind.LONG_TEXT, 22),
                ReportColumn.of("Before", Kind.LONG_TEXT, 36),
                ReportColumn.of("Now", Kind.LONG_TEXT, 36),
                ReportColumn.of("Better or worse", Kind.TEXT, 12).tones(directions())));
        columns.addAll(SourceColumns.ofCell());
        columns.add(ReportColumn.of("Earlier file", Kind.TEXT, 34));
        columns.add(ReportColumn.of("Earlier sheet", Kind.TEXT, 22));
        columns.add(ReportColumn.of("Earlier cell", Kind.TEXT, 12));
        return new ReportSheet.TablePage(
                NAME,
                "What changed: records that are new or gone, and answers that are not what they were",
                "Each return that counts, against its partner's last accepted one. " + uncompared(),
                "T_changes",
                columns,
                visitor -> new Changes(consolidation, ledger).visit(change -> visitor.accept(row(change))),
                null);
    }

    /** How many returns have nothing to be compared with. */
    private String uncompared() {
        long first = new Changes(consolidation, ledger).firstReturns();
        return first == 0
                ? "All have one."
                : Plural.of(first, "return has", "returns have") + " none, and no line here.";
    }

    private static Map<String, Tone> directions() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        tones.put(Change.Direction.BETTER.label(), Change.Direction.BETTER.tone());
        tones.put(Change.Direction.WORSE.label(), Change.Direction.WORSE.tone());
        return tones;
    }

    private List<ReportValue> row(Change change) {
        List<ReportValue> row = new ArrayList<>(List.of(
                ReportValue.text(change.party()),
                ReportValue.text(change.section()),
                ReportValue.text(change.reference()),
                ReportValue.text(change.what()),
                ReportValue.text(change.kind().label()),
                ReportValue.text(change.answer()),
                ReportValue.text(change.before()),
                ReportValue.text(change.now()),
                ReportValue.text(change.direction().label())));
        row.addAll(sources.values(change.nowSource().orElse(null)));
        row.addAll(sources.values(change.beforeSource().orElse(null)));
        return row;
    }
}
