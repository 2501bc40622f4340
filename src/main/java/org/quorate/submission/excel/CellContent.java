package org.quorate.submission.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.CellValue;

/**
 * Turns what a cell element says into a value and the text a person would recognise. Belongs to one workbook. Not
 * thread-safe.
 */
final class CellContent {
    private static final CellValue BLANK = new CellValue.Blank();
    private static final Content NOTHING = new Content(BLANK, "");
    private static final Content TRUE = new Content(new CellValue.Bool(true), "TRUE");
    private static final Content FALSE = new Content(new CellValue.Bool(false), "FALSE");
    private static final Content EMPTY_TEXT = new Content(new CellValue.Text(""), "");

    /** Longer than any number a program writes, short enough to parse at once. */
    private static final int LONGEST_NUMBER = 400;

    /** No number within the range of a double has more digits before or after its point than this. */
    private static final int WIDEST_SCALE = 1_100;

    private static final int DIGITS_OF_A_DOUBLE = 308;

    private final SharedStrings strings;
    private final CellStyles styles;
    private final DateSystem dates;
    private final Map<String, Content> errors = new HashMap<>();

    CellContent(SharedStrings strings, CellStyles styles, DateSystem dates) {
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
    }

    /** A value with its text, as {@link org.quorate.submission.Cell} wants them. */
    record Content(CellValue value, String raw) {
        boolean isNothing() {
            return value instanceof CellValue.Blank;
        }
    }

    /** A cell's value cannot be read; the message goes on after the cell's address. */
    static final class UnreadableContent extends Exception {
        private final String what;

        UnreadableContent(String what) {
            super(what, null, false, false);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    /**
     * Reads one value.
     *
     * @param type the cell's {@code t}: n, s, str, inlineStr, b, e or d
     * @param style the index of the cell's style as written, or null where it has none
     * @param written the text of {@code v}, or of {@code is} for inlineStr; null where the cell has none
     * @throws UnreadableContent if the cell says what no Excel workbook says
     */
    Content parse(String type, @Nullable String style, @Nullable String written) throws UnreadableContent {
        if (written == null) {
            return NOTHING;
        }
        return switch (type) {
            case "s" -> written.isBlank() ? NOTHING : shared(written);
            case "str" -> text(ExcelText.unescape(written));
            case "inlineStr" -> text(written);
            case "n" -> written.isBlank() ? NOTHING : number(style, written.strip());
            case "b" -> written.isBlank() ? NOTHING : bool(written.strip());
            case "e" -> written.isBlank() ? NOTHING : error(written.strip());
            case "d" -> written.isBlank() ? NOTHING : isoDate(written.strip());
            default -> throw new UnreadableContent("is of a kind that Excel does not have");
        };
    }

    private Content shared(String index) throws UnreadableContent {
        Optional<CellValue.Text> text = strings.find(index);
        if (text.isEmpty()) {
            throw new UnreadableContent("has lost its text");
        }
        return new Content(text.get(), text.get().text());
    }

    static Content nothing() {
        return NOTHING;
    }

    static Content text(String text) {
        return text.isEmpty() ? EMPTY_TEXT : new Content(new CellValue.Text(text), text);
    }

    static Content bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    private static Content bool(String written) throws UnreadableContent {
        return switch (written) {
            case "1", "true" -> TRUE;
            case "0", "false" -> FALSE;
            default -> throw new UnreadableContent("is neither TRUE nor FALSE");
        };
    }

    private Content error(String word) {
        return errors.computeIfAbsent(word, CellContent::errorOf);
    }

    static Content errorOf(String word) {
        return new Content(new CellValue.ErrorValue(word), word);
    }

    private Content isoDate(String written) throws UnreadableContent {
        Optional<LocalDateTime> dateTime = dates.findIso(written);
        if (dateTime.isEmpty()) {
            throw new UnreadableContent("holds what is no date");
        }
        boolean timeAlone = written.indexOf('T') < 0 && written.indexOf(':') > 0;
        return date(dateTime.get(), timeAlone ? NumberShown.TIME : NumberShown.DATE, dates);
    }

    private Content number(@Nullable String style, String written) throws UnreadableContent {
        return number(decimal(written), written, styles.shown(style), dates);
    }

    /** A number, or the date or time that its format shows it as; {@code written} are its digits. */
    static Content number(BigDecimal number, String written, NumberShown shown, DateSystem dates) {
        if (shown != NumberShown.NUMBER) {
            Optional<LocalDateTime> dateTime = dates.find(number, shown);
            if (dateTime.isPresent()) {
                return date(dateTime.get(), shown, dates);
            }
        }
        return new Content(new CellValue.Number(number), written);
    }

    static Content date(LocalDateTime dateTime, NumberShown shown, DateSystem dates) {
        return new Content(new CellValue.Date(dateTime), dates.text(dateTime, shown));
    }

    static BigDecimal decimal(String written) throws UnreadableContent {
        if (written.length() > LONGEST_NUMBER || !isAscii(written)) {
            throw new UnreadableContent("holds what is no number");
        }
        try {
            BigDecimal number = new BigDecimal(written);
            if (isOutOfRange(number)) {
                throw new UnreadableContent("holds a number beyond what Excel can hold");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new UnreadableContent("holds what is no number");
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutOfRange(BigDecimal number) {
        boolean large = (long) number.precision() - number.scale() > DIGITS_OF_A_DOUBLE;
        return Math.abs((long) number.scale()) > WIDEST_SCALE || (large && Double.isInfinite(number.doubleValue()));
    }
}
