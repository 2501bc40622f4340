package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.quorate.submission.CellRange;

/** Whether merged ranges keep apart, as Excel has it. */
final class MergedRanges {
    private MergedRanges() {}

    /** Returns whether any two ranges share a cell; in n log n, for a hostile file may hold millions. */
    static boolean anyOverlap(List<CellRange> ranges) {
        List<CellRange> fromTheTop = new ArrayList<>(ranges);
        fromTheTop.sort(Comparator.comparingInt(range -> range.first().row()));
        PriorityQueue<CellRange> open = new PriorityQueue<>(
                Comparator.comparingInt(range -> range.last().row()));
        TreeMap<Integer, CellRange> openByColumn = new TreeMap<>();
        for (CellRange range : fromTheTop) {
            while (!open.isEmpty()
                    && open.element().last().row() < range.first().row()) {
                openByColumn.remove(open.remove().first().column());
            }
            Map.Entry<Integer, CellRange> left =
                    openByColumn.floorEntry(range.last().column());
            if (left != null && left.getValue().last().column() >= range.first().column()) {
                return true;
            }
            open.add(range);
            openByColumn.put(range.first().column(), range);
        }
        return false;
    }
}
