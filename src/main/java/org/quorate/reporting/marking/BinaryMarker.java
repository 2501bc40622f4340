package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptWording;
import org.quorate.reporting.marking.Marks.Mark;
import org.quorate.submission.CellRef;

/**
 * Marks one Excel 97-2003 workbook. Its records refer to each other by place, so they cannot be patched: the workbook is loaded and
 * written anew with POI, which keeps macros and drawings. One instance marks one workbook.
 */
final class BinaryMarker {
    /** Rows and columns of a comment's box. */
    private static final int BOX_ROWS = 8;

    private static final int BOX_COLUMNS = 4;
    private static final int LAST_COLUMN = 255;
    private static final int LAST_ROW = 65_535;

    private final HSSFWorkbook workbook;
    private final Receipt receipt;
    private final Map<List<Integer>, HSSFCellStyle> marked = new HashMap<>();

    private BinaryMarker(HSSFWorkbook workbook, Receipt receipt) {
        this.workbook = workbook;
        this.receipt = receipt;
    }

    static void mark(Receipt receipt, Path received, Path marked) throws IOException {
        try (InputStream in = Files.newInputStream(received);
                POIFSFileSystem container = new POIFSFileSystem(in);
                HSSFWorkbook workbook = load(container)) {
            BinaryMarker marker = new BinaryMarker(workbook, receipt);
            marker.mark();
            try (OutputStream out = Files.newOutputStream(marked, StandardOpenOption.CREATE_NEW)) {
                workbook.write(out);
            }
        }
    }

    private static HSSFWorkbook load(POIFSFileSystem container) throws IOException {
        try {
            return new HSSFWorkbook(container, true);
        } catch (RecordFormatException | EncryptedDocumentException | IllegalArgumentException other) {
            throw new UnmarkableException("records that POI does not read");
        }
    }

    private void mark() {
        try {
            Marks.of(receipt).forEach(this::markSheet);
            addFirstSheet();
        } catch (IllegalArgumentException | IllegalStateException limit) {
            throw new UnmarkableException("a limit of Excel 97-2003: " + limit.getMessage());
        }
    }

    private void markSheet(String name, NavigableMap<CellRef, Mark> marks) {
        HSSFSheet sheet = workbook.getSheet(name);
        if (sheet != null) {
            HSSFPatriarch drawing =
                    sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
            marks.forEach((cell, mark) -> mark(cell(sheet, cell), mark, drawing));
        }
    }

    private static HSSFCell cell(HSSFSheet sheet, CellRef ref) {
        HSSFRow row = sheet.getRow(ref.row() - 1);
        HSSFRow there = row == null ? sheet.createRow(ref.row() - 1) : row;
        HSSFCell cell = there.getCell(ref.column());
        return cell == null ? there.createCell(ref.column()) : cell;
    }

    private void mark(HSSFCell cell, Mark mark, HSSFPatriarch drawing) {
        HSSFCellStyle style = cell.getCellStyle();
        cell.setCellStyle(marked.computeIfAbsent(
                List.of((int) style.getIndex(), mark.grave() ? 1 : 0), key -> marked(style, mark.grave())));
        HSSFComment known = cell.getCellComment();
        if (known == null) {
            HSSFComment comment = drawing.createCellComment(anchor(cell));
            comment.setString(new HSSFRichTextString(mark.comment()));
            cell.setCellComment(comment);
        } else {
            known.setString(new HSSFRichTextString(known.getString().getString() + "\n\n" + mark.comment()));
        }
    }

    private static HSSFClientAnchor anchor(HSSFCell cell) {
        int left = Math.min(cell.getColumnIndex() + 1, LAST_COLUMN - BOX_COLUMNS);
        int top = Math.min(cell.getRowIndex(), LAST_ROW - BOX_ROWS);
        return new HSSFClientAnchor(0, 0, 0, 0, (short) left, top, (short) (left + BOX_COLUMNS), top + BOX_ROWS);
    }

    private HSSFCellStyle marked(HSSFCellStyle original, boolean grave) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(original);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor((grave ? HSSFColorPredefined.ROSE : HSSFColorPredefined.LIGHT_YELLOW).getIndex());
        return style;
    }

    private void addFirstSheet() {
        List<FixRow> rows = FixRow.of(receipt, this::findVisible);
        HSSFSheet sheet = workbook.createSheet(freeName());
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        for (int i = 0; i < FixRow.WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, FixRow.WIDTHS.get(i) * 256);
        }
        HSSFCellStyle plain = style(false);
        HSSFCellStyle bold = style(true);
        for (int i = 0; i < rows.size(); i++) {
            write(rows.get(i), sheet.createRow(i), plain, bold);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    private void write(FixRow row, HSSFRow target, HSSFCellStyle plain, HSSFCellStyle bold) {
        target.setHeightInPoints(Math.min(row.lines() * 15 + 3, 400));
        for (int column = 0; column < row.cells().size(); column++) {
            HSSFCell cell = target.createCell(column);
            cell.setCellValue(new HSSFRichTextString(row.cells().get(column)));
            boolean heading = row.kind() == FixRow.Kind.TITLE || row.kind() == FixRow.Kind.HEADING || column == 0;
            cell.setCellStyle(heading && row.kind() != FixRow.Kind.LINE ? bold : plain);
        }
        row.target().ifPresent(place -> {
            HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(place);
            target.getCell(1).setHyperlink(link);
        });
        if (row.kind().isWide() || row.kind().isLabelled()) {
            int number = target.getRowNum();
            target.getSheet()
                    .addMergedRegion(
                            new CellRangeAddress(number, number, row.kind().isWide() ? 0 : 1, 3));
        }
    }

    private HSSFCellStyle style(boolean bold) {
        HSSFFont font = workbook.createFont();
        font.setBold(bold);
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private String freeName() {
        String name = ReceiptWording.WHAT_TO_FIX;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = ReceiptWording.WHAT_TO_FIX + " (" + number + ")";
        }
        return name;
    }

    private Optional<String> findVisible(String sheet) {
        int index = workbook.getSheetIndex(sheet);
        return index >= 0 && workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE
                ? Optional.of(workbook.getSheetName(index))
                : Optional.empty();
    }
}
