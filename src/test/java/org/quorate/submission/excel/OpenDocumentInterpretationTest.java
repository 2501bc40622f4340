package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.submission.excel.RawOpenDocument.ofCells;
import static org.quorate.submission.excel.RawOpenDocument.ofRows;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.ReadLimit;
import org.quorate.submission.Cell;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.NamedRange;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** How OpenDocument spreadsheets are understood; docs/INTERPRETATION.md names these tests line by line. */
class OpenDocumentInterpretationTest extends ReadingTest {
    private static final String X =
            "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

    private Sheet sheet(RawOpenDocument raw) {
        return workbook(raw.toBytes()).sheets().get(0);
    }

    private Cell cell(String cell) {
        return sheet(ofCells(cell)).rows().get(0).cells().get(0);
    }

    private static List<String> cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.ref().a1() + " " + cell.raw())
                .toList();
    }

    @Test
    void readsTypedValues() {
        Sheet sheet = sheet(ofCells("<table:table-cell office:value-type=\"float\" office:value=\"42.10\"/>"
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>"
                + "<table:table-cell office:value-type=\"currency\" office:value=\"-3\"/>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-06-30\"/>"
                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                + "<table:table-cell office:value-type=\"string\" office:string-value=\"kept\"><text:p>shown</text:p>"
                + "</table:table-cell><table:table-cell/>"));

        assertThat(sheet.rows().get(0).cells())
                .extracting(Cell::value)
                .containsExactly(
                        new CellValue.Number(new BigDecimal("42.10")),
                        new CellValue.Number(new BigDecimal("0.5")),
                        new CellValue.Number(new BigDecimal("-3")),
                        new CellValue.Date(LocalDateTime.of(2026, 6, 30, 0, 0)),
                        new CellValue.Bool(true),
                        new CellValue.Text("kept"));
        assertThat(cells(sheet)).containsExactly("A1 42.10", "B1 0.5", "C1 -3", "D1 2026-06-30", "E1 TRUE", "F1 kept");
    }

    @ParameterizedTest
    @CsvSource({"PT09H30M00S, 09:30", "PT36H00M00S, 1.5", "-PT12H, -0.5"})
    void readsATimeOfDayAndALongerTime(String written, String raw) {
        assertThat(cell("<table:table-cell office:value-type=\"time\" office:time-value=\"%s\"/>".formatted(written))
                        .raw())
                .isEqualTo(raw);
    }

    @Test
    void joinsParagraphsAndKeepsOnlyMarkedBlanks() {
        assertThat(cell("<table:table-cell office:value-type=\"string\"><text:p> one  <text:span>two</text:span>"
                                + "<text:s text:c=\"3\"/>three</text:p><text:p>four<text:tab/>five<text:line-break/>six"
                                + "</text:p></table:table-cell>")
                        .raw())
                .isEqualTo("one two   three\nfour\tfive\nsix");
    }

    @Test
    void keepsCommentsOfAnOpenDocument() {
        Sheet sheet = sheet(ofCells("<table:table-cell office:value-type=\"string\">"
                + "<office:annotation><text:p>note</text:p><text:p>more</text:p>"
                + "</office:annotation><text:p>x</text:p></table:table-cell>"));

        assertThat(cells(sheet)).containsExactly("A1 x");
        assertThat(sheet.comments()).containsExactly(new CellComment(CellRef.parse("A1"), "note\nmore"));
    }

    @Test
    void readsErrorsAsErrors() {
        assertThat(cell("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                                + " office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"
                                + "</table:table-cell>")
                        .value())
                .isEqualTo(new CellValue.ErrorValue("#DIV/0!"));
        assertThat(cell("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\">"
                                + "<text:p>Err:502</text:p></table:table-cell>")
                        .value())
                .isEqualTo(new CellValue.ErrorValue("Err:502"));
    }

    @Test
    void keepsTheFormulaAsTheFileHasIt() {
        Cell cell = cell("<table:table-cell table:formula=\"of:=SUM([.A2:.A3])\" office:value-type=\"float\""
                + " office:value=\"5\"/>");

        assertThat(cell.formula()).contains("SUM([.A2:.A3])");
        assertThat(cell.raw()).isEqualTo("5");
        assertThat(cell("<table:table-cell table:formula=\"of:=[.A2]\"/>").value())
                .isEqualTo(new CellValue.Blank());
    }

    @Test
    void laysOutRepeatedRowsAndCells() {
        assertThat(cells(sheet(ofRows("<table:table-row table:number-rows-repeated=\"2\">"
                        + X.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"2\"")
                        + "</table:table-row>"))))
                .containsExactly("A1 x", "B1 x", "A2 x", "B2 x");
    }

    @Test
    void countsBlankRowsAndCellsThatAreRepeated() {
        assertThat(cells(sheet(ofRows("<table:table-row table:number-rows-repeated=\"1000\"/>"
                        + "<table:table-row-group><table:table-row><table:table-cell"
                        + " table:number-columns-repeated=\"3\"/>" + X + "</table:table-row></table:table-row-group>"
                        + "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell"
                        + " table:number-columns-repeated=\"2000000000\"/></table:table-row>"))))
                .containsExactly("D1001 x");
    }

    @Test
    void refusesMoreRepeatedCellsThanAnyoneMakes() {
        String bomb = "<table:table-row table:number-rows-repeated=\"1000000\">" + X + X + "</table:table-row>";

        assertThat(finding(FindingCode.FILE_OVER_LIMIT, ofRows(bomb).toBytes(), ReadLimits.STANDARD)
                        .sentence())
                .isEqualTo("The workbook is larger than is taken: the number of its repeated cells is at least"
                        + " 1,999,998, at most 500,000 is allowed.");
        assertThat(read(ofRows(bomb).toBytes(), ReadLimits.STANDARD.with(ReadLimit.REPEATED_CELLS, 2_000_000))
                        .value())
                .isPresent();
    }

    @Test
    void refusesWhatLiesBeyondTheLastRowOrColumnOfASheet() {
        String far =
                "<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row>" + X + "</table:table-row>";
        assertThat(refusal(FindingCode.SHEET_OVER_LIMIT, ofRows(far).toBytes()))
                .isEqualTo(
                        "The file has more than a sheet of Excel can hold: the number of its rows is more than 1,048,576.");
        assertThat(refusal(
                        FindingCode.SHEET_OVER_LIMIT,
                        ofCells("<table:table-cell table:number-columns-repeated=\"16384\"/>" + X)
                                .toBytes()))
                .contains("the number of its columns is more than 16,384");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999999999"})
    void refusesARepetitionThatIsNone(String count) {
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        ofRows("<table:table-row table:number-rows-repeated=\"" + count + "\"/>")
                                .toBytes()))
                .contains("sheet \"Risks\"");
    }

    @Test
    void keepsTheRangeOfASpan() {
        Sheet sheet = sheet(ofCells("<table:table-cell/>"
                + X.replace(
                        "<table:table-cell",
                        "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"")
                + "<table:covered-table-cell/>"));

        assertThat(sheet.merged()).containsExactly(CellRange.parse("B1:C3"));
        assertThat(cells(sheet)).containsExactly("B1 x");
    }

    @Test
    void keepsHiddenTablesRowsAndColumns() {
        Outcome<Workbook> outcome = read(RawOpenDocument.of(
                        "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>",
                        "<table:table table:name=\"Lists\" table:style-name=\"ta2\"><table:table-column/>"
                                + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
                                + "<table:table-row table:visibility=\"filter\">" + X
                                + "</table:table-row></table:table>")
                .toBytes());

        Sheet sheet = outcome.value().orElseThrow().sheets().get(0);
        assertThat(sheet.visibility()).isEqualTo(Sheet.Visibility.HIDDEN);
        assertThat(sheet.hidden()).containsExactly(CellRange.parse("A1:XFD1"), CellRange.parse("B1:C1048576"));
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.SHEET_HIDDEN);
    }

    @Test
    void keepsNamesOfOneTable() {
        Workbook workbook = workbook(ofRows("<table:named-expressions><table:named-range table:name=\"Own\""
                        + " table:cell-range-address=\"$Risks.$A$1:.$D$9\"/></table:named-expressions>"
                        + "<table:table-row>" + X + "</table:table-row>")
                .toBytes());

        assertThat(workbook.names()).containsExactly(new NamedRange("Own", "Risks", CellRange.parse("A1:D9")));
    }

    @Test
    void keepsNamesOfRectanglesOfATable() {
        Workbook workbook = workbook(RawOpenDocument.of(
                        "",
                        "<table:table table:name=\"My Risks\"/><table:named-expressions>"
                                + "<table:named-range table:name=\"One\" table:cell-range-address=\"$'My Risks'.$B$2\"/>"
                                + "<table:named-range table:name=\"All\""
                                + " table:cell-range-address=\"$'My Risks'.$A$1:.$D$9\"/>"
                                + "<table:named-range table:name=\"None\" table:cell-range-address=\"#REF!\"/>"
                                + "</table:named-expressions>")
                .toBytes());

        assertThat(workbook.names())
                .containsExactly(
                        new NamedRange("One", "My Risks", CellRange.parse("B2")),
                        new NamedRange("All", "My Risks", CellRange.parse("A1:D9")));
    }

    @Test
    void passesOverTheCopyOfAnotherFileAndTellsOfIt() {
        Outcome<Workbook> outcome = read(RawOpenDocument.of(
                        "",
                        "<table:table table:name=\"Risks\"/><table:table"
                                + " table:name=\"'file:///C:/other.ods'#Sheet1\"/>")
                .toBytes());

        assertThat(outcome.value().orElseThrow().sheets())
                .extracting(Sheet::name)
                .containsExactly("Risks");
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.EXTERNAL_LINKS);
    }

    @Test
    void tellsOfMacrosAndEmbeddedFilesOfAnOpenDocument() {
        assertThat(read(ofRows("")
                                .part("Basic/Standard/Module1.xml", "code")
                                .part("META-INF/manifest.xml", "<m t=\"application/vnd.sun.star.oleobject\"/>")
                                .toBytes())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MACROS_IGNORED, FindingCode.EMBEDDED_OBJECTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "office:value-type='float' office:value='1,5'; holds what is no number.",
                "office:value-type='float' office:value='1E999'; holds a number beyond what Excel can hold.",
                "office:value-type='float'; has lost its value.",
                "office:value-type='date' office:date-value='30/06/2026'; holds what is no date.",
                "office:value-type='time' office:time-value='noon'; holds what is no time.",
                "office:value-type='boolean' office:boolean-value='yes'; is neither TRUE nor FALSE.",
                "office:value-type='colour' office:value='1'; is of a kind that no spreadsheet has.",
            })
    void refusesValuesThatAreNone(String attributes, String what) {
        String raw = "<table:table-cell " + attributes.replace('\'', '"') + "/>";

        assertThat(refusal(FindingCode.FILE_UNREADABLE, ofCells(raw).toBytes()))
                .isEqualTo("The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" " + what);
    }

    @Test
    void refusesAnOpenDocumentWithAPassword() {
        RawOpenDocument raw = ofRows("").part("META-INF/manifest.xml", "<manifest:encryption-data/>");

        assertThat(refusal(FindingCode.FILE_ENCRYPTED, raw.toBytes()))
                .isEqualTo("The workbook is protected with a password and cannot be opened.");
    }

    @Test
    void refusesDefinitionsInTheContent() {
        RawOpenDocument raw = ofRows("").part("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");

        assertThat(refusal(FindingCode.FILE_UNSAFE, raw.toBytes()))
                .contains("its content contains definitions (a DTD) that Excel never writes");
    }
}
