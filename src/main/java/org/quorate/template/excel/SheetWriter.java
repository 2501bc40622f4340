package org.quorate.template.excel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.quorate.template.InputRule;
import org.quorate.template.InputRule.Allowed;
import org.quorate.template.IssuedCell;
import org.quorate.template.IssuedCell.Content;
import org.quorate.template.IssuedColumn;
import org.quorate.template.IssuedColumn.Part;
import org.quorate.template.IssuedSheet;

/** Writes one sheet. Not thread-safe: one for each sheet. */
final class SheetWriter {
    private static final String TABLE_STYLE = "TableStyleLight1";
    private static final int WIDTH_UNITS = 256;
    private static final int LARGEST_WIDTH = 90;
    private static final double LETTER_WIDTH = 1.15;
    private static final double LINE_HEIGHT = 15;
    private static final double TITLE_HEIGHT = 24;
    private static final int MOST_LINES = 12;
    private static final String DATE_FORMAT = "dd/mm/yyyy";
    private static final String TEXT_FORMAT = "General";
    /** Words for 1, nothing for 0. */
    private static final String COUNT_FORMAT = "\"counted\";;";

    /** Columns that are not printed where they stand to the right of all others. */
    private static final Set<Part> BESIDE = EnumSet.of(Part.LAST_TIME, Part.WORKING);

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final IssuedSheet issued;
    private final Looks looks;
    private final Map<XSSFCell, Content.Verdict> verdicts = new LinkedHashMap<>();

    SheetWriter(XSSFWorkbook workbook, XSSFSheet sheet, IssuedSheet issued, Looks looks) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.issued = issued;
        this.looks = looks;
    }

    /**
     * Writes the sheet.
     *
     * @param number of the sheet, from 1
     */
    void write(int number) {
        line(1, issued.title(), looks.title());
        for (int i = 0; i < issued.notes().size(); i++) {
            line(i + 2, issued.notes().get(i), looks.note());
        }
        headings();
        for (int i = 0; i < issued.rows().size(); i++) {
            row(issued.firstRow() + i, issued.rows().get(i));
        }
        InputValidation.add(sheet, issued);
        StatusColours.add(sheet, issued);
        if (!issued.mark().isEmpty()) {
            mark(number);
        }
        view();
        print(number);
    }

    private void line(int row, String text, XSSFCellStyle look) {
        XSSFRow line = sheet.createRow(row - 1);
        if (row == 1) {
            line.getCTRow().setHt(TITLE_HEIGHT);
        }
        XSSFCell cell = line.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(look);
    }

    private void headings() {
        XSSFRow words = sheet.createRow(issued.wordRow() - 1);
        XSSFRow headings = sheet.createRow(issued.headingRow() - 1);
        for (int i = 0; i < issued.columns().size(); i++) {
            IssuedColumn column = issued.columns().get(i);
            sheet.setColumnWidth(i, Math.min(column.width(), LARGEST_WIDTH) * WIDTH_UNITS);
            if (!column.word().isEmpty()) {
                XSSFCell word = words.createCell(i);
                word.setCellValue(column.word());
                word.setCellStyle(looks.word());
            }
            XSSFCell heading = headings.createCell(i);
            heading.setCellValue(column.heading());
            heading.setCellStyle(looks.heading());
        }
        height(words, issued.columns().stream().map(IssuedColumn::word).toList());
        height(headings, issued.columns().stream().map(IssuedColumn::heading).toList());
    }

    /** Without saying that the height is meant: so it still grows with what is typed. */
    private void height(XSSFRow row, List<String> texts) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            double inCell = texts.get(i).length() * LETTER_WIDTH;
            lines = Math.max(
                    lines, (int) Math.ceil(inCell / issued.columns().get(i).width()));
        }
        row.getCTRow().setHt(Math.min(MOST_LINES, lines) * LINE_HEIGHT);
    }

    /** Puts the checks into their cells, which keep what they say meanwhile; comes after what is worked out. */
    void putVerdicts() {
        verdicts.forEach((cell, verdict) -> {
            cell.setCellFormula(verdict.text());
            cell.setCellValue(verdict.meanwhile());
        });
    }

    /** Makes each row as high as its texts; comes after what is worked out. */
    void fitHeights() {
        for (int i = 0; i < issued.rows().size(); i++) {
            XSSFRow row = sheet.getRow(issued.firstRow() + i - 1);
            List<IssuedCell> cells = issued.rows().get(i);
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                boolean working = issued.columns().get(column).part() == Part.WORKING;
                texts.add(working ? "" : text(cells.get(column), row.getCell(column)));
            }
            height(row, texts);
        }
    }

    private static String text(IssuedCell cell, XSSFCell written) {
        if (cell.content() instanceof Content.Words words) {
            return words.text();
        }
        return cell.content() instanceof Content.Formula ? written.getStringCellValue() : "";
    }

    private void row(int number, List<IssuedCell> cells) {
        XSSFRow row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            put(cell, cells.get(i).content());
            cell.setCellStyle(look(cells.get(i), issued.columns().get(i).part()));
        }
    }

    private void put(XSSFCell cell, Content content) {
        if (content instanceof Content.Words words) {
            cell.setCellValue(words.text());
        } else if (content instanceof Content.Title title) {
            cell.setCellValue(title.text());
        } else if (content instanceof Content.Number number) {
            cell.setCellValue(number.number().doubleValue());
        } else if (content instanceof Content.Day day) {
            cell.setCellValue(DateUtil.getExcelDate(day.date()));
        } else if (content instanceof Content.Truth truth) {
            cell.setCellValue(truth.yes());
        } else if (content instanceof Content.Formula formula) {
            cell.setCellFormula(formula.text());
        } else if (content instanceof Content.Count count) {
            cell.setCellFormula(count.text());
        } else if (content instanceof Content.Verdict verdict) {
            cell.setCellValue(verdict.meanwhile());
            verdicts.put(cell, verdict);
        } else if (content instanceof Content.Link link) {
            cell.setCellValue(link.text());
            XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress(link.target());
            cell.setHyperlink(hyperlink);
        }
    }

    private XSSFCellStyle look(IssuedCell cell, Part part) {
        if (cell.content() instanceof Content.Title) {
            return looks.topic();
        }
        if (cell.content() instanceof Content.Link) {
            return looks.link();
        }
        InputRule rule = cell.ruleOrNull();
        if (rule != null) {
            return looks.input(format(rule.allowed()), cell.needed());
        }
        if (part == Part.WORKING) {
            return looks.working(cell.content() instanceof Content.Count ? COUNT_FORMAT : TEXT_FORMAT);
        }
        return part == Part.LAST_TIME ? looks.lastTime(format(cell.content())) : looks.text();
    }

    private static String format(Allowed allowed) {
        if (allowed instanceof Allowed.Number number) {
            return Looks.format(number.form());
        }
        return allowed instanceof Allowed.Day || allowed instanceof Allowed.DayOrWords ? DATE_FORMAT : TEXT_FORMAT;
    }

    private static String format(Content content) {
        return content instanceof Content.Day ? DATE_FORMAT : TEXT_FORMAT;
    }

    private CellRangeAddress rows() {
        return new CellRangeAddress(
                issued.headingRow() - 1,
                issued.lastRow() - 1,
                0,
                issued.columns().size() - 1);
    }

    private void mark(int number) {
        CellRangeAddress rows = rows();
        AreaReference area = new AreaReference(
                new CellReference(rows.getFirstRow(), 0),
                new CellReference(rows.getLastRow(), rows.getLastColumn()),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(issued.mark() + "_table");
        table.setDisplayName(issued.mark() + "_table");
        table.getCTTable().setId(number);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        CTTableStyleInfo style = table.getCTTable().addNewTableStyleInfo();
        style.setName(TABLE_STYLE);
        style.setShowRowStripes(true);
        table.updateHeaders();
        XSSFName name = workbook.createName();
        name.setNameName(issued.mark());
        name.setRefersToFormula(new AreaReference(
                        new CellReference(sheet.getSheetName(), rows.getFirstRow(), 0, true, true),
                        new CellReference(sheet.getSheetName(), rows.getLastRow(), rows.getLastColumn(), true, true),
                        SpreadsheetVersion.EXCEL2007)
                .formatAsString());
    }

    private void view() {
        int frozen =
                issued.columns().get(0).part() == Part.INPUT || issued.columns().size() > 4 ? 1 : 0;
        sheet.createFreezePane(frozen, issued.headingRow());
        sheet.setDisplayGridlines(false);
        sheet.setZoom(100);
    }

    private void print(int number) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(issued.headingRow() - 1, issued.headingRow() - 1, -1, -1));
        sheet.getFooter().setLeft(issued.name());
        sheet.getFooter().setRight("Page &P of &N");
        int last = issued.columns().size() - 1;
        while (last > 0 && BESIDE.contains(issued.columns().get(last).part())) {
            last--;
        }
        workbook.setPrintArea(number - 1, 0, last, 0, issued.lastRow() - 1);
    }
}
