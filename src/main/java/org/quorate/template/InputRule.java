package org.quorate.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be written into a cell, and what is said to who writes.
 *
 * @param promptTitle at most 32 characters
 * @param prompt at most 255 characters
 */
public record InputRule(Allowed allowed, String promptTitle, String prompt) {
    /** The longest title of a prompt that Excel takes. */
    static final int LONGEST_TITLE = 32;

    /** The longest prompt that Excel takes. */
    static final int LONGEST_PROMPT = 255;

    /** What is taken without a question. */
    public sealed interface Allowed {
        /**
         * Text.
         *
         * @param longest in characters
         */
        record Text(int longest) implements Allowed {}

        /**
         * A number.
         *
         * @param form how it is shown
         */
        record Number(
                Form form,
                @Nullable BigDecimal minOrNull,
                @Nullable BigDecimal maxOrNull) implements Allowed {}

        /** A date within a span, both ends included. */
        record Day(LocalDate earliest, LocalDate latest) implements Allowed {}

        /**
         * A date, or words that say when: two dates, or the day from which something can be. What is typed as a date is one.
         *
         * @param longest in characters
         */
        record DayOrWords(int longest) implements Allowed {}

        /**
         * One of a list.
         *
         * @param cells the cells of the list, as a formula refers to them
         */
        record Listed(String cells) implements Allowed {}
    }

    /** How a number is shown. */
    public enum Form {
        WHOLE,
        DECIMAL,
        MONEY,
        PERCENT
    }
}
