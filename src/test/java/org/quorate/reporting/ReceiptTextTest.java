package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReceiptBuilder.receipt;

import org.junit.jupiter.api.Test;

class ReceiptTextTest {
    @Test
    void readsAsALetter() {
        String text = ReceiptText.of(
                receipt()
                        .error("Risks", "\"Owner\" is not filled in.", "C2", "C7")
                        .explained("The date is a Sunday.", "D6")
                        .noted("The workbook contains macros.")
                        .build(),
                "Return Q1 - receipt.xlsx");

        assertThat(text).isEqualTo("""
                        Acute provider
                        Assurance return
                        Quarter 1
                        Urgent Care Alliance
                        Synthetic example: this return is invented.

                        Receipt: Accepted with queries

                        What to do next
                        ---------------
                        Put right what is listed below.

                        What to fix
                        -----------
                        Risks
                          - Error. C2, C7: "Owner" is not filled in.
                            Mend it.

                        Explained by you; nothing needs to be done
                        ------------------------------------------
                          - D6: The date is a Sunday.

                        Noted; nothing needs to be done
                        -------------------------------
                          - The workbook contains macros.

                        The file
                        --------
                        File:                   Return Q1.xlsx
                        Received:               2 July 2019 at 09:14 (Europe/London)
                        Size:                   12,345 bytes
                        SHA-256:
                          abababababababababababababababababababababababababababababababab
                        Of 12 filled rows of the return, 10 were taken, 1 was refused and 1
                        declares nothing to report.
                        The cells are marked in "Return Q1 - receipt.xlsx"; its first sheet
                        leads to them.
                        """);
    }

    @Test
    void staysWithinSeventyTwoColumns() {
        String text = ReceiptText.of(
                receipt()
                        .file("A very long name of a file that somebody saved over and over again, final, v2.xlsx")
                        .error("Risks", "This goes on. ".repeat(40), "C2")
                        .build(),
                "");

        assertThat(text.lines()).allMatch(line -> line.length() <= 72 || line.startsWith("  A very long name"));
        assertThat(text).contains("There is no marked copy");
    }

    @Test
    void saysSoWhereNothingIsToBePutRight() {
        assertThat(ReceiptText.of(receipt().build(), "a.xlsx"))
                .contains("Receipt: Accepted\n", "What to fix\n-----------\nNothing needs to be put right.\n");
    }
}
