package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reporting.excel.Workbooks.blank;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.decimal;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.text;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;
import static org.quorate.reporting.excel.Workbooks.written;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet.Line;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.ReportWorkbook;

/** Reads the files back with another library than the one that had a hand in writing them. */
class ReadBackTest {
    private static final List<ReportColumn> EVERY_KIND = List.of(
            column("Code", Kind.TEXT),
            column("Story", Kind.LONG_TEXT),
            column("Count", Kind.INTEGER),
            column("Score", Kind.DECIMAL),
            column("Cost", Kind.MONEY),
            column("Share", Kind.PERCENT),
            column("Due", Kind.DATE),
            column("Received", Kind.DATE_TIME),
            column("Receipt", Kind.LINK));

    private final Path folder;

    ReadBackTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesEveryValueBackAsWhatItIs() throws IOException {
        ReportWorkbook workbook = workbook(
                text("Cover"),
                table(
                        "Everything",
                        EVERY_KIND,
                        rows(row(
                                words("007"),
                                words(" two\nlines & <more> "),
                                ReportValue.number(-5),
                                decimal("1234567.1234567"),
                                decimal("125000.50"),
                                decimal("0.425"),
                                new ReportValue.Day(LocalDate.of(2026, 6, 30)),
                                new ReportValue.Moment(LocalDateTime.of(2026, 7, 3, 9, 41, 30)),
                                new ReportValue.SheetLink("To the cover", "Cover")))));

        Row row = read(written(workbook, folder), "Everything").get(5);

        assertThat(row.stream().map(Cell::getType))
                .containsExactly(
                        CellType.STRING,
                        CellType.STRING,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.STRING);
        assertThat(row.getCellText(0)).isEqualTo("007");
        assertThat(row.getCellText(1)).isEqualTo(" two\nlines & <more> ");
        assertThat(row.getCell(2).getRawValue()).isEqualTo("-5");
        assertThat(row.getCell(3).getRawValue()).isEqualTo("1234567.1234567");
        assertThat(row.getCell(4).getRawValue()).isEqualTo("125000.50");
        assertThat(row.getCell(5).getRawValue()).isEqualTo("0.425");
        assertThat(row.getCellAsDate(6)).contains(LocalDate.of(2026, 6, 30).atStartOfDay());
        assertThat(row.getCellAsDate(7)).contains(LocalDateTime.of(2026, 7, 3, 9, 41, 30));
        assertThat(row.getCellText(8)).isEqualTo("To the cover");
    }

    @Test
    void leavesBlanksOut() throws IOException {
        ReportWorkbook workbook = workbook(table(
                "Gaps",
                List.of(column("A", Kind.TEXT), column("B", Kind.TEXT), column("C", Kind.TEXT)),
                rows(row(words("a"), blank(), words("c")), row(blank(), blank(), blank()))));

        SheetRows read = read(written(workbook, folder), "Gaps");

        assertThat(texts(read.get(5))).containsExactly("a", "", "c");
        assertThat(read.get(6).stream()).isEmpty();
    }

    @Test
    void putsTitleDescriptionAndHeadingsAboveTheRows() throws IOException {
        ReportWorkbook workbook =
                workbook(table("Risks", List.of(column("Risk", Kind.TEXT)), rows(row(words("Staffing")))));

        SheetRows read = read(written(workbook, folder), "Risks");

        assertThat(read.rows()).extracting(Row::getRowNum).containsExactly(1, 2, 4, 5);
        assertThat(read.rows().stream().map(row -> row.getCellText(0)))
                .containsExactly("Title of Risks", "What Risks holds.", "Risk", "Staffing");
    }

    @Test
    void putsTheLinesOfATextPageBelowEachOther() throws IOException {
        ReportWorkbook workbook =
                workbook(text("Cover", new Line("First", true), new Line("", false), new Line("Last", false)));

        SheetRows read = read(written(workbook, folder), "Cover");

        assertThat(read.rows()).extracting(Row::getRowNum).containsExactly(1, 2, 4, 5, 6);
        assertThat(read.get(4).getCellText(0)).isEqualTo("First");
        assertThat(read.get(5).stream()).isEmpty();
        assertThat(read.get(6).getCellText(0)).isEqualTo("Last");
    }

    @Test
    void countsAndAddsUpWhatItWrites() throws IOException {
        ReportWorkbook workbook = workbook(table(
                "Finance",
                List.of(
                        column("Partner", Kind.TEXT).total(Total.LABEL),
                        column("Plan", Kind.MONEY).total(Total.SUM),
                        column("Note", Kind.TEXT).total(Total.COUNT),
                        column("Rest", Kind.TEXT)),
                rows(
                        row(words("North"), decimal("0.10"), words("late"), blank()),
                        row(words("South"), words("not known"), blank(), blank()),
                        row(words("East"), decimal("0.20"), words("late"), blank()))));

        Row totals = read(written(workbook, folder), "Finance").get(8);

        assertThat(totals.getCellText(0)).isEqualTo("Total");
        assertThat(totals.getCell(1).getFormula()).isEqualTo("SUBTOTAL(109,FinanceTable[Plan])");
        assertThat(totals.getCell(1).getRawValue()).isEqualTo("0.30");
        assertThat(totals.getCell(2).getFormula()).isEqualTo("SUBTOTAL(103,FinanceTable[Note])");
        assertThat(totals.getCell(2).getRawValue()).isEqualTo("2");
    }

    @Test
    void givesEveryRowOfAFormulaColumnItsFormulaAndValue() throws IOException {
        ReportWorkbook workbook = workbook(table(
                "Finance",
                List.of(
                        column("Plan", Kind.MONEY),
                        column("Forecast to date", Kind.MONEY),
                        column("Over", Kind.MONEY).formula("[@[Forecast to date]]-[@Plan]"),
                        column("Verdict", Kind.TEXT).formula("IF([@Over]>0,\"over\",\"[@within]\")")),
                rows(
                        row(decimal("10"), decimal("12"), decimal("2"), words("over")),
                        row(decimal("10"), decimal("9"), decimal("-1"), words("[@within]")))));

        SheetRows read = read(written(workbook, folder), "Finance");

        assertThat(read.get(5).getCell(2).getFormula()).isEqualTo("B5-A5");
        assertThat(read.get(5).getCell(2).getRawValue()).isEqualTo("2");
        assertThat(read.get(6).getCell(2).getFormula()).isEqualTo("B6-A6");
        assertThat(read.get(6).getCell(3).getFormula()).isEqualTo("IF(C6>0,\"over\",\"[@within]\")");
        assertThat(read.get(6).getCell(3).getRawValue()).isEqualTo("[@within]");
    }

    @Test
    void returnsTheRowsOfEachTableInTheOrderOfTheTabs() {
        ReportWorkbook workbook = workbook(
                text("Cover", new Line("Hello", false)),
                table(
                        "Second",
                        List.of(column("A", Kind.TEXT).total(Total.COUNT)),
                        rows(row(words("a")), row(words("b")))),
                table("Empty", List.of(column("A", Kind.TEXT).total(Total.COUNT)), rows()));

        Map<String, Long> counts =
                new ConsolidatedWorkbookWriter().write(workbook, folder.resolve("consolidated.xlsx"));

        assertThat(counts).containsExactly(Map.entry("Second", 2L), Map.entry("Empty", 0L));
    }

    @Test
    void asksForTheRowsOnceAndKeepsNoneOfThem() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        int count = 200_000;
        // One list for all rows: a writer that kept a row would write the last one's values.
        ReportRows lazy = visitor -> {
            asked.incrementAndGet();
            List<ReportValue> row = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                row.clear();
                row.add(ReportValue.number(number));
                row.add(words("Row " + number));
                visitor.accept(row);
            }
            row.clear();
        };
        ReportWorkbook workbook =
                workbook(table("Long", List.of(column("Number", Kind.INTEGER), column("Name", Kind.TEXT)), lazy));

        Path file = written(workbook, folder);

        assertThat(asked).hasValue(1);
        try (ReadableWorkbook read = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            long right = rows.skip(3)
                    .filter(row -> row.getCellText(0).equals(Integer.toString(row.getRowNum() - 4))
                            && row.getCellText(1).equals("Row " + (row.getRowNum() - 4)))
                    .count();
            assertThat(right).isEqualTo(count);
        }
    }

    private static SheetRows read(Path file, String sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return new SheetRows(workbook.findSheet(sheet).orElseThrow().read());
        }
    }

    /** The rows of a sheet by their numbers, as Excel shows them. */
    private record SheetRows(List<Row> rows) {
        Row get(int number) {
            return rows.stream()
                    .filter(row -> row.getRowNum() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
