package org.quorate.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.SectionDefinition;

/**
 * What a return holds for one declared section. Immutable. Always: {@code rowsRead == records.size() + refused rows +
 * nilRows}; a form's labels and values together are one row.
 *
 * @param sheetOrNull the sheet on which it was found, or null where it was found on none
 * @param rowsRead filled rows below the heading, counted as they were read and before they were judged
 * @param nilRows rows that declare nothing to report
 */
public record SectionReading(
        SectionDefinition section,
        State state,
        @Nullable String sheetOrNull,
        int rowsRead,
        List<SectionRecord> records,
        List<Refusal> refusals,
        int nilRows) {
    public SectionReading {
        records = List.copyOf(records);
        refusals = List.copyOf(refusals);
    }

    /** How the section came. */
    public enum State {
        /** Found, with at least one record. */
        GIVEN("Given"),
        /** Declared to hold nothing. */
        NIL("Nil"),
        /** Found, but nothing was filled in. */
        EMPTY("Empty"),
        /** Not found. */
        MISSING("Missing"),
        /** Not due in this period, and not given. */
        NOT_DUE("Not due"),
        /** Not given, with a waiver. */
        WAIVED("Waived");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Returns the word a reader sees. */
        public String label() {
            return label;
        }
    }

    /** Returns the sheet on which the section was found. */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheetOrNull);
    }

    /** Returns how many rows were refused. */
    public int refusedRows() {
        return refusals.stream().mapToInt(Refusal::rows).sum();
    }

    /** Returns the reading with other records in the place of its own. */
    public SectionReading with(List<SectionRecord> other) {
        return new SectionReading(section, state, sheetOrNull, rowsRead, other, refusals, nilRows);
    }

    /** Returns the reading as one of another form of the same section's definition. */
    SectionReading of(SectionDefinition same) {
        return new SectionReading(same, state, sheetOrNull, rowsRead, records, refusals, nilRows);
    }
}
