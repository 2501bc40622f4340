package org.quorate.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a return stood in its workbook, and under which words: what moves when a party changes the template.
 * Immutable.
 *
 * @param sheets in the order of the workbook
 * @param sections those that were found, in the order of the definition
 */
public record ReturnLayout(List<SheetLayout> sheets, List<SectionLayout> sections) {
    /** The layout of what is no return. */
    public static final ReturnLayout NONE = new ReturnLayout(List.of(), List.of());

    public ReturnLayout {
        sheets = List.copyOf(sheets);
        sections = List.copyOf(sections);
    }

    /**
     * What something that belongs nowhere is most like.
     *
     * @param id of a heading (the field's id, and behind {@code @} the 0-based index of the period where it repeats by period)
     *     or of a section
     * @param percent how like it is, from {@link org.quorate.programme.Likeness#TELLING} on
     */
    public record Guess(String id, int percent) {}

    /**
     * A sheet.
     *
     * @param hidden whether a reader of the workbook does not see it
     * @param guessOrNull the section that was not found and that its name is like; null where there is none
     */
    public record SheetLayout(
            String name, boolean hidden, @Nullable Guess guessOrNull) {
        /** Returns the section that was not found and that its name is like. */
        public Optional<Guess> guess() {
            return Optional.ofNullable(guessOrNull);
        }
    }

    /**
     * A section; of one that repeats, its first block.
     *
     * @param headings from the first to the last cell with a heading or label, as a range in A1 form; empty where none was found
     * @param foundBy by what it was found, in words, such as "its name"
     * @param excelTable the name of the Excel table in which the headings stand; empty where they stand in none
     * @param fields headings or labels that were found, in reading order
     * @param strays headings or labels of no field, in reading order; of a form only those that are like a missing one
     */
    public record SectionLayout(
            String sectionId,
            String sheet,
            String headings,
            String foundBy,
            String excelTable,
            List<HeadingLayout> fields,
            List<Stray> strays) {
        public SectionLayout {
            fields = List.copyOf(fields);
            strays = List.copyOf(strays);
        }

        /** Finds the heading or label of that id. */
        public Optional<HeadingLayout> find(String headingId) {
            return fields.stream()
                    .filter(heading -> heading.headingId().equals(headingId))
                    .findFirst();
        }
    }

    /**
     * The heading or label of a field.
     *
     * @param headingId the field's id, and behind {@code @} the 0-based index of the period where it repeats by period
     * @param words as written; empty where the answer was found by its cell alone
     * @param cell in A1 form
     */
    public record HeadingLayout(String headingId, String words, String cell) {}

    /**
     * A heading or label of no field.
     *
     * @param words as written
     * @param cell in A1 form
     * @param guessOrNull the missing heading that it is most like; null where it is like none
     */
    public record Stray(String words, String cell, @Nullable Guess guessOrNull) {
        /** Returns the missing heading that it is most like. */
        public Optional<Guess> guess() {
            return Optional.ofNullable(guessOrNull);
        }
    }

    /** Finds a section by its id. */
    public Optional<SectionLayout> find(String sectionId) {
        return sections.stream()
                .filter(section -> section.sectionId().equals(sectionId))
                .findFirst();
    }

    /** Finds a sheet by its name. */
    public Optional<SheetLayout> findSheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
