package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.programme.Party;
import org.quorate.programme.PeriodKind;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.json.PackReader;
import org.quorate.proposal.NewProgramme;
import org.quorate.proposal.PeriodPattern;

class NewCommandTest {
    @TempDir
    private Path folder;

    @Test
    void startsAPackThatIsRightAndRuns() {
        Path pack = folder.resolve("riverside-care");
        CommandAnswer answer = CommandAnswer.of("new", pack, "--defaults", "--first-period", "2026-27-Q1");
        assertThat(answer)
                .isEqualTo(new CommandAnswer(0, """
                        Started "Riverside care" in %1$s:
                          programme.json: 1 partner, 4 periods from Quarter 1 2026/27 (April to June 2026) on
                          returns/quarterly-return.json: "Quarterly return" with 2 sections
                          paper.json: the committee paper
                          inbox/2026-27-Q1: for the files that come in
                        Next:
                          quorate validate %1$s
                          quorate run %1$s --period 2026-27-Q1
                        """.formatted(pack).replace("\n", System.lineSeparator()), ""));
        assertThat(CommandAnswer.of("validate", pack).code()).isZero();
        CommandAnswer run = CommandAnswer.of(
                "run",
                pack,
                "--period",
                "2026-27-Q1",
                "--ledger",
                folder.resolve("ledger"),
                "--output",
                folder.resolve("output"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("output/riverside-care/2026-27-Q1/consolidated.xlsx"))
                .exists();
        assertThat(pack.resolve("inbox/2026-27-Q1")).isEmptyDirectory();
        assertThat(pack.resolve("inbox/README.md")).content().contains("received.csv", "`2026-27-Q1`");
    }

    @Test
    void writesFilesThatTheirOwnSchemasTakeWhereverThePackStands() throws IOException {
        Path pack = folder.resolve("my-pack");
        assertThat(CommandAnswer.of("new", pack, "--defaults").code()).isZero();
        for (String file : List.of("programme.json", "paper.json", "returns/quarterly-return.json")) {
            Path path = pack.resolve(file);
            String text = Files.readString(path);
            String schema = text.replaceAll("(?s)^.*?\"\\$schema\": \"([^\"]+)\".*$", "$1");
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Files.readString(path.resolveSibling(schema)))
                            .validate(text, InputFormat.JSON))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void takesEveryAnswerFromOptions() {
        Path pack = folder.resolve("my-pack");
        CommandAnswer answer = CommandAnswer.of(
                "new",
                pack,
                "--defaults",
                "--name",
                "Hillside Alliance",
                "--commissioner",
                "Hillside Council",
                "--committee",
                "Alliance Board",
                "--party",
                "Acute trust",
                "--party",
                "Hospice",
                "--period-kind",
                "half-year",
                "--first-period",
                "2026-27-H2",
                "--due-days",
                "20",
                "--due-time",
                "17:00",
                "--close-days",
                "7",
                "--time-zone",
                "Europe/Dublin",
                "--return",
                "Workplan",
                "--section",
                "Milestones: Ref, Milestone",
                "--section",
                "Risks: Ref, Risk",
                "--return",
                "Finance return",
                "--section",
                "Finance: Line, Plan (£)");
        assertThat(answer.code()).as(answer.err()).isZero();
        Programme programme = read(pack);
        assertThat(programme.id()).isEqualTo("hillside-alliance");
        assertThat(programme.identity().commissioner()).isEqualTo("Hillside Council");
        assertThat(programme.identity().timeZone()).hasToString("Europe/Dublin");
        assertThat(programme.paper().committee()).isEqualTo("Alliance Board");
        assertThat(programme.parties().parties()).extracting(Party::name).containsExactly("Acute trust", "Hospice");
        assertThat(programme.calendar().periods())
                .extracting(ReportingPeriod::id)
                .containsExactly("2026-27-H2", "2027-28-H1");
        assertThat(programme.calendar().periods().get(0).due()).hasToString("2027-04-20T17:00");
        assertThat(programme.calendar().periods().get(0).closes()).hasToString("2027-04-27T17:00");
        assertThat(programme.returns()).extracting(ReturnDefinition::id).containsExactly("workplan", "finance-return");
        assertThat(programme.getReturn("workplan").sections())
                .extracting(section -> section.title())
                .containsExactly("Cover", "Milestones", "Risks");
    }

    @ParameterizedTest
    @CsvSource({"month,MONTH,12", "quarter,QUARTER,4", "half-year,HALF_YEAR,2"})
    void writesHowLongEachPeriodIs(String word, PeriodKind kind, int perYear) {
        Path pack = folder.resolve("my-pack");
        CommandAnswer answer = CommandAnswer.of("new", pack, "--defaults", "--period-kind", word);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(read(pack).calendar().periods())
                .extracting(ReportingPeriod::kind)
                .hasSize(perYear)
                .containsOnly(kind);
    }

    @Test
    void takesAnswersFromAFileAndLetsOptionsOutweighIt() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.txt"), """
                # Agreed in March.
                name: Hillside Alliance
                party: Acute trust
                party: Hospice

                first-period: 2026-27-Q1
                return: Workplan
                section: Milestones: Ref, Milestone
                """);
        Path pack = folder.resolve("my-pack");
        CommandAnswer answer = CommandAnswer.of("new", pack, "--answers", answers, "--name", "Valley Alliance");
        assertThat(answer.code()).as(answer.err()).isZero();
        Programme programme = read(pack);
        assertThat(programme.identity().name()).isEqualTo("Valley Alliance");
        assertThat(programme.parties().parties()).extracting(Party::name).containsExactly("Acute trust", "Hospice");
        assertThat(programme.getReturn("workplan").sections()).hasSize(2);
    }

    @Test
    void tellsWhatIsWrongInAFileOfAnswers() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.txt"), "name: A\nparti: B\n");
        assertRefused(
                "%s:2: \"parti\" is no answer. Did you mean \"party\"? A line begins with one of name, commissioner,"
                        .formatted(answers),
                "--answers",
                answers.toString());
        assertRefused("There is no file nowhere.txt.", "--answers", "nowhere.txt");
        Files.writeString(answers, "section: Milestones: Ref\n");
        assertRefused(
                "Which return does the section \"Milestones: Ref\" belong to? Name the return before it.",
                "--answers",
                answers.toString());
    }

    @Test
    void tellsAnOptionThatCannotBeUnderstood() {
        assertRefused(
                "\"fortnight\" cannot be the answer to period-kind. Please write one of quarter, half-year, month. For"
                        + " example: month",
                "--period-kind",
                "fortnight");
        assertRefused("\"9 o'clock\" cannot be the answer to due-time.", "--due-time", "9 o'clock");
        assertRefused("\"400\" cannot be the answer to due-days.", "--due-days", "400");
        assertRefused("\"Q9\" cannot be the answer to first-period.", "--first-period", "Q9");
        assertRefused("Two partners are called \"acute TRUST\"", "--party", "Acute trust", "--party", "acute TRUST");
        assertRefused(
                "Two returns have the same title; please tell them apart.", "--return", "Plan", "--return", "plan");
    }

    private void assertRefused(String sentence, String... options) {
        Path pack = folder.resolve("refused");
        Object[] args = Stream.concat(Stream.of("new", pack, "--defaults"), Stream.of(options))
                .toArray();
        CommandAnswer answer = CommandAnswer.of(args);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("quorate: " + sentence);
        assertThat(pack).doesNotExist();
    }

    @Test
    void overwritesNothing() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(pack.resolve("programme.json"), "{}");
        CommandAnswer answer = CommandAnswer.of("new", pack, "--defaults");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo(
                        "quorate: There is something at %s already, and nothing of it is overwritten. Name a folder that is"
                                        .formatted(pack)
                                + " not there yet." + System.lineSeparator());
        assertThat(pack).isDirectoryContaining(path -> path.endsWith("programme.json"));
        assertThat(pack.resolve("programme.json")).hasContent("{}");
        assertThat(CommandAnswer.of("new", Files.createDirectory(folder.resolve("empty")), "--defaults")
                        .code())
                .as("an empty folder is as good as none")
                .isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**.new-pack*");
    }

    @Test
    void asksUntilItUnderstands() {
        StringWriter out = new StringWriter();
        BufferedReader typed = new BufferedReader(new StringReader("""
                Hillside Alliance

                Acute trust
                Hospice

                fortnight
                month
                2026-13
                2026-05



                Alliance Board
                Workplan

                Milestones
                Milestones: Ref, Milestone

                """));
        PackQuestions questions = new PackQuestions(Path.of("my-pack"), Map.of(), typed, new PrintWriter(out, true));
        NewProgramme programme = questions.programme("Partner A");
        assertThat(programme.name()).isEqualTo("Hillside Alliance");
        assertThat(programme.commissioner()).isEqualTo("The commissioner");
        assertThat(programme.parties()).containsExactly("Acute trust", "Hospice");
        assertThat(programme.pattern()).isEqualTo(PeriodPattern.MONTH);
        assertThat(programme.start()).isEqualTo("2026-05-01");
        assertThat(programme.due().days()).isEqualTo(10);
        assertThat(programme.committee()).isEqualTo("Alliance Board");
        assertThat(questions.returns(List.of()))
                .singleElement()
                .satisfies(sketch -> assertThat(sketch.sections())
                        .singleElement()
                        .satisfies(section -> assertThat(section.headings()).containsExactly("Ref", "Milestone")));
        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.contains("cannot be used"))
                        .map(line -> line.replaceAll("^.*\\[.*]: ", "").strip()))
                .containsExactly(
                        "That cannot be used. Please write one of quarter, half-year, month.",
                        "That cannot be used. Please write a period such as 2026-04, or a day in it such as 2026-05-31.",
                        "That cannot be used. Please write a title, a colon and headings, no two alike, with commas"
                                + " between them.");
    }

    @Test
    void takesWhatIsUsualWhereTheAnswersEnd() {
        PackQuestions questions = new PackQuestions(
                Path.of("my-pack"),
                Map.of("first-period", List.of("2026-27-Q1")),
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()));
        assertThat(questions.programme("Partner A").name()).isEqualTo("My pack");
        assertThat(questions.returns(List.of())).hasSize(1);
    }

    private static Programme read(Path pack) {
        var outcome = new PackReader().read(pack);
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.findings()));
    }
}
