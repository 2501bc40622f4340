package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableZipTest {
    private final Path folder;

    StableZipTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheSameBytesWhateverTheOrderTimesAndZone() throws IOException {
        Path early = zip("early.zip", LocalDateTime.of(2001, 2, 3, 4, 5), "b.xml", "[Content_Types].xml", "a.xml");
        Path late = zip("late.zip", LocalDateTime.of(2024, 7, 8, 9, 10), "a.xml", "b.xml", "[Content_Types].xml");
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            StableZip.rewrite(early, first);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            StableZip.rewrite(late, second);
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void keepsContentAndPutsTheContentTypesFirst() throws IOException {
        Path from = zip("from.zip", LocalDateTime.of(2001, 2, 3, 4, 5), "Z.xml", "a.xml", "[Content_Types].xml");
        Path to = folder.resolve("to.zip");

        StableZip.rewrite(from, to);

        try (ZipFile zip = new ZipFile(to.toFile())) {
            List<String> names = zip.stream().map(entry -> entry.getName()).toList();
            assertThat(names).containsExactly("[Content_Types].xml", "Z.xml", "a.xml");
            for (ZipEntry entry : zip.stream().toList()) {
                assertThat(zip.getInputStream(entry)).hasContent("content of " + entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 12, 0));
                assertThat(entry.getExtra()).isNull();
            }
        }
    }

    @Test
    void refusesAFileThatIsNoZip() throws IOException {
        Path from = Files.writeString(folder.resolve("from.txt"), "no zip", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StableZip.rewrite(from, folder.resolve("to.zip")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("from.txt");
    }

    private Path zip(String name, LocalDateTime time, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                ZipEntry written = new ZipEntry(entry);
                written.setTimeLocal(time);
                out.putNextEntry(written);
                out.write(("content of " + entry).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }
}
