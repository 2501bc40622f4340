package org.quorate.reporting;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.quorate.programme.Tone;

/** What a committee paper says and marks alike, whatever file it is written to. */
public final class PaperWording {
    /** The heading of the note that lists the open fields. */
    public static final String OPEN_FIELDS = "For the author: fields to complete";

    /** The heading of the cover sheet. */
    public static final String COVER = "Cover sheet";

    /** The heading of the list to which the notes lead. */
    public static final String SOURCES = "Sources";

    /** An empty box to tick. */
    public static final String BOX = "☐";

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int SHORT_OPTIONS = 16;

    private PaperWording() {}

    /** Returns the day for which the paper speaks, such as "Position as at 31 July 2019". */
    public static String position(Paper paper) {
        return "Position as at " + LONG_DATE.format(paper.asAt());
    }

    /** Returns the sentence that says how many fields are open. */
    public static String openCount(Paper paper) {
        int open = paper.openFields().size();
        return open == 1 ? "1 field of the cover sheet is open:" : open + " fields of the cover sheet are open:";
    }

    /** Returns the name of a field of the cover sheet where it stands apart from its group. */
    public static String fullLabel(Paper.CoverEntry entry) {
        return entry.group().map(group -> group + ": ").orElse("") + entry.label();
    }

    /**
     * Returns a table's caption with its number.
     *
     * @param number 1-based, counted through the whole paper
     */
    public static String caption(int number, Paper.Block.Table table) {
        return "Table " + number + ": " + table.caption();
    }

    /**
     * Returns a figure's caption with its number.
     *
     * @param number 1-based, counted through the whole paper
     */
    public static String caption(int number, Paper.Block.Figure figure) {
        return "Figure " + number + ": " + figure.caption();
    }

    /** Returns what the table behind a figure is called. */
    public static String behind(int number) {
        return "Data of figure " + number;
    }

    /** Returns whether the options are so short that they stand beside each other, as Yes and No do. */
    public static boolean areShort(Paper.Filling.Boxes boxes) {
        return boxes.options().stream().mapToInt(String::length).sum() <= SHORT_OPTIONS;
    }

    /** Returns the shape that repeats a tone for those who do not see its colour; empty for the neutral tone. */
    public static String mark(Tone tone) {
        return switch (tone) {
            case POSITIVE -> "●";
            case COMPLETE -> "✔";
            case CAUTION -> "▲";
            case NEGATIVE -> "■";
            case NEUTRAL -> "";
        };
    }
}
