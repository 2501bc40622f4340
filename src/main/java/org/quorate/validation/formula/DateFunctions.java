package org.quorate.validation.formula;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** Functions of dates that take dates typed as text too, as Excel does and the engine does not. */
final class DateFunctions {
    private static final int DAYS_A_WEEK = 7;
    private static final int WORKING_DAYS_A_WEEK = 5;
    /** The last day that Excel knows, 31 December 9999. */
    private static final long LAST = 2_958_465;

    private DateFunctions() {}

    static ValueEval year(Arguments arguments) throws EvaluationException {
        long serial = serial(arguments, 0);
        return number(
                serial == 0 || serial == SerialDate.LEAP_DAY_OF_1900
                        ? 1900
                        : SerialDate.dateOf(serial).getYear());
    }

    static ValueEval month(Arguments arguments) throws EvaluationException {
        long serial = serial(arguments, 0);
        if (serial == 0) {
            return number(1);
        }
        return number(
                serial == SerialDate.LEAP_DAY_OF_1900
                        ? 2
                        : SerialDate.dateOf(serial).getMonthValue());
    }

    static ValueEval day(Arguments arguments) throws EvaluationException {
        long serial = serial(arguments, 0);
        if (serial == 0) {
            return number(0);
        }
        return number(
                serial == SerialDate.LEAP_DAY_OF_1900
                        ? 29
                        : SerialDate.dateOf(serial).getDayOfMonth());
    }

    /** Kinds 1 (Sunday is 1), 2 (Monday is 1) and 3 (Monday is 0). */
    static ValueEval weekday(Arguments arguments) throws EvaluationException {
        long serial = serial(arguments, 0);
        int kind = arguments.has(1) ? (int) arguments.number(1) : 1;
        return switch (kind) {
            case 1 -> number(Math.floorMod(serial - 1, DAYS_A_WEEK) + 1);
            case 2 -> number(Math.floorMod(serial - 2, DAYS_A_WEEK) + 1);
            case 3 -> number(Math.floorMod(serial - 2, DAYS_A_WEEK));
            default -> throw new EvaluationException(ErrorEval.NUM_ERROR);
        };
    }

    static ValueEval dateValue(Arguments arguments) throws EvaluationException {
        Object value = arguments.value(0);
        if (!(value instanceof String text)) {
            throw new EvaluationException(ErrorEval.VALUE_INVALID);
        }
        return number(SerialDate.parse(text)
                .map(SerialDate::of)
                .orElseThrow(() -> new EvaluationException(ErrorEval.VALUE_INVALID)));
    }

    static ValueEval edate(Arguments arguments) throws EvaluationException {
        return number(months(arguments));
    }

    static ValueEval eomonth(Arguments arguments) throws EvaluationException {
        LocalDate date = months(arguments);
        return number(date.withDayOfMonth(date.lengthOfMonth()));
    }

    private static LocalDate months(Arguments arguments) throws EvaluationException {
        double months = arguments.number(1);
        if (Math.abs(months) > LAST) {
            throw new EvaluationException(ErrorEval.NUM_ERROR);
        }
        return SerialDate.dateOf(serial(arguments, 0)).plusMonths((long) months);
    }

    static ValueEval days(Arguments arguments) throws EvaluationException {
        return number(serial(arguments, 0) - serial(arguments, 1));
    }

    static ValueEval networkDays(Arguments arguments) throws EvaluationException {
        LocalDate start = SerialDate.dateOf(serial(arguments, 0));
        LocalDate end = SerialDate.dateOf(serial(arguments, 1));
        return number(start.isAfter(end) ? -workingDays(end, start) : workingDays(start, end));
    }

    /** Both days count. */
    private static long workingDays(LocalDate first, LocalDate last) {
        long weeks = (last.toEpochDay() - first.toEpochDay() + 1) / DAYS_A_WEEK;
        long count = weeks * WORKING_DAYS_A_WEEK;
        for (LocalDate day = first.plusDays(weeks * DAYS_A_WEEK); !day.isAfter(last); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    static ValueEval workday(Arguments arguments) throws EvaluationException {
        LocalDate day = SerialDate.dateOf(serial(arguments, 0));
        double wanted = arguments.number(1);
        if (Math.abs(wanted) > LAST) {
            throw new EvaluationException(ErrorEval.NUM_ERROR);
        }
        int step = wanted < 0 ? -1 : 1;
        for (long left = Math.abs((long) wanted); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(step);
        }
        return number(day);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static long serial(Arguments arguments, int argument) throws EvaluationException {
        double number = Math.floor(arguments.number(argument));
        if (number < 0 || number > LAST) {
            throw new EvaluationException(ErrorEval.NUM_ERROR);
        }
        return (long) number;
    }

    private static ValueEval number(LocalDate date) throws EvaluationException {
        double serial = SerialDate.of(date);
        if (serial < 0 || serial > LAST) {
            throw new EvaluationException(ErrorEval.NUM_ERROR);
        }
        return number(serial);
    }

    private static ValueEval number(long number) {
        return number((double) number);
    }

    private static ValueEval number(double number) {
        return new NumberEval(number);
    }
}
