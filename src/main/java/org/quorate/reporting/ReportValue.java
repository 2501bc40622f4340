package org.quorate.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What stands in one place of a report's table. Immutable; typed, so that a spreadsheet can calculate with it. */
public sealed interface ReportValue {
    /** Nothing. */
    record Blank() implements ReportValue {}

    /** Nothing, as most tables have it in many places. */
    ReportValue BLANK = new Blank();

    /** Text; whatever it begins with, it stays text. */
    record Text(String text) implements ReportValue {}

    /** A number in its column's unit. */
    record Number(BigDecimal number) implements ReportValue {}

    /** A date. */
    record Day(LocalDate date) implements ReportValue {}

    /** A date and time, in the programme's zone. */
    record Moment(LocalDateTime dateTime) implements ReportValue {}

    /** Text that leads to another sheet of the same workbook. */
    record SheetLink(String text, String sheet) implements ReportValue {}

    /** Text that leads to another output; {@code path} is relative to the file that is written, with slashes. */
    record FileLink(String text, String path) implements ReportValue {}

    /** Returns a text, or a blank for an empty one. */
    static ReportValue text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    /** Returns a whole number. */
    static ReportValue number(long number) {
        return new Number(BigDecimal.valueOf(number));
    }
}
