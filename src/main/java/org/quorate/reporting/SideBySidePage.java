package org.quorate.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SharedItems;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;

/** The sheet that sets what partners say of the same things side by side (rule G02). */
final class SideBySidePage {
    private static final String DIFFERENT = "Told differently";

    private final Consolidation consolidation;
    private final SourceColumns sources;

    SideBySidePage(Consolidation consolidation, SourceColumns sources) {
        this.consolidation = consolidation;
        this.sources = sources;
    }

    /** Returns the sheet; empty where no two partners reported on the same thing. */
    Optional<ReportSheet> page() {
        List<List<ReportValue>> rows = new ArrayList<>();
        for (boolean differently : List.of(true, false)) {
            for (SharedItems shared : consolidation.highlights().shared()) {
                shared.items().stream()
                        .filter(item -> item.said().size() > 1 && item.isToldDifferently() == differently)
                        .forEach(item -> item.said().forEach(said -> rows.add(row(shared, item, said))));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportSheet.TablePage(
                        "Side by side",
                        "Side by side: what partners say of the same things",
                        "One partner's word on one thing a row, first where they differ. Nothing is averaged: both stand here.",
                        "T_side_by_side",
                        List.of(
                                ReportColumn.of("Section", Kind.TEXT, 24),
                                ReportColumn.of("Reference", Kind.TEXT, 13),
                                ReportColumn.of("What", Kind.LONG_TEXT, 55),
                                ReportColumn.of("Told alike or not", Kind.TEXT, 18)
                                        .tones(tones()),
                                ReportColumn.of("Partner", Kind.LONG_TEXT, 36),
                                ReportColumn.of("Status", Kind.TEXT, 18),
                                ReportColumn.of("Rating", Kind.TEXT, 12),
                                ReportColumn.of("Expected or due", Kind.DATE, 14),
                                ReportColumn.of("Done", Kind.DATE, 14),
                                SourceColumns.file(),
                                SourceColumns.sheet(),
                                SourceColumns.cell()),
                        ReportRows.of(rows),
                        null));
    }

    private static Map<String, Tone> tones() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        tones.put(DIFFERENT, Tone.CAUTION);
        return tones;
    }

    private List<ReportValue> row(SharedItems shared, SharedItems.Item item, SharedItems.Said said) {
        return List.of(
                ReportValue.text(shared.title()),
                ReportValue.text(item.key()),
                ReportValue.text(item.text()),
                ReportValue.text(item.isToldDifferently() ? DIFFERENT : "Alike"),
                ReportValue.text(said.party()),
                ReportValue.text(said.status()),
                ReportValue.text(said.rag()),
                day(said.expected()),
                day(said.done()),
                sources.file(said.source().file(), said.source().sha256()),
                ReportValue.text(said.source().sheet()),
                ReportValue.text(said.source().cell()));
    }

    private static ReportValue day(Optional<LocalDate> date) {
        return date.<ReportValue>map(ReportValue.Day::new).orElse(ReportValue.BLANK);
    }
}
