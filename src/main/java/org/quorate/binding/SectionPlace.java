package org.quorate.binding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;

/**
 * The sheet on which a section stands.
 *
 * @param layoutOrNull null for a sheet that bears the section's name but none of its headings
 */
record SectionPlace(
        SectionDefinition section,
        Sheet sheet,
        RecognisedBy by,
        @Nullable Layout layoutOrNull) {

    /** By what a section's sheet is known. */
    enum RecognisedBy {
        NAME("its name"),
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
}
