package org.quorate.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the sample returns of the example programmes anew, in place. Run it from the project's folder after a change to a
 * pack or to the content under {@code src/test/resources/samples}.
 */
public final class SampleReturns {
    /** Where the example pack lies whose samples are made by code of their own, from the project's folder. */
    static final String PACK = "input-samples/north-east-lincolnshire";

    static final String CONTENT = "src/test/resources/samples";

    private SampleReturns() {}

    /**
     * Writes the samples.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        make(Path.of("")).forEach((path, content) -> write(Path.of(path), content));
    }

    /** Makes every file, by its path from the project's folder with forward slashes. Writes nothing. */
    static SortedMap<String, byte[]> make(Path project) {
        Path content = project.resolve(CONTENT);
        SortedMap<String, byte[]> files = new TreeMap<>();
        Path pack = project.resolve(PACK);
        put(
                PACK,
                List.of(
                        LastQuarter.inbox(new Drafts(pack, content, Quarter.LAST)),
                        ThisQuarter.inbox(new Drafts(pack, content, Quarter.THIS))),
                DefectList.NOTES,
                CONTENT,
                files);
        for (String scripted : scripted(content)) {
            String path = "input-samples/" + scripted;
            Path folder = content.resolve(scripted);
            put(
                    path,
                    Script.inboxes(project.resolve(path), folder),
                    DefectList.notes(Script.odd(folder)),
                    CONTENT + "/" + scripted,
                    files);
        }
        return files;
    }

    /** Returns the packs whose samples a script tells, in order. */
    static List<String> scripted(Path content) {
        try (Stream<Path> folders = Files.list(content)) {
            return folders.filter(folder -> Files.exists(folder.resolve(Script.FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(
            String pack, List<Inbox> inboxes, String notes, String content, SortedMap<String, byte[]> files) {
        for (Inbox inbox : inboxes) {
            String folder = pack + "/inbox/" + inbox.period() + "/";
            inbox.files().forEach((name, bytes) -> files.put(folder + name, bytes));
        }
        List<Defect> defects =
                inboxes.stream().flatMap(inbox -> inbox.defects().stream()).toList();
        String table = content + "/planted-defects.csv";
        files.put(
                pack + "/DEFECTS.md",
                DefectList.renderPage(defects, table, notes).getBytes(StandardCharsets.UTF_8));
        files.put(table, DefectList.renderTable(defects).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
