package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Cell;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.excel.CellContent.Content;
import org.quorate.submission.excel.CellContent.UnreadableContent;

/**
 * Reads the part of one worksheet, row by row. A row or cell without an address comes after the one before it; cells out of
 * order are put in order; a row or cell that stands twice makes the sheet unreadable, for which of the two counts nobody can tell.
 * Cells that only have a look are left out.
 */
final class SheetPart {
    private final WorkbookPart.Tab tab;
    private final List<ExcelTable> tables;
    private final List<CellComment> comments;
    private final CellContent content;
    private final Allowance allowance;
    private final SheetForm form;

    private final RowVisitor visitor;
    private boolean begun;

    private final BitSet rowsSeen = new BitSet();
    private final BitSet columnsSeen = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();
    private final HiddenLines hidden = new HiddenLines();
    private final CellElement element = new CellElement();
    private final Map<String, String> sharedFormulas = new HashMap<>();

    private SheetPart(
            WorkbookPart.Tab tab,
            List<ExcelTable> tables,
            List<CellComment> comments,
            CellContent content,
            Allowance allowance,
            SheetForm form,
            RowVisitor visitor) {
        this.tab = tab;
        this.tables = tables;
        this.comments = comments;
        this.content = content;
        this.allowance = allowance;
        this.form = form;
        this.visitor = visitor;
    }

    /** Hands the rows on and returns the sheet without them. */
    static Sheet visit(
            XmlPart xml,
            WorkbookPart.Tab tab,
            List<ExcelTable> tables,
            List<CellComment> comments,
            CellContent content,
            Allowance allowance,
            SheetForm form,
            RowVisitor visitor)
            throws XMLStreamException {
        return new SheetPart(tab, tables, comments, content, allowance, form, visitor).visit(xml);
    }

    private Sheet visit(XmlPart xml) throws XMLStreamException {
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            switch (xml.name()) {
                case "dimension" -> form.declares(xml.attribute("ref"));
                case "sheetData" -> {
                    begin();
                    readRows(xml);
                }
                case "cols" -> readColumns(xml);
                case "mergeCells" -> readMerged(xml);
                case "dataValidations", "extLst" -> {
                    if (visitor.wantsDropDowns()) {
                        DropDownLists.read(xml, visitor::dropDown);
                    }
                }
                default -> {}
            }
        }
        if (MergedRanges.anyOverlap(merged)) {
            throw RefusedFile.unreadableSheet(tab.name(), "has merged cells that overlap each other");
        }
        begin();
        Sheet frame = frame();
        visitor.end(frame);
        return frame;
    }

    /** Only when the rows come, so that the visitor knows which columns are hidden, and at the end where none came. */
    private void begin() {
        if (!begun) {
            begun = true;
            visitor.begin(frame());
        }
    }

    private Sheet frame() {
        return new Sheet(tab.name(), tab.visibility(), List.of(), merged, tables, hidden.ranges(), comments);
    }

    private void readColumns(XmlPart xml) throws XMLStreamException {
        int columns = xml.depth();
        while (xml.nextChildOf(columns)) {
            if (xml.name().equals("col") && xml.flag("hidden")) {
                hidden.columns(count(xml.attribute("min")) - 1, count(xml.attribute("max")) - 1);
            }
        }
    }

    /** A look alone: what is no count hides nothing. */
    private static long count(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void readRows(XmlPart xml) throws XMLStreamException {
        int data = xml.depth();
        int row = 0;
        while (xml.nextChildOf(data)) {
            if (xml.name().equals("row")) {
                int before = row;
                row = rowNumber(xml.attribute("r"), row + 1);
                if (row < before) {
                    form.isOutOfOrder("row " + row);
                }
                if (rowsSeen.get(row)) {
                    throw RefusedFile.unreadableSheet(tab.name(), "holds row " + row + " twice");
                }
                rowsSeen.set(row);
                boolean unseen = xml.flag("hidden");
                if (unseen) {
                    hidden.rows(row, row);
                }
                readCells(xml, row, unseen);
            }
        }
    }

    private int rowNumber(@Nullable String written, int next) {
        int row = next;
        if (written != null) {
            try {
                row = Integer.parseInt(written.strip());
            } catch (NumberFormatException e) {
                row = 0;
            }
        }
        if (row < 1 || row > CellRef.MAX_ROW) {
            throw RefusedFile.unreadableSheet(tab.name(), "has a row that no sheet can have");
        }
        return row;
    }

    private void readCells(XmlPart xml, int row, boolean unseen) throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        columnsSeen.clear();
        int inRow = xml.depth();
        int column = -1;
        boolean inOrder = true;
        while (xml.nextChildOf(inRow)) {
            if (xml.name().equals("c")) {
                element.read(xml);
                CellRef ref = address(column + 1, row);
                inOrder &= ref.column() > column;
                column = ref.column();
                if (columnsSeen.get(column)) {
                    throw RefusedFile.unreadableCell(tab.name(), ref.a1(), "stands there twice");
                }
                columnsSeen.set(column);
                readCell(xml, ref, cells);
            }
        }
        if (!inOrder) {
            form.isOutOfOrder("the cells of row " + row);
            cells.sort(Comparator.comparing(Cell::ref));
        }
        if (!cells.isEmpty()) {
            SheetRow read = new SheetRow(row, cells);
            form.holds(read);
            visitor.row(read, unseen);
        }
    }

    private CellRef address(int nextColumn, int row) {
        CellRef ref = element.addressOr(nextColumn, row);
        if (ref == null) {
            throw RefusedFile.unreadableSheet(
                    tab.name(), "has a cell in row " + row + " whose address no sheet can have");
        }
        if (ref.row() != row) {
            throw RefusedFile.unreadableSheet(
                    tab.name(), "has a cell in row " + row + " that says it is in another row");
        }
        return ref;
    }

    private void readCell(XmlPart xml, CellRef ref, List<Cell> cells) throws XMLStreamException {
        Content read = CellContent.nothing();
        String formula = null;
        int inCell = xml.depth();
        try {
            while (xml.nextChildOf(inCell)) {
                switch (xml.name()) {
                    case "v" -> read = content.parse(element.kind(), element.style(), xml.textCharacters());
                    case "is" ->
                        read = content.parse(element.kind(), element.style(), Characters.of(ExcelText.parse(xml)));
                    case "f" -> formula = formula(xml, ref);
                    default -> {}
                }
            }
        } catch (UnreadableContent e) {
            throw RefusedFile.unreadableCell(tab.name(), ref.a1(), e.what());
        }
        if (!read.isNothing() || formula != null) {
            allowance.spendCell();
            cells.add(new Cell(ref, read.value(), read.raw(), formula));
        }
    }

    /** The text of a shared formula stands with the first of its cells only; the others get the same text, not shifted. */
    private @Nullable String formula(XmlPart xml, CellRef ref) throws XMLStreamException {
        String type = xml.attribute("t");
        String group = "shared".equals(type) ? xml.attribute("si") : null;
        String dataTable = "dataTable".equals(type) ? dataTable(xml) : null;
        String text = ExcelText.unescape(xml.text());
        if (group != null && !text.isEmpty()) {
            sharedFormulas.put(group, text);
        } else if (group != null) {
            String first = sharedFormulas.get(group);
            if (first == null) {
                throw RefusedFile.unreadableCell(tab.name(), ref.a1(), "has lost its formula");
            }
            return first;
        }
        if (text.isEmpty()) {
            return dataTable;
        }
        return text;
    }

    /** The formula that Excel shows for a what-if table, which the file holds in attributes. */
    private static String dataTable(XmlPart xml) {
        String one = attributeOrNothing(xml, "r1");
        String two = attributeOrNothing(xml, "r2");
        if (xml.flag("dt2D")) {
            return "TABLE(" + one + "," + two + ")";
        }
        return xml.flag("dtr") ? "TABLE(" + one + ",)" : "TABLE(," + one + ")";
    }

    private static String attributeOrNothing(XmlPart xml, String name) {
        String value = xml.attribute(name);
        return value == null ? "" : value;
    }

    private void readMerged(XmlPart xml) throws XMLStreamException {
        int ranges = xml.depth();
        while (xml.nextChildOf(ranges)) {
            String range = xml.attribute("ref");
            if (xml.name().equals("mergeCell") && range != null) {
                allowance.spendMergedRange();
                try {
                    merged.add(CellRange.parse(range));
                } catch (IllegalArgumentException e) {
                    throw RefusedFile.unreadableSheet(tab.name(), "has merged cells whose address no sheet can have");
                }
            }
        }
    }
}
