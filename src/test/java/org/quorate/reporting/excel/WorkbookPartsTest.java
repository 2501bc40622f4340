package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reporting.excel.Workbooks.blank;
import static org.quorate.reporting.excel.Workbooks.charted;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.decimal;
import static org.quorate.reporting.excel.Workbooks.ragTones;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.text;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;
import static org.quorate.reporting.excel.Workbooks.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportChart;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet.Line;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.ReportWorkbook;

/** Looks at everything around the rows. */
class WorkbookPartsTest {
    private static final ReportChart CHART = new ReportChart(
            "Sections by partner",
            "Stacked bars: sections in, late and missing.",
            "Partner",
            List.of(
                    new ReportChart.Series("In", Tone.POSITIVE),
                    new ReportChart.Series("Late", Tone.NEGATIVE),
                    new ReportChart.Series("Missing", Tone.NEGATIVE)));

    private static final List<ReportColumn> CHART_COLUMNS = List.of(
            column("Partner", Kind.TEXT),
            column("In", Kind.INTEGER),
            column("Late", Kind.INTEGER),
            column("Missing", Kind.INTEGER));

    private final Path folder;

    WorkbookPartsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void declaresATableWithFiltersTotalsAndFormulas() throws IOException {
        try (XSSFWorkbook read = read(workbook(table(
                "Finance",
                List.of(
                        column("Partner", Kind.TEXT).total(Total.LABEL),
                        column("Plan [£]", Kind.MONEY).total(Total.SUM),
                        column("Twice", Kind.MONEY).total(Total.COUNT).formula("[@Partner]&2")),
                rows(row(words("North"), decimal("1"), words("North2")), row(blank(), blank(), words("2"))))))) {
            XSSFTable table = read.getSheet("Finance").getTables().get(0);

            assertThat(table.getName()).isEqualTo("FinanceTable");
            assertThat(table.getDisplayName()).isEqualTo("FinanceTable");
            assertThat(table.getCTTable().getRef()).isEqualTo("A4:C7");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A4:C6");
            assertThat(table.getTotalsRowCount()).isEqualTo(1);
            assertThat(table.getStyleName()).isEqualTo("TableStyleMedium2");
            assertThat(table.getStyle().isShowRowStripes()).isTrue();
            List<CTTableColumn> columns = table.getCTTable().getTableColumns().getTableColumnList();
            assertThat(columns).extracting(CTTableColumn::getName).containsExactly("Partner", "Plan [£]", "Twice");
            assertThat(columns.get(0).getTotalsRowLabel()).isEqualTo("Total");
            assertThat(columns.get(1).getTotalsRowFunction()).hasToString("sum");
            assertThat(columns.get(2).getTotalsRowFunction()).hasToString("count");
            assertThat(columns.get(2).getCalculatedColumnFormula().getStringValue())
                    .isEqualTo("FinanceTable[[#This Row],[Partner]]&2");
            assertThat(read.getSheet("Finance").getRow(6).getCell(1).getCellFormula())
                    .isEqualTo("SUBTOTAL(109,FinanceTable[Plan '[£']])");
        }
    }

    @Test
    void givesATableWithoutRowsOneEmptyRow() throws IOException {
        try (XSSFWorkbook read =
                read(workbook(table("None", List.of(column("A", Kind.TEXT), column("B", Kind.MONEY)), rows())))) {
            XSSFTable table = read.getSheet("None").getTables().get(0);

            assertThat(table.getCTTable().getRef()).isEqualTo("A4:B5");
            assertThat(table.getTotalsRowCount()).isZero();
            assertThat(read.getSheet("None").getCTWorksheet().getDimension().getRef())
                    .isEqualTo("A1:B5");
        }
    }

    @Test
    void freezesAndRepeatsTheHeadingsAndFitsThePage() throws IOException {
        try (XSSFWorkbook read = read(workbook(
                table("Risks", List.of(ReportColumn.of("Risk", Kind.LONG_TEXT, 40)), rows(row(words("Staff"))))))) {
            XSSFSheet sheet = read.getSheet("Risks");

            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("4:4"));
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFooter().getCenter()).isEmpty();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256 + 182);
        }
    }

    @Test
    void givesEachKindItsFormat() throws IOException {
        List<ReportColumn> columns = List.of(
                column("Text", Kind.TEXT),
                column("Long", Kind.LONG_TEXT),
                column("Integer", Kind.INTEGER),
                column("Decimal", Kind.DECIMAL),
                column("Whole decimal", Kind.DECIMAL),
                column("Money", Kind.MONEY),
                column("Percent", Kind.PERCENT),
                column("Date", Kind.DATE),
                column("Time", Kind.DATE_TIME));
        LocalDate day = LocalDate.of(2026, 6, 30);
        try (XSSFWorkbook read = read(workbook(table(
                "Kinds",
                columns,
                rows(row(
                        words("a"),
                        words("b"),
                        decimal("1000"),
                        decimal("0.351"),
                        decimal("5.0"),
                        decimal("1"),
                        decimal("1"),
                        new ReportValue.Day(day),
                        new ReportValue.Moment(day.atTime(9, 0)))))))) {
            List<XSSFCellStyle> styles = IntStream.range(0, columns.size())
                    .mapToObj(column ->
                            read.getSheet("Kinds").getRow(4).getCell(column).getCellStyle())
                    .toList();

            assertThat(styles)
                    .extracting(XSSFCellStyle::getDataFormatString)
                    .containsExactly(
                            "General",
                            "General",
                            "#,##0",
                            "#,##0.######",
                            "#,##0",
                            "£#,##0.00",
                            "0.0%",
                            "dd/mm/yyyy",
                            "dd/mm/yyyy hh:mm");
            assertThat(styles)
                    .extracting(XSSFCellStyle::getWrapText)
                    .containsExactly(true, true, false, false, false, false, false, false, false);
            assertThat(styles)
                    .extracting(style -> style.getVerticalAlignment().name())
                    .containsOnly("TOP");
            assertThat(styles)
                    .extracting(style -> style.getFont().getFontName())
                    .containsOnly("Arial");
        }
    }

    @Test
    void showsAValueAsWhatItIsEvenIfItsColumnIsOfAnotherKind() throws IOException {
        try (XSSFWorkbook read = read(workbook(table(
                "Mixed",
                List.of(column("Due", Kind.DATE), column("Cost", Kind.MONEY), column("Code", Kind.TEXT)),
                rows(row(words("to be confirmed"), new ReportValue.Day(LocalDate.of(2026, 6, 30)), decimal("12"))))))) {
            var row = read.getSheet("Mixed").getRow(4);

            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("to be confirmed");
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        }
    }

    @Test
    void setsWordsOffByConditionalFormats() throws IOException {
        try (XSSFWorkbook read = read(workbook(table(
                "Milestones",
                List.of(column("Name", Kind.TEXT), column("Rating", Kind.TEXT).tones(ragTones())),
                rows(row(words("Opened"), words("Red")), row(words("Closed"), words("Green"))))))) {
            var formatting =
                    read.getSheet("Milestones").getSheetConditionalFormatting().getConditionalFormattingAt(0);

            assertThat(formatting.getFormattingRanges()).containsExactly(CellRangeAddress.valueOf("B5:B6"));
            assertThat(IntStream.range(0, formatting.getNumberOfRules())
                            .mapToObj(formatting::getRule)
                            .map(rule -> rule.getFormula1() + " "
                                    + rule.getPatternFormatting()
                                            .getFillBackgroundColorColor()
                                            .getARGBHex()))
                    .containsExactly(
                            "\"Red\" FF9B1C1C",
                            "\"Amber\" FFFCE7B2",
                            "\"Green\" FFDDEFE1",
                            "\"Blue\" FFDCE8F6",
                            "\"Grey\" FFECEEF1");
        }
    }

    @Test
    void leadsToOtherSheets() throws IOException {
        try (XSSFWorkbook read = read(workbook(
                text("Partner's notes"),
                table(
                        "Contents",
                        List.of(column("Sheet", Kind.LINK)),
                        rows(row(new ReportValue.SheetLink("Notes", "Partner's notes"))))))) {
            XSSFCell cell = read.getSheet("Contents").getRow(4).getCell(0);

            assertThat(cell.getStringCellValue()).isEqualTo("Notes");
            assertThat(cell.getHyperlink().getLocation()).isEqualTo("'Partner''s notes'!A1");
        }
    }

    @Test
    void namesTheStylesOfTitlesAndHeadings() throws IOException {
        try (XSSFWorkbook read =
                read(workbook(text("Cover", new Line("A heading", true), new Line("A sentence.", false))))) {
            XSSFSheet sheet = read.getSheet("Cover");

            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getCoreXf().getXfId())
                    .isEqualTo(1);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontHeightInPoints())
                    .isEqualTo((short) 16);
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getCoreXf().getXfId())
                    .isEqualTo(2);
            assertThat(sheet.getRow(4).getCell(0).getCellStyle().getCoreXf().getXfId())
                    .isZero();
            assertThat(read.getStylesSource().getCTStylesheet().xmlText())
                    .contains("name=\"Title\"")
                    .contains("name=\"Heading 1\"");
        }
    }

    @Test
    void saysWhatTheDocumentIs() throws IOException {
        try (XSSFWorkbook read = read(workbook(text("Cover")))) {
            POIXMLProperties.CoreProperties core = read.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("Assurance returns");
            assertThat(core.getSubject()).isEqualTo("Quarter 1 2026/27");
            assertThat(core.getCreator()).isEqualTo("Quorate");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
            assertThat(core.getCreated().toInstant()).isEqualTo(Instant.parse("2026-06-30T00:00:00Z"));
            assertThat(core.getModified().toInstant()).isEqualTo(Instant.parse("2026-06-30T00:00:00Z"));
        }
    }

    @Test
    void drawsAChartThatReadsWithoutColour() throws IOException {
        TablePage page = charted(
                table(
                        "Partners",
                        CHART_COLUMNS,
                        rows(
                                row(words("North"), decimal("3"), decimal("1"), decimal("0")),
                                row(words("South"), decimal("2"), blank(), decimal("2")))),
                CHART);
        try (XSSFWorkbook read = read(workbook(page))) {
            XSSFSheet sheet = read.getSheet("Partners");
            var drawing = sheet.getDrawingPatriarch();
            CTChart chart = drawing.getCharts().get(0).getCTChart();
            CTBarChart bars = chart.getPlotArea().getBarChartArray(0);

            assertThat(drawing.getCTDrawing()
                            .getOneCellAnchorArray(0)
                            .getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .isEqualTo("Stacked bars: sections in, late and missing.");
            assertThat(drawing.getCTDrawing().getOneCellAnchorArray(0).getFrom().getCol())
                    .isEqualTo(5);
            assertThat(drawing.getCharts().get(0).getTitleText().getString()).isEqualTo("Sections by partner");
            assertThat(bars.getBarDir().getVal()).hasToString("bar");
            assertThat(bars.getGrouping().getVal()).hasToString("stacked");
            assertThat(chart.getPlotArea().getCatAxArray(0).getDelete().getVal())
                    .isFalse();
            assertThat(chart.getPlotArea()
                            .getCatAxArray(0)
                            .getScaling()
                            .getOrientation()
                            .getVal())
                    .hasToString("maxMin");
            CTBarSer late = bars.getSerArray(1);
            assertThat(late.getTx().getStrRef().getF()).isEqualTo("Partners!$C$4");
            assertThat(late.getCat().getStrRef().getF()).isEqualTo("'Partners'!$A$5:$A$6");
            assertThat(late.getCat().getStrRef().getStrCache().getPtArray(1).getV())
                    .isEqualTo("South");
            assertThat(late.getVal().getNumRef().getF()).isEqualTo("'Partners'!$C$5:$C$6");
            assertThat(late.getVal().getNumRef().getNumCache().getPtArray()).hasSize(1);
            assertThat(late.getDLbls().getShowVal().getVal()).isTrue();
            assertThat(fills(bars)).containsExactly("ltDnDiag A9D5B3", "8E1B14", "ltUpDiag F6CFCB");
        }
    }

    /** The pattern and the colour of each series, or the colour alone. */
    private static List<String> fills(CTBarChart bars) {
        Pattern filled =
                Pattern.compile("(?:prst=\"(\\w+)\".*?bgClr>.*?|solidFill>.*?)srgbClr val=\"(\\w+)\"", Pattern.DOTALL);
        return Arrays.stream(bars.getSerArray())
                .map(series -> filled.matcher(series.getSpPr().xmlText()))
                .map(found ->
                        found.find() ? (found.group(1) == null ? "" : found.group(1) + " ") + found.group(2) : "none")
                .toList();
    }

    @Test
    void saysInItsTitleThatAChartShowsTheFirstRowsOnly() throws IOException {
        ReportRows many = visitor -> IntStream.range(0, 201)
                .forEach(number -> visitor.accept(row(words("P" + number), decimal("1"), decimal("1"), decimal("1"))));
        try (XSSFWorkbook read = read(workbook(charted(table("Partners", CHART_COLUMNS, many), CHART)))) {
            assertThat(read.getSheet("Partners")
                            .getDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getTitleText()
                            .getString())
                    .isEqualTo("Sections by partner (first 200 of 201 rows)");
        }
    }

    @Test
    void drawsNoChartOfNothing() throws IOException {
        try (XSSFWorkbook read = read(workbook(charted(table("Partners", CHART_COLUMNS, rows()), CHART)))) {
            assertThat(read.getSheet("Partners").getDrawingPatriarch()).isNull();
        }
    }

    private XSSFWorkbook read(ReportWorkbook workbook) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(written(workbook, folder)));
    }
}
