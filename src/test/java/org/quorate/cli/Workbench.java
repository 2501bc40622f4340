package org.quorate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.testing.Postgres;

/** A folder with a copy of the sample pack, a ledger and outputs, on which commands are carried out. */
final class Workbench {
    static final String PERIOD = "2019-20-Q1";
    static final String PERIOD_BEFORE = "2018-19-Q4";
    static final List<String> OUTPUTS = List.of(
            "consolidated-publication.xlsx",
            "consolidated.xlsx",
            "findings.json",
            "manifest.json",
            "paper.docx",
            "paper.html",
            "paper.json",
            "paper.pdf",
            "records.csv",
            "summary.json");

    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");

    private final Path root;
    private final List<String> database;

    private Workbench(Path root) {
        this(root, List.of());
    }

    private Workbench(Path root, List<String> database) {
        this.root = root;
        this.database = database;
    }

    /** Returns this bench with the tables of its ledger in that database. */
    Workbench on(Postgres.Place place) {
        return new Workbench(root, List.of("--database", place.address()));
    }

    /** What a command said. */
    record Answer(int code, String out, String err) {}

    /** Lays out the whole sample pack. */
    static Workbench whole(Path root) {
        Workbench bench = new Workbench(root);
        copy(SAMPLE, bench.pack());
        return bench;
    }

    /** Lays out the sample pack with three returns of the last period, and none before. */
    static Workbench small(Path root) {
        Workbench bench = empty(root);
        bench.receive("Acute provider Workplan Q1 v2 FINAL.xlsx");
        bench.receive("Ambulance service Assurance Q1.xlsx");
        bench.receive("Panacea Assurance Q1.xlsx");
        return bench;
    }

    /** Lays out what {@link #small} does, as a first run leaves it, with ledger and outputs. That run is done once for all tests. */
    static Workbench smallAfterARun(Path root) {
        return new Workbench(AfterARun.ROOT).copiedTo(root);
    }

    /** Lays out this bench once more, as it stands: with ledger and outputs, and the times of its files. */
    Workbench copiedTo(Path other) {
        copy(root, other, path -> true, StandardCopyOption.COPY_ATTRIBUTES);
        return new Workbench(other);
    }

    private static final class AfterARun {
        static final Path ROOT = run();

        private static Path run() {
            try {
                Path root = Files.createTempDirectory("after-a-run");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
                Answer answer = small(root).run();
                if (answer.code != 0 || !answer.out.contains("3 new files read")) {
                    throw new AssertionError(answer);
                }
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lays out the sample pack without returns; the times of receipt are there. */
    static Workbench empty(Path root) {
        Workbench bench = new Workbench(root);
        copy(SAMPLE, bench.pack(), path -> !path.startsWith("inbox"));
        bench.receive("received.csv");
        return bench;
    }

    Path pack() {
        return root.resolve("pack");
    }

    Path inbox() {
        return pack().resolve("inbox").resolve(PERIOD);
    }

    Path ledger() {
        return root.resolve("ledger");
    }

    Path outputRoot() {
        return root.resolve("output");
    }

    Path outputFolder() {
        return outputFolder(PERIOD);
    }

    Path outputFolder(String period) {
        return outputRoot().resolve("north-east-lincolnshire").resolve(period);
    }

    Path output(String file) {
        return outputFolder().resolve(file);
    }

    /** Puts a sample of the last period into the inbox. */
    void receive(String sample) {
        copy(SAMPLE.resolve("inbox").resolve(PERIOD).resolve(sample), inbox().resolve(sample));
    }

    /** Puts a sample into the inbox under another name and with other bytes that mean the same: a comment of the container. */
    void receiveCopy(String sample, String name) {
        byte[] content = read(SAMPLE.resolve("inbox").resolve(PERIOD).resolve(sample));
        byte[] comment = name.getBytes(StandardCharsets.UTF_8);
        content[content.length - 2] = (byte) comment.length;
        try {
            Files.write(inbox().resolve(name), content);
            Files.write(inbox().resolve(name), comment, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of a text in a file of the pack. */
    void edit(String file, String old, String replacement) {
        String text = text(pack().resolve(file));
        if (!text.contains(old)) {
            throw new AssertionError("%s does not hold %s".formatted(file, old));
        }
        write(pack().resolve(file), text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)));
    }

    /** Runs the pack. */
    Answer run(String... options) {
        return execute(arguments(options).toArray(new String[0]));
    }

    /** Returns the arguments with which {@link #run} calls the program. */
    List<String> arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", pack().toString()));
        arguments.addAll(places());
        arguments.addAll(List.of(options));
        return arguments;
    }

    /** Returns the options that name the ledger and the outputs of this bench. */
    List<String> places() {
        return Stream.concat(
                        Stream.of(
                                "--ledger",
                                ledger().toString(),
                                "--output",
                                outputRoot().toString()),
                        database.stream())
                .toList();
    }

    static Answer execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = QuorateCommand.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Returns the hash of every file under the outputs, hidden ones too, by path. */
    SortedMap<String, String> outputs() {
        return files(outputRoot(), Workbench::hash);
    }

    /** Returns when every file under the outputs was last written, by path. */
    SortedMap<String, String> times() {
        return files(outputRoot(), file -> {
            try {
                return Files.getLastModifiedTime(file).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void deleteLedger() {
        delete(ledger());
    }

    void deleteOutputs() {
        delete(outputRoot());
    }

    private static SortedMap<String, String> files(Path folder, Function<Path, String> value) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(folder.relativize(file).toString().replace('\\', '/'), value.apply(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void copy(Path source, Path target) {
        copy(source, target, path -> true);
    }

    private static void copy(Path source, Path target, Predicate<Path> wanted, CopyOption... options) {
        try (Stream<Path> found = Files.walk(source)) {
            for (Path file : found.filter(Files::isRegularFile)
                    .filter(path -> wanted.test(source.relativize(path)))
                    .toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.createDirectories(file.equals(source) ? target.getParent() : copy.getParent());
                Files.copy(file, file.equals(source) ? target : copy, options);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String text(Path file) {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
