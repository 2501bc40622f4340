package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quorate.submission.excel.RawWorkbook.ofRows;
import static org.quorate.submission.excel.RawWorkbook.relationship;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.Sheet;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

/** How rows, sheets and workbooks are understood; docs/INTERPRETATION.md names these tests line by line. */
class SheetInterpretationTest extends ReadingTest {
    private static final String TWO_SHEETS = "<sheet name=\"Second\" sheetId=\"7\" r:id=\"rId9\"/>"
            + "<sheet name=\"Risks\" sheetId=\"1\" r:id=\"rId1\"/>";
    private static final String FIRST_SHEET = relationship("rId1", "worksheet", "worksheets/sheet1.xml");
    private static final String STRINGS = relationship("rId2", "sharedStrings", "/xl/sharedStrings.xml");

    private String unreadable(RawWorkbook raw) {
        String sentence = refusal(FindingCode.FILE_UNREADABLE, raw.toBytes());
        assertThat(sentence).startsWith("The file cannot be opened as an Excel workbook: ");
        return sentence.substring("The file cannot be opened as an Excel workbook: ".length());
    }

    private static List<String> addresses(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.ref().a1())
                .toList();
    }

    @Test
    void putsARowOrCellWithoutAnAddressAfterTheOneBefore() {
        Sheet sheet = sheet(ofRows("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                + "<row r=\"5\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"));

        assertThat(addresses(sheet)).containsExactly("A1", "D1", "E1", "A5", "A6");
    }

    @Test
    void putsRowsAndCellsInOrder() {
        RawWorkbook cells = ofRows("<row r=\"3\"><c r=\"C3\"><v>1</v></c><c r=\"A3\"><v>2</v></c></row>"
                + "<row r=\"1\"><c r=\"B1\"><v>3</v></c></row>");
        RawWorkbook rows =
                ofRows("<row r=\"3\"><c r=\"A3\"><v>2</v></c></row>" + "<row r=\"1\"><c r=\"B1\"><v>3</v></c></row>");

        assertThat(addresses(sheetWith(FindingCode.ROWS_OUT_OF_ORDER, cells))).containsExactly("B1", "A3", "C3");
        assertThat(told(FindingCode.ROWS_OUT_OF_ORDER, cells).location())
                .isEqualTo(Location.sheet("return.xlsx", "Risks"));
        assertThat(told(FindingCode.ROWS_OUT_OF_ORDER, cells).sentence())
                .isEqualTo(
                        "The rows or cells of the sheet stand out of order in the file, the first being the cells of row 3;"
                                + " each was read by its own address.");
        assertThat(told(FindingCode.ROWS_OUT_OF_ORDER, rows).sentence()).contains("the first being row 1;");
    }

    @Test
    void takesTheCellsThatAreThereWhateverRangeIsDeclared() {
        String rows = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"4\"><c r=\"C4\"><v>2</v></c></row></sheetData>";

        for (String range : List.of("A1:C4", "A1", "B2", "A1:H9000", "nonsense", "A1:ZZZZ9")) {
            assertThat(addresses(sheet(RawWorkbook.workbook().sheet("<dimension ref=\"" + range + "\"/>" + rows))))
                    .containsExactly("A1", "C4");
        }
    }

    @Test
    void tellsOfASheetThatEndsFarBelowItsLastFilledRow() {
        String rows = "<sheetData><row r=\"4\"><c r=\"C4\"><v>2</v></c></row></sheetData>";
        RawWorkbook deep = RawWorkbook.workbook().sheet("<dimension ref=\"A1:AH65536\"/>" + rows);
        RawWorkbook wide = RawWorkbook.workbook().sheet("<dimension ref=\"A1:XFD9\"/>" + rows);

        assertThat(told(FindingCode.SHEET_ENDS_FAR_BELOW, deep).sentence())
                .isEqualTo(
                        "The sheet is laid out as far as AH65536, although its last filled row is 4; every filled cell was"
                                + " read.");
        assertThat(told(FindingCode.SHEET_ENDS_FAR_BELOW, wide).sentence()).contains("as far as XFD9");
    }

    @Test
    void refusesARowThatStandsTwice() {
        assertThat(unreadable(ofRows("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"/>")))
                .isEqualTo("sheet \"Risks\" holds row 2 twice.");
    }

    @Test
    void refusesACellThatStandsTwice() {
        Finding finding = finding(
                FindingCode.FILE_UNREADABLE,
                ofRows("<row r=\"2\"><c r=\"B2\"/><c r=\"B2\"><v>1</v></c></row>")
                        .toBytes(),
                ReadLimits.STANDARD);

        assertThat(finding.sentence())
                .isEqualTo("The file cannot be opened as an Excel workbook: cell B2 of sheet \"Risks\" stands there"
                        + " twice.");
        assertThat(finding.location()).isEqualTo(Location.cell("return.xlsx", "Risks", "B2"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<row r=\"0\"/>', has a row that no sheet can have.",
        "'<row r=\"1048577\"/>', has a row that no sheet can have.",
        "'<row r=\"one\"/>', has a row that no sheet can have.",
        "'<row r=\"2\"><c r=\"ZZZZ99999999\"/></row>', has a cell in row 2 whose address no sheet can have.",
        "'<row r=\"2\"><c r=\"XFE2\"/></row>', has a cell in row 2 whose address no sheet can have.",
        "'<row r=\"2\"><c r=\"XFD2\"/><c/></row>', has a cell in row 2 whose address no sheet can have.",
        "'<row r=\"2\"><c r=\"A3\"/></row>', has a cell in row 2 that says it is in another row.",
    })
    void refusesAddressesBeyondTheLimitsOfASheet(String rows, String what) {
        assertThat(unreadable(ofRows(rows))).isEqualTo("sheet \"Risks\" " + what);
    }

    @Test
    void keepsMergedRangesAndOnlyTheCellThatWasFilled() {
        Sheet sheet = workbook(WorkbookBuilder.workbook()
                        .sheet("Risks")
                        .row("Title", null, "x")
                        .merge("A1:B2")
                        .merge("C1:C4")
                        .toBytes())
                .sheets()
                .get(0);

        assertThat(sheet.merged()).containsExactly(CellRange.parse("A1:B2"), CellRange.parse("C1:C4"));
        assertThat(addresses(sheet)).containsExactly("A1", "C1");
    }

    @ParameterizedTest
    @CsvSource({"A1:B2, B2:C3", "A1:XFD1048576, C5:D6", "B2:C9, A5:D6", "A1, A1"})
    void refusesMergedRangesThatOverlap(String one, String other) {
        assertThat(unreadable(mergedInRaw(one, other)))
                .isEqualTo("sheet \"Risks\" has merged cells that overlap each other.");
    }

    @ParameterizedTest
    @CsvSource({"A1:B2, C1:D2", "A1:B2, A3:B4", "A5:D6, A1:D4", "B1:B9, A3:A4"})
    void takesMergedRangesThatTouch(String one, String other) {
        assertThat(sheet(mergedInRaw(one, other)).merged())
                .containsExactly(CellRange.parse(one), CellRange.parse(other));
    }

    @Test
    void refusesMergedRangesThatAreNone() {
        assertThat(unreadable(mergedInRaw("A1:B2", "nowhere")))
                .isEqualTo("sheet \"Risks\" has merged cells whose address no sheet can have.");
    }

    private static RawWorkbook mergedInRaw(String one, String other) {
        return RawWorkbook.workbook()
                .sheet("<sheetData/><mergeCells><mergeCell ref=\"%s\"/><mergeCell ref=\"%s\"/></mergeCells>"
                        .formatted(one, other));
    }

    @Test
    void givesSheetsInTheOrderOfTheirTabs() {
        Workbook workbook = workbook(RawWorkbook.workbook()
                .sheets(TWO_SHEETS)
                .workbookRelationships(FIRST_SHEET + STRINGS + relationship("rId9", "worksheet", "/xl/other.xml"))
                .part("xl/other.xml", "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"/>")
                .toBytes());

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Second", "Risks");
    }

    @Test
    void tellsOfHiddenSheetsThatHoldRows() {
        Outcome<Workbook> outcome = read(WorkbookBuilder.workbook()
                .sheet("Risks")
                .row("Ref")
                .hiddenSheet("Lists")
                .row("a")
                .row(" ")
                .row("b")
                .veryHiddenSheet("Secret")
                .row("c")
                .hiddenSheet("Empty")
                .toBytes());

        assertThat(outcome.value().orElseThrow().sheets())
                .extracting(Sheet::visibility)
                .containsExactly(Visibility.VISIBLE, Visibility.HIDDEN, Visibility.VERY_HIDDEN, Visibility.HIDDEN);
        assertThat(outcome.findings())
                .extracting(Finding::location, Finding::sentence)
                .containsExactly(
                        tuple(Location.sheet("return.xlsx", "Lists"), "The sheet is hidden and holds 2 filled rows."),
                        tuple(Location.sheet("return.xlsx", "Secret"), "The sheet is hidden and holds 1 filled row."));
    }

    @Test
    void readsHiddenRowsAndColumnsLikeOthers() {
        Sheet sheet = sheet(RawWorkbook.workbook()
                .sheet("<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>"
                        + "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"));

        assertThat(addresses(sheet)).containsExactly("A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chartsheet", "dialogsheet"})
    void passesOverSheetsWithoutCells(String kind) {
        Workbook workbook = workbook(RawWorkbook.workbook()
                .sheets(TWO_SHEETS)
                .workbookRelationships(FIRST_SHEET + STRINGS + relationship("rId9", kind, "chart.xml"))
                .toBytes());

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Risks");
    }

    @Test
    void readsAWorkbookWithMacrosWithoutThem() {
        Outcome<Workbook> outcome =
                read(RawWorkbook.workbook().part("xl/vbaProject.bin", "code").toBytes());

        assertThat(outcome.value()).isPresent();
        assertThat(outcome.findings())
                .containsExactly(Finding.of(FindingCode.MACROS_IGNORED, Location.file("return.xlsx")));
        assertThat(outcome.findings().get(0).sentence())
                .isEqualTo("The workbook contains macros; they were not run and nothing was taken from them.");
    }

    @Test
    void tellsOfMacroSheetsAndPassesOverThem() {
        Outcome<Workbook> outcome = read(RawWorkbook.workbook()
                .sheets(TWO_SHEETS)
                .workbookRelationships(FIRST_SHEET
                        + STRINGS
                        + relationship("rId9", "xlMacrosheet", "macro.xml")
                                .replace(
                                        RawWorkbook.RELATIONSHIPS,
                                        "http://schemas.microsoft.com/office/2006/relationships"))
                .toBytes());

        assertThat(outcome.value().orElseThrow().sheets())
                .extracting(Sheet::name)
                .containsExactly("Risks");
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.MACROS_IGNORED);
    }

    @Test
    void readsTheStrictForm() {
        RawWorkbook strict = RawWorkbook.workbook()
                .replace(RawWorkbook.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(RawWorkbook.RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships");

        assertThat(cell(strict, "A1").raw()).isEqualTo("Ref");
    }

    @Test
    void readsPartsInOtherAlphabetsAndWithPrefixesAndBackslashes() {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\"" + RawWorkbook.MAIN
                + "\" xmlns:y=\"urn:other\"><y:sheetData><x:row r=\"1\"/></y:sheetData>"
                + "<x:sheetData><x:row y:r=\"9\" r=\"1\"><y:c r=\"A1\"/><x:c t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData>"
                + "</x:worksheet>";
        byte[] bytes = RawWorkbook.workbook()
                .without("xl/worksheets/sheet1.xml")
                .part("xl\\Worksheets\\Sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16))
                .toBytes();

        assertThat(workbook(bytes).sheets().get(0).rows())
                .flatExtracting(SheetRow::cells)
                .extracting(Cell::raw)
                .containsExactly("Ref");
    }

    @Test
    void refusesAWorkbookWithoutSheets() {
        assertThat(unreadable(RawWorkbook.workbook().sheets(""))).isEqualTo("it has no sheet with cells.");
    }

    @Test
    void refusesSheetsWithoutANameOrWithOneName() {
        assertThat(unreadable(RawWorkbook.workbook().sheets("<sheet name=\" \" r:id=\"rId1\"/>")))
                .isEqualTo("one of its sheets has no name.");
        assertThat(unreadable(RawWorkbook.workbook().sheets(TWO_SHEETS.replace("Second", "RISKS"))))
                .isEqualTo("sheet \"Risks\" stands in it twice under the same name.");
    }

    @Test
    void refusesAWorkbookThatLostAPart() {
        assertThat(unreadable(RawWorkbook.workbook().without("xl/worksheets/sheet1.xml")))
                .isEqualTo("sheet \"Risks\" is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().workbookRelationships(STRINGS)))
                .isEqualTo("sheet \"Risks\" is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().sheets("<sheet name=\"Risks\" sheetId=\"1\"/>")))
                .isEqualTo("sheet \"Risks\" is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().without("xl/sharedStrings.xml")))
                .isEqualTo("the list of its texts is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().without("xl/styles.xml")))
                .isEqualTo("the list of its styles is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().without("xl/workbook.xml")))
                .isEqualTo("its list of sheets is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().without("_rels/.rels")))
                .isEqualTo("it does not say where its workbook is.");
        assertThat(unreadable(RawWorkbook.workbook().without("[Content_Types].xml")))
                .isEqualTo("the list of its contents is missing from the file.");
        assertThat(unreadable(RawWorkbook.workbook().workbookRelationships(FIRST_SHEET)))
                .isEqualTo("cell A1 of sheet \"Risks\" has lost its text.");
    }

    @Test
    void refusesPartsThatAreDamaged() {
        assertThat(unreadable(ofRows("<row>"))).isEqualTo("sheet \"Risks\" is damaged.");
        assertThat(unreadable(RawWorkbook.workbook().strings("<si><t>bad\u0001</t></si>")))
                .isEqualTo("the list of its texts is damaged.");
        assertThat(unreadable(RawWorkbook.workbook().formats("0").replace("numFmtId=\"164\"", "numFmtId=\"x\"")))
                .isEqualTo("the list of its styles is damaged.");
        assertThat(unreadable(RawWorkbook.workbook().workbookRelationships(FIRST_SHEET + FIRST_SHEET)))
                .isEqualTo("the list of its parts is damaged.");
        assertThat(unreadable(RawWorkbook.workbook().part("xl/worksheets/sheet1.xml", "<html/>")))
                .isEqualTo("sheet \"Risks\" is not what Excel writes there.");
        assertThat(unreadable(RawWorkbook.workbook().part("xl/worksheets/sheet1.xml", "")))
                .isEqualTo("sheet \"Risks\" is damaged.");
    }
}
