package org.quorate.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One expected part of a return (glossary: section).
 *
 * @param id slug, unique in its return definition
 * @param title as the sheet's title and as reports print it
 * @param fields in the order of the workbook
 */
public record SectionDefinition(
        String id,
        String title,
        Subject subject,
        Kind kind,
        Placement placement,
        Presence presence,
        Records records,
        List<FieldDefinition> fields) {
    /** What says what a record is about, and not how it stands. */
    private static final Set<Meaning> IDENTIFYING =
            EnumSet.of(Meaning.REFERENCE, Meaning.TITLE, Meaning.GROUP, Meaning.BASELINE_DUE);

    public SectionDefinition {
        fields = List.copyOf(fields);
    }

    /** How a section is laid out. */
    public enum Kind {
        /** Labels with a value beside each: one record. */
        FORM,
        /** A heading row with records below. */
        TABLE
    }

    /** In which direction a form goes on from a label to its value. */
    public enum Orientation {
        /** The value stands to the right of its label. */
        RIGHT,
        /** The value stands below its label. */
        DOWN
    }

    /**
     * Where the section stands.
     *
     * @param sheet the name of its sheet
     * @param aliases other names that the sheet has had
     * @param locate how to find it on the sheet, in the order in which it is tried
     * @param shape how its headings or labels are laid out
     */
    public record Placement(String sheet, List<String> aliases, List<Locator> locate, Shape shape) {
        public Placement {
            aliases = List.copyOf(aliases);
            locate = List.copyOf(locate);
        }

        /** Makes a placement of the plain shape anywhere on the sheet. */
        public Placement(String sheet, List<String> aliases) {
            this(sheet, aliases, List.of(new Locator.Anywhere()), Shape.PLAIN);
        }

        /** Returns whether the section stands several times, once in each block. */
        public Optional<Repeat> repeat() {
            return Optional.ofNullable(shape.repeatOrNull);
        }

        /** Returns how columns repeat by period. */
        public Optional<Periods> periods() {
            return Optional.ofNullable(shape.periodsOrNull);
        }
    }

    /**
     * How a section's headings or labels are laid out.
     *
     * @param headingRows how many rows the headings of a table take, 1 to 3
     * @param orientation of a form
     * @param repeatOrNull how the section repeats, or null where it stands once
     * @param periodsOrNull how columns repeat by period, or null where none does
     */
    public record Shape(
            int headingRows,
            Orientation orientation,
            @Nullable Repeat repeatOrNull,
            @Nullable Periods periodsOrNull) {
        /** One heading row, or values beside their labels; nothing repeats. */
        public static final Shape PLAIN = new Shape(1, Orientation.RIGHT, null, null);
    }

    /**
     * Whether the section must be there.
     *
     * @param required false for a section that is given only where it applies
     * @param fromPeriodOrNull the id of the first period in which it is due, or null: always
     * @param nilWords texts that declare nothing to report when one stands alone in the section; empty where it may not be nil
     */
    public record Presence(boolean required, @Nullable String fromPeriodOrNull, List<String> nilWords) {
        public Presence {
            nilWords = List.copyOf(nilWords);
        }

        /** Returns the id of the first period in which the section is due; empty: always. */
        public Optional<String> fromPeriod() {
            return Optional.ofNullable(fromPeriodOrNull);
        }
    }

    /**
     * Which records the section holds; of a form there is exactly one.
     *
     * @param key ids of the fields that identify a record across quarters, in order; empty for a form
     * @param expectedListOrNull the id of the fixed list whose keys must all come back, or null
     * @param extraRows whether rows beyond the fixed list are taken
     * @param ignore beginnings of a first cell that mark guidance and total rows, which are no records
     * @param ignoreColumns headings of columns that are not read; {@link #NO_HEADING} for those without one
     * @param exactlyOne groups of field ids of which exactly one must be ticked
     * @param count how many records there must be, in each block where the section repeats
     * @param carried what of the last return stands in the next workbook already
     * @param sharedOrNull whether several parties report on the same things, or null for what is usual for the subject
     */
    public record Records(
            List<String> key,
            @Nullable String expectedListOrNull,
            boolean extraRows,
            List<String> ignore,
            List<String> ignoreColumns,
            List<List<String>> exactlyOne,
            Count count,
            Carried carried,
            @Nullable Boolean sharedOrNull) {
        /** Stands for the heading of columns that have none. */
        public static final String NO_HEADING = "(no heading)";

        public Records {
            key = List.copyOf(key);
            ignore = List.copyOf(ignore);
            ignoreColumns = List.copyOf(ignoreColumns);
            exactlyOne = exactlyOne.stream().map(List::copyOf).toList();
        }

        /** Makes records of any number, of whose columns none is left out. */
        public Records(
                List<String> key,
                @Nullable String expectedListOrNull,
                boolean extraRows,
                List<String> ignore,
                List<List<String>> exactlyOne) {
            this(key, expectedListOrNull, extraRows, ignore, List.of(), exactlyOne, Count.ANY, Carried.USUAL, null);
        }

        /** Makes records of which what is usual for their subject is carried forward. */
        public Records(
                List<String> key,
                @Nullable String expectedListOrNull,
                boolean extraRows,
                List<String> ignore,
                List<String> ignoreColumns,
                List<List<String>> exactlyOne,
                Count count) {
            this(key, expectedListOrNull, extraRows, ignore, ignoreColumns, exactlyOne, count, Carried.USUAL, null);
        }

        /** Returns which records are carried forward in a section on the subject. */
        public CarryForward carryForward(Subject subject) {
            return carried.whichOrNull == null ? CarryForward.usual(subject) : carried.whichOrNull;
        }

        /** Returns the condition that closes a record, as a status that says complete does; empty where there is none. */
        public Optional<Condition> closedIf() {
            return Optional.ofNullable(carried.closedIfOrNull);
        }

        /** Returns the id of the fixed list whose keys must all come back. */
        public Optional<String> expectedList() {
            return Optional.ofNullable(expectedListOrNull);
        }
    }

    /**
     * What of the last return stands in the next workbook already.
     *
     * @param whichOrNull which records, or null for what is usual for the subject
     * @param closedIfOrNull the condition that closes a record, as a status that says complete does, or null for none
     */
    public record Carried(
            @Nullable CarryForward whichOrNull, @Nullable Condition closedIfOrNull) {
        /** What is usual for the subject. */
        public static final Carried USUAL = new Carried(null, null);
    }

    /**
     * How many records there must be.
     *
     * @param min the fewest
     * @param max the most; 0 for any number
     */
    public record Count(int min, int max) {
        /** Any number. */
        public static final Count ANY = new Count(0, 0);
    }

    /** Returns whether several parties report on the same things in it, so that what they say stands side by side. */
    public boolean isShared() {
        return records.sharedOrNull == null ? subject.isShared() : records.sharedOrNull;
    }

    /** Returns this section with other fields. */
    public SectionDefinition holding(List<FieldDefinition> others) {
        return new SectionDefinition(id, title, subject, kind, placement, presence, records, others);
    }

    /** Finds a field by its id. */
    public Optional<FieldDefinition> find(String fieldId) {
        // No stream: asked for each answer of each record.
        for (FieldDefinition field : fields) {
            if (field.id().equals(fieldId)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a template may have filled in the field before it was sent out, so that nothing is reported by it alone. */
    public boolean isPrefilled(FieldDefinition field) {
        return records.key().contains(field.id())
                || IDENTIFYING.contains(field.meaning())
                || field.entry().prefilled()
                || field.entry().listColumn().isPresent();
    }

    /** Finds the date in whose cell the field's own stands as a second one, so that the field has no heading or label itself. */
    public Optional<FieldDefinition> firstDateOf(FieldDefinition field) {
        if (field.type() == FieldType.DATE) {
            // No stream: asked for each date of each record.
            for (FieldDefinition other : fields) {
                if (field.id().equals(other.entry().alternativeOrNull())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Finds the first field of that meaning. */
    public Optional<FieldDefinition> find(Meaning meaning) {
        for (FieldDefinition field : fields) {
            if (field.meaning() == meaning) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
