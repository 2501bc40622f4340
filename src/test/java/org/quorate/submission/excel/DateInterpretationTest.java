package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.submission.excel.RawWorkbook.ofRows;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;

/** How numbers become dates; docs/INTERPRETATION.md names these tests line by line. */
class DateInterpretationTest extends ReadingTest {
    private static final String SHEETS = "<sheets><sheet name=\"Risks\" sheetId=\"1\" r:id=\"rId1\"/></sheets>";

    private static RawWorkbook styled(String serial, String format) {
        return ofRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + serial + "</v></c></row>")
                .formats(format);
    }

    private static RawWorkbook iso(String text) {
        return ofRows("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>" + text + "</v></c></row>");
    }

    private static CellValue date(String iso) {
        return new CellValue.Date(LocalDateTime.parse(iso));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01T00:00, 1900-01-01",
        "59, 1900-02-28T00:00, 1900-02-28",
        "61, 1900-03-01T00:00, 1900-03-01",
        "46203, 2026-06-30T00:00, 2026-06-30",
        "46203.604166666664, 2026-06-30T14:30, 2026-06-30T14:30",
        "2958465, 9999-12-31T00:00, 9999-12-31",
    })
    void countsDaysFrom1900WithTheLeapDayThatNeverWas(String serial, String dateTime, String raw) {
        Cell cell = cell(styled(serial, "dd/mm/yyyy hh:mm"), "A1");

        assertThat(cell.value()).isEqualTo(date(dateTime));
        assertThat(cell.raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60.5", "0", "0.5", "-1", "2958466", "59.999999"})
    void leavesADayThatIsNoneANumber(String serial) {
        assertThat(value(styled(serial, "dd/mm/yyyy"), "A1")).isEqualTo(new CellValue.Number(new BigDecimal(serial)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01T00:00", "44741, 2026-06-30T00:00", "60, 1904-03-01T00:00"})
    void countsDaysFrom1904WhereTheWorkbookSaysSo(String serial, String dateTime) {
        RawWorkbook raw = styled(serial, "dd/mm/yyyy").workbookPart("<workbookPr date1904=\"1\"/>" + SHEETS);

        assertThat(sheetWith(FindingCode.OTHER_DATE_SYSTEM, raw)
                        .find(CellRef.parse("A1"))
                        .orElseThrow()
                        .value())
                .isEqualTo(date(dateTime));
    }

    @Test
    void tellsThatDaysAreCountedFrom1904() {
        RawWorkbook raw = RawWorkbook.workbook().workbookPart("<workbookPr date1904=\"1\"/>" + SHEETS);

        assertThat(told(FindingCode.OTHER_DATE_SYSTEM, raw).sentence())
                .isEqualTo(
                        "The workbook counts days from 1904; its dates were read so, but a day number that is copied into"
                                + " another workbook shows a date four years and a day too early there.");
        assertThat(read(raw.replace("date1904=\"1\"", "date1904=\"0\"").toBytes())
                        .findings())
                .isEmpty();
    }

    @Test
    void roundsTimesToTheSecond() {
        assertThat(value(styled("46203.999999", "dd/mm/yyyy hh:mm:ss"), "A1")).isEqualTo(date("2026-07-01T00:00"));
        assertThat(value(styled("46203.50001", "dd/mm/yyyy hh:mm:ss"), "A1")).isEqualTo(date("2026-06-30T12:00:01"));
    }

    @Test
    void readsATimeOfDayAsATimeOfDayZero() {
        Cell cell = cell(styled("0.5", "hh:mm"), "A1");
        assertThat(cell.value()).isEqualTo(date("1899-12-31T12:00"));
        assertThat(cell.raw()).isEqualTo("12:00");

        Cell of1904 = sheetWith(
                        FindingCode.OTHER_DATE_SYSTEM,
                        styled("0.5", "hh:mm").workbookPart("<workbookPr date1904=\"true\"/>" + SHEETS))
                .find(CellRef.parse("A1"))
                .orElseThrow();
        assertThat(of1904.value()).isEqualTo(date("1904-01-01T12:00"));
        assertThat(of1904.raw()).isEqualTo("12:00");
    }

    @Test
    void readsADurationAsANumber() {
        assertThat(value(styled("1.5", "[h]:mm"), "A1")).isEqualTo(new CellValue.Number(new BigDecimal("1.5")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-06-30T00:00, 2026-06-30",
        "2026-06-30T14:30:00, 2026-06-30T14:30, 2026-06-30T14:30",
        "2021-12-31T23:44:51.894, 2021-12-31T23:44:52, 2021-12-31T23:44:52",
        "2026-06-30T00:00:00Z, 2026-06-30T00:00, 2026-06-30",
        "2026-06-30T23:00:00+01:00, 2026-06-30T23:00, 2026-06-30T23:00",
        "01:34:00.00000000000154875, 1899-12-31T01:34, 01:34",
    })
    void readsIsoDates(String written, String dateTime, String raw) {
        Cell cell = cell(iso(written), "A1");

        assertThat(cell.value()).isEqualTo(date(dateTime));
        assertThat(cell.raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30/06/2026", "soon", "-0001-01-01", "+12026-01-01"})
    void refusesAnIsoDateThatIsNone(String written) {
        assertThat(refusal(FindingCode.FILE_UNREADABLE, iso(written).toBytes()))
                .isEqualTo("The file cannot be opened as an Excel workbook: cell A1 of sheet \"Risks\" holds what is no"
                        + " date.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "d-mmm-yy",
                "[$-809]dd mmmm yyyy;@",
                "mmm yyyy",
                "mm",
                "yyyy\\-mm\\-dd\\ hh:mm",
                "[Red]dd/mm/yyyy",
                "\"due \"d mmm",
                "DD/MM/YYYY",
                "_-dd/mm/yy_-",
                "ggge\"年\"m\"月\"d\"日\"",
                "[>0]dd/mm/yy;\"\"",
            })
    void knowsAFormatThatShowsADate(String format) {
        assertThat(NumberShown.ofFormat(format)).isEqualTo(NumberShown.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:mm", "hh:mm:ss AM/PM", "[$-F400]h:mm:ss\\ AM/PM", "mm:ss", "h A/P", "ss.000"})
    void knowsAFormatThatShowsATimeOfDay(String format) {
        assertThat(NumberShown.ofFormat(format)).isEqualTo(NumberShown.TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "GENERAL",
                "0.00",
                "#,##0 \"days\"",
                "0.00E+00",
                "[Red]0.0;[Blue]-0.0",
                "0\\d",
                "0_d",
                "* #,##0",
                "[h]:mm:ss",
                "[mm]:ss",
                "[s]",
                "[$£-809]#,##0.00",
                "[$dhs-1]0",
                "Standard",
                "@",
                "",
                "\"open dd",
                "[open dd",
                "0\\",
            })
    void knowsAFormatThatShowsANumber(String format) {
        assertThat(NumberShown.ofFormat(format)).isEqualTo(NumberShown.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NUMBER",
        "9, NUMBER",
        "14, DATE",
        "18, TIME",
        "21, TIME",
        "22, DATE",
        "27, DATE",
        "37, NUMBER",
        "45, TIME",
        "46, NUMBER",
        "47, TIME",
        "49, NUMBER",
        "57, DATE",
        "71, DATE",
        "79, NUMBER",
        "164, NUMBER",
    })
    void knowsTheFormatsThatExcelHasByNumber(int id, NumberShown shown) {
        assertThat(NumberShown.ofBuiltIn(id)).isEqualTo(shown);
    }

    @Test
    void takesANumberWithAStyleThatIsNotThereAsANumber() {
        RawWorkbook raw =
                ofRows("<row r=\"1\"><c r=\"A1\" s=\"99\"><v>46203</v></c><c r=\"B1\" s=\"x\"><v>1</v></c></row>");

        assertThat(value(raw, "A1")).isEqualTo(new CellValue.Number(new BigDecimal(46_203)));
        assertThat(value(raw, "B1")).isEqualTo(new CellValue.Number(BigDecimal.ONE));
    }

    @Test
    void readsAWorkbookWithoutStyles() {
        RawWorkbook raw = styled("46203", "dd/mm/yyyy")
                .without("xl/styles.xml")
                .workbookRelationships(RawWorkbook.relationship("rId1", "worksheet", "worksheets/sheet1.xml"));

        assertThat(sheetWith(FindingCode.STYLES_MISSING, raw)
                        .find(CellRef.parse("A1"))
                        .orElseThrow()
                        .value())
                .isEqualTo(new CellValue.Number(new BigDecimal(46_203)));
        assertThat(told(FindingCode.STYLES_MISSING, raw).sentence())
                .isEqualTo(
                        "The workbook does not say how its numbers are shown; what may be meant as a date, such as 46203,"
                                + " was read as a number.");
        assertThat(value(raw.replace("46203", "12"), "A1")).isEqualTo(new CellValue.Number(new BigDecimal(12)));
    }
}
