package org.quorate.batch.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moments;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.json.JsonManifestFile;

/** The moments between which a run can be killed while it puts outputs in place. */
class OutputFolderTest {
    private static final String OLD = "0".repeat(64);
    private static final String NEW = "1".repeat(64);

    private final Path root;
    private final OutputFolder folder;

    OutputFolderTest(@TempDir Path root) {
        this.root = root;
        this.folder = new OutputFolder(root, "programme", "2019-20-Q1", new JsonManifestFile());
    }

    @Test
    void takesThePlaceOfTheOldOutputsAndLeavesNothingBeside() throws IOException {
        publish(OLD, "old");
        publish(NEW, "new");

        assertThat(folder.holds(NEW)).isTrue();
        assertThat(folder.holds(OLD)).isFalse();
        assertThat(root.resolve("programme")).isDirectoryNotContaining(path -> !path.equals(folder.path()));
        assertThat(folder.path().resolve("paper.html")).hasContent("new");
    }

    @Test
    void bringsTheOldOutputsBackWhenTheNewOnesHadNotTakenTheirPlace() throws IOException {
        publish(OLD, "old");
        Files.move(folder.path(), previous());

        folder.recover();

        assertThat(folder.holds(OLD)).isTrue();
        assertThat(previous()).doesNotExist();
    }

    @Test
    void dropsTheOldOutputsWhenTheNewOnesHadTakenTheirPlace() throws IOException {
        publish(OLD, "old");
        Files.move(folder.path(), previous());
        publish(NEW, "new");
        Files.createDirectories(previous());

        folder.recover();

        assertThat(folder.holds(NEW)).isTrue();
        assertThat(previous()).doesNotExist();
    }

    @Test
    void keepsAnEditedFileOnceAlthoughPublishingWasKilledAfterItWasKept() throws IOException {
        publish(OLD, "old");
        Files.writeString(folder.path().resolve("paper.html"), "edited");
        stage(NEW, "new");
        Path kept = folder.staging(NEW).resolve("edited");
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("paper.html"), "edited");

        folder.publish(NEW, Moments.PASS);

        assertThat(folder.path().resolve("edited"))
                .isDirectoryContaining(file -> file.endsWith("paper.html"))
                .isDirectoryNotContaining(file -> !file.endsWith("paper.html"));
        assertThat(folder.edited()).containsExactly(folder.path().resolve("edited/paper.html"));
    }

    @Test
    void keepsAllFilesWhenTheManifestCannotBeRead() throws IOException {
        publish(OLD, "old");
        Files.writeString(folder.path().resolve("manifest.json"), "{");
        publish(NEW, "new");

        assertThat(folder.path().resolve("edited/paper.html")).hasContent("old");
    }

    @Test
    void discardsWhatWasStagedForOtherOutputsOnly() throws IOException {
        stage(OLD, "old");
        stage(NEW, "new");
        Path otherPeriod = root.resolve("programme").resolve(".2018-19-Q4.staging-000000000000");
        Files.createDirectories(otherPeriod);

        folder.discardOtherStagings(NEW);

        assertThat(folder.staging(OLD)).doesNotExist();
        assertThat(folder.staging(NEW)).isNotEmptyDirectory();
        assertThat(otherPeriod).isDirectory();
    }

    private Path previous() {
        return root.resolve("programme").resolve(".2019-20-Q1.previous");
    }

    private void publish(String fingerprint, String content) throws IOException {
        stage(fingerprint, content);
        folder.publish(fingerprint, Moments.PASS);
    }

    private void stage(String fingerprint, String content) throws IOException {
        Path paper = folder.staging(fingerprint).resolve("paper.html");
        Files.createDirectories(folder.staging(fingerprint));
        Files.writeString(paper, content);
        new JsonManifestFile()
                .write(
                        new Manifest(
                                "Quorate",
                                "programme",
                                "2019-20-Q1",
                                "2019-08-02",
                                OLD,
                                fingerprint,
                                new Manifest.Counts(0, 0, 0, 0),
                                List.of(),
                                List.of(new Manifest.Output("paper.html", Hash.of(paper), Files.size(paper))),
                                List.of()),
                        folder.staging(fingerprint).resolve(Manifest.FILE_NAME));
    }
}
