package org.quorate.submission.excel;

import java.util.Locale;

/** As what a number format shows a number. */
enum NumberShown {
    /** As a number, a percentage, an amount, a duration such as {@code [h]:mm}. */
    NUMBER,
    /** As a date, with or without a time of day. */
    DATE,
    /** As a time of day alone. */
    TIME;

    private static final String CALENDAR_LETTERS = "ydegba";
    private static final String CLOCK_LETTERS = "hs";

    /** Tells what a format shows that Excel knows by its number alone; some are dates in East Asian and Thai Excel. */
    static NumberShown ofBuiltIn(int id) {
        if (id == 46 || id == 79) {
            return NUMBER;
        }
        if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 75 && id <= 80)) {
            return TIME;
        }
        boolean date = (id >= 14 && id <= 22)
                || (id >= 27 && id <= 36)
                || (id >= 50 && id <= 58)
                || (id >= 71 && id <= 74)
                || id == 81;
        return date ? DATE : NUMBER;
    }

    /**
     * Tells what a custom format shows. Quoted and escaped characters, colours, conditions and currencies say nothing; an
     * elapsed time in brackets makes a duration; a letter that Excel does not know in a date makes it none.
     */
    static NumberShown ofFormat(String format) {
        boolean calendar = false;
        boolean clock = false;
        boolean monthsOrMinutes = false;
        String lower = format.toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < lower.length()) {
            char c = lower.charAt(i);
            int end = tokenEnd(lower, i);
            if (c == '[' && isElapsed(lower.substring(i + 1, Math.max(i + 1, end - 1)))) {
                return NUMBER;
            }
            if (lower.startsWith("am/pm", i) || lower.startsWith("a/p", i)) {
                clock = true;
            } else if (end == i + 1 && c >= 'a' && c <= 'z') {
                calendar |= CALENDAR_LETTERS.indexOf(c) >= 0 || lower.startsWith("mmm", i);
                clock |= CLOCK_LETTERS.indexOf(c) >= 0;
                monthsOrMinutes |= c == 'm';
                if (c != 'm' && CALENDAR_LETTERS.indexOf(c) < 0 && CLOCK_LETTERS.indexOf(c) < 0) {
                    return NUMBER;
                }
            }
            i = end;
        }
        if (calendar || (monthsOrMinutes && !clock)) {
            return DATE;
        }
        return clock ? TIME : NUMBER;
    }

    /** Returns where what begins at a place ends: a quoted text, a bracket, an escaped or filling character, a word, a letter. */
    private static int tokenEnd(String format, int start) {
        int end = switch (format.charAt(start)) {
            case '"' -> format.indexOf('"', start + 1) + 1;
            case '[' -> format.indexOf(']', start) + 1;
            case '\\', '_', '*' -> start + 2;
            case 'e' -> start + (exponent(format, start) ? 2 : 1);
            default -> start + wordLength(format, start);
        };
        // An open quote or bracket runs to the end.
        return end <= start || end > format.length() ? format.length() : end;
    }

    private static int wordLength(String format, int start) {
        for (String word : new String[] {"general", "am/pm", "a/p"}) {
            if (format.startsWith(word, start)) {
                return word.length();
            }
        }
        return 1;
    }

    private static boolean exponent(String format, int start) {
        return format.startsWith("e+", start) || format.startsWith("e-", start);
    }

    private static boolean isElapsed(String bracket) {
        return !bracket.isEmpty()
                && "hms".indexOf(bracket.charAt(0)) >= 0
                && bracket.chars().allMatch(c -> c == bracket.charAt(0));
    }
}
