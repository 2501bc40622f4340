package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks that partners are sent. */
class TemplateCommandTest {
    private static final Path PACK = Path.of("input-samples", "north-east-lincolnshire");
    private static final Path WORKPLAN = Path.of(
            "north-east-lincolnshire",
            "templates",
            "2019-20-Q2",
            "acute-provider",
            "Workplan tracker Acute provider 2019-20-Q2.xlsx");

    @TempDir
    private Path folder;

    private CommandAnswer template(String... options) {
        Object[] all = new Object[options.length + 6];
        System.arraycopy(
                new Object[] {
                    "template", PACK, "--output", folder.resolve("output"), "--ledger", folder.resolve("ledger")
                },
                0,
                all,
                0,
                6);
        System.arraycopy(options, 0, all, 6, options.length);
        return CommandAnswer.of(all);
    }

    @Test
    void writesThemOnceAndTheSameEachTime() throws IOException {
        CommandAnswer first = template("--period", "2019-20-Q2", "--party", "Acute trust");
        Path file = folder.resolve("output").resolve(WORKPLAN);

        assertThat(first.code()).isZero();
        assertThat(first.lines()).contains(file.toString(), "2 workbooks issued.");
        byte[] written = Files.readAllBytes(file);
        assertThat(template("--period", "2019-20-Q2", "--party", "acute-provider")
                        .lines())
                .contains("2 workbooks issued; nothing is new, they stay as they are.");
        Files.delete(file);
        assertThat(template("--period", "2019-20-Q2", "--party", "acute-provider")
                        .lines())
                .contains("2 workbooks issued.");
        assertThat(file).hasBinaryContent(written);
    }

    @Test
    void saysWhichPartnerMayBeMeant() {
        CommandAnswer answer = template("--period", "2019-20-Q2", "--party", "Acute providr");

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .contains("There is no partner \"Acute providr\" in the pack. Did you mean \"Acute provider\"?");
    }

    @Test
    void saysWhyNoWorkbookCanBeLaidOut() {
        CommandAnswer answer = CommandAnswer.of(
                "template",
                Path.of("src", "test", "resources", "packs", "towns-fund"),
                "--period",
                "2023-24-H1",
                "--output",
                folder.resolve("output"),
                "--ledger",
                folder.resolve("ledger"));

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .contains(
                        "There is no workbook to issue for 2023-24-H1: no partner owes a return that can be laid out.");
    }
}
