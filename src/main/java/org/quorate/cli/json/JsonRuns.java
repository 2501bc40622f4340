package org.quorate.cli.json;

import java.time.Duration;
import java.util.Locale;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunFigures;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunStart;
import tools.jackson.databind.node.ObjectNode;

/** What {@code quorate runs} answers with {@code --json}. */
public final class JsonRuns {
    private JsonRuns() {}

    /** Returns a run, in one line. */
    public static String of(RecordedRun run) {
        RunStart start = run.start();
        ObjectNode node = JsonAnswer.object();
        node.put("number", run.number());
        start.within().ifPresent(night -> node.put("within", night));
        node.put("command", start.command());
        node.put("program", start.program());
        node.put("pack", start.pack());
        node.put("programme", start.programmeId());
        node.put("period", start.periodId());
        start.asAt().ifPresent(day -> node.put("asAt", day.toString()));
        node.put("startedAt", start.at().toString());
        run.end().ifPresent(end -> {
            node.put("endedAt", end.at().toString());
            node.put("exitCode", end.exitCode());
            node.put("sentence", end.sentence());
        });
        run.took().map(Duration::toMillis).ifPresent(taken -> node.put("milliseconds", taken));
        node.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        node.put("newFiles", run.figures().newFiles());
        node.put("outputs", run.figures().outputs());
        put(node, "decisions", run.figures(), Kind.DECISION);
        put(node, "findings", run.figures(), Kind.FINDING);
        put(node, "codes", run.figures(), Kind.RULE);
        put(node, "stepMilliseconds", run.figures(), Kind.STEP);
        put(node, "slowestFileMilliseconds", run.figures(), Kind.SLOW_FILE);
        return node.toString();
    }

    private static void put(ObjectNode node, String name, RunFigures figures, Kind kind) {
        ObjectNode amounts = node.putObject(name);
        figures.of(kind)
                .forEach((key, amount) ->
                        amounts.put(kind == Kind.DECISION ? key.toLowerCase(Locale.ROOT) : key, amount));
    }
}
