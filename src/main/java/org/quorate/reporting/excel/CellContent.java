package org.quorate.reporting.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportValue;

/**
 * What is written for a value. Immutable.
 *
 * @param content the text, or a number in digits; empty for {@link Type#BLANK}
 */
record CellContent(Form form, Look look, String content) {
    private static final CellContent NOTHING = new CellContent(Form.BLANK, Look.TEXT, "");
    /** Beyond it Excel has no number, and one digit more in the exponent is an error to it. */
    private static final BigDecimal LARGEST_NUMBER = new BigDecimal("9.99999999999999E307");

    /** Beyond it a number is written with an exponent, lest a few bytes become a million digits. */
    private static final int MOST_DIGITS = 40;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.UK);

    /** What kind of cell it needs. */
    enum Form {
        BLANK,
        TEXT,
        NUMBER
    }

    /** Returns what is written for a value of a column. A value is shown as what it is, even if its column is of another kind. */
    static CellContent of(Kind kind, ReportValue value) {
        if (value instanceof ReportValue.Blank) {
            return NOTHING;
        }
        if (value instanceof ReportValue.Text text) {
            return text(kind == Kind.LONG_TEXT ? Look.LONG_TEXT : Look.TEXT, text.text());
        }
        if (value instanceof ReportValue.Number number) {
            return of(kind, number.number());
        }
        if (value instanceof ReportValue.Day day) {
            return of(day.date());
        }
        if (value instanceof ReportValue.Moment moment) {
            return of(moment.dateTime());
        }
        if (value instanceof ReportValue.SheetLink link) {
            return text(Look.LINK, link.text());
        }
        return text(Look.LINK, ((ReportValue.FileLink) value).text());
    }

    /** Returns what is written for a number of a column. */
    static CellContent of(Kind kind, BigDecimal number) {
        if (number.abs().compareTo(LARGEST_NUMBER) > 0) {
            return text(Look.TEXT, number.toString());
        }
        int exponent = number.precision() - number.scale();
        boolean plain = Math.abs(exponent) <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        return new CellContent(Form.NUMBER, look(kind, number), plain ? number.toPlainString() : number.toString());
    }

    private static Look look(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> Look.MONEY;
            case PERCENT -> Look.PERCENT;
            case INTEGER -> Look.WHOLE;
            // Excel would show the point of a format with decimals behind a whole number too.
            case TEXT, LONG_TEXT, DECIMAL, DATE, DATE_TIME, LINK -> isWhole(number) ? Look.WHOLE : Look.FRACTION;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    private static CellContent of(LocalDate date) {
        return ExcelDate.find(date)
                .map(serial -> new CellContent(Form.NUMBER, Look.DATE, serial))
                .orElseGet(() -> text(Look.TEXT, DAY.format(date)));
    }

    private static CellContent of(LocalDateTime moment) {
        return ExcelDate.find(moment)
                .map(serial -> new CellContent(Form.NUMBER, Look.DATE_TIME, serial))
                .orElseGet(() -> text(Look.TEXT, MOMENT.format(moment)));
    }

    private static CellContent text(Look look, String text) {
        return text.isEmpty() ? NOTHING : new CellContent(Form.TEXT, look, text);
    }
}
