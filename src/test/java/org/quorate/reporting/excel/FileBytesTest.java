package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.decimal;
import static org.quorate.reporting.excel.Workbooks.ragTones;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.text;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;
import static org.quorate.reporting.excel.Workbooks.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportChart;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportSheet.Line;
import org.quorate.reporting.ReportWorkbook;
import org.xml.sax.SAXException;

class FileBytesTest {
    private final Path folder;

    FileBytesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheSameBytesForTheSameModelWhereverItRuns() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = Files.readAllBytes(written(sample(), first));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(Files.readAllBytes(written(sample(), second))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void ordersItsEntriesAndDatesThemAlike() throws IOException {
        try (ZipFile zip = new ZipFile(written(sample(), folder).toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            List<String> names =
                    new ArrayList<>(entries.stream().map(ZipEntry::getName).toList());

            assertThat(names.get(0)).isEqualTo("[Content_Types].xml");
            assertThat(names.subList(1, names.size())).isSorted();
            assertThat(entries).extracting(ZipEntry::getTimeLocal).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
            assertThat(entries).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.DEFLATED);
            assertThat(entries).extracting(ZipEntry::getExtra).containsOnlyNulls();
        }
    }

    @Test
    void givesWellFormedPartsWithTheirTrueSizesAndSums()
            throws IOException, ParserConfigurationException, SAXException {
        try (ZipFile zip = new ZipFile(written(sample(), folder).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(part);

                assertThat(entry.getSize()).as(entry.getName()).isEqualTo(part.length);
                assertThat(entry.getCrc()).as(entry.getName()).isEqualTo(sum.getValue());
                assertThat(DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(part))
                                .getDocumentElement())
                        .as(entry.getName())
                        .isNotNull();
            }
        }
    }

    @Test
    void leavesNothingElseInTheFolder() throws IOException {
        written(sample(), folder);

        assertThat(names()).containsExactly("consolidated.xlsx");
    }

    @Test
    void refusesToReplaceAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("consolidated.xlsx"), "edited by hand");

        assertThatThrownBy(() -> written(sample(), folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("consolidated.xlsx");
        assertThat(file).hasContent("edited by hand");
        assertThat(names()).containsExactly("consolidated.xlsx");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static ReportWorkbook sample() {
        return workbook(
                text("Cover", new Line("A heading", true), new Line("A sentence with é and \uD83D\uDE00.", false)),
                Workbooks.charted(
                        table(
                                "Partners",
                                List.of(
                                        column("Partner", Kind.TEXT).total(Total.LABEL),
                                        column("In", Kind.INTEGER).total(Total.SUM),
                                        column("Late", Kind.INTEGER).total(Total.SUM),
                                        column("Rating", Kind.TEXT).tones(ragTones())),
                                rows(
                                        row(words("North"), decimal("3"), decimal("1"), words("Red")),
                                        row(words("<South> & \"West\""), decimal("2"), decimal("0"), words("Green")))),
                        new ReportChart(
                                "In & late",
                                "Bars.",
                                "Partner",
                                List.of(
                                        new ReportChart.Series("In", Tone.POSITIVE),
                                        new ReportChart.Series("Late", Tone.NEGATIVE)))),
                table("Nothing", List.of(column("A", Kind.DATE)), rows()));
    }
}
