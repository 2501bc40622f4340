package org.quorate.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of Excel formulas, in functions that every version since 2007, and LibreOffice, works out alike. Stateless. */
final class ExcelText {
    /** The most characters of a formula. */
    static final int LONGEST_FORMULA = 8_192;

    /** The most characters of a text in a formula. */
    private static final int LONGEST_TEXT = 255;

    private ExcelText() {}

    /** Writes a text. */
    static String text(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return quoted(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST_TEXT) {
            pieces.add(quoted(text.substring(from, Math.min(from + LONGEST_TEXT, text.length()))));
        }
        return String.join("&", pieces);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static String date(LocalDate date) {
        return "DATE(" + date.getYear() + "," + date.getMonthValue() + "," + date.getDayOfMonth() + ")";
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    static String blank(String cell) {
        return "LEN(TRIM(" + cell + "))=0";
    }

    static String filled(String cell) {
        return "LEN(TRIM(" + cell + "))>0";
    }

    /** Whether the cell holds one of the words, whatever their case. */
    static String isOne(String cell, Collection<String> words) {
        return words.isEmpty()
                ? "FALSE"
                : "OR("
                        + words.stream()
                                .map(word -> "TRIM(" + cell + ")=" + text(word))
                                .collect(Collectors.joining(","))
                        + ")";
    }

    /** Whether the cell's content stands among cells. */
    static String among(String cell, String cells) {
        return "COUNTIF(" + cells + "," + same(cell) + ")>0";
    }

    /**
     * The criterion of COUNTIF and COUNTIFS that a cell holds the same, a number as what its digits are: what they take for
     * wildcards and operators stands for itself.
     */
    static String same(String cell) {
        String escaped = "TRIM(" + cell + ")";
        for (String wildcard : List.of("~", "*", "?")) {
            escaped = "SUBSTITUTE(" + escaped + ",\"" + wildcard + "\",\"~" + wildcard + "\")";
        }
        return "\"=\"&" + escaped;
    }

    static String and(String... conditions) {
        return "AND(" + String.join(",", conditions) + ")";
    }
}
