package org.quorate.reporting.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Total;

/** Declares a table to Excel: its place, headings, filters, totals and formulas. */
final class TablePart {
    /** Banded rows in a light tint, which on paper without colour is a light grey. */
    private static final String STYLE = "TableStyleMedium2";

    /** Stands in the total row, and must be the same in the sheet and in the table's definition. */
    static final String TOTAL = "Total";

    private TablePart() {}

    /**
     * Adds the table to its sheet.
     *
     * @param filtered whether its headings have filters
     * @param totalled the tables that its totals are of: itself, or all that its rows were divided among
     */
    static void addTo(
            XSSFSheet sheet,
            String name,
            List<TableColumn> columns,
            TableExtent extent,
            List<String> totalled,
            boolean filtered) {
        XSSFTable table = sheet.createTable(null);
        table.setName(name);
        table.setDisplayName(name);
        CTTable part = table.getCTTable();
        part.setRef(extent.all());
        if (filtered) {
            part.addNewAutoFilter().setRef(extent.withoutTotals());
        }
        part.setTotalsRowShown(extent.hasTotals());
        if (extent.hasTotals()) {
            part.setTotalsRowCount(1);
        }
        CTTableColumns parts = part.addNewTableColumns();
        parts.setCount(columns.size());
        for (TableColumn column : columns) {
            CTTableColumn declared = parts.addNewTableColumn();
            declared.setId(column.index() + 1L);
            declared.setName(column.column().heading());
            total(declared, column.column(), totalled);
            column.formula()
                    .ifPresent(
                            formula -> declared.addNewCalculatedColumnFormula().setStringValue(formula.inTable()));
        }
        CTTableStyleInfo style = part.addNewTableStyleInfo();
        style.setName(STYLE);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
        style.setShowRowStripes(true);
        style.setShowColumnStripes(false);
    }

    private static void total(CTTableColumn declared, ReportColumn column, List<String> totalled) {
        if (totalled.size() > 1 && (column.total() == Total.SUM || column.total() == Total.COUNT)) {
            declared.setTotalsRowFunction(STTotalsRowFunction.CUSTOM);
            declared.addNewTotalsRowFormula().setStringValue(Totals.formula(totalled, column));
            return;
        }
        switch (column.total()) {
            case NONE -> {}
            case LABEL -> declared.setTotalsRowLabel(TOTAL);
            case SUM -> declared.setTotalsRowFunction(STTotalsRowFunction.SUM);
            case COUNT -> declared.setTotalsRowFunction(STTotalsRowFunction.COUNT);
        }
    }
}
