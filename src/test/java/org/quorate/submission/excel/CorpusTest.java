package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;

/** Reads workbooks that many programs wrote, and some that none should have, and holds the outcome against their manifest. */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("quorate.workbooks", "../shared/workbooks"));

    /** Where the reader is right to differ from what the manifest expects, and why. */
    private static final Map<String, String> DIFFERS = Map.of(
            "files/iso-date-cells/PhpSpreadsheet__explicitdate.xlsx",
            "cells of type d are good ISO 29500; the manifest tells what another reader cannot do",
            "files/long-string/poi__poc-shared-strings.xlsx",
            "its rows count from 0, which no sheet does; synthetic/row-zero.xlsx wants just that refused",
            "files/wrong-extension/test_files__wtf_path.xlsx",
            "an ordinary workbook below an unusual folder; only its default for .bin parts names the binary kind",
            "synthetic/zip-slip-entry.xlsx",
            "a part named ../../evil.xml is refused; the manifest accepts that too");

    private final XlsxWorkbookReader reader = new XlsxWorkbookReader();

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(
                Files.isRegularFile(CORPUS.resolve("manifest.csv")),
                "not checked: no corpus of workbooks at " + CORPUS + " (set -Dquorate.workbooks)");
    }

    @Test
    void readsOrRefusesEveryWorkbookAsItsManifestExpects() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : manifest()) {
            String path = row.getField("path");
            Outcome<Workbook> outcome = read(path, row.getField("sha256"));
            boolean readable = row.getField("expected").startsWith("readable") != DIFFERS.containsKey(path);
            if (outcome.value().isPresent() != readable) {
                wrong.add(path + ": "
                        + outcome.findings().stream().map(Finding::sentence).toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void saysWhyWhereverItGivesNoWorkbook() throws IOException {
        for (NamedCsvRecord row : manifest()) {
            Outcome<Workbook> outcome = read(row.getField("path"), row.getField("sha256"));
            assertThat(outcome.findings().stream().anyMatch(one -> one.severity() == Severity.CRITICAL))
                    .as(row.getField("path"))
                    .isEqualTo(outcome.value().isEmpty());
            assertThat(outcome.findings())
                    .allSatisfy(finding -> assertThat(finding.sentence() + finding.expected() + finding.fix())
                            .doesNotContain("{"));
        }
    }

    private Outcome<Workbook> read(String path, String sha256) {
        ReceivedFile file = Received.file(CORPUS.resolve(path));
        assertThat(file.sha256()).as(path).isEqualTo(sha256);
        Outcome<Workbook> outcome = reader.read(file, ReadLimits.STANDARD);
        assertThat(Received.file(file.path())).as("%s after it was read", path).isEqualTo(file);
        return outcome;
    }

    private static List<NamedCsvRecord> manifest() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CORPUS.resolve("manifest.csv"))) {
            return rows.stream().filter(CorpusTest::isOfThisReader).toList();
        }
    }

    private static boolean isOfThisReader(NamedCsvRecord row) {
        String path = row.getField("path").toLowerCase(Locale.ROOT);
        return path.endsWith(".xlsx") || path.endsWith(".xlsm");
    }
}
