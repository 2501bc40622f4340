package org.quorate.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;

/** The plain parts of a paper. A committee's table is small (domain.md C2); what is beyond is told, never dropped in silence. */
final class PaperBlocks {
    /** The most rows of a table and the most points of a list; what is beyond stands in the workbook. */
    static final int MOST_ROWS = 12;

    private PaperBlocks() {}

    static Block paragraph(String text) {
        return new Block.Paragraph(Phrase.of(text));
    }

    /** The items that are shown. */
    static <T> List<T> shown(List<T> items) {
        return items.subList(0, Math.min(MOST_ROWS, items.size()));
    }

    /** Adds a sentence that says how many there are, and on which sheet of the workbook, where not all are shown. */
    static void more(List<Block> blocks, int all, String sheet) {
        told(blocks, all, "lists all of them on its sheet \"" + sheet + "\"");
    }

    /** Adds a sentence that says how many there are where not all are shown. */
    static void more(List<Block> blocks, int all) {
        told(blocks, all, "holds all of them");
    }

    private static void told(List<Block> blocks, int all, String how) {
        if (all > MOST_ROWS) {
            blocks.add(paragraph(
                    "The first %s of %s are shown; the consolidated workbook %s.".formatted(MOST_ROWS, all, how)));
        }
    }

    /** Labels with their counts, in order. */
    static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
