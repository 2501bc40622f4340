package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.samples.TemplateFilling;

/**
 * The round of one partner: workbooks are issued, filled in and saved by LibreOffice, read, reviewed in a workbook that was issued
 * for that, and what is open stands in the workbooks of the next quarter. Skipped where there is no LibreOffice.
 */
class ClosedLoopTest {
    private static final String PARTY = "community-provider";
    private static final String COMMISSIONER = "nel-ccg";
    private static final String LAST = "2018-19-Q4";
    private static final String THIS = "2019-20-Q1";
    private static final List<String> CLOSED = List.of("Complete", "Closed", "Answered", "Met", "Decided");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void carriesWhatIsOpenAndWhatIsAskedIntoTheNextWorkbooksAndNothingClosed() throws Exception {
        assumeTrue(isInstalled("soffice"), "no soffice on the path: no other program can save the workbooks");
        Workbench bench = Workbench.empty(folder);
        Files.delete(bench.inbox().resolve("received.csv"));
        TemplateFilling assurance = TemplateFilling.of(PARTY, "assurance");
        TemplateFilling workplan = TemplateFilling.of(PARTY, "workplan");
        TemplateFilling review = TemplateFilling.of(COMMISSIONER, "review")
                .keeping("questions", "partner", "Community provider"::equals)
                .keeping("taken", "partner", "Community provider"::equals);

        Answer issued = issue(bench, LAST);
        receive(bench, PARTY, "Quarterly assurance return", assurance, "2019-04-02T09:00:00");
        receive(bench, PARTY, "Workplan tracker", workplan, "2019-04-02T09:05:00");
        Answer read = bench.run("--period", LAST);
        receive(bench, COMMISSIONER, "Commissioner's review", review, "2019-05-24T10:00:00");
        Answer reviewed = bench.run("--period", LAST);
        Answer next = issue(bench, THIS);

        assertThat(issued.code()).as(issued.err()).isZero();
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).contains("No review yet from North East Lincolnshire CCG.");
        assertThat(statuses(read)).containsExactly("Accepted", "Accepted");
        assertThat(reviewed.out()).contains("Review by North East Lincolnshire CCG: accepted.");
        assertThat(bench.outputFolder(LAST).resolve("receipts").resolve(PARTY))
                .isDirectoryContaining("glob:**/Quarterly assurance return*receipt.xlsx");
        assertThat(next.code()).as(next.err()).isZero();

        Path nextAssurance = issued(bench, THIS, PARTY, "Quarterly assurance return");
        Path nextWorkplan = issued(bench, THIS, PARTY, "Workplan tracker");
        List<String> open = assurance.texts("clarifications", "clarification_ref", "status", CLOSED);
        open.addAll(review.texts("questions", "question_ref", "question", List.of()));
        assertThat(open).contains("Q3-CP2", "Q4-CP1");
        assertThat(column(nextAssurance, "Clarifications", "Question reference"))
                .containsExactlyElementsOf(open);
        assertThat(column(nextAssurance, "Clarifications", "Question from the commissioner"))
                .contains("Which wards run discharge to assess, and when do the others follow?");
        assertThat(column(nextAssurance, "Clarifications", "Your answer")).isEmpty();
        assertThat(column(nextWorkplan, "Milestones", "Milestone reference"))
                .containsExactlyElementsOf(workplan.texts("milestones", "milestone_ref", "status", CLOSED))
                .doesNotContain("CP-M01");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static Answer issue(Workbench bench, String period) {
        List<String> arguments =
                new ArrayList<>(List.of("template", bench.pack().toString(), "--period", period));
        arguments.addAll(bench.places());
        return Workbench.execute(arguments.toArray(new String[0]));
    }

    private static Path issued(Workbench bench, String period, String party, String title) throws IOException {
        Path workbooks = bench.outputRoot()
                .resolve("north-east-lincolnshire")
                .resolve("templates")
                .resolve(period)
                .resolve(party);
        try (Stream<Path> files = Files.list(workbooks)) {
            return files.filter(file -> file.getFileName().toString().startsWith(title))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Fills an issued workbook in, lets LibreOffice work it out and save it, and puts it into the inbox. */
    private void receive(Workbench bench, String party, String title, TemplateFilling filling, String received)
            throws IOException, InterruptedException {
        Path issued = issued(bench, LAST, party, title);
        Path filled = Files.createDirectories(folder.resolve("filled")).resolve(issued.getFileName());
        filling.fill(issued, filled);
        Path inbox = Files.createDirectories(bench.pack().resolve("inbox").resolve(LAST));
        saveByOffice(filled, inbox);
        Path times = inbox.resolve("received.csv");
        if (Files.notExists(times)) {
            Files.writeString(times, "file,received\n");
        }
        Files.writeString(times, issued.getFileName() + "," + received + "\n", StandardOpenOption.APPEND);
    }

    private void saveByOffice(Path workbook, Path into) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        into.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).as("saved in time").isTrue();
        assertThat(into.resolve(workbook.getFileName()))
                .as(Files.readString(folder.resolve("office.log")))
                .isRegularFile();
    }

    private static List<String> statuses(Answer answer) {
        return answer.out()
                .lines()
                .filter(line -> line.startsWith("Community provider "))
                .map(line -> line.split(" {2,}", -1)[2])
                .toList();
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
