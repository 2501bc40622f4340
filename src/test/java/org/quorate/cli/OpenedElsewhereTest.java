package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.testing.LibreOffice;

/**
 * The Word paper and both consolidated workbooks of every sample pack open in LibreOffice and in a library that did not write them,
 * with everything in them. LibreOffice is passed over, and said so, where there is none.
 */
class OpenedElsewhereTest {
    @Test
    void libreOfficeKeepsEverySheetAndTextOfEveryWorkbook(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "not tested: there is no soffice on the path");
        List<Path> workbooks = new ArrayList<>(SampleOutputs.ending("consolidated.xlsx"));
        workbooks.addAll(SampleOutputs.ending("consolidated-publication.xlsx"));
        assertThat(workbooks).hasSize(2 * SampleOutputs.Pack.values().length);
        List<Path> copies = new ArrayList<>();
        for (Path workbook : workbooks) {
            copies.add(Files.copy(workbook, folder.resolve("workbook-" + copies.size() + ".xlsx")));
        }

        List<Path> saved = LibreOffice.recalculated(Files.createDirectory(folder.resolve("office")), copies);

        for (int at = 0; at < copies.size(); at++) {
            assertThat(texts(saved.get(at))).as(workbooks.get(at).toString()).isEqualTo(texts(copies.get(at)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryThatDidNotWriteItReadsThePaperWholly(SampleOutputs.Pack pack) throws Exception {
        String read = withoutSpace(wordsIn(pack.output("paper.docx")));

        assertThat(headings(pack))
                .isNotEmpty()
                .allSatisfy(heading -> assertThat(read).contains(heading));
    }

    @Test
    void libreOfficePrintsEveryPaperWholly(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "not tested: there is no soffice on the path");
        List<Path> copies = new ArrayList<>();
        for (SampleOutputs.Pack pack : SampleOutputs.Pack.values()) {
            copies.add(Files.copy(pack.output("paper.docx"), folder.resolve(pack.id + ".docx")));
        }

        List<Path> printed = LibreOffice.printed(Files.createDirectory(folder.resolve("printing")), copies);

        List<SampleOutputs.Pack> packs = List.of(SampleOutputs.Pack.values());
        for (int at = 0; at < packs.size(); at++) {
            SampleOutputs.Pack pack = packs.get(at);
            try (PDDocument pages = Loader.loadPDF(printed.get(at).toFile())) {
                String read = withoutSpace(new PDFTextStripper().getText(pages));
                assertThat(headings(pack))
                        .isNotEmpty()
                        .allSatisfy(heading -> assertThat(read).as(pack.id).containsIgnoringCase(heading));
            }
        }
    }

    /** The headings of the body as the page has them, without their numbers, which Word gives itself. */
    private static List<String> headings(SampleOutputs.Pack pack) throws IOException {
        return Jsoup.parse(pack.output("paper.html").toFile())
                .select("main section:not(.appendix) > h2 > span:not(.number)")
                .eachText()
                .stream()
                .map(OpenedElsewhereTest::withoutSpace)
                .toList();
    }

    private static String wordsIn(Path file) throws Docx4JException, IOException {
        WordprocessingMLPackage document = WordprocessingMLPackage.load(file.toFile());
        StringBuilder words = new StringBuilder();
        document.getMainDocumentPart().getContent().forEach(part -> words.append(TextUtils.getText(part)));
        return words.toString();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }

    /** Sheet by sheet its name and the texts of its cells; numbers are written in more than one way. */
    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                texts.add(sheet.getName());
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream)
                            .filter(cell -> cell != null
                                    && cell.getType() == CellType.STRING
                                    && !cell.getText().isEmpty())
                            .map(OpenedElsewhereTest::text)
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static String text(Cell cell) {
        return cell.getAddress() + " " + cell.getText().replace("\r", "");
    }
}
