package org.quorate.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.finding.Plural;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.json.NewPackWriter;
import org.quorate.proposal.NewProgramme;
import org.quorate.proposal.ReturnSketch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a programme pack. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a programme pack in a folder that is not there yet. Asks on the terminal for what no option and no file of",
            "answers says; without a terminal, or with --defaults, it takes what is usual. With --from, sections, fields and types",
            "are proposed from workbooks, and it says what was certain and what was guessed. Everything can be changed in the",
            "files afterwards."
        },
        footer = {
            "",
            "Examples:",
            "  quorate new my-pack",
            "  quorate new my-pack --name \"Riverside Care Partnership\" --party \"Acute trust\" --party \"Community provider\"",
            "  quorate new my-pack --period-kind half-year --first-period 2026-27-H1 --due-days 20 --due-time 17:00",
            "  quorate new my-pack --return \"Quarterly return\" --section \"Risks: Reference*, Risk*, Owner, RAG, Comment\"",
            "  quorate new my-pack --answers answers.txt",
            "  quorate new my-pack --from template.xlsx --party \"Acute trust\"",
            "",
            "A file of answers has a line an answer: the option's name, a colon, the answer. name: Riverside Care Partnership",
            "Exit codes: 0 the pack is there; 2 wrong use, and nothing was written; 3 it could not be written."
        })
final class NewCommand implements Callable<Integer> {
    /** What a partner is called as long as nobody has said so. */
    static final String SOME_PARTY = "Partner A";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The folder to make.")
    private Path pack = Path.of("");

    @Option(names = "--name", paramLabel = "TEXT", description = "The programme's name in full.")
    private @Nullable String name;

    @Option(names = "--commissioner", paramLabel = "TEXT", description = "The body that asks for the returns.")
    private @Nullable String commissioner;

    @Option(names = "--committee", paramLabel = "TEXT", description = "The group to which the paper goes.")
    private @Nullable String committee;

    @Option(names = "--party", paramLabel = "TEXT", description = "A partner that sends returns. May be repeated.")
    private List<String> parties = new ArrayList<>();

    @Option(names = "--period-kind", paramLabel = "KIND", description = "quarter, half-year or month.")
    private @Nullable String kind;

    @Option(
            names = "--first-period",
            paramLabel = "P",
            description =
                    "The first reporting period, such as 2026-27-Q1, or a day in it; a year of periods is written.")
    private @Nullable String first;

    @Option(
            names = "--due-days",
            paramLabel = "N",
            description = "How many days after the end of a period its returns are due; a weekend moves to Monday.")
    private @Nullable String dueDays;

    @Option(names = "--due-time", paramLabel = "TIME", description = "At what time they are due, such as 12:00.")
    private @Nullable String dueTime;

    @Option(
            names = "--close-days",
            paramLabel = "N",
            description = "How many days after it was due a return is still taken.")
    private @Nullable String closeDays;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "The zone of all times; default, and never asked: Europe/London.")
    private @Nullable String timeZone;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<ReturnOptions> returns = new ArrayList<>();

    /** A return with its sections. */
    static final class ReturnOptions {
        @Option(
                names = "--return",
                paramLabel = "TITLE",
                required = true,
                description = "A return that every partner sends. May be repeated.")
        private String title = "";

        @Option(
                names = "--section",
                paramLabel = "LINE",
                description =
                        "A section of the return named before it: its title, a colon, the headings with commas between; "
                                + "* behind those that must be answered. May be repeated.")
        private List<String> sections = new ArrayList<>();
    }

    @Option(
            names = "--from",
            paramLabel = "WORKBOOK",
            arity = "1..*",
            description = "Templates, or returns, from which to propose sections and fields; a return definition each.")
    private List<Path> workbooks = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--answers", paramLabel = "FILE", description = "A text file with answers; options outweigh it.")
    private @Nullable Path answers;

    @Option(names = "--defaults", description = "Ask nothing.")
    private boolean defaults;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PackQuestions.checkFree(pack);
        Console console = defaults ? null : Terminal.find().orElse(null);
        BufferedReader in = console == null ? null : new BufferedReader(console.reader());
        PackQuestions questions = new PackQuestions(pack, given(), in, out);
        if (workbooks.isEmpty()) {
            NewProgramme programme = questions.programme(SOME_PARTY);
            List<ReturnSketch> sketches = questions.returns(returns());
            write(programme.sketched(sketches), Map.of(), out);
        } else {
            checkNoReturns();
            List<SourceWorkbook> read = SourceWorkbook.readAll(workbooks, reading.terms());
            Programme programme = SourceWorkbook.programme(read, questions);
            write(programme, Map.of("PROPOSAL.md", SourceWorkbook.page(read)), out);
            read.forEach(workbook -> workbook.tell(programme, out));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void checkNoReturns() {
        if (!returns().isEmpty()) {
            throw RunFailure.wrongUse(
                    "With --from the workbooks say what the returns are; leave out --return and --section.");
        }
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        if (answers != null) {
            AnswerFile.read(answers, PackQuestions.KEYS).stream()
                    .filter(line -> !PackQuestions.OF_RETURNS.contains(line.key()))
                    .forEach(line -> given.computeIfAbsent(line.key(), key -> new ArrayList<>())
                            .add(line.answer()));
        }
        for (Map.Entry<String, @Nullable String> option : options().entrySet()) {
            if (option.getValue() != null) {
                given.put(option.getKey(), List.of(option.getValue()));
            }
        }
        if (!parties.isEmpty()) {
            given.put(PackQuestions.PARTY, parties);
        }
        return given;
    }

    private Map<String, @Nullable String> options() {
        Map<String, @Nullable String> options = new LinkedHashMap<>();
        options.put(PackQuestions.NAME, name);
        options.put(PackQuestions.COMMISSIONER, commissioner);
        options.put(PackQuestions.COMMITTEE, committee);
        options.put(PackQuestions.KIND, kind);
        options.put(PackQuestions.FIRST, first);
        options.put(PackQuestions.DUE_DAYS, dueDays);
        options.put(PackQuestions.DUE_TIME, dueTime);
        options.put(PackQuestions.CLOSE_DAYS, closeDays);
        options.put(PackQuestions.TIME_ZONE, timeZone);
        return options;
    }

    /** Returns the lines on returns, each before its sections, as a file of answers has them. */
    private List<AnswerFile.Line> returns() {
        if (returns.isEmpty()) {
            return answers == null
                    ? List.of()
                    : AnswerFile.read(answers, PackQuestions.KEYS).stream()
                            .filter(line -> PackQuestions.OF_RETURNS.contains(line.key()))
                            .toList();
        }
        List<AnswerFile.Line> lines = new ArrayList<>();
        for (ReturnOptions one : returns) {
            lines.add(new AnswerFile.Line(PackQuestions.RETURN, one.title));
            one.sections.forEach(section -> lines.add(new AnswerFile.Line(PackQuestions.SECTION, section)));
        }
        return lines;
    }

    private void write(Programme programme, Map<String, String> pages, PrintWriter out) {
        ReportingPeriod period = programme.calendar().periods().get(0);
        Map<String, String> all = new LinkedHashMap<>(pages);
        all.put("inbox/README.md", inboxHint(period));
        try {
            new NewPackWriter().write(pack, programme, all);
        } catch (FileAlreadyExistsException e) {
            throw PackQuestions.notFree(pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.printf("Started \"%s\" in %s:%n", programme.identity().name(), pack);
        out.printf(
                "  programme.json: %s, %s from %s on%n",
                Plural.of(programme.parties().parties().size(), "partner"),
                Plural.of(programme.calendar().periods().size(), "period"),
                period.label());
        programme
                .returns()
                .forEach(definition -> out.printf(
                        "  returns/%s.json: \"%s\" with %s%n",
                        definition.id(),
                        definition.title(),
                        Plural.of(definition.sections().size(), "section")));
        out.println("  paper.json: the committee paper");
        out.printf("  inbox/%s: for the files that come in%n", period.id());
        out.println("Next:");
        out.printf("  quorate validate %s%n", pack);
        out.printf("  quorate run %s --period %s%n", pack, period.id());
        out.flush();
    }

    private static String inboxHint(ReportingPeriod period) {
        return """
                # Inbox

                Put the files that partners send into a folder here that is named for the reporting period, such as `%s`.

                When they came stands in `received.csv` beside them; without it, the time at which each was last changed counts:

                ```
                file,received
                Acute trust return.xlsx,%s
                ```
                """.formatted(period.id(), period.due().minusHours(20) + ":00");
    }
}
