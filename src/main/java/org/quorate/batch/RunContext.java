package org.quorate.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.Look;
import org.quorate.batch.publishing.OutputFolder;
import org.quorate.batch.publishing.PaperVersions;
import org.quorate.consolidation.Frame;
import org.quorate.consolidation.Review;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.validation.CompiledChecks;

/**
 * What the job that runs at this moment is about. Jobs of one process run one after the other; a restarted job finds here what
 * its parameters say, because both come from the same pack and inbox. Thread-safe.
 */
public final class RunContext {
    private final AtomicReference<@Nullable Collecting> collecting = new AtomicReference<>();
    private final AtomicReference<@Nullable Publishing> publishing = new AtomicReference<>();
    private final AtomicReference<@Nullable Issuing> issuing = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * A job that collects.
     *
     * @param pack the folder of the pack
     * @param look what lay in the inbox of the period when the run looked
     * @param left takes a sentence for each file that was left all the same; thread-safe
     * @param judge of what is read
     */
    public record Collecting(Programme programme, Path pack, Look look, Consumer<String> left, Judge judge) {}

    /**
     * A job that publishes.
     *
     * @param fingerprint of everything the outputs are made from
     * @param edition of the fingerprint and of the papers that are kept: what the staging folder is named by
     */
    record Publishing(
            Frame frame,
            OutputFolder output,
            PaperVersions papers,
            String fingerprint,
            String edition,
            RunListener listener) {
        Path staging() {
            return output.staging(edition);
        }
    }

    /**
     * A job that issues workbooks.
     *
     * @param checks of the programme's own
     * @param parties for which they are issued
     * @param folders by the party's id: where its workbooks go
     * @param asked what parties were asked to make clear
     * @param fingerprint of everything they are made from
     */
    record Issuing(
            Frame frame,
            CompiledChecks checks,
            List<Party> parties,
            List<Review.Asked> asked,
            Map<String, OutputFolder> folders,
            String fingerprint,
            RunListener listener) {
        Issuing {
            parties = List.copyOf(parties);
            asked = List.copyOf(asked);
            folders = Map.copyOf(folders);
        }

        OutputFolder folder(Party party) {
            return Objects.requireNonNull(folders.get(party.id()));
        }
    }

    void set(Issuing job) {
        issuing.set(job);
    }

    Issuing issuing() {
        return started(issuing.get());
    }

    void set(Collecting job) {
        collecting.set(job);
    }

    void set(Publishing job) {
        publishing.set(job);
    }

    /**
     * Returns the job that collects.
     *
     * @throws RunFailure if somebody has asked the run to stop
     * @throws IllegalStateException if none was begun
     */
    public Collecting collecting() {
        return started(collecting.get());
    }

    Publishing publishing() {
        return started(publishing.get());
    }

    /** Lets the run end as soon as may be: what tasks ask for next is refused. */
    public void stop() {
        stopped.set(true);
    }

    /** Returns whether somebody has asked the run to stop. */
    public boolean isStopped() {
        return stopped.get();
    }

    /**
     * Passes while nobody has asked the run to stop.
     *
     * @throws RunFailure if somebody has
     */
    public void unlessStopped() {
        if (stopped.get()) {
            throw RunFailure.stopped("The run was stopped; run again to finish it.");
        }
    }

    private <T> T started(@Nullable T job) {
        unlessStopped();
        return Optional.ofNullable(job).orElseThrow(() -> new IllegalStateException("a job started without its run"));
    }
}
