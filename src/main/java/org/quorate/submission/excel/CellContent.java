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

    private static final int DAYS_KEPT = 1_024;

    private final SharedStrings strings;
    private final CellStyles styles;
    private final DateSystem dates;
    private final Map<String, Content> errors = new HashMap<>();
    private final @Nullable Content[] days = new @Nullable Content[DAYS_KEPT];
    private final int[] serials = new int[DAYS_KEPT];

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
     * @param style the 0-based index of the cell's style
     * @param written the text of {@code v}, or of {@code is} for inline text; stripped of white space by this
     * @throws UnreadableContent if the cell says what no Excel workbook says
     */
    Content parse(CellKind kind, int style, Characters written) throws UnreadableContent {
        switch (kind) {
            case TEXT -> {
                return text(ExcelText.unescape(written.toString()));
            }
            case INLINE_TEXT -> {
                return text(written.toString());
            }
            case UNKNOWN -> throw new UnreadableContent("is of a kind that Excel does not have");
            default -> {
                return written.strip().length() == 0 ? NOTHING : parseFilled(kind, style, written);
            }
        }
    }

    private Content parseFilled(CellKind kind, int style, Characters written) throws UnreadableContent {
        return switch (kind) {
            case SHARED_TEXT -> shared(written.index());
            case NUMBER -> number(style, written);
            case BOOLEAN -> bool(written.toString());
            case ERROR -> error(written.toString());
            default -> isoDate(written.toString());
        };
    }

    private Content shared(int index) throws UnreadableContent {
        Content text = strings.orNull(index);
        if (text == null) {
            throw new UnreadableContent("has lost its text");
        }
        return text;
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

    private Content number(int style, Characters written) throws UnreadableContent {
        NumberShown shown = styles.shown(style);
        int day = shown == NumberShown.DATE ? written.index() : -1;
        return day < 0 ? number(decimal(written), written.toString(), shown, dates) : day(day);
    }

    /** A day without a time; the same few days stand in a workbook again and again. */
    private Content day(int serial) {
        int slot = serial % DAYS_KEPT;
        Content kept = days[slot];
        if (kept == null || serials[slot] != serial) {
            kept = number(BigDecimal.valueOf(serial), Integer.toString(serial), NumberShown.DATE, dates);
            days[slot] = kept;
            serials[slot] = serial;
        }
        return kept;
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
        return decimal(Characters.of(written));
    }

    private static BigDecimal decimal(Characters written) throws UnreadableContent {
        if (written.length() > LONGEST_NUMBER || !written.isAscii()) {
            throw new UnreadableContent("holds what is no number");
        }
        try {
            BigDecimal number = written.decimal();
            // Fewer characters cannot write a number out of range without an exponent, and only few have one.
            if ((written.length() > DIGITS_OF_A_DOUBLE || written.hasLetter()) && isOutOfRange(number)) {
                throw new UnreadableContent("holds a number beyond what Excel can hold");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new UnreadableContent("holds what is no number");
        }
    }

    private static boolean isOutOfRange(BigDecimal number) {
        boolean large = (long) number.precision() - number.scale() > DIGITS_OF_A_DOUBLE;
        return Math.abs((long) number.scale()) > WIDEST_SCALE || (large && Double.isInfinite(number.doubleValue()));
    }
}
