package org.quorate.reporting.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReceiptBuilder.receipt;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.Receipt;
import org.quorate.testing.ReceiptBuilder;
import org.quorate.testing.WorkbookBuilder;

/** Marked workbooks, read back with other libraries than the one hand that wrote them. */
class MarkedWorkbookTest {
    @TempDir
    private Path folder = Path.of("");

    private Path sent(WorkbookBuilder workbook) throws IOException {
        return workbook.writeTo(folder.resolve("sent.xlsx"));
    }

    private Path marked(ReceiptBuilder receipt, Path sent) {
        return marked(receipt.build(), sent);
    }

    private Path marked(Receipt receipt, Path sent) {
        Path marked = folder.resolve("marked.xlsx");
        assertThat(new ReceivedWorkbookMarker().mark(receipt, sent, marked)).isTrue();
        return marked;
    }

    private static WorkbookBuilder risks() {
        return workbook()
                .sheet("Cover")
                .row("Assurance return")
                .sheet("Risks")
                .row("Ref", "Title", "Owner")
                .row("R1", "Flooding", null)
                .blank()
                .blank()
                .row("R2", "Fire", "Estates lead");
    }

    @Test
    void marksACellByFillAndComment() throws IOException {
        Path marked = marked(receipt().error("Risks", "\"Title\" is odd.", "B2"), sent(risks()));

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            XSSFCell cell = read.getSheet("Risks").getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("Flooding");
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFF8B4B4");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("Error: \"Title\" is odd.\nMend it.");
            assertThat(read.getSheet("Risks").getRow(1).getCell(0).getCellComment())
                    .isNull();
        }
    }

    @Test
    void putsMissingCellsAndRowsIntoTheirPlaces() throws IOException {
        Path marked = marked(
                receipt()
                        .error("Risks", "Not filled in.", "C2", "B3", "A4", "B9")
                        .error("Cover", "No name.", "B1"),
                sent(risks()));

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            XSSFSheet risks = read.getSheet("Risks");
            assertThat(risks.getRow(1).getCell(2).getCellComment()).isNotNull();
            assertThat(risks.getRow(2).getCell(1).getCellComment()).isNotNull();
            assertThat(risks.getRow(8).getCell(1).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
        assertThat(Parts.of(marked)
                        .get("xl/worksheets/sheet2.xml")
                        .replaceAll("(?s)[^<]*<(row|c) r=\"(\\w+)\"[^<]*(<[^rc/][^<]*|</[^<]*)*", "$2 "))
                .contains("1 A1 B1 C1 2 A2 B2 C2 3 B3 4 A4 5 A5 B5 C5 9 B9");
    }

    @Test
    void opensAtAFirstSheetThatLeadsToTheCells() throws IOException {
        Path marked = marked(
                receipt().error("Risks", "\"Title\" is odd.", "B2", "B5").noted("The workbook contains macros."),
                sent(risks()));

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(read.getSheetName(0)).isEqualTo("What to fix");
            assertThat(read.getActiveSheetIndex()).isZero();
            assertThat(read.getSheet("Cover").isSelected()).isFalse();
            assertThat(read.getSheetAt(0).getHyperlinkList())
                    .extracting(link -> link.getCellRef() + " " + link.getLocation())
                    .containsExactly("B12 'Risks'!B2");
        }
        try (ReadableWorkbook read = new ReadableWorkbook(marked.toFile())) {
            List<String> texts = read.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
            assertThat(texts)
                    .contains(
                            "Receipt: what to fix",
                            "Acute provider",
                            "Synthetic example: this return is invented.",
                            "? Accepted with queries",
                            "Put right what is listed below.",
                            "Risks: B2, B5",
                            "\"Title\" is odd.",
                            "Mend it.",
                            "The workbook contains macros.",
                            "2 July 2019 at 09:14 (Europe/London)",
                            "ab".repeat(32));
        }
    }

    @Test
    void leadsToVisibleSheetsOnly() throws IOException {
        Path sent = sent(
                workbook().sheet("Bob's risks").row("Ref").hiddenSheet("Lists").row("Yes"));

        Path marked = marked(
                receipt()
                        .error("Lists", "The sheet is hidden.", "A1")
                        .error("Bob's risks", "Wrong.", "5:5")
                        .error("", "The period is not named."),
                sent);

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(read.getSheetAt(0).getHyperlinkList())
                    .extracting(link -> link.getLocation())
                    .containsExactly("'Bob''s risks'!A5");
            assertThat(read.getSheet("Bob's risks").getRow(4).getCell(0).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void findsAFreeNameForItsSheet() throws IOException {
        Path marked = marked(receipt(), sent(workbook().sheet("what to FIX").row("Mine")));

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(read.getSheetName(0)).isEqualTo("What to fix (2)");
            assertThat(read.getSheetName(1)).isEqualTo("what to FIX");
        }
    }

    @Test
    void keepsTextThatLooksLikeAFormulaText() throws IOException {
        Path sent = sent(workbook().sheet("=1+1").row("x"));

        Path marked = marked(receipt().error("=1+1", "=HYPERLINK(\"http://a\")", "A1"), sent);

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            XSSFCell where = read.getSheetAt(0).getRow(11).getCell(1);
            assertThat(where.getStringCellValue()).isEqualTo("=1+1: A1");
            assertThat(where.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(read.getSheetAt(0).getRow(11).getCell(2).getStringCellValue())
                    .startsWith("=HYPERLINK");
        }
    }

    @Test
    void keepsCommentsAndAddsToThem() throws IOException {
        Path sent = folder.resolve("commented.xlsx");
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            XSSFSheet sheet = made.createSheet("Risks");
            for (int row = 0; row < 2; row++) {
                XSSFCell cell = sheet.createRow(row).createCell(0);
                cell.setCellValue("R" + row);
                XSSFClientAnchor anchor = made.getCreationHelper().createClientAnchor();
                anchor.setRow1(row);
                XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                comment.setAuthor("Lead");
                comment.setString(made.getCreationHelper().createRichTextString("Ask about this."));
                cell.setCellComment(comment);
            }
            Files.write(sent, bytes(made));
        }

        Path marked = marked(receipt().warning("Risks", "Odd.", "A2", "B1"), sent);

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            XSSFSheet sheet = read.getSheet("Risks");
            assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("Ask about this.");
            assertThat(sheet.getRow(0).getCell(0).getCellComment().getAuthor()).isEqualTo("Lead");
            assertThat(sheet.getRow(1).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("Ask about this.\n\nQuery: Odd.\nMend it.");
            assertThat(sheet.getRow(0).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("Query: Odd.\nMend it.");
        }
        assertThat(Parts.of(sent).addedBy(Parts.of(marked))).containsExactly("xl/worksheets/what-to-fix.xml");
    }

    @Test
    void keepsTheLookOfAMarkedCellButItsFill() throws IOException {
        Path sent = folder.resolve("styled.xlsx");
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            XSSFCellStyle style = made.createCellStyle();
            style.setDataFormat(made.createDataFormat().getFormat("dd/mm/yyyy"));
            style.setFillForegroundColor(IndexedColors.GREEN.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setLocked(false);
            style.setWrapText(true);
            XSSFCell cell = made.createSheet("Plan").createRow(0).createCell(0);
            cell.setCellValue(43_000);
            cell.setCellStyle(style);
            made.getSheet("Plan").setDefaultColumnStyle(1, style);
            made.getSheet("Plan").protectSheet("secret");
            Files.write(sent, bytes(made));
        }

        Path marked = marked(receipt().error("Plan", "Too early.", "A1", "B1"), sent);

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            XSSFSheet sheet = read.getSheet("Plan");
            assertThat(sheet.getProtect()).isTrue();
            for (int column = 0; column < 2; column++) {
                XSSFCellStyle style = sheet.getRow(0).getCell(column).getCellStyle();
                assertThat(style.getDataFormatString()).isEqualTo("dd/mm/yyyy");
                assertThat(style.getLocked()).isFalse();
                assertThat(style.getWrapText()).isTrue();
                assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFF8B4B4");
            }
        }
    }

    @Test
    void keepsNamesOfSingleSheetsWithTheirSheets() throws IOException {
        Path sent = folder.resolve("named.xlsx");
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            made.createSheet("Cover").createRow(0).createCell(0).setCellValue("x");
            made.createSheet("Risks").createRow(0).createCell(0).setCellValue("y");
            made.setPrintArea(1, "$A$1:$C$9");
            made.setActiveSheet(1);
            Files.write(sent, bytes(made));
        }

        Path marked = marked(receipt(), sent);

        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(read.getPrintArea(2)).isEqualTo("Risks!$A$1:$C$9");
            assertThat(read.getPrintArea(1)).isNull();
            assertThat(read.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void changesNothingButMarkedCellsCommentsAndTheNewSheet() throws IOException {
        Path sent = sent(risks());

        Path marked = marked(receipt().error("Risks", "\"Title\" is odd.", "B2"), sent);

        Parts before = Parts.of(sent);
        Parts after = Parts.of(marked);
        assertThat(after.addedBy(before)).isEmpty();
        assertThat(before.addedBy(after))
                .containsExactly(
                        "xl/comments-receipt.xml",
                        "xl/drawings/receipt.vml",
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "xl/worksheets/what-to-fix.xml");
        assertThat(before.changedBy(after))
                .containsExactly(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml");
        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .isEqualTo(before.get("xl/worksheets/sheet1.xml").replace(" tabSelected=\"true\"", ""));
        assertThat(after.get("xl/worksheets/sheet2.xml")
                        .replaceFirst("<legacyDrawing[^>]*/>", "")
                        .replaceFirst("r=\"B2\" t=\"s\" s=\"\\d+\"", "r=\"B2\" t=\"s\" s=\"0\""))
                .isEqualTo(before.get("xl/worksheets/sheet2.xml"));
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        Path sent = sent(risks());
        Receipt receipt = receipt().error("Risks", "Odd.", "B2").build();

        byte[] first = Files.readAllBytes(marked(receipt, sent));
        Files.delete(folder.resolve("marked.xlsx"));

        assertThat(Files.readAllBytes(marked(receipt, sent))).isEqualTo(first);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
