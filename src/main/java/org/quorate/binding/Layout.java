package org.quorate.binding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;

/** Where on its sheet a section's headings or labels stand. Immutable. */
sealed interface Layout permits HeadingRow, FormLabels {
    /** The last 1-based row in which a heading row is looked for. */
    int LAST_HEADING_ROW = 60;

    /** The share of its needed headings by which a section is recognised on a sheet of another name. */
    int NEEDED_PERCENT = 60;

    /** Returns the ids of the fields whose heading or label was found. */
    Set<String> found();

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
