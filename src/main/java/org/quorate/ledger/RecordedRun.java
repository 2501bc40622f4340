package org.quorate.ledger;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as the history has it. Immutable.
 *
 * @param number from 1, in the order in which runs began
 * @param endOrNull how it ended, or null where nothing was heard of that
 */
public record RecordedRun(
        int number, RunStart start, @Nullable RunEnd endOrNull) {
    /** Returns how it ended. */
    public Optional<RunEnd> end() {
        return Optional.ofNullable(endOrNull);
    }

    /** Returns how it ended, in a word. */
    public RunOutcome outcome() {
        return end().map(RunEnd::outcome).orElse(RunOutcome.DID_NOT_END);
    }

    /** Returns what it came to; nothing where it did not end. */
    public RunFigures figures() {
        return end().map(RunEnd::figures).orElse(RunFigures.NONE);
    }

    /** Returns how long it took, never less than nothing, whatever was done to the clock; empty where it did not end. */
    public Optional<Duration> took() {
        return end().map(end -> Duration.between(start.at(), end.at()))
                .map(took -> took.isNegative() ? Duration.ZERO : took);
    }
}
