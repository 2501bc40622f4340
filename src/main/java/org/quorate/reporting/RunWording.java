package org.quorate.reporting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.finding.Plural;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunFigures;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunOutcome;
import org.quorate.ledger.RunStart;

/** What the log, the list of runs and the page of a run say in the same words. Stateless. */
public final class RunWording {
    private static final int MILLISECONDS = 1000;
    private static final int A_MINUTE = 60;
    private static final int AN_HOUR = 60 * A_MINUTE;

    private RunWording() {}

    /** Returns all that there is to say of a run in one line, as the log has it. */
    public static String line(RecordedRun run) {
        RunStart start = run.start();
        List<String> of = Stream.of(
                        start.programmeId().isEmpty() ? start.pack() : start.programmeId(),
                        start.periodId(),
                        start.asAt().map(day -> "as at " + day).orElse(""))
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> parts = new ArrayList<>();
        if (run.end().isPresent()) {
            parts.addAll(figures(run.figures()));
        }
        parts.add(run.outcome().label().toLowerCase(Locale.ROOT)
                + run.took().map(took -> " in " + took(took)).orElse(""));
        run.end().ifPresent(end -> parts.add("exit " + end.exitCode()));
        String sentence = run.end().map(end -> end.sentence()).orElse("");
        return "Run %s, %s of %s: %s%s"
                .formatted(
                        run.number(),
                        start.command(),
                        String.join(", ", of),
                        String.join("; ", parts),
                        sentence.isEmpty() ? "" : ": " + sentence);
    }

    private static List<String> figures(RunFigures figures) {
        if (figures.newFiles() == 0 && figures.outputs() == 0) {
            return List.of("no new files");
        }
        String decisions = decisions(figures);
        List<String> parts = new ArrayList<>();
        parts.add(Plural.of(figures.newFiles(), "new file") + (decisions.isEmpty() ? "" : " (" + decisions + ")"));
        parts.add("found " + findings(figures));
        parts.add(Plural.of(figures.outputs(), "output") + " written");
        return parts;
    }

    /** Returns how many new files were decided how, such as "2 accepted, 1 rejected"; empty where there are none. */
    public static String decisions(RunFigures figures) {
        return Stream.of(Decision.values())
                .filter(decision -> figures.decided(decision) > 0)
                .map(decision ->
                        figures.decided(decision) + " " + decision.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Returns how many cases were found, by severity, such as "2 errors, 1 warning"; "nothing" where there are none. */
    public static String findings(RunFigures figures) {
        String found = Stream.of(Severity.values())
                .filter(severity -> figures.of(Kind.FINDING, severity.word()) > 0)
                .map(severity -> found(severity, figures.of(Kind.FINDING, severity.word())))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "nothing" : found;
    }

    private static String found(Severity severity, long cases) {
        return switch (severity) {
            case CRITICAL -> cases + " critical";
            case ERROR -> Plural.of(cases, "error");
            case WARNING -> Plural.of(cases, "warning");
            case INFO -> Plural.of(cases, "note");
        };
    }

    /** Returns a time taken, as a person reads it: "0.4 s", "12 s", "3 min 20 s", "1 h 5 min". */
    public static String took(Duration taken) {
        long seconds = taken.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", taken.toMillis() / (double) MILLISECONDS);
        }
        if (seconds < A_MINUTE) {
            return seconds + " s";
        }
        return seconds < AN_HOUR
                ? seconds / A_MINUTE + " min " + seconds % A_MINUTE + " s"
                : seconds / AN_HOUR + " h " + seconds % AN_HOUR / A_MINUTE + " min";
    }

    /** Returns what can be done about it; empty where nothing need be. */
    public static String next(RunOutcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING_NEW -> "";
            case STOPPED -> "Run again: what was done stays, and the next run goes on from there.";
            case FAILED ->
                "Put right what the sentence says and run again: what was done stays, and the next run goes on from there.";
            case DID_NOT_END -> "It was killed, or lost its database. Run again: the next run finishes what it began.";
        };
    }
}
