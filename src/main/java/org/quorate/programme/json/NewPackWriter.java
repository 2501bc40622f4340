package org.quorate.programme.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;

/**
 * Starts a pack: writes a programme into a folder that was not there, with an inbox for each period, and with copies of the
 * schemas, so that an editor completes words wherever the pack stands. What was written is read back before it is put in place. Stateless.
 */
public final class NewPackWriter {
    private static final List<String> SCHEMAS = List.of("programme", "return", "paper", "accepted-headings");
    private static final String SCHEMA_FOLDER = "schema";

    /** Creates a writer. */
    public NewPackWriter() {}

    /**
     * Writes a pack; the folder appears as one, complete, or not at all.
     *
     * @param programme of what a new pack has: no groups, waivers, lists, risk bands or checks, and no section that repeats
     * @param pages further files by their path in the pack, with {@code /}, such as {@code inbox/README.md}
     * @throws FileAlreadyExistsException if there is anything at the folder, unless it is an empty folder
     * @throws IllegalArgumentException if the programme does not come back as it was given: it is wrong, or holds what a new pack
     *     has not
     * @throws IOException if it cannot be written
     */
    public void write(Path folder, Programme programme, Map<String, String> pages) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, ".new-pack");
        try {
            Path pack = unfinished.resolve("pack");
            writeAll(pack, programme, pages);
            readBack(pack, programme);
            Files.deleteIfExists(target);
            Files.move(pack, target);
        } finally {
            delete(unfinished);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void writeAll(Path pack, Programme programme, Map<String, String> pages) throws IOException {
        write(pack, PackFiles.PROGRAMME, JsonPage.render(PackPages.programme(programme, schema("", "programme"))));
        write(pack, PackFiles.PAPER, JsonPage.render(PackPages.paper(programme.paper(), schema("", "paper"))));
        for (ReturnDefinition definition : programme.returns()) {
            write(
                    pack,
                    PackFiles.ofReturn(definition.id()),
                    JsonPage.render(PackPages.definition(definition, schema("../", "return"))));
        }
        for (String schema : SCHEMAS) {
            Path copy = pack.resolve(SCHEMA_FOLDER).resolve(fileOf(schema));
            Files.createDirectories(copy.getParent());
            try (InputStream content = NewPackWriter.class.getResourceAsStream(SCHEMA_FOLDER + "/" + fileOf(schema))) {
                if (content == null) {
                    throw new NoSuchFileException(fileOf(schema));
                }
                Files.copy(content, copy);
            }
        }
        for (ReportingPeriod period : programme.calendar().periods()) {
            Files.createDirectories(pack.resolve("inbox").resolve(period.id()));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            write(pack, page.getKey(), page.getValue());
        }
    }

    private static String schema(String up, String name) {
        return up + SCHEMA_FOLDER + "/" + fileOf(name);
    }

    private static String fileOf(String schema) {
        return schema + ".schema.json";
    }

    private static void write(Path pack, String name, String text) throws IOException {
        Path file = pack.resolve(name);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readBack(Path pack, Programme programme) {
        Outcome<Programme> read = new PackReader().read(pack);
        Programme written =
                read.value().orElseThrow(() -> new IllegalArgumentException("not a right pack: " + read.findings()));
        Programme given = new Programme(
                programme.identity(),
                programme.parties(),
                programme.calendar(),
                programme.vocabulary(),
                programme.governance(),
                programme.returns(),
                programme.paper(),
                programme.accepted(),
                programme.reading(),
                programme.correspondence(),
                written.packHash());
        if (!written.equals(given)) {
            throw new IllegalArgumentException("not all of it can stand in a new pack");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
