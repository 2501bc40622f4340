package org.quorate.binding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a field was answered, after parsing. Immutable. Missing is typed: an answer that is not there says why.
 */
public sealed interface Answer {
    /** Words: free text, an e-mail address, a reference's key, a party's or period's id. */
    record Words(String text) implements Answer {}

    /** One of the field's choices or a level of its scale, by its canonical label. */
    record Choice(String label) implements Answer {}

    /** A number in the field's unit; a percentage as its hundredths (25% is 0.25). */
    record Amount(BigDecimal number) implements Answer {}

    /** A date. */
    record Day(LocalDate date) implements Answer {}

    /** Yes or No, ticked or not ticked. */
    record YesNo(boolean yes) implements Answer {}

    /** Nothing, and why. */
    record Absent(Missing why) implements Answer {}

    /** Something that does not parse; its text is kept, its meaning is not guessed. */
    record Unreadable(String text) implements Answer {}

    /** Why there is no answer (model.md section 2: missing). */
    enum Missing {
        NOT_PROVIDED("Not provided"),
        NOT_APPLICABLE("Not applicable"),
        NOT_YET_DUE("Not yet due"),
        TO_BE_CONFIRMED("To be confirmed"),
        NIL("Nil");

        private final String label;

        Missing(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /** Returns the answer of a field in which nothing was written. */
    static Answer notProvided() {
        return new Absent(Missing.NOT_PROVIDED);
    }

    /** Returns whether there is something a reader can use. */
    default boolean isGiven() {
        return !(this instanceof Absent) && !(this instanceof Unreadable);
    }

    /** Returns the answer in its canonical text: ISO dates, plain decimals, Yes or No; a missing answer as its words. */
    default String text() {
        if (this instanceof Words words) {
            return words.text();
        }
        if (this instanceof Choice choice) {
            return choice.label();
        }
        if (this instanceof Amount amount) {
            return amount.number().toPlainString();
        }
        if (this instanceof Day day) {
            return day.date().toString();
        }
        if (this instanceof YesNo yesNo) {
            return yesNo.yes() ? "Yes" : "No";
        }
        if (this instanceof Absent absent) {
            return absent.why() == Missing.NOT_PROVIDED ? "" : absent.why().label();
        }
        return ((Unreadable) this).text();
    }
}
