package org.quorate.reporting.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Block;

/** How wide a column must be so that no word is broken within it; an estimate that is rather too wide, in twentieths of a point. */
final class WordWidth {
    /** A sign of a bold heading of 9.5 points, and of the text below it. */
    private static final int HEADING_SIGN = 122;

    private static final int TEXT_SIGN = 112;
    private static final int MARGINS = 220;
    /** The shape before a toned word, which stays with it. */
    private static final int MARK = 240;
    /** Longer words, such as names of files, may be broken: no column could hold them. */
    private static final int LONGEST = 16;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private WordWidth() {}

    static List<Integer> ofColumns(Block.Table table) {
        List<Integer> least = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            int width = longest(table.headings().get(column)) * HEADING_SIGN;
            for (List<Paper.TableCell> row : table.rows()) {
                Paper.TableCell cell = row.get(column);
                int mark = cell.tone() == Tone.NEUTRAL ? 0 : MARK;
                width = Math.max(width, longest(cell.phrase().text()) * TEXT_SIGN + mark);
            }
            least.add(width + MARGINS);
        }
        return least;
    }

    private static int longest(String text) {
        return BLANKS.splitAsStream(text)
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST)
                .max()
                .orElse(0);
    }
}
