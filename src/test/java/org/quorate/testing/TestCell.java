package org.quorate.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;

/** The values a test may put into a cell, and the cell each of them makes. */
final class TestCell {
    private TestCell() {}

    /** A formula with the result Excel stored, or null where it was never calculated. */
    record Formula(String text, @Nullable Object cached) {}

    /** An error value. */
    record ErrorWord(String word) {}

    static Cell of(CellRef ref, Object value) {
        if (value instanceof Formula formula) {
            CellValue cached = formula.cached() == null ? new CellValue.Blank() : valueOf(formula.cached());
            return new Cell(ref, cached, raw(cached), formula.text());
        }
        CellValue plain = valueOf(value);
        return new Cell(ref, plain, raw(plain), null);
    }

    private static CellValue valueOf(Object value) {
        if (value instanceof String text) {
            return new CellValue.Text(text);
        }
        if (value instanceof Number number) {
            return new CellValue.Number(decimal(number));
        }
        if (value instanceof LocalDate date) {
            return new CellValue.Date(date.atStartOfDay());
        }
        if (value instanceof LocalDateTime dateTime) {
            return new CellValue.Date(dateTime);
        }
        if (value instanceof Boolean bool) {
            return new CellValue.Bool(bool);
        }
        if (value instanceof ErrorWord error) {
            return new CellValue.ErrorValue(error.word());
        }
        throw new IllegalArgumentException(
                "no cell can hold a " + value.getClass().getSimpleName());
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static String raw(CellValue value) {
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        if (value instanceof CellValue.Number number) {
            return number.number().toString();
        }
        if (value instanceof CellValue.Date date) {
            LocalDateTime dateTime = date.dateTime();
            return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? dateTime.toLocalDate().toString()
                    : dateTime.toString();
        }
        if (value instanceof CellValue.Bool bool) {
            return Boolean.toString(bool.value()).toUpperCase(Locale.ROOT);
        }
        return value instanceof CellValue.ErrorValue error ? error.code() : "";
    }
}
