package org.quorate.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.consolidation.Frame;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunEnd;
import org.quorate.ledger.RunFigures;
import org.quorate.ledger.RunFigures.Figure;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunHistory;
import org.quorate.ledger.RunOutcome;
import org.quorate.ledger.RunStart;
import org.quorate.ledger.Submission;
import org.quorate.programme.Programme;
import org.quorate.reporting.RunWording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.NestedRuntimeException;

/**
 * Keeps the history of runs: that one began, noted before its first job starts; how it ended and what it came to; its line in the
 * log; its page. A run without anything to do is noted in one go at its end, and within a night not at all, because the night is. Not thread-safe, as
 * runs of one process come one after the other.
 */
public final class RunRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);
    private static final int MOST_SLOW_FILES = 10;

    private final RunHistory history;
    private final Ledger ledger;
    private final RunPages pages;
    private final Clock clock;
    private @Nullable Underway current;
    private @Nullable RecordedRun last;

    RunRecorder(RunHistory history, Ledger ledger, RunPages pages, Clock clock) {
        this.history = history;
        this.ledger = ledger;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * How a run ended that did not fail.
     *
     * @param exitCode with which the command ends as far as this run is concerned
     * @param sentence what went wrong for all that; empty where nothing did
     * @param output the folder of the outputs, or null where there is none
     * @param written how many outputs were written
     * @param quiet whether there was nothing to do, as far as the work itself knows
     */
    public record Ending(
            int exitCode, String sentence, @Nullable Path output, long written, boolean quiet) {
        /** Makes one whose work is the outputs that it writes. */
        public Ending(int exitCode, String sentence, @Nullable Path output, long written) {
            this(exitCode, sentence, output, written, written == 0);
        }
    }

    /** What is known of a run that has not ended. */
    private static final class Underway {
        private final @Nullable Underway parent;
        private final String command;
        private final Path pack;
        private final @Nullable Programme programme;
        private final Instant startedAt;
        private final List<Collected> collected = new ArrayList<>();
        private final Map<String, Long> steps = new LinkedHashMap<>();
        private final Map<String, Long> files = new TreeMap<>();
        private @Nullable Frame frame;
        private @Nullable Integer number;
        private @Nullable RunStart noted;

        private Underway(
                @Nullable Underway parent,
                String command,
                Path pack,
                @Nullable Programme programme,
                Instant startedAt) {
            this.parent = parent;
            this.command = command;
            this.pack = pack;
            this.programme = programme;
            this.startedAt = startedAt;
        }

        /** What the history has of its start; until it has anything, what is known by now. */
        private RunStart start() {
            return noted != null ? noted : known();
        }

        private RunStart known() {
            return new RunStart(
                    parent == null ? null : parent.number,
                    command,
                    Program.nameAndVersion(),
                    pack.toString(),
                    programme == null ? "" : programme.id(),
                    frame == null ? "" : frame.period().id(),
                    frame == null ? null : frame.asAt(),
                    startedAt);
        }
    }

    /** Contents that were new to a desk when the run looked. */
    record Collected(Frame frame, Set<String> contents) {
        Collected {
            contents = Set.copyOf(contents);
        }
    }

    /**
     * Does the work of a run and keeps its record.
     *
     * @param command by which it was begun
     * @param pack its folder; of a night, the one under which the packs are
     * @param programme null for a night, which is of all programmes
     * @throws RunFailure if the work throws anything
     */
    public <T> T record(
            String command,
            Path pack,
            @Nullable Programme programme,
            Supplier<T> work,
            Function<? super T, Ending> ending) {
        Underway run = new Underway(current, current == null ? command : current.command, pack, programme, now());
        current = run;
        try {
            T result = failingWithASentence(work, run);
            ended(run, ending.apply(result));
            return result;
        } finally {
            current = run.parent;
        }
    }

    private <T> T failingWithASentence(Supplier<T> work, Underway run) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            RunFailure failure = FailureSentence.of(thrown);
            try {
                failed(run, failure);
            } catch (NestedRuntimeException databaseGone) {
                // What made the run fail matters more; without an end, the history shows that it did not end.
                failure.addSuppressed(databaseGone);
            }
            throw failure;
        }
    }

    /** Is told what the run at work is of. */
    void of(Frame frame) {
        if (current != null) {
            current.frame = frame;
        }
    }

    /** Is told that a job is about to start. */
    void starting() {
        start(current);
    }

    private void start(@Nullable Underway run) {
        if (run != null && run.number == null) {
            start(run.parent);
            run.noted = run.start();
            run.number = history.began(run.noted);
        }
    }

    /** Is told which contents are about to be read for the first time. */
    void collecting(Frame frame, Set<String> contents) {
        if (current != null) {
            current.collected.add(new Collected(frame, contents));
        }
    }

    /** Is told that a job has ended. */
    void took(JobExecution job) {
        if (current == null) {
            return;
        }
        for (StepExecution step : job.getStepExecutions()) {
            if (isPartition(step)) {
                current.files.putAll(Contents.times(step.getExecutionContext()));
            } else if (step.getStartTime() != null && step.getEndTime() != null) {
                long taken = Math.max(
                        0,
                        Duration.between(step.getStartTime(), step.getEndTime()).toMillis());
                current.steps.merge(step.getStepName(), taken, Long::sum);
            }
        }
    }

    private static boolean isPartition(StepExecution step) {
        return step.getStepName().indexOf(':') >= 0;
    }

    /** Returns the run that was noted last; empty where none was since the ledger was opened. */
    public Optional<RecordedRun> last() {
        return Optional.ofNullable(last);
    }

    private void ended(Underway run, Ending ending) {
        boolean worked = run.number != null;
        RunOutcome outcome = ending.exitCode() > 1
                ? RunOutcome.FAILED
                : worked || !ending.quiet() ? RunOutcome.DONE : RunOutcome.NOTHING_NEW;
        note(
                run,
                new RunEnd(now(), outcome, ending.exitCode(), ending.sentence(), figures(run, ending.written())),
                ending);
    }

    private void failed(Underway run, RunFailure failure) {
        RunOutcome outcome = failure.kind() == RunFailure.Cause.STOPPED ? RunOutcome.STOPPED : RunOutcome.FAILED;
        String sentence = String.valueOf(failure.getMessage());
        note(
                run,
                new RunEnd(now(), outcome, failure.exitCode(), sentence, figures(run, 0)),
                new Ending(failure.exitCode(), sentence, null, 0, false));
    }

    private void note(Underway run, RunEnd end, Ending ending) {
        if (run.number == null && run.parent != null && end.outcome() == RunOutcome.NOTHING_NEW) {
            return;
        }
        RecordedRun noted;
        if (run.number == null) {
            start(run.parent);
            noted = history.note(run.start(), end);
        } else {
            history.ended(run.number, end);
            noted = new RecordedRun(run.number, run.start(), end);
        }
        last = noted;
        log(noted);
        if (noted.outcome() != RunOutcome.NOTHING_NEW) {
            pages.write(noted, run.programme, run.frame, run.collected, ending);
        }
    }

    private RunFigures figures(Underway run, long written) {
        Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        Map<String, Long> rules = new TreeMap<>();
        long newFiles = 0;
        for (Collected collected : run.collected) {
            List<Submission> submissions = recorded(ledger, collected);
            newFiles += submissions.size();
            submissions.forEach(submission -> decisions.merge(submission.decision(), 1L, Long::sum));
            ledger.visitFindings(collected.frame().desk(), submissions, (submission, finding) -> {
                severities.merge(finding.severity(), (long) finding.cases(), Long::sum);
                rules.merge(finding.code().word(), (long) finding.cases(), Long::sum);
            });
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(Kind.COUNT, RunFigures.NEW_FILES, newFiles));
        figures.add(new Figure(Kind.COUNT, RunFigures.OUTPUTS, written));
        decisions.forEach((decision, files) -> figures.add(new Figure(Kind.DECISION, decision.name(), files)));
        severities.forEach((severity, cases) -> figures.add(new Figure(Kind.FINDING, severity.word(), cases)));
        figures.addAll(mostFirst(rules, Kind.RULE, Integer.MAX_VALUE));
        run.steps.forEach((step, taken) -> figures.add(new Figure(Kind.STEP, step, taken)));
        figures.addAll(mostFirst(run.files, Kind.SLOW_FILE, MOST_SLOW_FILES));
        return new RunFigures(figures);
    }

    private static List<Figure> mostFirst(Map<String, Long> amounts, Kind kind, int most) {
        return amounts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new Figure(kind, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns which of the contents are recorded by now, in the order of receipt. */
    static List<Submission> recorded(Ledger ledger, Collected collected) {
        return collected.contents().isEmpty()
                ? List.of()
                : ledger.submissions(collected.frame().desk()).stream()
                        .filter(submission -> collected.contents().contains(submission.sha256()))
                        .toList();
    }

    private static void log(RecordedRun run) {
        RunFigures figures = run.figures();
        LOG.atLevel(run.outcome().isWell() ? Level.INFO : Level.ERROR)
                .addKeyValue("quorate.run", run.number())
                .addKeyValue("quorate.command", run.start().command())
                .addKeyValue("quorate.programme", run.start().programmeId())
                .addKeyValue("quorate.period", run.start().periodId())
                .addKeyValue(
                        "quorate.as_at",
                        run.start().asAt().map(Object::toString).orElse(""))
                .addKeyValue("quorate.new_files", figures.newFiles())
                .addKeyValue("quorate.accepted", figures.decided(Decision.ACCEPTED))
                .addKeyValue("quorate.accepted_with_queries", figures.decided(Decision.ACCEPTED_WITH_QUERIES))
                .addKeyValue("quorate.rejected", figures.decided(Decision.REJECTED))
                .addKeyValue("quorate.critical", figures.of(Kind.FINDING, Severity.CRITICAL.word()))
                .addKeyValue("quorate.errors", figures.of(Kind.FINDING, Severity.ERROR.word()))
                .addKeyValue("quorate.warnings", figures.of(Kind.FINDING, Severity.WARNING.word()))
                .addKeyValue("quorate.outputs", figures.outputs())
                .addKeyValue("quorate.outcome", run.outcome().label())
                .addKeyValue(
                        "quorate.milliseconds",
                        run.took().map(Duration::toMillis).orElse(0L))
                .addKeyValue("quorate.exit", run.end().map(RunEnd::exitCode).orElse(0))
                .log(RunWording.line(run));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
