package org.quorate.reporting;

import java.util.List;
import java.util.function.Consumer;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Drift;
import org.quorate.ledger.Submission;
import org.quorate.reporting.ReportColumn.Kind;

/** The sheet that tells what has moved, appeared or vanished in the workbooks since their partners' last ones. */
final class DriftPage {
    private final Consolidation consolidation;
    private final SourceColumns sources;

    DriftPage(Consolidation consolidation, SourceColumns sources) {
        this.consolidation = consolidation;
        this.sources = sources;
    }

    ReportSheet.TablePage page() {
        return new ReportSheet.TablePage(
                "Drift",
                "Drift: what has moved, appeared or vanished in the workbooks",
                "Each return that could be read, against the last one that the same partner sent; those not listed stand as before.",
                "T_drift",
                List.of(
                        ReportColumn.of("Partner", Kind.TEXT, 26),
                        ReportColumn.of("Return", Kind.TEXT, 26),
                        ReportColumn.of("Section", Kind.TEXT, 24),
                        ReportColumn.of("What happened", Kind.TEXT, 18),
                        ReportColumn.of("To what", Kind.TEXT, 17),
                        ReportColumn.of("Before", Kind.LONG_TEXT, 30),
                        ReportColumn.of("Now", Kind.LONG_TEXT, 30),
                        ReportColumn.of("Looks like, or accepted", Kind.LONG_TEXT, 40),
                        SourceColumns.file(),
                        SourceColumns.sheet(),
                        SourceColumns.cell(),
                        ReportColumn.of("Compared with", Kind.TEXT, 34)),
                this::rows,
                null);
    }

    private void rows(Consumer<List<ReportValue>> visitor) {
        for (Drift drift : consolidation.drift()) {
            if (drift.earlier().isEmpty()) {
                visitor.accept(row(drift, "", "No comparison", "", "", "", "first return that could be read", "", ""));
            }
            drift.changes()
                    .forEach(change -> visitor.accept(row(
                            drift,
                            change.section(),
                            change.kind().label(),
                            change.what(),
                            change.before(),
                            change.now(),
                            change.note(),
                            change.sheet(),
                            change.cell())));
        }
    }

    private List<ReportValue> row(
            Drift drift,
            String section,
            String happened,
            String what,
            String before,
            String now,
            String note,
            String sheet,
            String cell) {
        return List.of(
                ReportValue.text(drift.party().name()),
                ReportValue.text(drift.definition().title()),
                ReportValue.text(section),
                ReportValue.text(happened),
                ReportValue.text(what),
                ReportValue.text(before),
                ReportValue.text(now),
                ReportValue.text(note),
                sources.file(drift.submission()),
                ReportValue.text(sheet),
                ReportValue.text(cell),
                ReportValue.text(drift.earlier().map(Submission::fileName).orElse("")));
    }
}
