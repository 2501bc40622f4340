package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.submission.Password;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.submission.WorkbookInspector;

/** Reads workbooks that many programs wrote, and some that none should have, and holds the outcome against their manifest. */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("quorate.workbooks", "../shared/workbooks"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** All of them one after the other, where two may run at once. */
    private static final Duration PATIENCE_WITH_ALL = Duration.ofMinutes(10);

    private static final String REPEATED_BLANKS =
            "every office program repeats the blank rest of a sheet; it is counted and not laid out, and nothing is lost";
    private static final String TEXT_TABLE =
            "what a file is, its content tells and never its name; a text table is read, and told of as such";

    /** Where the reader is right to differ from what the manifest expects, and why. */
    private static final Map<String, String> DIFFERS = Map.ofEntries(
            Map.entry(
                    "files/long-string/poi__poc-shared-strings.xlsx",
                    "its rows count from 0, which no sheet does; synthetic/row-zero.xlsx wants just that refused"),
            Map.entry(
                    "files/wrong-extension/test_files__wtf_path.xlsx",
                    "an ordinary workbook below an unusual folder; only its default for .bin parts names the binary kind"),
            Map.entry(
                    "files/iso-date-cells/PhpSpreadsheet__explicitdate.xlsx",
                    "cells of type d are good ISO 29500; the manifest tells what another reader cannot do"),
            Map.entry(
                    "files/hidden/roo__file_item_error.xlsm", "what is hidden is empty, so that nothing is overlooked"),
            Map.entry(
                    "files/missing-styles/calamine__empty_shared_string_value.xlsx",
                    "without a number there is no date to mistake, and every cell is read"),
            Map.entry("files/data-descriptor/roo__style.ods", REPEATED_BLANKS),
            Map.entry("files/ods/calamine__number_rows_repeated.ods", REPEATED_BLANKS),
            Map.entry("files/ods/test_files__cell_style_simple.ods", REPEATED_BLANKS),
            Map.entry("files/ods/PhpSpreadsheet__PageSetup.ods", REPEATED_BLANKS),
            Map.entry("synthetic/csv-as-xls.xls", TEXT_TABLE),
            Map.entry("synthetic/tsv-utf16-as-xls.xls", TEXT_TABLE));

    /** What else the manifest itself says is right. */
    private static final String ALSO_REFUSED = "clear-error acceptable";

    private final SpreadsheetReader reader = new SpreadsheetReader();

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(
                Files.isRegularFile(CORPUS.resolve("manifest.csv")),
                "not checked: no corpus of workbooks at " + CORPUS + " (set -Dquorate.workbooks)");
    }

    @Test
    void readsOrRefusesEveryWorkbookAsItsManifestExpects() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<NamedCsvRecord> manifest = manifest();
        assertThat(manifest).hasSize(143);
        for (NamedCsvRecord row : manifest) {
            String path = row.getField("path");
            List<Finding> findings = new ArrayList<>();
            String word = outcome(read(path, row.getField("sha256")), path, findings);
            boolean asExpected = word.equals(row.getField("expected"))
                    || (word.equals("clear-error") && row.getField("why").endsWith(ALSO_REFUSED));
            if (asExpected == DIFFERS.containsKey(path)) {
                wrong.add(path + " " + row.getField("expected") + " (" + row.getField("why") + ") but " + word + ": "
                        + findings.stream().map(Finding::sentence).toList());
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

    @Test
    void readsTheWholeCorpusWithin512Megabytes(@TempDir Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.quorate.submission.excel.CorpusReading",
                        CORPUS.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(reading.waitFor(PATIENCE_WITH_ALL.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(Files.readString(said)).contains("read 14");
        assertThat(reading.exitValue()).isZero();
    }

    @Test
    void leavesEveryWorkbookAsItIsHoweverItIsLookedAt() throws IOException {
        List<ReceivedFile> before = files();
        assertThat(before).hasSizeGreaterThan(140);

        for (ReceivedFile file : before) {
            reader.read(file, ReadLimits.STANDARD)
                    .value()
                    .ifPresent(workbook -> assertThat(WorkbookInspector.notes(workbook, file.name()))
                            .doesNotContainNull());
        }

        assertThat(files()).isEqualTo(before);
    }

    private static List<ReceivedFile> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Received::file)
                    .toList();
        }
    }

    @Test
    void opensProtectedWorkbooksThatOthersMade() {
        ReadSettings settings = new ReadSettings(
                ReadLimits.STANDARD, List.of(new Password("the environment variable RETURNS", "password")));

        Outcome<Workbook> opened =
                reader.read(Received.file(CORPUS.resolve("files/encrypted/excelize__encryptSHA512.xlsx")), settings);
        Outcome<Workbook> binary = reader.read(
                Received.file(CORPUS.resolve("files/encrypted/ExcelDataReader__agile_DES_MD5_CBC_pwd_password.xlsb")),
                settings);
        Outcome<Workbook> locked =
                reader.read(Received.file(CORPUS.resolve("files/encrypted/npoi__97_password.xls")), settings);

        assertThat(opened.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_DECRYPTED);
        assertThat(binary.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_TYPE_UNSUPPORTED);
        assertThat(locked.findings())
                .extracting(Finding::code)
                .containsAnyOf(FindingCode.PASSWORD_WRONG, FindingCode.FILE_DECRYPTED);
    }

    /** The word of the manifest for an outcome, as whoever inspects a file is told it; its findings go into the list. */
    private static String outcome(Outcome<Workbook> outcome, String path, List<Finding> findings) {
        findings.addAll(outcome.findings());
        outcome.value().ifPresent(workbook -> findings.addAll(WorkbookInspector.notes(workbook, path)));
        if (outcome.value().isEmpty()) {
            return "clear-error";
        }
        return findings.isEmpty() ? "readable" : "readable-with-warning";
    }

    private Outcome<Workbook> read(String path, String sha256) {
        ReceivedFile file = Received.file(CORPUS.resolve(path));
        assertThat(file.sha256()).as(path).isEqualTo(sha256);
        Outcome<Workbook> outcome =
                assertTimeoutPreemptively(PATIENCE, () -> reader.read(file, ReadLimits.STANDARD), path);
        assertThat(Received.file(file.path())).as("%s after it was read", path).isEqualTo(file);
        return outcome;
    }

    private static List<NamedCsvRecord> manifest() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CORPUS.resolve("manifest.csv"))) {
            return rows.stream().toList();
        }
    }
}
