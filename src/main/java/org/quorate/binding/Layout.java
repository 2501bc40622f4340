package org.quorate.binding;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Where on its sheet a section's headings or labels stand. Immutable. */
sealed interface Layout permits HeadingRow, FormLabels {
    /** The last 1-based row in which a heading row is looked for. */
    int LAST_HEADING_ROW = 60;

    /** The share of its needed headings by which a section is recognised on a sheet of another name. */
    int NEEDED_PERCENT = 60;

    /** Returns the ids of the fields whose heading or label was found. */
    Set<String> found();

    /** Returns the first 1-based row in which a heading or label stands. */
    int top();

    /** Returns the leftmost and the rightmost 0-based column in which a heading or label stands. */
    IntSummaryStatistics columnsUsed();

    /** Returns the last 1-based row in which a heading row is looked for on the sheet, or on the part of one. */
    static int lastHeadingRow(Sheet sheet) {
        return LAST_HEADING_ROW
                + sheet.rows().stream().mapToInt(SheetRow::number).findFirst().orElse(1)
                - 1;
    }

    /**
     * Returns whether the field takes what a block or a column is for, or the second date of another field, and so has no heading
     * or label of its own.
     */
    static boolean isGivenElsewhere(SectionDefinition section, FieldDefinition field) {
        return section.placement()
                        .repeat()
                        .filter(repeat -> repeat.field().equals(field.id()))
                        .isPresent()
                || section.placement()
                        .periods()
                        .filter(periods -> periods.field().equals(field.id()))
                        .isPresent()
                || section.firstDateOf(field).isPresent();
    }

    /** Finds the section's headings or labels on the sheet: enough of them to tell where it stands. */
    static Optional<Layout> find(SectionDefinition section, Sheet sheet) {
        return switch (section.kind()) {
            case TABLE -> HeadingRow.find(section, sheet).map(heading -> heading);
            case FORM -> FormLabels.find(section, sheet).map(labels -> labels);
        };
    }

    /** Returns whether so many of the needed headings were found that the sheet need not bear the section's name. */
    default boolean speaksForItself(SectionDefinition section) {
        List<FieldDefinition> needed = section.fields().stream()
                .filter(field -> !isGivenElsewhere(section, field))
                .filter(field ->
                        field.need().required() || section.records().key().contains(field.id()))
                .toList();
        List<FieldDefinition> telling = needed.isEmpty() ? section.fields() : needed;
        long matched =
                telling.stream().filter(field -> found().contains(field.id())).count();
        return found().size() >= fewest(section) && matched * 100 >= (long) NEEDED_PERCENT * telling.size();
    }

    /** Returns how many headings it takes at least: a single word may stand anywhere. */
    static int fewest(SectionDefinition section) {
        return Math.min(2, section.fields().size());
    }
}
