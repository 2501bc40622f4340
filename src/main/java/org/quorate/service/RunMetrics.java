package org.quorate.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunFigures.Kind;
import org.quorate.ledger.RunOutcome;

/** Figures of runs for Prometheus, counted since the program began; docs/MONITORING.md tells their names. Thread-safe. */
final class RunMetrics {
    private static final double MILLISECONDS = TimeUnit.SECONDS.toMillis(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong lastSuccess = new AtomicLong();

    /**
     * Begins with nothing counted.
     *
     * @param well whether all is well
     * @param free how many bytes are free where the ledger is
     */
    RunMetrics(BooleanSupplier well, LongSupplier free) {
        for (RunOutcome outcome : RunOutcome.values()) {
            runs(outcome);
        }
        for (Decision decision : Decision.values()) {
            files(decision);
        }
        for (Severity severity : Severity.values()) {
            findings(severity.word());
        }
        Gauge.builder("quorate.last.success.timestamp", lastSuccess, AtomicLong::get)
                .description("When the last run or night ended that ended well, in seconds since 1970; 0 for none yet")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("quorate.healthy", well, healthy -> healthy.getAsBoolean() ? 1 : 0)
                .description("Whether health says UP")
                .strongReference(true)
                .register(registry);
        Gauge.builder("quorate.disk.free", free, LongSupplier::getAsLong)
                .description("What is free where the ledger is")
                .strongReference(true)
                .baseUnit("bytes")
                .register(registry);
    }

    private Counter runs(RunOutcome outcome) {
        return Counter.builder("quorate.runs")
                .description("Runs by how they ended")
                .tag("outcome", label(outcome))
                .register(registry);
    }

    private Counter files(Decision decision) {
        return Counter.builder("quorate.files")
                .description("Files read for the first time, by what was decided of them")
                .tag("decision", label(decision))
                .register(registry);
    }

    private Counter findings(String severity) {
        return Counter.builder("quorate.findings")
                .description("Cases found in files read for the first time, by severity")
                .tag("severity", severity)
                .register(registry);
    }

    private Counter seconds(String step) {
        return Counter.builder("quorate.step")
                .description("Time by step")
                .baseUnit("seconds")
                .tag("step", step)
                .register(registry);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Counts a run. */
    void count(RecordedRun run) {
        runs(run.outcome()).increment();
        for (Decision decision : Decision.values()) {
            files(decision).increment((double) run.figures().decided(decision));
        }
        run.figures()
                .of(Kind.FINDING)
                .forEach((severity, cases) -> findings(severity).increment((double) cases));
        run.figures().of(Kind.STEP).forEach((step, taken) -> seconds(step).increment(taken / MILLISECONDS));
    }

    /** Notes when something ended well. */
    void succeeded(Instant at) {
        lastSuccess.accumulateAndGet(at.getEpochSecond(), Math::max);
    }

    /** Returns all figures in the text form that Prometheus reads. */
    String text() {
        return registry.scrape();
    }
}
