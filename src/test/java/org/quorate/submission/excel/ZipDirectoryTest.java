package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.ReadLimit;
import org.quorate.submission.ReadLimits;

/** What is looked over in a container before anything is unpacked. */
class ZipDirectoryTest extends ReadingTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String DAMAGED =
            "The file cannot be opened as an Excel workbook: it is damaged or was cut short.";

    private static RawZip zip() {
        return RawZip.of(RawWorkbook.workbook());
    }

    private String unsafe(RawZip zip) {
        String sentence = refusal(FindingCode.FILE_UNSAFE, zip.toBytes());
        return sentence.substring("The file is built in a way that is not safe to open: ".length());
    }

    private void assertIsRead(byte[] bytes) {
        assertThat(workbook(bytes).sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(CellTexts.of(sheet)).containsExactly("A1 Ref"));
    }

    @Test
    void readsContainersHoweverTheyAreWritten() {
        assertIsRead(zip().toBytes());
        assertIsRead(zip().zip64().toBytes());
        assertIsRead(zip().behind("a comment that nobody announced").toBytes());
        assertIsRead(zip().changeAll(part -> {
                    part.method = 0;
                    part.packed = part.unpacked;
                })
                .toBytes());
        assertIsRead(zip().changeAll(part -> part.flags = 1 << 11).toBytes());
    }

    @Test
    void refusesPartsThatShareBytes() {
        assertThat(unsafe(zip().change(SHEET, part -> {
                    part.at = 0;
                    part.nameInHeader = "[Content_Types].xml";
                    part.name = "[Content_Types].xml";
                })))
                .isEqualTo("two of its parts share the same bytes.");
        assertThat(unsafe(zip().change("[Content_Types].xml", part -> part.packed += 1)))
                .isEqualTo("two of its parts share the same bytes.");
    }

    @Test
    void refusesWhatIsHiddenInFrontOfTheFirstPart() {
        assertThat(unsafe(zip().front("PK\u0003\u0004 something else")))
                .isEqualTo("it has something hidden in front of its first part.");
        assertThat(refusal(
                        FindingCode.FILE_TYPE_UNSUPPORTED,
                        zip().front("MZ\u0000").toBytes()))
                .isEqualTo("The file is of a kind that is not known, which is not taken.");
    }

    @Test
    void refusesAPartWithTwoNames() {
        assertThat(unsafe(zip().change(SHEET, part -> part.nameInHeader = "xl/worksheets/sheet2.xml")))
                .isEqualTo("its directory and one of its parts contradict each other.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 1000})
    void refusesAPartOfAnotherSizeThanTheFileSays(int difference) {
        assertThat(unsafe(zip().change(SHEET, part -> part.unpacked += difference)))
                .isEqualTo("one of its parts has another size than the file says.");
    }

    @Test
    void countsWhatReallyCameWhereTheFileSaysLess() {
        RawZip zip = RawZip.of(RawWorkbook.ofRows(" ".repeat(200_000))).change(SHEET, part -> part.unpacked = 10);

        Finding finding = finding(
                FindingCode.FILE_OVER_LIMIT,
                zip.toBytes(),
                ReadLimits.STANDARD.with(ReadLimit.UNPACKED_SIZE, 100 << 10));

        assertThat(finding.sentence())
                .contains("its size when unpacked is at least 1")
                .doesNotContain("account");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 6, 1 << 13})
    void tellsOfAPartWithAPassword(int flag) {
        assertThat(refusal(
                        FindingCode.FILE_ENCRYPTED,
                        zip().change(SHEET, part -> part.flags = flag).toBytes()))
                .startsWith("The workbook is protected with a password");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12, 14, 95})
    void refusesACompressionThatExcelDoesNotUse(int method) {
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        zip().change(SHEET, part -> part.method = method).toBytes()))
                .endsWith("one of its parts is compressed in a way that Excel does not use.");
    }

    @Test
    void refusesADirectoryThatCountsWrong() {
        assertThat(refusal(FindingCode.FILE_UNREADABLE, zip().entriesMore(1).toBytes()))
                .isEqualTo(DAMAGED);
        assertThat(refusal(FindingCode.FILE_UNREADABLE, zip().entriesMore(-1).toBytes()))
                .isEqualTo(DAMAGED);
        assertThat(refusal(
                        FindingCode.FILE_OVER_LIMIT, zip().entriesMore(60_000).toBytes()))
                .contains("the number of its parts is 60,00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, Integer.MAX_VALUE, 0xFFFFFFFEL, 3})
    void refusesAPartThatIsNotWhereItIsSaidToBe(long at) {
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        zip().change(SHEET, part -> part.at = at).toBytes()))
                .isEqualTo(DAMAGED);
    }

    @Test
    void refusesAPartThatIsLargerThanTheFile() {
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        zip().change(SHEET, part -> part.packed = 1 << 20).toBytes()))
                .isEqualTo(DAMAGED);
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        zip().zip64()
                                .change(SHEET, part -> part.packed = Long.MIN_VALUE)
                                .toBytes()))
                .isEqualTo(DAMAGED);
    }

    @Test
    void refusesADirectoryThatWasCutShortAnywhere() {
        byte[] bytes = zip().toBytes();
        for (int length = 4; length < bytes.length; length += 13) {
            assertThat(refusal(FindingCode.FILE_UNREADABLE, Arrays.copyOf(bytes, length)))
                    .isEqualTo(DAMAGED);
        }
    }

    @Test
    void refusesTwoPartsWhoseNamesDifferInCaseAlone() {
        RawWorkbook workbook = RawWorkbook.workbook().part("XL/Worksheets/SHEET1.xml", "<worksheet/>");

        assertThat(unsafe(RawZip.of(workbook))).isEqualTo("two of its parts have the same name.");
    }

    @Test
    void neverOpensAContainerInsideTheContainer() {
        byte[] inner = "PK\u0003\u0004 not even a container".getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = RawWorkbook.workbook()
                .part("docProps/inner.zip", inner)
                .part("xl/media/inner.bin", inner)
                .toBytes();

        assertIsRead(bytes);
    }
}
