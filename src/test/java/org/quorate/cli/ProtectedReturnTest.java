package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.testing.LockedWorkbook;

/** A return behind a password, from the inbox to the outputs. */
class ProtectedReturnTest {
    private static final String RETURN = "Ambulance service Assurance Q1.xlsx";
    private static final String SECRET = "hunter2 secret";

    private final Path root;
    private final Workbench bench;
    private byte[] plain = {};

    ProtectedReturnTest(@TempDir Path folder) {
        root = folder;
        bench = Workbench.empty(folder);
    }

    @BeforeEach
    void lockTheReturn() throws IOException {
        bench.receive(RETURN);
        bench.edit(
                "programme.json",
                "\"synthetic\": true,",
                "\"synthetic\": true, \"reading\": { \"passwords\": [{ \"file\": \"../secret.txt\" }] },");
        Path file = bench.inbox().resolve(RETURN);
        plain = Files.readAllBytes(file);
        Files.write(file, LockedWorkbook.of(EncryptionMode.agile, SECRET, plain));
    }

    @Test
    void readsItAsSoonAsThePasswordIsInItsPlace() throws IOException {
        Path received = bench.inbox().resolve(RETURN);
        String hash = Workbench.hash(received);

        Answer without = bench.run();
        assertThat(without.code()).as(without.err()).isZero();
        assertThat(Workbench.text(bench.output("findings.json")))
                .contains("none of those that were tried: the file ../secret.txt (nothing is there)");

        Workbench.write(root.resolve("secret.txt"), SECRET + "\n");
        Answer with = bench.run();

        assertThat(with.out()).contains("1 new file read");
        assertThat(Workbench.text(bench.output("findings.json")))
                .contains("was opened with the file ../secret.txt")
                .doesNotContain("none of those");
        assertThat(bench.run().out()).contains("Nothing is new");
        assertThat(Workbench.hash(received)).isEqualTo(hash);
        assertThat(hashes(bench.ledger().resolve("archive"))).containsExactly(hash);
        assertThat(everyFile().filter(this::isPlain)).isEmpty();
        assertThat(everyFile().filter(file -> !file.endsWith("secret.txt")).map(ProtectedReturnTest::latin1))
                .noneMatch(content -> content.contains(SECRET));
    }

    @Test
    void checksItWithThePasswordThatThePackNames() {
        Workbench.write(root.resolve("secret.txt"), SECRET);

        CommandAnswer answer = CommandAnswer.of(
                "check", bench.inbox().resolve(RETURN), "--pack", bench.pack(), "--received=2019-07-03T17:20:00");

        assertThat(answer.out())
                .contains("was opened with the file ../secret.txt")
                .doesNotContain("Rejected");
    }

    @Test
    void saysWhereItLookedForThePassword() {
        CommandAnswer answer = CommandAnswer.of(
                "inspect", bench.inbox().resolve(RETURN), "--password-from-environment", "QUORATE_TEST_IS_NOT_SET");

        assertThat(answer.out())
                .contains("none of those that were tried: the environment variable QUORATE_TEST_IS_NOT_SET (nothing is"
                        + " there).");
    }

    private static List<String> hashes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Workbench::hash).toList();
        }
    }

    private Stream<Path> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private boolean isPlain(Path file) {
        return latin1(file).contains(new String(plain, StandardCharsets.ISO_8859_1));
    }

    private static String latin1(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
