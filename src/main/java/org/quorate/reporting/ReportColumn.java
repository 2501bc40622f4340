package org.quorate.reporting;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;

/**
 * One column of a report's table. Immutable.
 *
 * @param heading unique in its table
 * @param width in characters of ordinary text
 * @param total what stands below it in the table's total row
 * @param tones words of the column that are set off, each with its tone; empty for none
 * @param formulaOrNull a formula for every row, in which {@code [@Heading]} is this row's value of another column, or null; each
 *     row then gives the value that the formula has
 * @param internal whether it is only for those who work with the table, and is not published
 */
public record ReportColumn(
        String heading,
        Kind kind,
        int width,
        Total total,
        Map<String, Tone> tones,
        @Nullable String formulaOrNull,
        boolean internal) {
    public ReportColumn {
        tones = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tones));
    }

    /** What the values of a column are, and so how they are shown. */
    public enum Kind {
        TEXT,
        /** Text that is wrapped over several lines. */
        LONG_TEXT,
        INTEGER,
        DECIMAL,
        MONEY,
        PERCENT,
        DATE,
        DATE_TIME,
        LINK
    }

    /** What the total row says of a column. */
    public enum Total {
        NONE,
        /** The word "Total". */
        LABEL,
        SUM,
        /** How many rows have a value. */
        COUNT
    }

    /** Returns the formula of every row. */
    public Optional<String> formula() {
        return Optional.ofNullable(formulaOrNull);
    }

    /** Returns a plain column. */
    public static ReportColumn of(String heading, Kind kind, int width) {
        return new ReportColumn(heading, kind, width, Total.NONE, Map.of(), null, false);
    }

    /** Returns this column with something in the total row. */
    public ReportColumn total(Total other) {
        return new ReportColumn(heading, kind, width, other, tones, formulaOrNull, internal);
    }

    /** Returns this column with words set off. */
    public ReportColumn tones(Map<String, Tone> words) {
        return new ReportColumn(heading, kind, width, total, words, formulaOrNull, internal);
    }

    /** Returns this column with a formula for every row. */
    public ReportColumn formula(String text) {
        return new ReportColumn(heading, kind, width, total, tones, text, internal);
    }

    /** Returns this column as one that is not published. */
    public ReportColumn asInternal() {
        return new ReportColumn(heading, kind, width, total, tones, formulaOrNull, true);
    }
}
