package org.quorate.batch;

import org.springframework.batch.core.step.StepExecution;

/** Knows who judges the contents of a partition of {@code checkReturns}. Thread-safe. */
@FunctionalInterface
public interface Judges {
    /**
     * Returns the judge of the partition.
     *
     * @throws org.quorate.batch.failure.RunFailure if it cannot be judged here as the run to which it belongs does
     */
    Judge of(StepExecution partition);
}
