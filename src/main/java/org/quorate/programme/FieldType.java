package org.quorate.programme;

/** What kind of answer a field takes. */
public enum FieldType {
    TEXT,
    NARRATIVE,
    INTEGER,
    DECIMAL,
    MONEY,
    PERCENT,
    DATE,
    YES_NO,
    /** A tick: an x, a tick mark, Yes or TRUE; blank is not ticked. */
    TICK,
    /** One of the field's own choices. */
    CHOICE,
    /** A level of a scale of the pack. */
    SCALE,
    /** A number from 1 to 5. */
    SCORE,
    /** A party of the programme. */
    PARTY,
    /** A reporting period of the programme. */
    PERIOD,
    /** The key of a row of a fixed list, or of a record of another section of the same return. */
    REFERENCE,
    EMAIL,
    /** A full postcode of the United Kingdom. */
    POSTCODE,
    TELEPHONE;

    /** Returns whether any words may be written. */
    public boolean isText() {
        return this == TEXT || this == NARRATIVE || this == REFERENCE || this == EMAIL;
    }
}
