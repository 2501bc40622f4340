package org.quorate.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportSheet.TablePage;

/**
 * A column of a table in its place. Immutable.
 *
 * @param index 0-based
 * @param opening how its cells begin
 * @param formulaOrNull the formula of its rows, or null
 */
record TableColumn(
        int index,
        Ascii opening,
        ReportColumn column,
        @Nullable RowFormula formulaOrNull) {
    /**
     * Returns the columns of a table, in order.
     *
     * @throws IllegalArgumentException if a formula cannot be read
     */
    static List<TableColumn> of(TablePage page) {
        List<String> headings =
                page.columns().stream().map(ReportColumn::heading).toList();
        List<TableColumn> columns = new ArrayList<>();
        for (ReportColumn column : page.columns()) {
            int index = columns.size();
            RowFormula formula = column.formula()
                    .map(text -> RowFormula.parse(text, page.table(), headings))
                    .orElse(null);
            columns.add(new TableColumn(
                    index, CellWriter.opening(CellReference.convertNumToColString(index)), column, formula));
        }
        return List.copyOf(columns);
    }

    /** Returns the formula of its rows. */
    Optional<RowFormula> formula() {
        return Optional.ofNullable(formulaOrNull);
    }
}
