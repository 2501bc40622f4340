package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.submission.Password;
import org.quorate.submission.Workbook;
import org.quorate.testing.LockedWorkbook;

/** Workbooks of today that a password protects. */
class EncryptedPackageTest extends ReadingTest {
    private static final byte[] PLAIN = RawWorkbook.workbook().toBytes();
    private static final Password RIGHT = new Password("the environment variable RETURNS", "hunter2");
    private static final Password WRONG = new Password("the file ../wrong.txt", "hunter3");
    private static final Password ABSENT = new Password("the environment variable ABSENT", null);

    private static byte[] locked(EncryptionMode mode, String password, byte[] content) {
        return LockedWorkbook.of(mode, password, content);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void opensAWorkbookWithThePasswordThatFits(EncryptionMode mode) {
        byte[] bytes = locked(mode, "hunter2", PLAIN);

        Outcome<Workbook> opened = read(bytes, List.of(ABSENT, WRONG, RIGHT));

        assertThat(opened.value()).contains(workbook(PLAIN));
        assertThat(opened.findings()).hasSize(1);
        assertThat(opened.findings().get(0).code()).isEqualTo(FindingCode.FILE_DECRYPTED);
        assertThat(opened.findings().get(0).sentence())
                .isEqualTo(
                        "The workbook is protected with a password and was opened with the environment variable RETURNS.");
    }

    @Test
    void namesThePlacesOfThePasswordsThatWereTried() {
        Outcome<Workbook> refused = read(locked(EncryptionMode.agile, "hunter2", PLAIN), List.of(ABSENT, WRONG));

        assertThat(refused.value()).isEmpty();
        assertThat(refused.findings()).hasSize(1);
        Finding finding = refused.findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.PASSWORD_WRONG);
        assertThat(finding.sentence())
                .isEqualTo(
                        "The workbook is protected with a password that is none of those that were tried: the environment"
                                + " variable ABSENT (nothing is there), the file ../wrong.txt.");
        assertThat(finding.args().toString()).doesNotContain("hunter");
    }

    @Test
    void tellsOfAPasswordWhereNoneIsGiven() {
        assertThat(refusal(FindingCode.FILE_ENCRYPTED, locked(EncryptionMode.agile, "hunter2", PLAIN)))
                .isEqualTo("The workbook is protected with a password and cannot be opened.");
    }

    @Test
    void opensAWorkbookWhosePasswordExcelTriesByItself() {
        byte[] bytes = locked(EncryptionMode.agile, "VelvetSweatshop", PLAIN);

        assertThat(workbookWith(FindingCode.FILE_DECRYPTED, bytes)).isEqualTo(workbook(PLAIN));
        assertThat(read(bytes).findings().get(0).sentence())
                .endsWith("opened with the password that Excel tries by itself.");
    }

    @Test
    void looksOverWhatIsInsideAsCloselyAsAnyOtherFile() {
        byte[] hostile = RawWorkbook.workbook().part("../../evil.xml", "evil").toBytes();

        Outcome<Workbook> refused = read(locked(EncryptionMode.agile, "hunter2", hostile), List.of(RIGHT));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_UNSAFE);
    }

    @Test
    void refusesAProtectionThatTakesTooLongToCheck() {
        byte[] bytes = locked(EncryptionMode.agile, "hunter2", PLAIN);
        // One character more here and one less there, for the container counts them.
        String slow = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("spinCount=\"100000\"", "spinCount=\"9000000\"")
                .replace("standalone=\"yes\"", "standalone=\"no\"");

        assertThat(slow).contains("spinCount=\"9000000\"").hasSize(bytes.length);
        assertThat(refusal(FindingCode.FILE_UNSAFE, slow.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(
                        "The file is built in a way that is not safe to open: its password is hidden in a way that takes far"
                                + " too long to check.");
    }

    @Test
    void tellsOfADamagedProtectionAsOfAny() {
        byte[] bytes = locked(EncryptionMode.agile, "hunter2", PLAIN);
        byte[] noKeys = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("<keyEncryptors", "<keyEncryptxxx")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(noKeys, List.of(RIGHT)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FILE_ENCRYPTED);
    }
}
