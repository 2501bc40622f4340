package org.quorate.batch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Arrival;

/**
 * What the job that runs at this moment is about. Jobs of one process run one after the other; a restarted job finds here what
 * its parameters say, because both come from the same pack and inbox.
 */
final class RunContext {
    private final AtomicReference<@Nullable Current> current = new AtomicReference<>();

    /**
     * One job.
     *
     * @param inbox where the files of the period lie
     * @param arrivals what lay there when the run looked
     */
    record Current(
            Frame frame,
            Inbox inbox,
            List<Arrival> arrivals,
            OutputFolder output,
            String fingerprint,
            RunListener listener) {
        Current {
            arrivals = List.copyOf(arrivals);
        }
    }

    void set(Current job) {
        current.set(job);
    }

    /** Returns what the job is about. */
    Current get() {
        return Optional.ofNullable(current.get())
                .orElseThrow(() -> new IllegalStateException("a job started without its run"));
    }
}
