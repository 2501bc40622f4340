package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.finding.Finding;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;

/** A copy of the minimal pack, which a test spoils. */
final class PackCopy {
    static final Path MINIMAL = Path.of("src", "test", "resources", "packs", "minimal");

    private final Path folder;

    private PackCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies the minimal pack into the folder. */
    static PackCopy in(Path folder) {
        return of(MINIMAL, folder);
    }

    /** Copies a pack into the folder. */
    static PackCopy of(Path pack, Path folder) {
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(pack.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackCopy(folder);
    }

    /** Replaces a text that stands in the file exactly once. */
    PackCopy change(String file, String text, String other) {
        String content = content(file);
        assertThat(content.split(Pattern.quote(text), -1))
                .as("%s in %s", text, file)
                .hasSize(2);
        return write(file, content.replace(text, other));
    }

    /** Writes a whole file. */
    PackCopy write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Deletes a file. */
    PackCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Returns the content of a file. */
    String content(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the copy. */
    Outcome<Programme> read() {
        return new PackReader().read(folder);
    }

    /** Returns what is wrong with the copy: file, pointer, sentence and what was expected. */
    List<String> told() {
        Outcome<Programme> outcome = read();
        assertThat(outcome.value().isEmpty()).isEqualTo(!outcome.findings().isEmpty());
        return outcome.findings().stream().map(PackCopy::told).toList();
    }

    private static String told(Finding finding) {
        String pointer = finding.location() instanceof InText text ? " " + text.pointer() : "";
        return finding.location().file() + pointer + " | " + finding.sentence() + " | " + finding.expected();
    }
}
