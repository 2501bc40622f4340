package org.quorate.reporting.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReceiptBuilder.receipt;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.submission.CellRef;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.SpreadsheetReader;

/** Workbooks of other forms than the everyday one, and files that cannot be marked. */
class UnusualWorkbookTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Parts STRICT_WORKBOOK = new Parts(
            Map.of(
                    "[Content_Types].xml",
                    HEAD
                            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                    "_rels/.rels",
                    HEAD
                            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                            + STRICT
                            + "officeDocument/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                    "xl/workbook.xml",
                    HEAD + "<x:workbook xmlns:x=\"" + STRICT
                            + "spreadsheetml/main\" conformance=\"strict\"><x:sheets><x:sheet xmlns:r=\""
                            + STRICT
                            + "officeDocument/relationships\" name=\"Risks &amp; more\" sheetId=\"7\" r:id=\"rId1\"/></x:sheets></x:workbook>",
                    "xl/_rels/workbook.xml.rels",
                    HEAD
                            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                            + STRICT
                            + "officeDocument/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                    "xl/worksheets/sheet1.xml",
                    HEAD + "<x:worksheet xmlns:x=\"" + STRICT
                            + "spreadsheetml/main\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData><x:tableParts count=\"0\"/></x:worksheet>"));

    @TempDir
    private Path folder = Path.of("");

    private boolean mark(Path sent) {
        return new ReceivedWorkbookMarker()
                .mark(
                        receipt()
                                .error("Risks & more", "Odd \u2013 very.", "B1", "D1", "A3")
                                .build(),
                        sent,
                        marked());
    }

    private Path marked() {
        return folder.resolve("marked");
    }

    private Workbook readBack() throws IOException {
        return new SpreadsheetReader()
                .read(
                        new ReceivedFile(marked(), "marked.xlsx", Files.size(marked()), "ab".repeat(32), Instant.EPOCH),
                        ReadLimits.STANDARD)
                .value()
                .orElseThrow();
    }

    @Test
    void marksStrictWorkbooksWithPrefixesAndWithoutAddressesOrStyles() throws IOException {
        assertThat(mark(STRICT_WORKBOOK.writeTo(folder.resolve("strict.xlsx")))).isTrue();

        Parts after = Parts.of(marked());
        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .contains("<x:row><x:c><x:v>1</x:v></x:c><x:c s=\"9\"><x:v>2</x:v></x:c><x:c r=\"D1\" s=\"9\"/></x:row>"
                        + "<x:row r=\"3\"><x:c r=\"A3\" s=\"9\"/></x:row></x:sheetData>"
                        + "<x:legacyDrawing xmlns:r=\"" + STRICT
                        + "officeDocument/relationships\" r:id=\"rId2\"/><x:tableParts");
        assertThat(after.get("xl/workbook.xml"))
                .contains("<x:sheets><x:sheet name=\"What to fix\" sheetId=\"8\" xmlns:r=\"" + STRICT);
        assertThat(after.get("xl/_rels/workbook.xml.rels"))
                .contains(
                        STRICT + "officeDocument/relationships/styles",
                        STRICT + "officeDocument/relationships/worksheet");
        assertThat(after.get("xl/comments-receipt.xml")).contains(STRICT + "spreadsheetml/main", "Odd &#8211; very.");
        Workbook read = readBack();
        assertThat(read.sheets()).extracting(sheet -> sheet.name()).containsExactly("What to fix", "Risks & more");
        assertThat(read.sheets().get(1).find(CellRef.parse("B1"))).isPresent();
    }

    @Test
    void marksExcel97Workbooks() throws IOException {
        Path sent = folder.resolve("old.xls");
        try (HSSFWorkbook made = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(sent)) {
            made.createSheet("Risks & more").createRow(0).createCell(1).setCellValue("Flooding");
            made.write(out);
        }

        assertThat(mark(sent)).isTrue();

        try (InputStream in = Files.newInputStream(marked());
                HSSFWorkbook read = new HSSFWorkbook(in)) {
            HSSFSheet sheet = read.getSheet("Risks & more");
            HSSFCell cell = sheet.getRow(0).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("Flooding");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("Error: Odd \u2013 very.\nMend it.");
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(sheet.getRow(2).getCell(0).getCellComment()).isNotNull();
            assertThat(read.getSheetName(0)).isEqualTo("What to fix");
            assertThat(read.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void leavesTextFilesAlone() throws IOException {
        assertThat(mark(Files.writeString(folder.resolve("return.csv"), "Ref,Title\n")))
                .isFalse();
        assertThat(marked()).doesNotExist();
    }

    @Test
    void leavesOtherContainersAlone() {
        Parts openDocument = new Parts(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));

        assertThat(mark(openDocument.writeTo(folder.resolve("return.ods")))).isFalse();
        assertThat(marked()).doesNotExist();
    }

    @Test
    void leavesWorkbooksAloneWhosePartsAreNotInUtf8OrHaveADocumentType() throws IOException {
        String sheet = STRICT_WORKBOOK.get("xl/worksheets/sheet1.xml");
        String sixteen = new String(sheet.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);

        for (String other : new String[] {
            sixteen, sheet.replace("UTF-8", "windows-1252"), sheet.replace("<x:worksheet", "<!DOCTYPE x><x:worksheet")
        }) {
            Path sent = STRICT_WORKBOOK.with("xl/worksheets/sheet1.xml", other).writeTo(folder.resolve("sent.xlsx"));
            assertThat(mark(sent)).isFalse();
            assertThat(marked()).doesNotExist();
        }
    }

    @Test
    void leavesAWorkbookAloneThatRefersToADrawingWhichIsNotThere() throws IOException {
        String sheet = STRICT_WORKBOOK
                .get("xl/worksheets/sheet1.xml")
                .replace("<x:tableParts", "<x:legacyDrawing xmlns:r=\"r\" r:id=\"rId9\"/><x:tableParts");

        assertThat(mark(STRICT_WORKBOOK.with("xl/worksheets/sheet1.xml", sheet).writeTo(folder.resolve("sent.xlsx"))))
                .isFalse();
        assertThat(marked()).doesNotExist();
    }

    @Test
    void leavesAWorkbookAloneWhoseUnreadPartIsDamaged() throws IOException {
        Path sent = workbook().sheet("Risks & more").row("x").writeTo(folder.resolve("sent.xlsx"));
        Parts.of(sent)
                .with("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"a\"")
                .writeTo(sent);

        assertThat(mark(sent)).isFalse();
    }
}
