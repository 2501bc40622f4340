package org.quorate.binding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * Where a section stands.
 *
 * @param sheet the part of the sheet that is the section's; the whole of it where nothing bounds it
 * @param bounded whether the part begins where the section begins
 * @param layoutOrNull null for a sheet that bears the section's name but none of its headings
 */
record SectionPlace(
        SectionDefinition section,
        Sheet sheet,
        RecognisedBy by,
        boolean bounded,
        @Nullable Layout layoutOrNull) {

    /** By what a section's sheet is known. */
    enum RecognisedBy {
        NAME("its name"),
        MARK("the name of its range"),
        OTHER_NAME("its other name"),
        HEADINGS("its headings");

        private final String words;

        RecognisedBy(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Optional<Layout> layout() {
        return Optional.ofNullable(layoutOrNull);
    }

    /** Returns the first 1-based row that is the section's; beyond the last where that is not known. */
    int top() {
        if (bounded) {
            return sheet.rows().stream().mapToInt(SheetRow::number).findFirst().orElse(Integer.MAX_VALUE);
        }
        return layoutOrNull == null ? Integer.MAX_VALUE : layoutOrNull.top();
    }

    /** Returns the place without what lies from the row on. */
    SectionPlace above(int row) {
        return new SectionPlace(section, Stretch.rows(sheet, 1, row - 1), by, bounded, layoutOrNull);
    }
}
