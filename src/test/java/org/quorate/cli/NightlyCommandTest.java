package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunOutcome;

/** Nights over several packs, with drafts. */
class NightlyCommandTest {
    private static final String ACUTE = "Acute provider Workplan Q1 v2 FINAL.xlsx";
    private static final String AMBULANCE = "Ambulance service Assurance Q1.xlsx";
    private static final String PANACEA = "Panacea Assurance Q1.xlsx";

    private final NightBench bench;

    NightlyCommandTest(@TempDir Path folder) {
        bench = new NightBench(folder);
    }

    @Test
    void doesTheOthersWhereOnePackIsBroken() throws IOException {
        bench.with("alpha", ACUTE).with("broken").with("quiet");
        bench.edit("broken", "\"status\": \"party\"", "\"status\": \"partner\"");

        CommandAnswer night = bench.night("2019-06-20");

        assertThat(night.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(night.lines()).containsExactly(bench.pack("alpha") + ", 2019-20-Q1: 1 new file, outputs written.");
        assertThat(night.err()).contains("Did you mean \"party\"?", "The pack " + bench.pack("broken") + " is wrong");
        assertThat(bench.output().resolve("alpha").resolve(NightBench.PERIOD).resolve("paper.docx"))
                .exists();
        assertThat(bench.output().resolve("quiet")).doesNotExist();
        assertThat(NightBench.letters(bench.post("alpha"))).containsExactly("digest lead", "receipt acute-provider");
        List<Path> failure = NightBench.letterFiles(bench.output().resolve("operator-post"));
        assertThat(failure).hasSize(1);
        assertThat(Files.readString(failure.get(0)))
                .contains(
                        "Subject: Quorate: 1 thing failed in the night of 20 June 2019",
                        "2 packs were done all the same.",
                        "The pack " + bench.pack("broken") + " is wrong in the places above; nothing was done with it.",
                        "Did you mean \"party\"?");
    }

    @Test
    void touchesNothingAndSaysOneLineWhereNothingIsNew() {
        bench.with("alpha", ACUTE).with("quiet");
        assertThat(bench.night("2019-06-20").code()).isZero();
        List<String> before = bench.everything();
        List<String> packs = bench.everyPack();

        for (String night : List.of("2019-06-20", "2019-06-21", "2019-06-19")) {
            CommandAnswer answer = bench.night(night);

            assertThat(answer.code()).isZero();
            assertThat(answer.lines()).containsExactly("Nothing new in 2 packs with 2 periods open.");
            assertThat(answer.err()).isEmpty();
            assertThat(bench.everything()).isEqualTo(before);
            assertThat(bench.everyPack()).isEqualTo(packs);
        }
    }

    @Test
    void takesInWhatCameByTheNextNight() {
        bench.with("alpha", ACUTE);
        bench.night("2019-06-20");
        bench.receive("alpha", AMBULANCE, "2019-06-20T12:00:00Z");

        assertThat(bench.night("2019-06-21").lines())
                .containsExactly(bench.pack("alpha") + ", 2019-20-Q1: 1 new file, outputs written.");
        assertThat(NightBench.letters(bench.post("alpha")))
                .containsExactly("digest lead", "digest lead", "receipt acute-provider", "receipt ambulance-provider");
    }

    @Test
    void remindsOnceOnEachOccasionWhateverTheClockSays() {
        bench.with("alpha", ACUTE);
        bench.night("2019-06-27");
        assertThat(NightBench.letters(bench.post("alpha"))).doesNotContain("reminder acute-provider");

        // Seven days before it is due.
        assertThat(bench.night(NightBench.BEFORE_DUE).out()).contains("8 reminders");
        List<String> reminded = bench.everything();
        assertThat(bench.night(NightBench.BEFORE_DUE).out()).startsWith("Nothing new");
        assertThat(bench.night(NightBench.BEFORE_AGAIN).out()).startsWith("Nothing new");
        assertThat(bench.night("2019-06-27").out()).startsWith("Nothing new");
        assertThat(bench.everything()).isEqualTo(reminded);

        assertThat(bench.night(NightBench.AFTER_DUE).out()).contains("outputs written, 8 reminders");
        List<String> late = bench.everything();
        // A clock that was set back behind the last occasion, and even behind one that was missed.
        assertThat(bench.night("2019-07-05").out()).startsWith("Nothing new");
        assertThat(bench.night(NightBench.BEFORE_DUE).out()).startsWith("Nothing new");
        assertThat(bench.everything()).isEqualTo(late);
    }

    @Test
    void publishesOnceMoreAfterTheCloseAndThenNeverAgain() throws IOException {
        bench.with("alpha", ACUTE);
        bench.night(NightBench.AFTER_DUE);
        bench.receive("alpha", AMBULANCE, "2019-08-02T15:00:00Z");

        assertThat(bench.night(NightBench.CLOSED).lines())
                .containsExactly(
                        bench.pack("alpha") + ", 2019-20-Q1: 1 new file, outputs written, the period has closed.");
        assertThat(Files.readString(bench.output()
                        .resolve("alpha")
                        .resolve(NightBench.PERIOD)
                        .resolve("manifest.json")))
                .contains("2019-08-02");
        assertThat(NightBench.letters(bench.post("alpha"))).contains("receipt ambulance-provider");
        List<String> after = bench.everything();

        bench.receive("alpha", PANACEA, "2019-08-04T10:00:00Z");
        bench.edit("alpha", "\"decisionRule\": \"", "\"decisionRule\": \"Still ");
        assertThat(bench.night("2019-08-05").lines())
                .containsExactly(
                        bench.pack("alpha") + ", 2019-20-Q1: 1 new file, outputs stay, the period has closed.");
        List<String> told = bench.everything();
        assertThat(told).hasSize(after.size() + 1).containsAll(after);
        assertThat(NightBench.letterFiles(bench.post("alpha")).stream()
                        .map(Workbench::text)
                        .filter(letter ->
                                letter.contains("1 file came in after the last night of the period, and nothing was"
                                        + " published: \"quorate run " + bench.pack("alpha")
                                        + " --period 2019-20-Q1\" writes the outputs anew.")))
                .singleElement()
                .asString()
                .contains("Panacea federation, \"" + PANACEA + "\": ");
        assertThat(bench.night("2019-08-06").out()).startsWith("Nothing new");
        assertThat(bench.everything()).isEqualTo(told);
    }

    @Test
    void saysOfAFileThatCameTooLateOnlyThatItCameWhereSomebodyHasPublishedIt() {
        bench.with("alpha", ACUTE);
        bench.night(NightBench.CLOSED);
        bench.receive("alpha", PANACEA, "2019-08-04T10:00:00Z");
        assertThat(bench.command("run", bench.pack("alpha"), "--as-at", "2019-08-05")
                        .code())
                .isZero();

        assertThat(bench.night("2019-08-05").out()).contains("1 new file, outputs stay");

        assertThat(NightBench.letterFiles(bench.post("alpha")).stream().map(Workbench::text))
                .anyMatch(letter -> letter.contains("Panacea federation, \"" + PANACEA + "\": "))
                .noneMatch(letter -> letter.contains("nothing was published"));
    }

    @Test
    void worksOnAPeriodAgainWhoseCloseIsPutOff() {
        bench.with("alpha", ACUTE);
        bench.night(NightBench.CLOSED);
        bench.edit("alpha", "\"closes\": \"2019-08-02T17:00\"", "\"closes\": \"2019-08-09T17:00\"");
        bench.receive("alpha", PANACEA, "2019-08-04T10:00:00Z");

        assertThat(bench.night("2019-08-05").lines())
                .containsExactly(bench.pack("alpha") + ", 2019-20-Q1: 1 new file, outputs written, 8 reminders.");
    }

    @Test
    void tellsTheLeadOnceOfAFileThatWasLeft() throws IOException {
        bench.with("alpha", ACUTE);
        bench.night("2019-06-20");
        Path half =
                bench.pack("alpha").resolve("inbox").resolve(NightBench.PERIOD).resolve("Half.xlsx");
        byte[] content = Files.readAllBytes(half.resolveSibling(ACUTE));
        Files.write(half, Arrays.copyOf(content, content.length / 2));
        String left = "The file " + half + " was left for the next run, for its end is missing and may be on its way.";

        assertThat(bench.night("2019-06-21").lines())
                .containsExactly(bench.pack("alpha") + ", 2019-20-Q1: 0 new files, outputs stay.", left);
        assertThat(NightBench.letters(bench.post("alpha")))
                .containsExactly("digest lead", "digest lead", "receipt acute-provider");
        assertThat(NightBench.letterFiles(bench.post("alpha")).stream().map(Workbench::text))
                .filteredOn(letter -> letter.contains("What was left\r\n  - " + left))
                .hasSize(1);

        assertThat(bench.night("2019-06-22").lines()).containsExactly("Nothing new in 1 pack with 1 period open.");
    }

    @Test
    void leavesARowInTheHistoryWhereEveryPackIsBroken() {
        bench.with("broken");
        bench.edit("broken", "\"status\": \"party\"", "\"status\": \"partner\"");

        assertThat(bench.night("2019-06-20").code()).isEqualTo(ExitCode.WRONG_USE);

        assertThat(history()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(run.end().orElseThrow().exitCode()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.end().orElseThrow().sentence()).startsWith("The pack " + bench.pack("broken") + " is wrong");
        });
    }

    @Test
    void notesANightThatOnlyRemindedAsOneThatDidSomethingAndLinksToOutputsThatItWrote() {
        bench.with("alpha", ACUTE);
        bench.night("2019-06-27");
        assertThat(bench.night(NightBench.BEFORE_DUE).out()).contains("outputs stay, 8 reminders");

        List<RecordedRun> latest = history();
        assertThat(latest)
                .extracting(run -> run.start().programmeId(), run -> run.start().periodId(), RecordedRun::outcome)
                .containsExactly(
                        tuple("alpha", NightBench.PERIOD, RunOutcome.DONE),
                        tuple("", "", RunOutcome.DONE),
                        tuple("alpha", NightBench.PERIOD, RunOutcome.DONE),
                        tuple("", "", RunOutcome.DONE));
        try (RunSession session = open()) {
            assertThat(Workbench.text(session.page(latest.get(2).number()))).contains("paper.html");
        }
    }

    private RunSession open() {
        return RunSession.open(new Workplace(bench.ledger(), bench.output()));
    }

    private List<RecordedRun> history() {
        try (RunSession session = open()) {
            return session.history().latest("", 10);
        }
    }

    @Test
    void fetchesBeforeItWorksAndTellsOfASourceThatIsAway() throws IOException {
        Path portal = Files.createDirectories(bench.root().resolveSibling("portal"));
        bench.with("alpha", ACUTE).installation("""
                        { "operator": "operator@example.org",
                          "intake": [ { "folder": "../gone", "pack": "alpha" }, { "folder": "../portal", "pack": "alpha" } ] }
                        """);
        Path sent = portal.resolve(AMBULANCE);
        Files.copy(Path.of("input-samples", "north-east-lincolnshire", "inbox", NightBench.PERIOD, AMBULANCE), sent);
        Files.setLastModifiedTime(sent, FileTime.from(Instant.parse("2019-06-20T10:00:00Z")));

        CommandAnswer night = bench.night("2019-06-20");

        assertThat(night.code()).isEqualTo(ExitCode.FAILED);
        assertThat(night.lines()).last().isEqualTo(bench.pack("alpha") + ", 2019-20-Q1: 2 new files, outputs written.");
        assertThat(night.out()).contains("1 file was taken from ", "Nothing more was fetched from ", "gone");
        assertThat(NightBench.letterFiles(bench.output().resolve("operator-post")).stream()
                        .map(Workbench::text))
                .singleElement()
                .asString()
                .contains("1 pack was done all the same.", "Fetching\r\n  Nothing more was fetched from ")
                .doesNotContain("  1 file was taken");
        assertThat(bench.night("2019-06-20").lines())
                .singleElement()
                .asString()
                .startsWith("Nothing more was fetched from ");
    }

    @Test
    void writesToNobodyAboutAPeriodThatClosedLongBeforeTheFirstNight() {
        bench.with("alpha", ACUTE);

        assertThat(bench.night("2019-09-01").lines())
                .containsExactly(
                        bench.pack("alpha") + ", 2019-20-Q1: 0 new files, outputs written, the period has closed.");
        assertThat(bench.post("alpha")).doesNotExist();
    }

    @Test
    void leavesOutputsAloneOnceThePaperWasIssued() {
        bench.with("alpha", ACUTE);
        bench.night("2019-06-20");
        assertThat(bench.command(
                                "circulate",
                                bench.pack("alpha"),
                                "--period",
                                NightBench.PERIOD,
                                "--at",
                                "2019-06-20T12:00")
                        .code())
                .isZero();
        List<String> published = published();
        bench.receive("alpha", AMBULANCE, "2019-06-21T10:00:00Z");

        CommandAnswer night = bench.night("2019-06-22");

        assertThat(night.lines())
                .containsExactly(
                        bench.pack("alpha") + ", 2019-20-Q1: 1 new file, outputs stay, the paper was issued before.");
        assertThat(published()).isEqualTo(published);
        assertThat(NightBench.letters(bench.post("alpha")))
                .containsExactly("digest lead", "digest lead", "receipt acute-provider", "receipt ambulance-provider");
        assertThat(NightBench.letterFiles(bench.post("alpha")).stream().map(Workbench::text))
                .anyMatch(letter ->
                        letter.contains("1 file came in after version 1 of the paper was issued, and nothing was"
                                + " published: \"quorate run " + bench.pack("alpha")
                                + " --period 2019-20-Q1\" writes version 2."));

        assertThat(bench.command("run", bench.pack("alpha"), "--as-at", "2019-06-22")
                        .code())
                .isZero();
        assertThat(bench.output().resolve("alpha").resolve(NightBench.PERIOD).resolve("paper-v2.docx"))
                .exists();
    }

    private List<String> published() {
        return bench.everything().stream()
                .filter(file -> file.startsWith("alpha/" + NightBench.PERIOD + "/"))
                .toList();
    }

    @Test
    void asksAPartnerForNothingThatItHasSent() {
        bench.with("alpha", ACUTE);
        String reminders = bench.night(NightBench.BEFORE_DUE).out();
        assertThat(reminders).contains("8 reminders");
        assertThat(NightBench.letterFiles(bench.post("alpha")).stream()
                        .filter(file -> file.getFileName().toString().startsWith("reminder acute-provider"))
                        .map(Workbench::text))
                .singleElement()
                .asString()
                .contains(
                        "To: acute-provider@example.org",
                        "Reply-To: returns@example.org",
                        "Thank you for what you have sent. This is still missing:",
                        "  - Quarterly assurance return: nothing has come in.")
                .doesNotContain("Workplan tracker");
    }

    @Test
    void stopsWhereTheInstallationIsWrong() {
        bench.with("alpha", ACUTE).installation("{ \"operater\": \"operator@example.org\" }");

        CommandAnswer night = bench.night("2019-06-20");

        assertThat(night.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(night.err()).contains("quorate.json:1:3", "Did you mean \"operator\"?");
        assertThat(bench.output().resolve("alpha")).doesNotExist();
        assertThat(NightBench.letters(bench.output().resolve("operator-post"))).containsExactly("failure");
    }

    @Test
    void masksThePasswordsOfPacksAndSourcesWhereverTheyStandInWhatTheOperatorIsTold() {
        bench.with("alpha", ACUTE).installation("""
                        { "operator": "operator@example.org",
                          "intake": [
                            { "folder": "../gone-correct-horse-and-battery-staple" },
                            { "imap": { "host": "localhost", "user": "returns", "password": { "file": "../source" } } } ] }
                        """);
        bench.edit(
                "alpha",
                "\"synthetic\": true,",
                "\"synthetic\": true, \"reading\": { \"passwords\": [ { \"file\": \"../../workbooks\" } ] },");
        Workbench.write(bench.root().resolveSibling("source"), "correct-horse\n");
        Workbench.write(bench.root().resolveSibling("workbooks"), "battery-staple\n");

        assertThat(bench.night("2019-06-20").code()).isEqualTo(ExitCode.FAILED);

        assertThat(NightBench.letterFiles(bench.output().resolve("operator-post")).stream()
                        .map(Workbench::text))
                .singleElement()
                .asString()
                .contains("gone-***-and-***: it cannot be read.")
                .doesNotContain("correct-horse", "battery-staple");
    }

    @Test
    void remindsOnDemandAsDrafts() {
        bench.with("alpha", ACUTE);

        CommandAnswer first =
                bench.command("remind", bench.pack("alpha"), "--period", NightBench.PERIOD, "--as-at", "2019-07-01");
        assertThat(first.code()).isZero();
        assertThat(first.out()).startsWith("8 reminders as drafts in " + bench.post("alpha") + ": ");
        assertThat(NightBench.letters(bench.post("alpha"))).hasSize(8).allMatch(name -> name.startsWith("reminder"));

        assertThat(bench.command("remind", bench.pack("alpha"), "--period", NightBench.PERIOD, "--as-at", "2019-07-01")
                        .lines())
                .containsExactly("Nobody is to be reminded: nothing is owed, or everybody was reminded today already.");
        assertThat(bench.command("remind", bench.pack("alpha"), "--period", NightBench.PERIOD, "--as-at", "2019-09-01")
                        .err())
                .contains("closed on 2 August 2019 at 17:00; nothing is taken any more.");
        assertThat(bench.command(
                                "remind",
                                bench.pack("alpha"),
                                "--period",
                                NightBench.PERIOD,
                                "--as-at",
                                "2019-07-01",
                                "--send")
                        .err())
                .contains("To send, a sender and a mail server are needed");
    }
}
