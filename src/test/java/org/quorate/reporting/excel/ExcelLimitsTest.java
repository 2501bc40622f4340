package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.text;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;
import static org.quorate.reporting.excel.Workbooks.written;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportChart;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportSheet;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;

class ExcelLimitsTest {
    private static final List<ReportColumn> ONE_COLUMN = List.of(column("A", Kind.TEXT));

    private final Path folder;

    ExcelLimitsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesGoodNames() {
        assertThatCode(() -> ExcelLimits.check(workbook(
                        text("What's changed (Q1 & Q2)"), text("x".repeat(31)), named("Risks_2026"), named("_Table1"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "a?", "a*", "[a]", "a:b", "'a", "a'", "History", "a\nb"})
    void refusesNamesThatNoSheetCanHave(String name) {
        assertRefused("A sheet cannot have the name \"" + name + "\"", text(name));
    }

    @Test
    void refusesASheetNameThatIsTooLong() {
        assertRefused("it needs 1 to 31 characters", text("x".repeat(32)));
    }

    @Test
    void refusesTwoSheetsOfOneNameWhateverTheirCase() {
        assertRefused("Two sheets have the name \"COVER\".", text("Cover"), text("COVER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "My table", "A1", "Q1", "xfd99", "R1C1", "R", "c", "tbl-a"})
    void refusesNamesThatNoTableCanHave(String name) {
        assertRefused("A table cannot have the name \"" + name + "\"", named(name));
    }

    @Test
    void refusesTwoTablesOfOneName() {
        TablePage page = named("Risks");
        assertRefused(
                "Two tables have the name \"Risks\".",
                page,
                new TablePage("Other", "t", "d", "Risks", ONE_COLUMN, rows(), null));
    }

    @Test
    void refusesAWorkbookWithoutSheetsAndATableWithoutColumns() {
        assertRefused("A workbook needs a sheet.");
        assertRefused("The table EmptyTable needs 1 to 16384 columns.", table("Empty", List.of(), rows()));
    }

    @Test
    void refusesHeadingsThatExcelWouldChange() {
        assertRefused("the heading \"a\" twice", headed("A", "a"));
        assertRefused("cannot have the heading \"a\nb\"", headed("a\nb"));
        assertRefused("cannot have the heading \" \"", headed(" "));
    }

    @Test
    void refusesAWidthThatNoColumnHas() {
        assertRefused(
                "The column \"A\" cannot be 255 characters wide: 1 to 254.",
                table("T", List.of(ReportColumn.of("A", Kind.TEXT, 255)), rows()));
    }

    @Test
    void refusesAChartOfHeadingsThatItsTableDoesNotHave() {
        assertRefused(
                "The chart \"Chart\" names the heading \"Late\", which its table does not have.",
                Workbooks.charted(
                        table("T", ONE_COLUMN, rows()),
                        new ReportChart("Chart", "alt", "A", List.of(new ReportChart.Series("Late", Tone.NEUTRAL)))));
        assertRefused(
                "The chart \"Chart\" has no series.",
                Workbooks.charted(table("T", ONE_COLUMN, rows()), new ReportChart("Chart", "alt", "A", List.of())));
    }

    @Test
    void refusesARowThatHasNotOneValueForEachColumn() {
        assertThatThrownBy(() -> written(workbook(table("T", ONE_COLUMN, rows(row(words("a"), words("b"))))), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row of the table TTable has 2 values, but the table has 1 columns.");
        assertThatCode(() -> written(workbook(table("T", ONE_COLUMN, rows(row(words("a"))))), folder))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALinkToNowhere() {
        assertThatThrownBy(() -> written(
                        workbook(table("T", ONE_COLUMN, rows(row(new ReportValue.SheetLink("go", "Gone"))))), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A link of the table TTable leads to the sheet \"Gone\", which the workbook does not have.");
    }

    private static TablePage named(String table) {
        return new TablePage("Sheet " + table.length(), "t", "d", table, ONE_COLUMN, rows(), null);
    }

    private static TablePage headed(String... headings) {
        return table(
                "T",
                java.util.Arrays.stream(headings)
                        .map(heading -> column(heading, Kind.TEXT))
                        .toList(),
                rows());
    }

    private static void assertRefused(String message, ReportSheet... sheets) {
        assertThatThrownBy(() -> ExcelLimits.check(workbook(sheets)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
