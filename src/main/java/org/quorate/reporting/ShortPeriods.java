package org.quorate.reporting;

import java.util.regex.Pattern;

/** The labels of periods, short enough to stand below a point of a chart. */
final class ShortPeriods {
    private static final Pattern EXPLANATION = Pattern.compile("\\s*\\(.*\\)\\s*$");
    private static final Pattern QUARTER = Pattern.compile("^Quarter (?=\\d)");

    private ShortPeriods() {}

    /** Returns a label without what explains it in brackets, and with "Q3" for "Quarter 3". */
    static String of(String label) {
        return QUARTER.matcher(EXPLANATION.matcher(label).replaceFirst("")).replaceFirst("Q");
    }
}
