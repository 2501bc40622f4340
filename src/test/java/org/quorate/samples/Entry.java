package org.quorate.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written into one cell of a sample. Immutable. */
sealed interface Entry {
    /** Text, kept as text whatever it looks like. */
    record Words(String text) implements Entry {}

    /** A number. */
    record Amount(BigDecimal number) implements Entry {}

    /** A date cell. */
    record Day(LocalDate date) implements Entry {}

    /** A formula that multiplies two fields of the same row, with its calculated value. */
    record Product(String one, String other, BigDecimal value) implements Entry {}

    /** A formula that shows {@code #REF!}. */
    record BrokenReference() implements Entry {}

    static Entry words(String text) {
        return new Words(text);
    }

    static Entry amount(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    /** Parses an ISO date. */
    static Entry day(String iso) {
        return new Day(LocalDate.parse(iso));
    }
}
