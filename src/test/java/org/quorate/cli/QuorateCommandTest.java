package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line looks into no command but the one that is asked for. */
class QuorateCommandTest {
    private static long lookedInto(String... args) {
        return QuorateCommand.line(args).getSubcommands().values().stream()
                .filter(command -> command.getCommandSpec().userObject() != null)
                .count();
    }

    private static String told(CommandLine line, String... args) {
        StringWriter told = new StringWriter();
        line.setOut(new PrintWriter(told, true)).execute(args);
        return told.toString();
    }

    private static String told(String... args) {
        return told(QuorateCommand.line(args), args);
    }

    @Test
    void looksIntoTheCommandThatIsNamed() {
        assertThat(lookedInto("--help")).isZero();
        assertThat(lookedInto()).isZero();
        assertThat(lookedInto("status", "my-pack")).isOne();
        assertThat(lookedInto("help", "run")).isEqualTo(2);
    }

    @Test
    void tellsOfCommandsTheSameWhetherItLooksIntoThemOrNot() {
        String[] all = QuorateCommand.line().getSubcommands().keySet().toArray(String[]::new);

        assertThat(lookedInto(all)).isEqualTo(all.length).isGreaterThan(15);
        assertThat(told("--help"))
                .isEqualTo(told(QuorateCommand.line(all), "--help"))
                .contains("status", "fetch");
    }

    @Test
    void takesACommandFromAFileOfArguments(@TempDir Path folder) throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "status --help");

        assertThat(told("@" + arguments)).startsWith("Usage: quorate status").isEqualTo(told("status", "--help"));
    }
}
