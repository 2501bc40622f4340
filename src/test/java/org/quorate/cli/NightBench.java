package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.testing.Postgres;
import org.quorate.testing.ShortPaper;

/** A root of small packs, on which nights are carried out. */
final class NightBench {
    static final String PERIOD = "2019-20-Q1";
    static final String BEFORE_DUE = "2019-06-28";
    static final String BEFORE_AGAIN = "2019-06-29";
    static final String AFTER_DUE = "2019-07-06";
    static final String CLOSED = "2019-08-03";

    private static final Path SAMPLES = Path.of("input-samples");
    private static final Path SAMPLE = SAMPLES.resolve("north-east-lincolnshire");

    private final Path folder;
    private final List<String> database;

    NightBench(Path folder) {
        this(folder, List.of());
    }

    private NightBench(Path folder, List<String> database) {
        this.folder = folder;
        this.database = database;
    }

    /** Returns this bench with the tables of its ledger in that database. */
    NightBench on(Postgres.Place place) {
        return new NightBench(folder, List.of("--database", place.address()));
    }

    Path root() {
        return folder.resolve("root");
    }

    Path ledger() {
        return folder.resolve("ledger");
    }

    Path output() {
        return folder.resolve("output");
    }

    Path pack(String name) {
        return root().resolve(name);
    }

    /** Lays a pack of that name, and of that id, without returns under the root; its parties and lead have addresses. */
    NightBench with(String name, String... received) {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !SAMPLE.relativize(path).startsWith("inbox"))
                    .toList()) {
                Path copy = pack(name).resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ShortPaper.in(pack(name));
        edit(name, "\"id\": \"north-east-lincolnshire\"", "\"id\": \"" + name + "\"");
        for (String party : List.of("acute-provider", "ambulance-provider", "panacea-federation")) {
            edit(
                    name,
                    "\"id\": \"" + party + "\",",
                    "\"id\": \"" + party + "\", \"addresses\": [\"" + party + "@example.org\"],");
        }
        edit(
                name,
                "\"synthetic\": true,",
                "\"synthetic\": true, \"correspondence\": { \"lead\": [\"lead@example.org\"], \"replyTo\":"
                        + " \"returns@example.org\", \"reminders\": { \"daysBefore\": [7], \"daysAfter\": [1] } },");
        for (String file : received) {
            receive(name, file, "2019-06-20T10:00:00Z");
        }
        return this;
    }

    /** Puts a sample into the inbox of a pack, as having come at that time. */
    void receive(String pack, String sample, String at) {
        Path file = pack(pack).resolve("inbox").resolve(PERIOD).resolve(sample);
        try {
            Files.createDirectories(file.getParent());
            Files.copy(SAMPLE.resolve("inbox").resolve(PERIOD).resolve(sample), file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void edit(String pack, String old, String replacement) {
        Path file = pack(pack).resolve("programme.json");
        String text = Workbench.text(file);
        assertThat(text).contains(old);
        Workbench.write(file, text.replace(old, replacement));
    }

    /** Writes what holds for all packs. */
    NightBench installation(String json) {
        Workbench.write(root().resolve("quorate.json"), json);
        return this;
    }

    /** Has messages sent to a server on this machine. */
    NightBench sendingTo(int port) {
        return installation("""
                { "operator": "operator@example.org",
                  "mail": { "from": "quorate@example.org", "send": true,
                            "server": { "host": "localhost", "port": %s, "security": "none" } } }
                """.formatted(port));
    }

    CommandAnswer night(String asAt) {
        return command("nightly", "--root", root(), "--as-at", asAt);
    }

    CommandAnswer command(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--ledger", ledger(), "--output", output()));
        all.addAll(database);
        return CommandAnswer.of(all.toArray());
    }

    /** The folder of a pack's letters for the period. */
    Path post(String pack) {
        return output().resolve(pack).resolve(PERIOD + "-post");
    }

    /** The names of letters in a folder without the digits that tell them apart, sorted. */
    static List<String> letters(Path folder) {
        return letterFiles(folder).stream()
                .map(file -> file.getFileName().toString().replaceFirst(" [0-9a-f]{12}\\.eml$", ""))
                .toList();
    }

    static List<Path> letterFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file under the outputs with its time and content's hash. */
    List<String> everything() {
        return everything(output());
    }

    /** Every file of the packs, and what holds for all, with its time and content's hash. */
    List<String> everyPack() {
        return everything(root());
    }

    private static List<String> everything(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> folder.relativize(file) + " " + time(file) + " " + Workbench.hash(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
