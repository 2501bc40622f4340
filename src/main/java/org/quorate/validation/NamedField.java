package org.quorate.validation;

import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;

/** A field that a check's formula names. Immutable. */
public record NamedField(From from, SectionDefinition section, FieldDefinition field) {

    /** Where the formula takes the field's values from. */
    public enum From {
        /** The record that is judged. */
        RECORD,
        /** Every record of the section. */
        COLUMN,
        /** The record of the last accepted return that has the same key as the one that is judged. */
        EARLIER_RECORD,
        /** Every record of the section in the last accepted return. */
        EARLIER_COLUMN
    }

    /** Returns whether it is taken from the record that is judged, or the one of the same key. */
    public boolean isOfRecord() {
        return from == From.RECORD || from == From.EARLIER_RECORD;
    }

    /** Returns whether it is taken from an earlier return. */
    public boolean isEarlier() {
        return from == From.EARLIER_RECORD || from == From.EARLIER_COLUMN;
    }
}
