package org.quorate.reporting.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptWording;
import org.quorate.submission.CellRef;

/** The cells of a receipt that are marked, by sheet. */
final class Marks {
    /** The most marked cells of a sheet; each is a comment with a shape, and thousands make Excel slow. */
    private static final int MOST_CELLS = 1000;

    private Marks() {}

    /**
     * What is marked at a cell.
     *
     * @param grave whether the return cannot be complete while it stands
     * @param words the comment's paragraphs
     */
    record Mark(boolean grave, List<String> words) {
        Mark {
            words = List.copyOf(words);
        }

        Mark and(Mark other) {
            List<String> both = new ArrayList<>(words);
            both.addAll(other.words);
            return new Mark(grave || other.grave, both);
        }

        String comment() {
            return String.join("\n\n", words);
        }
    }

    /** Returns the marks of each sheet in order of their cells; sheets without any are absent. */
    static Map<String, NavigableMap<CellRef, Mark>> of(Receipt receipt) {
        Map<String, NavigableMap<CellRef, Mark>> sheets = new HashMap<>();
        for (Receipt.Group group : receipt.groups()) {
            NavigableMap<CellRef, Mark> marks = new TreeMap<>();
            group.points().forEach(point -> add(marks, point));
            if (!group.sheet().isEmpty() && !marks.isEmpty()) {
                sheets.put(group.sheet(), marks);
            }
        }
        return sheets;
    }

    private static void add(NavigableMap<CellRef, Mark> marks, Receipt.Point point) {
        Mark mark = new Mark(
                point.isGrave(),
                List.of(ReceiptWording.severity(point.severity()) + ": " + point.sentence() + "\n" + point.fix()));
        for (String cell : point.cells()) {
            CellRef ref = first(cell);
            if (marks.size() < MOST_CELLS || marks.containsKey(ref)) {
                marks.merge(ref, mark, Mark::and);
            }
        }
    }

    /** Returns the cell itself; the first cell of a row such as {@code 5:5}, or of a range. */
    static CellRef first(String cell) {
        int colon = cell.indexOf(':');
        String first = colon < 0 ? cell : cell.substring(0, colon);
        return CellRef.parse(Character.isDigit(first.charAt(0)) ? "A" + first : first);
    }
}
