package org.quorate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.batch.RunFailure;
import org.quorate.finding.Finding;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;

/** The packs that a command is to work on. */
final class Packs {
    private static final Path SAMPLES = Path.of("input-samples");

    private Packs() {}

    /**
     * Returns the packs named, or every pack under {@code input-samples} where none is.
     *
     * @throws RunFailure if there is none
     */
    static List<Path> named(List<Path> named) {
        if (!named.isEmpty()) {
            return named;
        }
        if (!Files.isDirectory(SAMPLES)) {
            throw RunFailure.wrongUse(
                    "There is no folder input-samples here; name a pack, as in: quorate run my-pack.");
        }
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            List<Path> packs = folders.filter(folder -> Files.isRegularFile(folder.resolve("programme.json")))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                throw RunFailure.wrongUse(
                        "There is no pack under input-samples: a pack is a folder with a programme.json.");
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads a pack; where it is wrong, every mistake is printed and there is none. */
    static Optional<Programme> load(Path pack, PrintWriter err) {
        if (!Files.isDirectory(pack)) {
            throw RunFailure.wrongUse("There is no pack at " + pack + ": a pack is a folder with a programme.json.");
        }
        Outcome<Programme> outcome = new PackReader().read(pack);
        outcome.findings().forEach(finding -> err.println(line(pack, finding)));
        return outcome.findings().isEmpty() ? outcome.value() : Optional.empty();
    }

    private static String line(Path pack, Finding finding) {
        String place = finding.location() instanceof Location.InText text
                ? "%s:%d:%d (%s)".formatted(pack.resolve(text.file()), text.line(), text.column(), text.pointer())
                : pack.resolve(finding.location().file()).toString();
        return place + ": " + finding.sentence() + " Expected: " + finding.expected() + " " + finding.fix();
    }
}
