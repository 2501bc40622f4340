package org.quorate.reporting.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptComposer;
import org.quorate.reporting.SubmissionAccount;
import org.quorate.submission.CellRef;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.excel.SpreadsheetReader;

/**
 * Receipts of real and sample workbooks, with drop-downs, merged cells, protection and macros: each is compared with its original
 * part by part, and sheet by sheet element by element.
 */
class ReceiptAgainstOriginalTest {
    private static final Path TOWNS_FUND =
            Path.of(System.getProperty("quorate.workbooks", "../shared/workbooks"), "towns-fund");
    private static final Path TOWNS_FUND_PACK = Path.of("src", "test", "resources", "packs", "towns-fund");
    private static final Path SAMPLE_PACK = Path.of("input-samples", "north-east-lincolnshire");
    private static final Path SAMPLES = SAMPLE_PACK.resolve("inbox").resolve("2019-20-Q1");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final Pattern CELL = Pattern.compile("<c\\b[^>]*>");

    @TempDir
    private Path folder = Path.of("");

    record Case(Path file, Path pack) {
        /** A library that only reads may yet save on closing; the original is never handed to one. */
        Case copiedTo(Path folder) throws IOException {
            return new Case(Files.copy(file, folder.resolve(file.getFileName())), pack);
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static Stream<Case> returns() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            samples.filter(file -> file.toString().matches(".*\\.xls[xm]"))
                    .filter(ReceiptAgainstOriginalTest::isReadable)
                    .sorted()
                    .forEach(file -> cases.add(new Case(file, SAMPLE_PACK)));
        }
        for (String name : List.of(
                "TF_Round_4_Success.xlsx",
                "TF_Round_4_PSI_RiskRegister_Failure.xlsx",
                "TF_Round_4_Project_Admin_Project_Progress_Failure.xlsx")) {
            cases.add(new Case(TOWNS_FUND.resolve(name), TOWNS_FUND_PACK));
        }
        return cases.stream();
    }

    private static boolean isReadable(Path file) {
        return new SpreadsheetReader()
                .read(received(file), ReadSettings.STANDARD)
                .value()
                .isPresent();
    }

    private static ReceivedFile received(Path file) {
        return new ReceivedFile(
                file, file.getFileName().toString(), 1, "ab".repeat(32), Instant.parse("2019-07-02T09:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("returns")
    void differsOnlyInMarkedCellsCommentsAndTheNewSheet(Case original) throws IOException {
        assumeTrue(Files.exists(original.file()), "not checked: no " + original.file() + " (set -Dquorate.workbooks)");
        Case sent = original.copiedTo(folder);
        Receipt receipt = receipt(sent);
        Path marked = folder.resolve("marked.xlsx");

        assertThat(new ReceivedWorkbookMarker().mark(receipt, sent.file(), marked))
                .isTrue();

        Parts before = Parts.of(sent.file());
        Parts after = Parts.of(marked);
        assertThat(after.addedBy(before)).isEmpty();
        assertThat(before.addedBy(after))
                .contains("xl/worksheets/what-to-fix.xml")
                .allMatch(
                        part -> part.matches(
                                "xl/worksheets/what-to-fix\\.xml|xl/comments-receipt\\d*\\.xml|xl/drawings/receipt\\d*\\.vml|xl/worksheets/_rels/.*"));
        Set<String> changed = before.changedBy(after);
        changed.removeAll(
                Set.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"));
        changed.removeIf(part -> part.matches("xl/comments.*\\.xml|xl/drawings/.*\\.vml|xl/worksheets/_rels/.*"));
        assertThat(changed).allMatch(part -> SHEET.matcher(part).matches());
        Set<String> markedCells = new TreeSet<>();
        for (String part : changed) {
            markedCells.addAll(markedIn(before.get(part), after.get(part)));
        }
        assertThat(markedCells).isEqualTo(cells(receipt));
        assertReadable(sent.file(), marked, receipt);
    }

    /** Returns the cells whose style alone differs, after checking that nothing else does. */
    private static Set<String> markedIn(String before, String after) {
        Set<String> marked = new TreeSet<>();
        List<String> old =
                CELL.matcher(before).results().map(MatchResult::group).toList();
        for (String cell : CELL.matcher(after).results().map(MatchResult::group).toList()) {
            if (!old.contains(cell)) {
                marked.add(cell.replaceAll(".* r=\"(\\w+)\".*", "$1"));
            }
        }
        String inserted = after;
        for (String cell : marked) {
            if (!before.contains(" r=\"" + cell + "\"")) {
                inserted = inserted.replaceFirst("<c r=\"" + cell + "\" s=\"\\d+\"/>", "");
            }
        }
        assertThat(neutral(inserted)).isEqualTo(neutral(before));
        return marked;
    }

    private static String neutral(String sheet) {
        return sheet.replaceAll("<legacyDrawing [^>]*/>", "")
                .replaceAll(" tabSelected=\"(1|true)\"", "")
                .replaceAll(" spans=\"[^\"]*\"", "")
                .replaceAll("<dimension [^>]*/>", "")
                .replaceAll("(<c\\b[^>]*?) s=\"\\d+\"", "$1")
                .replaceAll("<row r=\"\\d+\"></row>", "");
    }

    private static Set<String> cells(Receipt receipt) {
        Set<String> cells = new TreeSet<>();
        for (NavigableMap<CellRef, Marks.Mark> marks : Marks.of(receipt).values()) {
            marks.keySet().forEach(cell -> cells.add(cell.a1()));
        }
        return cells;
    }

    private static void assertReadable(Path sent, Path marked, Receipt receipt) throws IOException {
        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(sent));
                XSSFWorkbook after = new XSSFWorkbook(Files.newInputStream(marked))) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            assertThat(after.isMacroEnabled()).isEqualTo(before.isMacroEnabled());
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                XSSFSheet old = before.getSheetAt(i);
                XSSFSheet now = after.getSheetAt(i + 1);
                assertThat(now.getSheetName()).isEqualTo(old.getSheetName());
                assertThat(after.getSheetVisibility(i + 1)).isEqualTo(before.getSheetVisibility(i));
                assertThat(now.getMergedRegions()).isEqualTo(old.getMergedRegions());
                assertThat(now.getProtect()).isEqualTo(old.getProtect());
                assertThat(now.getDataValidations()).hasSameSizeAs(old.getDataValidations());
            }
            for (Map.Entry<String, NavigableMap<CellRef, Marks.Mark>> sheet :
                    Marks.of(receipt).entrySet()) {
                sheet.getValue()
                        .forEach((cell, mark) -> assertThat(after.getSheet(sheet.getKey())
                                        .getRow(cell.row() - 1)
                                        .getCell(cell.column())
                                        .getCellComment()
                                        .getString()
                                        .getString())
                                .endsWith(mark.comment()));
            }
        }
    }

    private static Receipt receipt(Case sent) {
        Programme programme = new PackReader().read(sent.pack()).value().orElseThrow();
        CheckedSubmission checked = new SubmissionCheck(programme, new SpreadsheetReader(), ReadSettings.STANDARD)
                .check(received(sent.file()), null);
        return new ReceiptComposer(programme, Receipt.Occasion.CHECKED)
                .compose(
                        new SubmissionAccount(checked.submission(), 1, checked.tallies(), checked.findings(), ""),
                        null);
    }
}
