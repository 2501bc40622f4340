package org.quorate.proposal;

import java.util.List;
import org.quorate.submission.CellRef;

/** A table or a form that was found on a sheet. Immutable. */
sealed interface SheetPart {
    /** Returns what stands above it; empty where nothing does. */
    String title();

    /** Returns its upper left cell. */
    CellRef corner();

    /**
     * A heading row, or several, with rows below.
     *
     * @param depth how many rows its headings take
     * @param headingRow the 1-based last of them
     * @param last the 1-based last row that belongs to it
     * @param again the 1-based row in which the same headings begin a second time; 0 where they do not
     */
    record Table(String title, int depth, int headingRow, List<Column> columns, int last, int again)
            implements SheetPart {
        public Table {
            columns = List.copyOf(columns);
        }

        Table repeatedAt(int row) {
            return new Table(title, depth, headingRow, columns, last, again == 0 ? row : again);
        }

        @Override
        public CellRef corner() {
            return new CellRef(columns.get(0).index(), headingRow - depth + 1);
        }
    }

    /**
     * A column of a table.
     *
     * @param index 0-based
     * @param heading on one line; of several rows of headings the whole path
     */
    record Column(int index, String heading) {}

    /** Labels with an answer to the right of each. */
    record Form(String title, List<Label> labels) implements SheetPart {
        public Form {
            labels = List.copyOf(labels);
        }

        @Override
        public CellRef corner() {
            int left = labels.stream()
                    .mapToInt(label -> label.ref().column())
                    .min()
                    .orElse(0);
            return new CellRef(left, labels.get(0).ref().row());
        }
    }

    /**
     * A label of a form.
     *
     * @param ref where it begins: of a path the widest label
     * @param text on one line; a label within another with its whole path
     * @param answer the cell of its answer
     */
    record Label(CellRef ref, String text, CellRef answer) {}
}
