package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.samples.TemplateFilling;

/**
 * The round of one partner: workbooks are issued, filled in and saved by LibreOffice, read, reviewed in a workbook that was issued
 * for that, and what is open stands in the workbooks of the next quarter. The samples of the partner's first quarter came about like
 * that, so that the round can be followed in them without LibreOffice.
 */
class ClosedLoopTest {
    private static final String COMMISSIONER = "nel-ccg";
    private static final String LAST = SampleRound.PERIOD;
    private static final String THIS = Workbench.PERIOD;
    private static final List<String> CLOSED = List.of("Complete", "Closed", "Answered", "Met", "Decided");

    @TempDir
    private Path folder = Path.of("");

    private final TemplateFilling review = TemplateFilling.of(COMMISSIONER, "review")
            .keeping("questions", "partner", "GP federation B"::equals)
            .keeping("taken", "partner", "GP federation B"::equals);

    @Test
    void carriesWhatIsOpenAndWhatIsAskedIntoTheNextWorkbooksAndNothingClosed() throws Exception {
        assumeTrue(Round.isOfficeInstalled(), "no soffice on the path: no other program can save the workbooks");
        Workbench bench = Workbench.empty(folder);
        Files.delete(bench.inbox().resolve("received.csv"));
        Round round = new Round(bench, folder);

        Answer issued = round.issue(LAST);
        List<Round.OnItsWay> returns = new ArrayList<>();
        for (SampleRound.Returned returned : SampleRound.RETURNS) {
            returns.add(
                    intoTheInbox(bench, round.issued(LAST, SampleRound.PARTY, returned.title()), returned.filling()));
        }
        receive(bench, round, returns, "2019-04-02T09:00:00");
        Answer read = bench.run("--period", LAST);
        receive(
                bench,
                round,
                List.of(intoTheInbox(bench, round.issued(LAST, COMMISSIONER, "Commissioner's review"), review)),
                "2019-05-24T10:00:00");
        Answer reviewed = bench.run("--period", LAST);
        Answer next = round.issue(THIS);

        assertThat(issued.code()).as(issued.err()).isZero();
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).contains("No review yet from North East Lincolnshire CCG.");
        assertThat(statuses(read)).containsExactly("Accepted", "Accepted");
        assertThat(reviewed.out()).contains("Review by North East Lincolnshire CCG: accepted.");
        assertThat(bench.outputFolder(LAST).resolve("receipts").resolve(SampleRound.PARTY))
                .isDirectoryContaining("glob:**/Quarterly assurance return*receipt.xlsx");
        holdsWhatIsOpenAndAskedAndNothingClosed(round, next);
    }

    @Test
    void canBeFollowedInTheSamples() throws Exception {
        Workbench bench = Workbench.whole(folder);
        Round round = new Round(bench, folder);

        Answer read = bench.run("--period", LAST);
        Answer next = round.issue(THIS);

        assertThat(read.code()).as(read.err()).isZero();
        assertThat(statuses(read)).containsExactly("Accepted", "Accepted");
        assertThat(bench.outputFolder(LAST).resolve("receipts").resolve(SampleRound.PARTY))
                .isDirectoryContaining("glob:**GP Federation B assurance Q4*receipt.xlsx")
                .isDirectoryContaining("glob:**GP Federation B workplan Q4*receipt.xlsx");
        holdsWhatIsOpenAndAskedAndNothingClosed(round, next);
    }

    @Test
    void samplesOfTheFirstQuarterAreTheIssuedWorkbooksFilledIn() throws Exception {
        assumeTrue(Round.isOfficeInstalled(), "no soffice on the path: no other program can save the workbooks");
        Round round = new Round(Workbench.empty(folder), folder);
        round.issue(LAST);

        List<Round.OnItsWay> returns = new ArrayList<>();
        for (SampleRound.Returned returned : SampleRound.RETURNS) {
            returns.add(new Round.OnItsWay(
                    round.issued(LAST, SampleRound.PARTY, returned.title()),
                    returned.filling(),
                    folder.resolve(returned.file())));
        }
        round.fillIn(returns);

        for (SampleRound.Returned returned : SampleRound.RETURNS) {
            assertThat(texts(returned.sample()))
                    .as("%s differs: run SampleRound and commit what it writes", returned.sample())
                    .isEqualTo(texts(folder.resolve(returned.file())));
        }
    }

    private void holdsWhatIsOpenAndAskedAndNothingClosed(Round round, Answer next) throws IOException {
        assertThat(next.code()).as(next.err()).isZero();
        TemplateFilling assurance = TemplateFilling.of(SampleRound.PARTY, "assurance");
        TemplateFilling workplan = TemplateFilling.of(SampleRound.PARTY, "workplan");
        Path nextAssurance = round.issued(THIS, SampleRound.PARTY, "Quarterly assurance return");
        Path nextWorkplan = round.issued(THIS, SampleRound.PARTY, "Workplan tracker");
        List<String> open = assurance.texts("clarifications", "clarification_ref", "status", CLOSED);
        open.addAll(review.texts("questions", "question_ref", "question", List.of()));
        assertThat(open).containsExactly("Q3-FB1", "Q4-FB1", "Q4-FB2");
        assertThat(column(nextAssurance, "Clarifications", "Question reference"))
                .containsExactlyElementsOf(open);
        assertThat(column(nextAssurance, "Clarifications", "Question from the commissioner"))
                .contains("What happens when a shift is not filled 48 hours ahead?");
        assertThat(column(nextAssurance, "Clarifications", "Your answer")).isEmpty();
        assertThat(column(nextWorkplan, "Milestones", "Milestone reference"))
                .containsExactlyElementsOf(workplan.texts("milestones", "milestone_ref", "status", CLOSED))
                .contains("FB-M02")
                .doesNotContain("FB-M01");
    }

    /** An issued workbook that is to come back under its own name. */
    private static Round.OnItsWay intoTheInbox(Workbench bench, Path issued, TemplateFilling filling) {
        return new Round.OnItsWay(issued, filling, inbox(bench).resolve(issued.getFileName()));
    }

    private static Path inbox(Workbench bench) {
        return bench.pack().resolve("inbox").resolve(LAST);
    }

    /** Fills issued workbooks in, lets LibreOffice work them out and save them in the inbox, and notes when they came. */
    private static void receive(Workbench bench, Round round, List<Round.OnItsWay> workbooks, String received)
            throws IOException, InterruptedException {
        round.fillIn(workbooks);
        Path times = inbox(bench).resolve("received.csv");
        if (Files.notExists(times)) {
            Files.writeString(times, "file,received\n");
        }
        for (Round.OnItsWay workbook : workbooks) {
            Files.writeString(
                    times, workbook.issued().getFileName() + "," + received + "\n", StandardOpenOption.APPEND);
        }
    }

    private static List<String> statuses(Answer answer) {
        return answer.out()
                .lines()
                .filter(line -> line.startsWith("GP federation B "))
                .map(line -> line.split(" {2,}", -1)[2])
                .toList();
    }

    /** Returns the texts of all cells, with their places. */
    private static List<String> texts(Path workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook read = new ReadableWorkbook(in)) {
            for (Sheet sheet : read.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream)
                            .filter(cell -> cell != null && !cell.getText().isEmpty())
                            .forEach(cell ->
                                    texts.add(sheet.getName() + "!" + cell.getAddress() + " " + cell.getText()));
                }
            }
        }
        return texts;
    }

    /** Returns the texts below a heading, without blanks. */
    private static List<String> column(Path workbook, String sheet, String heading) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook read = new ReadableWorkbook(in)) {
            int column = -1;
            for (Row row : read.findSheet(sheet).orElseThrow().read()) {
                if (column >= 0) {
                    row.getOptionalCell(column)
                            .map(cell -> cell.getText())
                            .filter(text -> !text.isBlank())
                            .ifPresent(texts::add);
                } else {
                    column = row.stream()
                            .filter(cell -> cell != null && cell.getText().equals(heading))
                            .map(cell -> cell.getColumnIndex())
                            .findFirst()
                            .orElse(-1);
                }
            }
        }
        return texts;
    }
}
