package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArchiveTest {
    private final Path folder;
    private final Path root;
    private final FileArchive archive;

    FileArchiveTest(@TempDir Path folder) {
        this.folder = folder;
        root = folder.resolve("data/archive");
        archive = new FileArchive(root);
    }

    @Test
    void keepsContentUnderItsHash() throws Exception {
        byte[] content = new byte[200_000];
        new Random(7).nextBytes(content);
        Path source = Files.write(folder.resolve("a return.xlsx"), content);
        String sha256 = sha256(content);

        Path kept = archive.keep(source, sha256);

        assertThat(kept).isEqualTo(root.resolve(sha256.substring(0, 2)).resolve(sha256));
        assertThat(kept).hasBinaryContent(content);
        assertThat(archive.get(sha256)).isEqualTo(kept);
        assertThat(source).hasBinaryContent(content);
    }

    @Test
    void keepsAnEmptyFile() throws Exception {
        Path source = Files.createFile(folder.resolve("empty.xlsx"));

        assertThat(archive.keep(source, sha256(new byte[0]))).isEmptyFile();
    }

    @Test
    void keepsTheSameContentOnce() throws Exception {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        Path kept = archive.keep(Files.write(folder.resolve("a.xlsx"), content), sha256(content));
        Path again = archive.keep(Files.write(folder.resolve("b.xlsx"), content), sha256(content));

        assertThat(again).isEqualTo(kept);
        assertThat(files()).containsExactly(sha256(content));
    }

    @Test
    void refusesAFileThatChangedWhileItWasRead() throws Exception {
        byte[] promised = "as it was".getBytes(StandardCharsets.UTF_8);
        byte[] found = "as it is".getBytes(StandardCharsets.UTF_8);
        Path source = Files.write(folder.resolve("a.xlsx"), found);

        assertThatThrownBy(() -> archive.keep(source, sha256(promised)))
                .isInstanceOf(ArchiveMismatchException.class)
                .hasMessage("the file changed while it was being read: its content should have the hash "
                        + sha256(promised) + " and has " + sha256(found));
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> archive.get(sha256(promised)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the archive holds no file of the hash " + sha256(promised));
    }

    @Test
    void leavesNothingWhereTheFileVanished() throws Exception {
        Path vanished = folder.resolve("gone.xlsx");

        assertThatThrownBy(() -> archive.keep(vanished, sha256(new byte[0])))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatThrownBy(() -> archive.get("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a SHA-256 hash in lower-case hexadecimal digits: ../../etc/passwd");
        assertThatThrownBy(() -> archive.keep(folder.resolve("a.xlsx"), "A".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a SHA-256 hash");
    }

    @Test
    void tellsAContentFromAnotherByEachByte() throws Exception {
        byte[] content = new byte[20_000];
        String sha256 = sha256(content);
        Path file = Files.write(folder.resolve("a.xlsx"), content);
        assertThat(archive.holds(file, sha256)).as("before it is kept").isFalse();
        archive.keep(file, sha256);

        assertThat(archive.holds(file, sha256)).isTrue();
        for (int place : List.of(0, 10_000, 19_999)) {
            byte[] other = content.clone();
            other[place]++;
            assertThat(archive.holds(Files.write(file, other), sha256)).isFalse();
        }
        assertThat(archive.holds(Files.write(file, new byte[20_001]), sha256)).isFalse();
        assertThat(archive.holds(folder.resolve("gone.xlsx"), sha256)).isFalse();
    }

    @Test
    void keepsOnceWhatManyThreadsKeepAtOnce() throws Exception {
        byte[] content = new byte[1_000_000];
        Path source = Files.write(folder.resolve("a.xlsx"), content);
        String sha256 = sha256(content);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> keeping = () -> archive.keep(source, sha256);
            List<Callable<Path>> all =
                    IntStream.range(0, 8).mapToObj(thread -> keeping).toList();
            for (Future<Path> kept : pool.invokeAll(all)) {
                assertThat(kept.get()).hasBinaryContent(content);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(files()).containsExactly(sha256);
    }

    private List<String> files() throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toList());
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
