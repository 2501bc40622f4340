package org.quorate.binding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.quorate.programme.Words;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;
import org.quorate.submission.SheetRow;

/** The text of cells as a person reads it: without the spaces and marks that nobody sees. */
final class CellText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final Pattern HARD_SPACE = Pattern.compile("[\\u00A0\\u2007\\u202F]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");
    /** The hard space in Latin-1. */
    private static final byte HARD = (byte) 0xA0;

    private static final int LONGEST_SEEN = 120;
    private static final int MOST_DIGITS = 400;

    private CellText() {}

    /** Returns what the cell says: texts stripped, numbers as plain digits, dates in ISO form; empty for a blank. */
    static String of(Cell cell) {
        CellValue value = cell.value();
        if (value instanceof CellValue.Text text) {
            return clean(text.text());
        }
        if (value instanceof CellValue.Number number) {
            return digits(number.number());
        }
        if (value instanceof CellValue.Date date) {
            return iso(date.dateTime());
        }
        if (value instanceof CellValue.Bool bool) {
            return bool.value() ? "TRUE" : "FALSE";
        }
        return value instanceof CellValue.ErrorValue error ? error.code() : "";
    }

    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String spaced = HARD_SPACE.matcher(visible).replaceAll(" ");
        return LINE_BREAK.matcher(spaced).replaceAll("\n").strip();
    }

    /** Most texts are: to see it costs less than to look for each kind of stain. */
    private static boolean isClean(String text) {
        // Of every cell: to take the bytes out first costs far less than to ask the text for each character.
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < letters.length; i++) {
            byte c = letters[i];
            if (c == '\r' || c == HARD) {
                return false;
            }
            // What is not in Latin-1 has become a question mark.
            if (c == '?' && text.charAt(i) != '?') {
                return !isStained(text) && !isIndented(text);
            }
        }
        return !isIndented(text);
    }

    private static boolean isStained(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\r', '\u200B', '\u2060', '\uFEFF', '\u00A0', '\u2007', '\u202F' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isIndented(String text) {
        return !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    /** Returns the plain digits without trailing zeros; numbers beyond all sense keep their exponent. */
    static String digits(BigDecimal number) {
        return isSensible(number) ? plain(number).toPlainString() : number.toString();
    }

    /** Returns whether the number can be written out: a file may claim an exponent that would fill the memory. */
    static boolean isSensible(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** Returns the number without trailing zeros and without an exponent, so that equal numbers are equal. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isBlank(Cell cell) {
        return cell.isBlank()
                || (cell.value() instanceof CellValue.Text text
                        && !beginsPlainly(text.text())
                        && clean(text.text()).isEmpty());
    }

    /** Most texts do, and need not be read to their end to be seen. */
    private static boolean beginsPlainly(String text) {
        return !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~';
    }

    /** Returns the cells that show something, from left to right. */
    static List<Cell> filled(SheetRow row) {
        // No stream: asked for each row of each sheet.
        List<Cell> filled = new ArrayList<>(row.cells().size());
        for (Cell cell : row.cells()) {
            if (!isBlank(cell)) {
                filled.add(cell);
            }
        }
        return filled;
    }

    /** Returns the raw texts of the cells, as they are listed among what was refused. */
    static String content(List<Cell> cells) {
        return cells.stream().map(Cell::raw).collect(Collectors.joining(" | "));
    }

    /** Returns the words by which headings and labels are compared; of a text without words, its signs. */
    static String comparable(String text) {
        String folded = Words.fold(text);
        return folded.isEmpty() ? clean(text).toLowerCase(Locale.ROOT) : folded;
    }

    /** Returns whether both are the same words, or the same signs. */
    static boolean same(String one, String other) {
        return Words.mayBeSame(one, other) && comparable(one).equals(comparable(other));
    }

    /** Returns the text in the length in which a sentence can quote it. */
    static String quoted(String text) {
        return StringUtils.abbreviate(clean(text), LONGEST_SEEN);
    }

    private static String iso(LocalDateTime dateTime) {
        return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? dateTime.toLocalDate().toString()
                : dateTime.toString();
    }
}
