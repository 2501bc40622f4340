package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.submission.excel.RawWorkbook.ofRows;
import static org.quorate.submission.excel.RawWorkbook.relationship;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.ReadLimit;
import org.quorate.submission.ReadLimits;

/** Files that are too large, or built to do harm. */
class UnsafeFileTest extends ReadingTest {
    private static final ReadLimits LIMITS = ReadLimits.STANDARD;

    private String unsafe(RawWorkbook raw) {
        String sentence = refusal(FindingCode.FILE_UNSAFE, raw.toBytes());
        assertThat(sentence).startsWith("The file is built in a way that is not safe to open: ");
        return sentence.substring("The file is built in a way that is not safe to open: ".length());
    }

    private String overLimit(byte[] bytes, ReadLimits limits) {
        Finding finding = finding(FindingCode.FILE_OVER_LIMIT, bytes, limits);
        assertThat(finding.location()).isEqualTo(Location.file("return.xlsx"));
        return finding.sentence() + " " + finding.expected();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>",
                "<!DOCTYPE worksheet SYSTEM \"file:///etc/hosts\">",
                "<!DOCTYPE worksheet [<!ENTITY % a SYSTEM \"http://127.0.0.1:9/a.dtd\"> %a;]>",
            })
    void refusesDefinitionsThatCouldFetchOrExpand(String definition) {
        String sheet = definition + "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"/>";

        assertThat(unsafe(RawWorkbook.workbook().part("xl/worksheets/sheet1.xml", sheet)))
                .isEqualTo("sheet \"Risks\" contains definitions (a DTD) that Excel never writes.");
    }

    @Test
    void refusesAnEntityWithoutADefinition() {
        assertThat(unsafe(ofRows("<row r=\"1\"><c r=\"A1\"><v>&xxe;</v></c></row>")))
                .isEqualTo("sheet \"Risks\" contains definitions (a DTD) that Excel never writes.");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(unsafe(ofRows("<a>".repeat(100) + "</a>".repeat(100))))
                .isEqualTo("sheet \"Risks\" is nested more than 64 levels deep.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../evil.xml", "..\\evil.xml", "/etc/evil.xml", "\\evil.xml", "C:\\evil.xml", "xl/../evil.xml"
            })
    void refusesAPartWhoseNameLeadsOut(String name) {
        assertThat(unsafe(RawWorkbook.workbook().part(name, "evil")))
                .isEqualTo("one of its parts has a name that leads out of the file.");
    }

    @Test
    void refusesTwoPartsOfOneName() {
        byte[] bytes = RawWorkbook.workbook()
                .part("xl/worksheets/sheet2.xml", "<worksheet/>")
                .toBytes();
        String twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");

        assertThat(refusal(FindingCode.FILE_UNSAFE, twice.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("The file is built in a way that is not safe to open: two of its parts have the same name.");
        assertThat(unsafe(RawWorkbook.workbook().part("XL\\worksheets/Sheet1.xml", "<worksheet/>")))
                .isEqualTo("two of its parts have the same name.");
    }

    @Test
    void refusesAReferenceThatLeadsOut() {
        assertThat(unsafe(RawWorkbook.workbook()
                        .workbookRelationships(relationship("rId1", "worksheet", "../../../../etc/hosts"))))
                .isEqualTo("it refers to a part outside itself.");
        assertThat(unsafe(RawWorkbook.workbook()
                        .workbookRelationships(relationship("rId1", "worksheet", "http://127.0.0.1:9/s.xml")
                                .replace("/>", " TargetMode=\"External\"/>"))))
                .isEqualTo("a part of it is kept outside the file.");
        assertThat(unsafe(RawWorkbook.workbook()
                        .workbookRelationships(relationship("rId1", "worksheet", "file:///etc/hosts")
                                .replace("/>", " TargetMode=\"External\"/>"))))
                .isEqualTo("a part of it is kept outside the file.");
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        RawWorkbook.workbook()
                                .workbookRelationships(relationship("rId1", "worksheet", "file:///etc/hosts"))
                                .toBytes()))
                .endsWith("sheet \"Risks\" is missing from the file.");
    }

    @Test
    void refusesAPartOfAnotherKindThanItsReferenceSays() {
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        RawWorkbook.workbook()
                                .workbookRelationships(relationship("rId1", "worksheet", "styles.xml"))
                                .toBytes()))
                .endsWith("sheet \"Risks\" is not what Excel writes there.");
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        RawWorkbook.workbook().without("xl/workbook.xml").toBytes()))
                .endsWith("its list of sheets is missing from the file.");
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        RawWorkbook.workbook()
                                .replace("Target=\"xl/workbook.xml\"", "Target=\"xl/styles.xml\"")
                                .toBytes()))
                .endsWith("its list of sheets is not what Excel writes there.");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        byte[] bytes = new byte[1_600_000];

        assertThat(overLimit(bytes, LIMITS.with(ReadLimit.FILE_SIZE, 1 << 20)))
                .isEqualTo(
                        "The workbook is larger than is taken: the size of the file is 1.6 MB, at most 1 MB is allowed."
                                + " At most 1 MB (the size of the file).");
        assertThat(overLimit(bytes, LIMITS.with(ReadLimit.FILE_SIZE, 1 << 10))).contains("at most 1 KB is allowed");
        assertThat(overLimit(new byte[200], LIMITS.with(ReadLimit.FILE_SIZE, 100)))
                .contains("is 200 bytes, at most 100 bytes is allowed");
    }

    @Test
    void refusesTooManyParts() {
        assertThat(overLimit(RawWorkbook.workbook().toBytes(), LIMITS.with(ReadLimit.PARTS, 3)))
                .isEqualTo("The workbook is larger than is taken: the number of its parts is 7, at most 3 is allowed."
                        + " At most 3 (the number of its parts).");
    }

    @Test
    void countsWhatIsUnpackedWhateverTheFileDeclares() {
        byte[] bytes = ofRows("<row r=\"1\"><c r=\"A1\"><v>" + "1".repeat(300) + "</v></c></row>" + " ".repeat(200_000))
                .toBytes();

        assertThat(overLimit(bytes, LIMITS.with(ReadLimit.UNPACKED_SIZE, 100 << 10)))
                .matches("The workbook is larger than is taken: its size when unpacked is at least 1\\d\\d(\\.\\d)? KB"
                        + " \\(by its own account 19\\d(\\.\\d)? KB\\), at most 100 KB is allowed\\."
                        + " At most 100 KB \\(its size when unpacked\\)\\.");
    }

    @Test
    void refusesAPartThatUnpacksToFarMoreThanItsSize() {
        byte[] bytes = ofRows(" ".repeat(3 << 20)).toBytes();

        assertThat(overLimit(bytes, LIMITS))
                .matches("The workbook is larger than is taken: the compression of one part is at least \\d{3} to 1"
                        + " \\(by its own account 99\\d to 1\\), at most 200 to 1 is allowed\\."
                        + " At most 200 to 1 \\(the compression of one part\\)\\.");
    }

    @Test
    void saysWhichLimitToRaise() {
        Finding size = finding(FindingCode.FILE_OVER_LIMIT, new byte[200], LIMITS.with(ReadLimit.FILE_SIZE, 100));
        Finding parts =
                finding(FindingCode.FILE_OVER_LIMIT, RawWorkbook.workbook().toBytes(), LIMITS.with(ReadLimit.PARTS, 3));

        assertThat(size.fix()).endsWith("whoever runs the program can allow more by the limit file-size (in MB).");
        assertThat(parts.fix()).endsWith("whoever runs the program can allow more by the limit parts.");
    }

    @Test
    void takesASmallPartHoweverWellItIsCompressed() {
        assertThat(workbook(ofRows(" ".repeat(1 << 19)).toBytes()).sheets()).hasSize(1);
    }

    @Test
    void neverUnpacksAPartThatItDoesNotRead() {
        byte[] bytes = RawWorkbook.workbook()
                .part("xl/media/picture.png", new byte[8 << 20])
                .toBytes();

        assertThat(read(bytes, LIMITS.with(ReadLimit.UNPACKED_SIZE, 1 << 20)).value())
                .isPresent();
    }

    @Test
    void refusesTooManyCellsOrMergedRanges() {
        ReadLimits two = LIMITS.with(ReadLimit.CELLS, 2).with(ReadLimit.MERGED_RANGES, 2);

        assertThat(overLimit(
                        ofRows("<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>")
                                .toBytes(),
                        two))
                .isEqualTo("The workbook is larger than is taken: the number of its cells is at least 3, at most 2 is"
                        + " allowed. At most 2 (the number of its cells).");
        assertThat(overLimit(
                        RawWorkbook.workbook()
                                .sheet("<mergeCells>" + "<mergeCell ref=\"A1\"/>".repeat(3) + "</mergeCells>")
                                .toBytes(),
                        two))
                .contains("the number of its merged ranges is at least 3");
    }

    @Test
    void refusesAFileThatWasCutShort() {
        byte[] bytes = RawWorkbook.workbook().toBytes();

        assertThat(refusal(FindingCode.FILE_UNREADABLE, Arrays.copyOf(bytes, bytes.length / 2)))
                .isEqualTo("The file cannot be opened as an Excel workbook: it is damaged or was cut short.");
    }

    @Test
    void refusesAPartWhoseChecksumIsWrong() {
        byte[] bytes = RawWorkbook.workbook().toBytes();
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 16] ^= 1;

        assertThat(refusal(FindingCode.FILE_UNREADABLE, bytes))
                .isEqualTo("The file cannot be opened as an Excel workbook: it is damaged or was cut short.");
    }
}
