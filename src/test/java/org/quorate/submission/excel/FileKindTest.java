package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.finding.FindingCode;

/** What other files that are sent in place of a workbook are called. */
class FileKindTest extends ReadingTest {
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private String kind(byte[] bytes) {
        String sentence = refusal(FindingCode.FILE_TYPE_UNSUPPORTED, bytes);
        assertThat(sentence).startsWith("The file is ").endsWith(", which is not taken.");
        return sentence.substring("The file is ".length(), sentence.length() - ", which is not taken.".length());
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A compound file with one entry of that name in its directory, at a place in the file. */
    static byte[] ole(String entry, int at) {
        byte[] bytes = new byte[at + 512];
        System.arraycopy(latin1(OLE), 0, bytes, 0, 8);
        byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, at, name.length);
        bytes[at + 64] = (byte) (name.length + 2);
        return bytes;
    }

    @Test
    void tellsOfAnEmptyFile() {
        assertThat(refusal(FindingCode.FILE_EMPTY, new byte[0])).isEqualTo("The file holds nothing at all.");
    }

    @ParameterizedTest
    @CsvSource({"EncryptedPackage, 512", "EncryptionInfo, 1024", "EncryptedPackage, 4096", "EncryptedPackage, 65536"})
    void tellsOfAPassword(String entry, int at) {
        assertThat(refusal(FindingCode.FILE_ENCRYPTED, ole(entry, at)))
                .isEqualTo("The workbook is protected with a password and cannot be opened.");
    }

    @Test
    void tellsOfAContainerWithAPassword() {
        byte[] bytes = RawWorkbook.workbook().toBytes();
        bytes[6] |= 1;

        assertThat(refusal(FindingCode.FILE_ENCRYPTED, bytes))
                .isEqualTo("The workbook is protected with a password and cannot be opened.");
    }

    @ParameterizedTest
    @CsvSource({
        "Book, an Excel 95 or older workbook (.xls)",
        "WordDocument, a Word document",
        "PowerPoint Document, a PowerPoint presentation",
        "__properties_version1.0, an Outlook message (.msg)",
        "Something, a file of an old Office program",
    })
    void tellsOldOfficeFilesApart(String entry, String words) {
        assertThat(kind(ole(entry, 640))).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource
    void tellsOtherFilesByTheirContent(String content, String words) {
        assertThat(kind(latin1(content))).isEqualTo(words);
    }

    static Stream<Arguments> tellsOtherFilesByTheirContent() {
        return Stream.of(
                Arguments.of("%PDF-1.7", "a PDF document"),
                Arguments.of("<html><body>a</body></html>", "a web page (.html)"),
                Arguments.of("\n<!DOCTYPE html><HTML>", "a web page (.html)"),
                Arguments.of("<table><tr><td>a</td></tr></table>", "a web page (.html)"),
                Arguments.of("MIME-Version: 1.0", "a web page or message in one file (.mht)"),
                Arguments.of("ID;PWXL;N;E", "a symbolic link spreadsheet (.slk)"),
                Arguments.of("{\\rtf1 a}", "a rich text document (.rtf)"),
                Arguments.of("\u0089PNG", "a picture"),
                Arguments.of("\u001F\u008B\b", "a compressed archive"),
                Arguments.of("Rar!", "a compressed archive"),
                Arguments.of("\u0001\u0002\u0003", "of a kind that is not known"),
                Arguments.of("Dear all,\nno risks\nthis time", "a plain text file without columns"),
                Arguments.of("<?xml version=\"1.0\"?><a/>", "an XML file"),
                Arguments.of(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                        "an XML Spreadsheet 2003 (.xml)"));
    }

    @Test
    void tellsExcelFilesFromBefore1997() {
        assertThat(kind(latin1("\t\b\b\0\0\5"))).isEqualTo("an Excel 95 or older workbook (.xls)");
        assertThat(kind(latin1("\t\0\4\0\7\0"))).isEqualTo("an Excel 95 or older workbook (.xls)");
    }

    @Test
    void tellsOtherContainersApart() {
        assertThat(kind(RawWorkbook.workbook()
                        .part("mimetype", "application/vnd.oasis.opendocument.text")
                        .toBytes()))
                .isEqualTo("an OpenDocument file that is no spreadsheet");
        assertThat(kind(RawWorkbook.workbook().part("Index/Document.iwa", "x").toBytes()))
                .isEqualTo("an Apple Numbers spreadsheet (.numbers)");
        assertThat(kind(RawWorkbook.workbook()
                        .without("[Content_Types].xml")
                        .without("xl/_rels/workbook.xml.rels")
                        .toBytes()))
                .isEqualTo("a compressed archive (.zip) without a workbook in it");
        assertThat(kind(withMainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")))
                .isEqualTo("an Excel binary workbook (.xlsb)");
        assertThat(kind(withMainType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")))
                .isEqualTo("a Word document");
        assertThat(kind(withMainType(
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")))
                .isEqualTo("a PowerPoint presentation");
    }

    private static byte[] withMainType(String type) {
        return RawWorkbook.workbook()
                .replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type)
                .toBytes();
    }
}
