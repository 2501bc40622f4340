package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.submission.Cell;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.NamedRange;
import org.quorate.submission.Password;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** How Excel 97-2003 workbooks are understood; docs/INTERPRETATION.md names these tests line by line. */
class BinaryInterpretationTest extends ReadingTest {

    /** A workbook of one sheet called Risks, whose first row is there. */
    static byte[] xls(Consumer<HSSFSheet> fill) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            HSSFSheet sheet = workbook.createSheet("Risks");
            sheet.createRow(0);
            fill.accept(sheet);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void everyKind(HSSFSheet sheet) {
        HSSFRow row = sheet.getRow(0);
        row.createCell(0).setCellValue("Ref");
        row.createCell(1).setCellValue(true);
        row.createCell(2).setCellErrorValue(FormulaError.NA);
        HSSFCell formula = row.createCell(3);
        formula.setCellFormula("1+A2");
        formula.setCellValue(7);
        row.createCell(4);
        row.createCell(5).setCellValue("");
    }

    private static void fill(HSSFSheet sheet, double number, String format) {
        HSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        HSSFCell cell = sheet.getRow(0).createCell(0);
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    @Test
    void readsBinaryCellsLikeThoseOfAnyOtherWorkbook() {
        Sheet sheet =
                workbook(xls(BinaryInterpretationTest::everyKind)).sheets().get(0);

        assertThat(sheet.rows().get(0).cells())
                .extracting(cell -> cell.ref().a1(), Cell::raw, Cell::formulaOrNull)
                .containsExactly(
                        tuple("A1", "Ref", null),
                        tuple("B1", "TRUE", null),
                        tuple("C1", "#N/A", null),
                        tuple("D1", "7", "1+A2"),
                        tuple("F1", "", null));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "3, 3", "1200, 1200", "-0.25, -0.25", "0, 0", "123456789012, 123456789012"})
    void givesTheShortestNumberThatMeansTheSame(double number, String raw) {
        assertThat(workbook(xls(sheet -> fill(sheet, number, "General")))
                        .sheets()
                        .get(0)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .raw())
                .isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({
        "46203, dd/mm/yyyy, 2026-06-30",
        "46203.5, m/d/yy h:mm, 2026-06-30T12:00",
        "0.25, h:mm, 06:00",
        "1.5, [h]:mm, 1.5",
    })
    void readsDatesOfABinaryWorkbookByTheirFormat(double number, String format, String raw) {
        assertThat(workbook(xls(sheet -> fill(sheet, number, format)))
                        .sheets()
                        .get(0)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .raw())
                .isEqualTo(raw);
    }

    @Test
    void keepsCommentsOfABinaryWorkbook() {
        Workbook workbook = workbook(xls(sheet -> {
            HSSFComment comment = sheet.createDrawingPatriarch()
                    .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 4));
            comment.setString(new HSSFRichTextString("Agreed?"));
            sheet.createRow(1).createCell(1).setCellComment(comment);
        }));

        assertThat(workbook.sheets().get(0).comments())
                .containsExactly(new CellComment(CellRef.parse("B2"), "Agreed?"));
    }

    @Test
    void keepsWhatIsMergedHiddenAndNamed() {
        Workbook workbook = workbook(xls(sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
            sheet.createRow(4).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            HSSFName name = sheet.getWorkbook().createName();
            name.setNameName("Register");
            name.setRefersToFormula("Risks!$A$1:$B$2");
        }));

        assertThat(workbook.sheets().get(0).merged()).containsExactly(CellRange.parse("A1:C2"));
        assertThat(workbook.sheets().get(0).hidden())
                .containsExactly(CellRange.parse("A5:XFD5"), CellRange.parse("D1:D1048576"));
        assertThat(workbook.names()).containsExactly(new NamedRange("Register", "Risks", CellRange.parse("A1:B2")));
    }

    @Test
    void keepsNamesOfOneSheetButNotThoseOfExcelItself() {
        Workbook workbook = workbook(xls(sheet -> {
            HSSFName name = sheet.getWorkbook().createName();
            name.setNameName("Register");
            name.setSheetIndex(0);
            name.setRefersToFormula("Risks!$A$1:$B$2");
            sheet.getWorkbook().setPrintArea(0, "$A$1:$B$3");
        }));

        assertThat(workbook.names()).containsExactly(new NamedRange("Register", "Risks", CellRange.parse("A1:B2")));
    }

    @Test
    void tellsOfHiddenSheetsAndLinksOfABinaryWorkbook() {
        Outcome<Workbook> outcome = read(xls(sheet -> {
            HSSFWorkbook workbook = sheet.getWorkbook();
            HSSFWorkbook other = new HSSFWorkbook();
            other.createSheet("Else");
            workbook.linkExternalWorkbook("other.xls", other);
            sheet.getRow(0).createCell(0).setCellFormula("[other.xls]Else!A1");
            workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("a");
            workbook.setSheetHidden(1, true);
        }));

        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.EXTERNAL_LINKS, FindingCode.SHEET_HIDDEN);
    }

    private static byte[] locked(String password, Consumer<HSSFSheet> fill) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return xls(fill);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void opensTheBinaryWorkbookWhosePasswordExcelTriesByItself() {
        byte[] bytes = locked("VelvetSweatshop", BinaryInterpretationTest::everyKind);

        assertThat(workbookWith(FindingCode.FILE_DECRYPTED, bytes))
                .isEqualTo(workbook(xls(BinaryInterpretationTest::everyKind)));
    }

    @Test
    void opensABinaryWorkbookWithAPasswordThatIsGiven() {
        byte[] bytes = locked("hunter2", sheet -> {
            everyKind(sheet);
            sheet.getWorkbook().createSheet("Lists").createRow(0).createCell(0).setCellValue("a");
            sheet.getWorkbook().setSheetHidden(1, true);
        });

        Outcome<Workbook> opened = read(bytes, List.of(new Password("the file ../x", "hunter2")));

        assertThat(opened.value().orElseThrow().sheets()).hasSize(2);
        assertThat(opened.findings().stream().map(Finding::sentence))
                .containsExactly(
                        "The workbook is protected with a password and was opened with the file ../x.",
                        "The sheet is hidden and holds 1 filled row.");
    }

    @Test
    void refusesABinaryWorkbookWithAnotherPassword() {
        byte[] bytes = locked("hunter2", BinaryInterpretationTest::everyKind);

        assertThat(refusal(FindingCode.FILE_ENCRYPTED, bytes))
                .isEqualTo("The workbook is protected with a password and cannot be opened.");
        assertThat(read(bytes, List.of(new Password("the file ../x", "hunter3")))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .isEqualTo(
                                "The workbook is protected with a password that is none of those that were tried: the"
                                        + " file ../x."));
    }

    @Test
    void tellsThatABinaryWorkbookCountsDaysFrom1904() {
        assertThat(workbookWith(
                                FindingCode.OTHER_DATE_SYSTEM,
                                xls(sheet -> sheet.getWorkbook().getInternalWorkbook().getRecords().stream()
                                        .filter(DateWindow1904Record.class::isInstance)
                                        .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1))))
                        .sheets())
                .hasSize(1);
    }

    @Test
    void refusesABinaryWorkbookThatIsDamaged() {
        byte[] noRecords = FileKindTest.ole("Workbook", 640);

        assertThat(refusal(FindingCode.FILE_UNREADABLE, noRecords))
                .isEqualTo("The file cannot be opened as an Excel workbook: it is damaged or was cut short.");
    }

    @Test
    void refusesABinaryWorkbookThatIsTooLarge() {
        assertThat(refusal(FindingCode.FILE_OVER_LIMIT, FileKindTest.ole("Workbook", 24 << 20)))
                .isEqualTo("The workbook is larger than is taken: the size of an .xls file is 24.1 MB, at most 24 MB is"
                        + " allowed.");
    }
}
