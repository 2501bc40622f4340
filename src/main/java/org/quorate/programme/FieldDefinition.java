package org.quorate.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One expected answer (glossary: field).
 *
 * @param id snake_case, unique in its section
 * @param heading as the column's heading or the label beside the value
 * @param aliases other headings that it has had
 * @param guidance what to write, in plain words; empty where the heading says it all
 */
public record FieldDefinition(
        String id,
        String heading,
        List<String> aliases,
        FieldType type,
        Meaning meaning,
        Need need,
        Bounds bounds,
        String guidance) {
    public FieldDefinition {
        aliases = List.copyOf(aliases);
    }

    /**
     * When an answer is needed and when it is out of place.
     *
     * @param requiredIfOrNull the condition under which it is required, or null
     * @param onlyIfOrNull the condition outside which it must be blank, or null
     */
    public record Need(
            boolean required,
            @Nullable Condition requiredIfOrNull,
            @Nullable Condition onlyIfOrNull) {
        /** An answer that may be left out. */
        public static final Need OPTIONAL = new Need(false, null, null);
        /** An answer that every record must give. */
        public static final Need REQUIRED = new Need(true, null, null);

        /** Returns the condition under which an answer is required. */
        public Optional<Condition> requiredIf() {
            return Optional.ofNullable(requiredIfOrNull);
        }

        /** Returns the condition outside which the field must be blank. */
        public Optional<Condition> onlyIf() {
            return Optional.ofNullable(onlyIfOrNull);
        }
    }

    /**
     * Which answers are allowed.
     *
     * @param choices for {@link FieldType#CHOICE}: the allowed words with their aliases
     * @param scaleOrNull for {@link FieldType#SCALE}: the id of the scale
     * @param targetOrNull for {@link FieldType#REFERENCE}: {@code list:ID} or {@code section:ID}
     * @param minOrNull the smallest number
     * @param maxOrNull the largest number
     * @param maxLength the most characters of a text; 0 for no limit but Excel's
     */
    public record Bounds(
            List<Choice> choices,
            @Nullable String scaleOrNull,
            @Nullable String targetOrNull,
            @Nullable BigDecimal minOrNull,
            @Nullable BigDecimal maxOrNull,
            int maxLength) {
        /** No bounds. */
        public static final Bounds NONE = new Bounds(List.of(), null, null, null, null, 0);

        public Bounds {
            choices = List.copyOf(choices);
        }

        /** Returns the id of the scale. */
        public Optional<String> scale() {
            return Optional.ofNullable(scaleOrNull);
        }

        /** Returns what a reference refers to: {@code list:ID} or {@code section:ID}. */
        public Optional<String> target() {
            return Optional.ofNullable(targetOrNull);
        }

        /** Returns the smallest number allowed. */
        public Optional<BigDecimal> min() {
            return Optional.ofNullable(minOrNull);
        }

        /** Returns the largest number allowed. */
        public Optional<BigDecimal> max() {
            return Optional.ofNullable(maxOrNull);
        }
    }

    /** An allowed word and the other words that stand for it. */
    public record Choice(String label, Tone tone, List<String> aliases) {
        public Choice {
            aliases = List.copyOf(aliases);
        }
    }
}
