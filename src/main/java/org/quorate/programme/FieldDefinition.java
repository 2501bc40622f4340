package org.quorate.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One expected answer (glossary: field).
 *
 * @param id snake_case, unique in its section
 * @param heading as the column's heading or the label beside the value; where several stand above each other, or a label
 *     belongs to a wider one, its whole path: {@code Financial year 2022/23 > Q1}
 * @param aliases other headings that it has had
 * @param guidance what to write, in plain words; empty where the heading says it all
 * @param entry how it is filled in
 */
public record FieldDefinition(
        String id,
        String heading,
        List<String> aliases,
        FieldType type,
        Meaning meaning,
        Need need,
        Bounds bounds,
        String guidance,
        Entry entry) {
    public FieldDefinition {
        aliases = List.copyOf(aliases);
    }

    /** Makes a field that is filled in by hand, one answer to a cell. */
    public FieldDefinition(
            String id,
            String heading,
            List<String> aliases,
            FieldType type,
            Meaning meaning,
            Need need,
            Bounds bounds,
            String guidance) {
        this(id, heading, aliases, type, meaning, need, bounds, guidance, Entry.BY_HAND);
    }

    /**
     * How a field is filled in.
     *
     * @param placeholders texts that count as blank
     * @param prefilled whether the template fills it, so that a row in which nothing else stands is an empty one
     * @param several whether several answers may stand in the cell, separated by commas, semicolons or line breaks
     * @param cellOrNull of a form: the cell of the answer, in A1 form, where its label is not found; or null
     * @param listColumnOrNull the column of the section's fixed list with which the template fills it, or null
     * @param alternativeOrNull of a date: the id of the field that takes a second date in its cell, or null where there may be none
     * @param opening of a date: whether it may be written as the day from which something can be
     */
    public record Entry(
            List<String> placeholders,
            boolean prefilled,
            boolean several,
            @Nullable String cellOrNull,
            @Nullable String listColumnOrNull,
            @Nullable String alternativeOrNull,
            boolean opening) {
        /** By hand, one answer to a cell. */
        public static final Entry BY_HAND = byHand(List.of());

        public Entry {
            placeholders = List.copyOf(placeholders);
        }

        /** By hand, one answer to a cell, which counts as blank while one of the placeholders stands in it. */
        public static Entry byHand(List<String> placeholders) {
            return new Entry(placeholders, false, false, null, null, null, false);
        }

        /** Returns the column of the section's fixed list with which the template fills it. */
        public Optional<String> listColumn() {
            return Optional.ofNullable(listColumnOrNull);
        }

        /** Returns the id of the field that takes a second date in its cell. */
        public Optional<String> alternative() {
            return Optional.ofNullable(alternativeOrNull);
        }

        /** Returns the cell of the answer, in A1 form, where its label is not found. */
        public Optional<String> cell() {
            return Optional.ofNullable(cellOrNull);
        }
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
