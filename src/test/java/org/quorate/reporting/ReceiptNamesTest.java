package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.ledger.Decision;
import org.quorate.ledger.Submission;

class ReceiptNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Return Q1.xlsx, Return Q1 - receipt",
        "Return v1.2.xlsx, Return v1.2 - receipt",
        "no ending, no ending - receipt",
        "a:b?c*d|e<f>g.xlsx, a_b_c_d_e_f_g - receipt",
        "CON.xlsx, _CON - receipt",
        "lpt1.final.xlsx, _lpt1.final - receipt",
        "ends badly. . .xlsx, ends badly - receipt",
        ".xlsx, _ - receipt"
    })
    void areTakenByEverySystem(String file, String name) {
        assertThat(ReceiptNames.of(file)).isEqualTo(name);
    }

    @Test
    void areNeverTooLongAndTurnNoText() {
        assertThat(ReceiptNames.of("\uD83D\uDE00".repeat(200) + ".xlsx"))
                .isEqualTo("\uD83D\uDE00".repeat(80) + " - receipt");
        assertThat(ReceiptNames.of("invoice\u202Excod.xlsx")).isEqualTo("invoice_xcod - receipt");
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx, .xlsx", "a.XLSM, .xlsm", "a.xls, .xls", "a.bin, .xlsx", "a, .xlsx"})
    void keepTheEndingOfAWorkbook(String file, String ending) {
        assertThat(ReceiptNames.workbookEnding(file)).isEqualTo(ending);
    }

    @Test
    void areNeverTheSameForTwoSubmissions() {
        assertThat(ReceiptNames.of(List.of(
                        submission("aa", "acute-provider", "Return.xlsx"),
                        submission("bb", "acute-provider", "RETURN.xlsm"),
                        submission("cc", "other-provider", "Return.xlsx"),
                        submission("dd", null, "Return.xlsx"))))
                .containsEntry("aa".repeat(32), "receipts/acute-provider/Return - receipt")
                .containsEntry("bb".repeat(32), "receipts/acute-provider/RETURN - receipt bbbbbbbb")
                .containsEntry("cc".repeat(32), "receipts/other-provider/Return - receipt")
                .containsEntry("dd".repeat(32), "receipts/not-known/Return - receipt");
    }

    private static Submission submission(String hash, @Nullable String party, String file) {
        return new Submission(hash.repeat(32), file, Instant.EPOCH, party, null, "", false, Decision.ACCEPTED, 0, 0);
    }
}
