package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;

/** What a run does when there was one before. */
class SecondRunTest {
    private static final String PAPER = "north-east-lincolnshire/2019-20-Q1/paper.docx";
    private static final String NEXT_PAPER = "north-east-lincolnshire/2019-20-Q1/paper-v2.docx";
    private static final String EDITED = "north-east-lincolnshire/2019-20-Q1/edited/";

    private final Workbench bench;
    private final Map<String, String> first;

    SecondRunTest(@TempDir Path folder) {
        bench = Workbench.smallAfterARun(folder);
        first = bench.outputs();
    }

    @Test
    void saysThatNothingIsNewAndTouchesNoOutput() {
        Map<String, String> times = bench.times();

        Answer second = bench.run();

        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("Nothing is new; the outputs stay as they are: " + bench.outputFolder());
        assertThat(bench.outputs()).isEqualTo(first);
        assertThat(bench.times()).isEqualTo(times);
    }

    @Test
    void makesTheSameBytesWhenLedgerAndOutputsAreGone() {
        bench.deleteLedger();
        bench.deleteOutputs();

        assertThat(bench.run().out()).contains("3 new files read");
        assertThat(bench.outputs()).isEqualTo(first);
    }

    @Test
    void keepsTheOutputsWhenOnlyTheLedgerIsGone() {
        Map<String, String> times = bench.times();
        bench.deleteLedger();

        assertThat(bench.run().code()).isZero();
        assertThat(bench.outputs()).isEqualTo(first);
        assertThat(bench.times()).isEqualTo(times);
    }

    @Test
    void writesTheSameOutputsAgainWhenOnlyTheyAreGone() {
        bench.deleteOutputs();

        assertThat(bench.run().out()).contains("0 new files read. Outputs:");
        assertThat(bench.outputs()).isEqualTo(first);

        bench.deleteOutputs();

        assertThat(bench.run().out()).contains("0 new files read. Outputs:");
        assertThat(bench.outputs()).isEqualTo(first);
    }

    @Test
    void writesAllOutputsAgainWhenOneIsGone() throws IOException {
        Files.delete(bench.output("records.csv"));

        assertThat(bench.run().out()).contains("0 new files read. Outputs:");
        assertThat(bench.outputs()).isEqualTo(first);
    }

    @Test
    void readsANewFileAloneAndPublishesAnew() {
        bench.receive("Ambulance service Workplan Q1.xlsx");

        Answer second = bench.run();

        assertThat(second.out()).contains("1 new file read. Outputs:", "4 of 16 returns");
        assertThat(bench.outputs())
                .as("and the three files of its receipt")
                .hasSize(first.size() + 3)
                .isNotEqualTo(first);
    }

    @Test
    void listsAFileThatCameAgainUnderAnotherNameWithoutReadingItAgain() {
        bench.receive("Ambulance service Workplan Q1.xlsx");
        bench.run();
        bench.receive("Ambulance service Workplan Q1 (1).xlsx");

        assertThat(bench.run().out()).contains("0 new files read. Outputs:");
        assertThat(Workbench.text(bench.output("manifest.json"))).contains("Identical to another file");
    }

    @Test
    void makesTheSameBytesHoweverTheFilesTrickledIn(@TempDir Path other) {
        Workbench trickle = Workbench.empty(other);
        for (String file : new String[] {
            "Ambulance service Assurance Q1.xlsx",
            "Panacea Assurance Q1.xlsx",
            "Acute provider Workplan Q1 v2 FINAL.xlsx"
        }) {
            trickle.receive(file);
            assertThat(trickle.run().out()).contains("1 new file read");
        }

        assertThat(trickle.outputs()).isEqualTo(first);
    }

    @Test
    void keepsWhatWasEditedByHandWhenItPublishesAnew() {
        Workbench.write(bench.output("paper.docx"), "the author's own words");
        Workbench.write(bench.output("records.csv"), "a lead's own figures");
        Workbench.write(bench.output("minutes.txt"), "a file that somebody put there");
        Workbench.write(bench.output("~$paper.docx"), "what Word leaves");
        bench.receive("Ambulance service Workplan Q1.xlsx");

        Answer second = bench.run();

        assertThat(second.out())
                .contains(bench.output("edited").resolve("records.csv") + " was changed by hand and is kept.");
        assertThat(bench.output("paper.docx")).hasContent("the author's own words");
        assertThat(bench.output("edited").resolve("records.csv")).hasContent("a lead's own figures");
        assertThat(bench.output("edited").resolve("minutes.txt")).hasContent("a file that somebody put there");
        assertThat(bench.outputs())
                .as("and the second version of the paper, and the three files of the new receipt")
                .hasSize(first.size() + 2 + 4 + 3)
                .containsKeys(PAPER, NEXT_PAPER, EDITED + "records.csv")
                .doesNotContainKey(EDITED + "paper.docx");
    }

    @Test
    void keepsEveryEditionOfAnEditedFile() {
        Workbench.write(bench.output("records.csv"), "first edition");
        bench.receive("Ambulance service Workplan Q1.xlsx");
        bench.run();
        Workbench.write(bench.output("records.csv"), "second edition");
        bench.receive("Fed C assurance.xlsx");
        bench.run();

        assertThat(bench.output("edited").resolve("records.csv")).hasContent("first edition");
        assertThat(bench.output("edited").resolve("records (2).csv")).hasContent("second edition");
    }

    @Test
    void leavesAnEditedFileWhereItIsWhileNothingIsNew() {
        Workbench.write(bench.output("paper.docx"), "the author's own words");

        Answer second = bench.run();

        assertThat(second.out())
                .contains("Nothing is new", bench.output("paper.docx") + " was changed by hand and is kept.");
        assertThat(bench.output("paper.docx")).hasContent("the author's own words");
    }

    @Test
    void readsEverythingAnewWhenThePackIsEdited() {
        bench.edit("paper.json", "Legal implications", "Legal consequences");

        assertThat(bench.run().out()).contains("3 new files read. Outputs:");
        assertThat(Workbench.text(bench.output("paper.html"))).contains("Legal consequences");
    }

    @Test
    void publishesOnceForEachDayAskedForAndComesBackToTheSameBytes() {
        assertThat(bench.run("--as-at", "2019-07-20").out()).contains("as at 20 July 2019", "0 new files read");
        assertThat(bench.outputs()).isNotEqualTo(first);

        assertThat(bench.run().out()).contains("as at 2 August 2019", "0 new files read");
        assertThat(bench.outputs()).isEqualTo(first);
    }

    @Test
    void recordsTheTimeOfReceiptAtFirstSightAndKeepsItWhenTheFileIsTouched(@TempDir Path other) throws IOException {
        Workbench untold = Workbench.empty(other);
        Files.delete(untold.inbox().resolve("received.csv"));
        untold.receive("Panacea Assurance Q1.xlsx");
        Path file = untold.inbox().resolve("Panacea Assurance Q1.xlsx");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-07-04T09:30:00Z")));
        untold.run();
        Map<String, String> outputs = untold.outputs();
        assertThat(Workbench.text(untold.output("manifest.json"))).contains("2019-07-04T09:30:00Z");

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-09-09T09:09:09Z")));

        assertThat(untold.run().out()).contains("Nothing is new");
        assertThat(untold.outputs()).isEqualTo(outputs);
    }

    @Test
    void tellsWhichFoldersOfTheInboxItLeavesAlone() {
        Workbench.write(bench.pack().resolve("inbox").resolve("2019-Q1").resolve("a.xlsx"), "");
        Workbench.write(bench.inbox().resolve("Panacea").resolve("b.xlsx"), "");

        assertThat(bench.run().out())
                .contains(
                        "The folder %s belongs to no reporting period and was left alone."
                                .formatted(bench.pack().resolve("inbox").resolve("2019-Q1")),
                        "The folder %s belongs to no reporting period and was left alone."
                                .formatted(bench.inbox().resolve("Panacea")));
    }
}
