package org.quorate.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an issued sheet.
 *
 * @param needed whether an answer is required, which the cell's shade says too
 * @param ruleOrNull what may be written, or null for a cell that nobody fills in
 */
public record IssuedCell(
        Content content, boolean needed, @Nullable InputRule ruleOrNull) {
    /** What stands in a cell. */
    public sealed interface Content {
        /** Nothing. */
        record Blank() implements Content {}

        /** Words. */
        record Words(String text) implements Content {}

        /** Words that introduce what follows. */
        record Title(String text) implements Content {}

        /** A number. */
        record Number(BigDecimal number) implements Content {}

        /** A date. */
        record Day(LocalDate date) implements Content {}

        /** TRUE or FALSE. */
        record Truth(boolean yes) implements Content {}

        /**
         * What Excel works out, always words.
         *
         * @param text without an equals sign
         */
        record Formula(String text) implements Content {}

        /**
         * What Excel works out of a row: 1 if it counts, otherwise 0.
         *
         * @param text without an equals sign
         */
        record Count(String text) implements Content {}

        /**
         * What a check of the programme's says, always words.
         *
         * @param text without an equals sign
         * @param meanwhile what programs say that only show: such a formula is worked out when the workbook is opened
         */
        record Verdict(String text, String meanwhile) implements Content {}

        /**
         * A way to another place of the workbook.
         *
         * @param target a sheet's name and a cell in A1 form, as a formula refers to it
         */
        record Link(String text, String target) implements Content {}
    }

    /** An empty cell that nobody fills in. */
    public static final IssuedCell BLANK = new IssuedCell(new Content.Blank(), false, null);

    static IssuedCell words(String text) {
        return text.isEmpty() ? BLANK : new IssuedCell(new Content.Words(text), false, null);
    }

    static IssuedCell of(Content content) {
        return new IssuedCell(content, false, null);
    }

    static IssuedCell formula(String text) {
        return new IssuedCell(new Content.Formula(text), false, null);
    }
}
