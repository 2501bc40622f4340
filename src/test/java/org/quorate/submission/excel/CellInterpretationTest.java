package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.submission.excel.RawWorkbook.ofRows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.SheetRow;

/** How each kind of cell is understood; docs/INTERPRETATION.md names these tests line by line. */
class CellInterpretationTest extends ReadingTest {

    private static RawWorkbook row(String cells) {
        return ofRows("<row r=\"1\">" + cells + "</row>");
    }

    private String refusal(String cells) {
        return refusal(FindingCode.FILE_UNREADABLE, row(cells).toBytes());
    }

    private static CellValue number(String digits) {
        return new CellValue.Number(new BigDecimal(digits));
    }

    @Test
    void leavesOutCellsThatOnlyHaveALook() {
        RawWorkbook raw = ofRows("<row r=\"1\"><c r=\"A1\" s=\"0\"/><c r=\"B1\"><v>1</v></c><c r=\"C1\" t=\"s\"/></row>"
                + "<row r=\"2\"><c r=\"A2\" s=\"0\"/></row>");

        assertThat(sheet(raw).rows()).extracting(SheetRow::number).containsExactly(1);
        assertThat(sheet(raw).rows().get(0).cells()).extracting(Cell::ref).containsExactly(CellRef.parse("B1"));
    }

    @Test
    void tellsZeroAndEmptyTextAndNothingApart() {
        RawWorkbook raw =
                row("<c r=\"A1\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t/></is></c><c r=\"C1\"><v/></c>"
                        + "<c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c>");

        assertThat(value(raw, "A1")).isEqualTo(number("0"));
        assertThat(value(raw, "B1")).isEqualTo(new CellValue.Text(""));
        assertThat(sheet(raw).find(CellRef.parse("C1"))).isEmpty();
        assertThat(value(raw, "D1")).isEqualTo(new CellValue.Text(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "12345678901234567890.5", "1E+20", "-7", "3.10", "0.30000000000000004"})
    void keepsEveryDigitOfANumber(String digits) {
        Cell cell = cell(row("<c r=\"A1\"><v>" + digits + "</v></c>"), "A1");

        assertThat(cell.value()).isEqualTo(number(digits));
        assertThat(cell.raw()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 2,0", "NaN", "INF", "garbage", "0x10", "١٢"})
    void refusesANumberThatIsNone(String written) {
        assertThat(refusal("<c r=\"A1\"><v>" + written + "</v></c>"))
                .isEqualTo("The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" holds what is no"
                        + " number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999", "-1E309", "1E-2000", "0E999999"})
    void refusesANumberBeyondWhatExcelCanHold(String written) {
        assertThat(refusal("<c r=\"A1\"><v>" + written + "</v></c>"))
                .isEqualTo("The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" holds a number"
                        + " beyond what Excel can hold.");
    }

    @Test
    void readsSharedAndInlineAndFormulaText() {
        RawWorkbook raw = row("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is></c>"
                + "<c r=\"C1\" t=\"str\"><f>A1</f><v>out</v></c>");

        assertThat(value(raw, "A1")).isEqualTo(new CellValue.Text("Ref"));
        assertThat(value(raw, "B1")).isEqualTo(new CellValue.Text("in"));
        assertThat(value(raw, "C1")).isEqualTo(new CellValue.Text("out"));
    }

    @Test
    void keepsWhiteSpaceAndLineBreaksOfText() {
        RawWorkbook raw = row("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  two\nlines </t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t> not marked </t></is></c>");

        assertThat(cell(raw, "A1").raw()).isEqualTo("  two\nlines ");
        assertThat(cell(raw, "B1").raw()).isEqualTo(" not marked ");
    }

    @Test
    void joinsTheRunsOfRichText() {
        RawWorkbook raw = row("<c r=\"A1\" t=\"s\"><v>0</v></c>")
                .strings("<si><r><t>Very </t></r><r><rPr><b/></rPr><t>high</t></r></si>");

        assertThat(cell(raw, "A1").raw()).isEqualTo("Very high");
    }

    @Test
    void leavesOutReadingAidsForAsianWords() {
        RawWorkbook raw = row("<c r=\"A1\" t=\"s\"><v>0</v></c>")
                .strings("<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>");

        assertThat(cell(raw, "A1").raw()).isEqualTo("東京");
    }

    @ParameterizedTest
    @CsvSource({
        "a_x000D_b, 'a\rb'",
        "_x005F_x000D_, _x000D_",
        "_xD83D__xDE00_, \uD83D\uDE00",
        "_xD83D_, _xD83D_",
        "_x0000_, _x0000_",
        "_x41_, _x41_",
        "_x0041__x0042_, AB",
        "_xD83D__x0041_, _xD83D_A",
    })
    void decodesCharactersThatXmlCannotHold(String written, String text) {
        assertThat(cell(row("<c r=\"A1\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>"), "A1")
                        .raw())
                .isEqualTo(text);
    }

    @Test
    void readsTrueAndFalse() {
        RawWorkbook raw = row("<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>");

        assertThat(value(raw, "A1")).isEqualTo(new CellValue.Bool(true));
        assertThat(cell(raw, "A1").raw()).isEqualTo("TRUE");
        assertThat(value(raw, "B1")).isEqualTo(new CellValue.Bool(false));
        assertThat(cell(raw, "B1").raw()).isEqualTo("FALSE");
    }

    @Test
    void refusesATruthThatIsNone() {
        assertThat(refusal("<c r=\"A1\" t=\"b\"><v>yes</v></c>"))
                .isEqualTo(
                        "The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" is neither TRUE nor"
                                + " FALSE.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#DIV/0!", "#SPILL!"})
    void keepsAnErrorAsItsWord(String word) {
        Cell cell = cell(row("<c r=\"A1\" t=\"e\"><v>" + word + "</v></c>"), "A1");

        assertThat(cell.value()).isEqualTo(new CellValue.ErrorValue(word));
        assertThat(cell.raw()).isEqualTo(word);
    }

    @Test
    void takesTheStoredResultOfAFormulaAndKeepsItsText() {
        Cell cell = cell(row("<c r=\"A1\"><f>B1*2</f><v>84</v></c>"), "A1");

        assertThat(cell.value()).isEqualTo(number("84"));
        assertThat(cell.formula()).contains("B1*2");
    }

    @Test
    void takesAFormulaThatWasNeverCalculatedAsBlankWithAFormula() {
        Cell cell = cell(row("<c r=\"A1\"><f>NOW()</f></c>"), "A1");

        assertThat(cell.value()).isEqualTo(new CellValue.Blank());
        assertThat(cell.raw()).isEmpty();
        assertThat(cell.formula()).contains("NOW()");
    }

    @Test
    void givesEachCellOfASharedFormulaTheTextOfTheFirst() {
        RawWorkbook raw = row("<c r=\"A1\"><f t=\"shared\" ref=\"A1:B1\" si=\"3\">A2*2</f><v>1</v></c>"
                + "<c r=\"B1\"><f t=\"shared\" si=\"3\"/><v>2</v></c>");

        assertThat(cell(raw, "B1").formula()).contains("A2*2");
        assertThat(value(raw, "B1")).isEqualTo(number("2"));
    }

    @Test
    void refusesASharedFormulaWithoutItsFirst() {
        assertThat(refusal("<c r=\"B1\"><f t=\"shared\" si=\"3\"/><v>2</v></c>"))
                .isEqualTo("The file cannot be opened as an Excel workbook: cell B1 of sheet \"Risks\" has lost its"
                        + " formula.");
    }

    @Test
    void leavesTheFormulaOfAnArrayWithItsFirstCell() {
        RawWorkbook raw = row("<c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">A2:B2</f><v>1</v></c><c r=\"B1\"><v>2</v></c>");

        assertThat(cell(raw, "A1").formula()).contains("A2:B2");
        assertThat(cell(raw, "B1").formula()).isEmpty();
        assertThat(value(raw, "B1")).isEqualTo(number("2"));
    }

    @ParameterizedTest
    @CsvSource({
        "'dt2D=\"1\" dtr=\"1\" r1=\"B2\" r2=\"B1\"', 'TABLE(B2,B1)'",
        "'dtr=\"1\" r1=\"A1\"', 'TABLE(A1,)'",
        "'dtr=\"0\" r1=\"A1\"', 'TABLE(,A1)'",
    })
    void tellsAWhatIfTableAsExcelShowsIt(String attributes, String formula) {
        Cell cell = cell(row("<c r=\"A1\"><f t=\"dataTable\" ref=\"A1:A9\" " + attributes + "/><v>2</v></c>"), "A1");

        assertThat(cell.formula()).contains(formula);
    }

    @Test
    void refusesATextThatIsNotInTheListOfTexts() {
        String lost = "The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" has lost its text.";

        assertThat(refusal("<c r=\"A1\" t=\"s\"><v>1</v></c>")).isEqualTo(lost);
        assertThat(refusal("<c r=\"A1\" t=\"s\"><v>-1</v></c>")).isEqualTo(lost);
        assertThat(refusal("<c r=\"A1\" t=\"s\"><v>one</v></c>")).isEqualTo(lost);
    }

    @Test
    void refusesACellOfAKindThatExcelDoesNotHave() {
        assertThat(refusal("<c r=\"A1\" t=\"zz\"><v>1</v></c>"))
                .isEqualTo(
                        "The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" is of a kind that"
                                + " Excel does not have.");
    }
}
