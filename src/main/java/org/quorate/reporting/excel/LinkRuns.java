package org.quorate.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The links of a table, gathered while its rows are written. Cells of a column that follow each other and lead to the same place
 * are one link, so there are seldom many; there are never more than a sheet can hold.
 */
final class LinkRuns {
    /** Excel takes a sheet with more links for damaged. */
    static final int MOST_LINKS = 65_530;

    private final int mostLinks;
    private final List<Run> runs = new ArrayList<>();
    private final @Nullable Run[] latest;

    LinkRuns(int columns, int mostLinks) {
        this.mostLinks = mostLinks;
        latest = new @Nullable Run[columns];
    }

    /**
     * Where a link leads.
     *
     * @param place the name of a sheet, or the path of a file
     * @param file whether it is a file
     */
    record Target(String place, boolean file) {}

    /** The cells from one row to another that lead to one place; rows 1-based, the column 0-based. */
    static final class Run {
        private final int column;
        private final int firstRow;
        private final Target target;
        private int lastRow;

        private Run(int column, int row, Target target) {
            this.column = column;
            this.firstRow = row;
            this.lastRow = row;
            this.target = target;
        }

        /** Returns the cells, such as {@code A5:A9}. */
        String cells() {
            String letters = CellReference.convertNumToColString(column);
            return firstRow == lastRow ? letters + firstRow : letters + firstRow + ":" + letters + lastRow;
        }

        /** Returns where they lead. */
        Target target() {
            return target;
        }
    }

    /** Adds a link of the next row. Returns false, and adds nothing, if the sheet can hold no more. */
    boolean add(int column, int row, Target target) {
        Run run = latest[column];
        if (run != null && run.lastRow == row - 1 && run.target.equals(target)) {
            run.lastRow = row;
            return true;
        }
        if (runs.size() == mostLinks) {
            return false;
        }
        Run next = new Run(column, row, target);
        runs.add(next);
        latest[column] = next;
        return true;
    }

    /** Returns the links in the order in which they begin. */
    List<Run> all() {
        return List.copyOf(runs);
    }
}
