package org.quorate.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the sample returns of the example programme anew, in place. Run it from the project's folder after a change to the
 * pack or to the content under {@code src/test/resources/samples}.
 */
public final class SampleReturns {
    /** Where the example pack lies, from the project's folder. */
    static final String PACK = "input-samples/north-east-lincolnshire";

    private static final String CONTENT = "src/test/resources/samples";

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
        Path pack = project.resolve(PACK);
        Path content = project.resolve(CONTENT);
        List<Inbox> inboxes = List.of(
                LastQuarter.inbox(new Drafts(pack, content, Quarter.LAST)),
                ThisQuarter.inbox(new Drafts(pack, content, Quarter.THIS)));
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Inbox inbox : inboxes) {
            String folder = PACK + "/inbox/" + inbox.quarter().period() + "/";
            inbox.files().forEach((name, bytes) -> files.put(folder + name, bytes));
        }
        List<Defect> defects =
                inboxes.stream().flatMap(inbox -> inbox.defects().stream()).toList();
        files.put(PACK + "/DEFECTS.md", DefectList.renderPage(defects).getBytes(StandardCharsets.UTF_8));
        files.put(
                CONTENT + "/planted-defects.csv",
                DefectList.renderTable(defects).getBytes(StandardCharsets.UTF_8));
        return files;
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
