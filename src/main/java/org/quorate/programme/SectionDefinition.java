package org.quorate.programme;

import java.util.List;
import java.util.Optional;
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

    /**
     * Where the section stands.
     *
     * @param sheet the name of its sheet
     * @param aliases other names that the sheet has had
     */
    public record Placement(String sheet, List<String> aliases) {
        public Placement {
            aliases = List.copyOf(aliases);
        }
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
     * @param exactlyOne groups of field ids of which exactly one must be ticked
     */
    public record Records(
            List<String> key,
            @Nullable String expectedListOrNull,
            boolean extraRows,
            List<String> ignore,
            List<List<String>> exactlyOne) {
        public Records {
            key = List.copyOf(key);
            ignore = List.copyOf(ignore);
            exactlyOne = exactlyOne.stream().map(List::copyOf).toList();
        }

        /** Returns the id of the fixed list whose keys must all come back. */
        public Optional<String> expectedList() {
            return Optional.ofNullable(expectedListOrNull);
        }
    }

    /** Finds a field by its id. */
    public Optional<FieldDefinition> find(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** Finds the first field of that meaning. */
    public Optional<FieldDefinition> find(Meaning meaning) {
        return fields.stream().filter(field -> field.meaning() == meaning).findFirst();
    }
}
