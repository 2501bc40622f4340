package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the sample pack on what a signed agreement needs, over the commissioner's review: the Notice needs the Board's sign-off,
 * a variation all signatures, and the Agreement is in force only with all of both.
 */
class CommencementNoticeTest {
    private static final Path PACK = Path.of("input-samples", "north-east-lincolnshire");
    private static final Path REVIEW =
            PACK.resolve("inbox").resolve("2019-20-Q1").resolve("CCG review of Q1 returns.xlsx");
    private static final String NOTICE = "Commencement Notice";
    private static final String SIGNATURES = "Signatures";
    private static final LocalDate SIGNED = LocalDate.of(2019, 7, 30);
    private static final int FIRST_PARTICIPANT = 6;
    private static final int PARTICIPANTS = 9;

    @TempDir
    private Path folder = Path.of("");

    private XSSFWorkbook review = new XSSFWorkbook();

    /** Everything is signed and in force. The first participant is the commissioner, who has no contract to vary. */
    @BeforeEach
    void signEverything() throws IOException {
        try (InputStream in = Files.newInputStream(REVIEW)) {
            review = new XSSFWorkbook(in);
        }
        cell(NOTICE, "B5").setCellValue("In force");
        day(NOTICE, "B6", LocalDate.of(2019, 6, 19));
        day(NOTICE, "B7", LocalDate.of(2019, 6, 20));
        day(NOTICE, "B8", LocalDate.of(2019, 7, 31));
        for (int row = FIRST_PARTICIPANT; row < FIRST_PARTICIPANT + PARTICIPANTS; row++) {
            day(SIGNATURES, "C" + row, SIGNED);
            if (row > FIRST_PARTICIPANT) {
                day(SIGNATURES, "D" + row, SIGNED);
                day(SIGNATURES, "E" + row, SIGNED.plusDays(1));
            }
        }
    }

    @Test
    void isInForceOnceAllHaveSignedAndEveryContractIsVaried() throws IOException {
        assertThat(failed()).isEmpty();
    }

    @Test
    void noticeCanGoOutBeforeAnybodyHasSigned() throws IOException {
        cell(NOTICE, "B5").setCellValue("Issued");
        for (int row = FIRST_PARTICIPANT; row < FIRST_PARTICIPANT + PARTICIPANTS; row++) {
            for (String column : List.of("C", "D", "E")) {
                cell(SIGNATURES, column + row).setBlank();
            }
        }

        assertThat(failed()).isEmpty();
    }

    @Test
    void noticeNeedsTheBoardsSignOffAndComesNoEarlier() throws IOException {
        cell(NOTICE, "B6").setBlank();
        assertThat(failed())
                .containsExactly(
                        "Commencement Notice B5: The Commencement Notice has been issued without, or before, the final "
                                + "sign-off by the Alliance Board (check NOTICE-01).");

        day(NOTICE, "B6", LocalDate.of(2019, 6, 21));
        assertThat(failed()).singleElement().asString().contains("(check NOTICE-01)");
    }

    @Test
    void cannotBeInForceWhileASignatureIsMissing() throws IOException {
        cell(SIGNATURES, "C14").setBlank();

        assertThat(failed())
                .contains(
                        "Commencement Notice B5: The Agreement is said to be in force, and not all participants have signed it "
                                + "(check NOTICE-02).")
                .filteredOn(line -> line.endsWith("(check SIGN-01)."))
                .isNotEmpty();
    }

    @Test
    void cannotBeInForceWhileAContractIsNotVaried() throws IOException {
        cell(SIGNATURES, "E14").setBlank();

        assertThat(failed())
                .containsExactly(
                        "Commencement Notice B5: The Agreement is said to be in force, and not every contract has been "
                                + "varied (check NOTICE-03).");
    }

    @Test
    void cannotBeginBeforeTheLastSignature() throws IOException {
        day(NOTICE, "B8", SIGNED.minusDays(1));

        assertThat(failed())
                .containsExactly(
                        "Commencement Notice B5: The Agreement is said to begin on 29 July 2019, before the last participant "
                                + "signed it (check NOTICE-04).");
    }

    @Test
    void variationIsNotSignedBeforeItIsIssued() throws IOException {
        day(SIGNATURES, "E7", SIGNED.minusDays(1));

        assertThat(failed())
                .containsExactly(
                        "Signatures E7: The variation of Panacea federation was signed on 29 July 2019, without or before "
                                + "having been issued (check SIGN-02).");
    }

    private Cell cell(String sheet, String address) {
        CellReference at = new CellReference(address);
        return review.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void day(String sheet, String address, LocalDate day) {
        Cell cell = cell(sheet, address);
        cell.setCellValue(day);
        cell.setCellStyle(cell("Cover", "B10").getCellStyle());
    }

    /** Saves the review and returns what fails of the pack's own checks, place and message, in the command's words. */
    private List<String> failed() throws IOException {
        Path file = folder.resolve("review.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            review.write(out);
        }
        return CommandAnswer.of("check", file, "--pack", PACK, "--received=2019-08-01T09:00:00").lines().stream()
                .filter(line -> line.contains("(check "))
                .map(line -> line.strip().replaceFirst("^[a-z]+ +", ""))
                .map(line -> line.replaceFirst("(\\(check [^)]+\\)\\.).*", "$1"))
                .toList();
    }
}
