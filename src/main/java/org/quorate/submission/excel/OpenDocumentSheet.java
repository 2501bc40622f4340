package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.Cell;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.excel.CellContent.Content;
import org.quorate.submission.excel.CellContent.UnreadableContent;

/**
 * Reads one table of an OpenDocument spreadsheet. Rows and cells that are written once and repeated are laid out; blank ones
 * only count. Belongs to one table. Not thread-safe.
 */
final class OpenDocumentSheet {
    private static final String TABLE = OpenDocumentContent.TABLE;
    private static final Set<String> GROUPS = Set.of(
            "table-row-group",
            "table-rows",
            "table-header-rows",
            "table-column-group",
            "table-columns",
            "table-header-columns");

    private final String name;
    private final Allowance allowance;
    private final OpenDocumentNames names;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<CellComment> comments = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final HiddenLines hidden = new HiddenLines();
    private long nextRow = 1;
    private long nextColumn;
    private boolean externalLinks;

    OpenDocumentSheet(String name, Allowance allowance, OpenDocumentNames names) {
        this.name = name;
        this.allowance = allowance;
        this.names = names;
    }

    /** A cell as it was written, before the row is repeated. */
    private record WrittenCell(int column, OpenDocumentCell cell, int columnsSpanned, int rowsSpanned) {
        boolean isMerged() {
            return columnsSpanned > 1 || rowsSpanned > 1;
        }
    }

    boolean externalLinks() {
        return externalLinks;
    }

    Sheet read(XmlPart xml, Sheet.Visibility visibility) throws XMLStreamException {
        readLines(xml);
        if (MergedRanges.anyOverlap(merged)) {
            throw RefusedFile.unreadableSheet(name, "has merged cells that overlap each other");
        }
        return new Sheet(name, visibility, rows, merged, List.of(), hidden.ranges(), comments);
    }

    private void readLines(XmlPart xml) throws XMLStreamException {
        int lines = xml.depth();
        while (xml.nextChildOf(lines)) {
            if (xml.is(TABLE, "table-row")) {
                readRow(xml);
            } else if (xml.is(TABLE, "table-column")) {
                int repeated = count(xml, "number-columns-repeated");
                if (isHidden(xml)) {
                    hidden.columns(nextColumn, nextColumn + repeated - 1);
                }
                nextColumn += repeated;
            } else if (xml.isOneOf(TABLE, GROUPS)) {
                readLines(xml);
            } else if (xml.is(TABLE, "named-expressions")) {
                names.read(xml, name);
            } else if (xml.is(TABLE, "table-source")) {
                externalLinks = true;
            }
        }
    }

    private static boolean isHidden(XmlPart xml) {
        String visibility = xml.attribute(TABLE, "visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private int count(XmlPart xml, String attribute) {
        String written = xml.attribute(TABLE, attribute);
        try {
            int count = written == null ? 1 : Integer.parseInt(written.strip());
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw RefusedFile.unreadableSheet(name, "says how often a cell is repeated in what is no number");
        }
        throw RefusedFile.unreadableSheet(name, "has a row or cell that is repeated less than once");
    }

    private void readRow(XmlPart xml) throws XMLStreamException {
        int repeated = count(xml, "number-rows-repeated");
        if (isHidden(xml)) {
            hidden.rows(nextRow, nextRow + repeated - 1);
        }
        List<WrittenCell> cells = readCells(xml);
        if (!cells.isEmpty()) {
            long last = nextRow + repeated - 1;
            if (last > CellRef.MAX_ROW) {
                throw RefusedFile.overSheetLimit("the number of its rows", "1,048,576");
            }
            allowance.spendRepeated((repeated - 1L) * cells.size());
            for (int row = (int) nextRow; row <= last; row++) {
                addRow(row, cells);
            }
        }
        nextRow += repeated;
    }

    private List<WrittenCell> readCells(XmlPart xml) throws XMLStreamException {
        List<WrittenCell> cells = new ArrayList<>();
        long column = 0;
        int inRow = xml.depth();
        while (xml.nextChildOf(inRow)) {
            if (xml.is(TABLE, "table-cell") || xml.is(TABLE, "covered-table-cell")) {
                int repeated = count(xml, "number-columns-repeated");
                int columnsSpanned = count(xml, "number-columns-spanned");
                int rowsSpanned = count(xml, "number-rows-spanned");
                OpenDocumentCell cell = readCell(xml, column);
                if (cell.commentOrNull() != null && column <= CellRef.MAX_COLUMN && nextRow <= CellRef.MAX_ROW) {
                    comments.add(new CellComment(new CellRef((int) column, (int) nextRow), cell.commentOrNull()));
                }
                boolean merges = columnsSpanned > 1 || rowsSpanned > 1;
                if (!cell.isNothing() || merges) {
                    if (column + repeated - 1 > CellRef.MAX_COLUMN) {
                        throw RefusedFile.overSheetLimit("the number of its columns", "16,384");
                    }
                    allowance.spendRepeated(repeated - 1L);
                    for (int at = (int) column; at < column + repeated; at++) {
                        cells.add(new WrittenCell(at, cell, columnsSpanned, rowsSpanned));
                    }
                }
                column += repeated;
            }
        }
        return cells;
    }

    private OpenDocumentCell readCell(XmlPart xml, long column) throws XMLStreamException {
        try {
            OpenDocumentCell cell = OpenDocumentCell.parse(xml);
            externalLinks |= cell.linksToAnotherFile();
            return cell;
        } catch (UnreadableContent e) {
            long shown = Math.min(column, CellRef.MAX_COLUMN);
            String address = new CellRef((int) shown, (int) Math.min(nextRow, CellRef.MAX_ROW)).a1();
            throw RefusedFile.unreadableCell(name, address, e.what());
        }
    }

    private void addRow(int row, List<WrittenCell> written) {
        List<Cell> cells = new ArrayList<>();
        for (WrittenCell one : written) {
            CellRef ref = new CellRef(one.column(), row);
            if (!one.cell().isNothing()) {
                allowance.spendCell();
                Content content = one.cell().content();
                cells.add(
                        new Cell(ref, content.value(), content.raw(), one.cell().formulaOrNull()));
            }
            if (one.isMerged()) {
                addMerged(ref, one);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row, cells));
        }
    }

    private void addMerged(CellRef first, WrittenCell cell) {
        allowance.spendMergedRange();
        long column = first.column() + (long) cell.columnsSpanned() - 1;
        long row = first.row() + (long) cell.rowsSpanned() - 1;
        if (column > CellRef.MAX_COLUMN || row > CellRef.MAX_ROW) {
            throw RefusedFile.unreadableSheet(name, "has merged cells whose address no sheet can have");
        }
        merged.add(new CellRange(first, new CellRef((int) column, (int) row)));
    }
}
