package org.quorate.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The history of runs. What is noted stays as it is. Every method is atomic; implementations are thread-safe. A failing database
 * surfaces as an unchecked exception of the implementation.
 */
public interface RunHistory {
    /**
     * Notes that a run began.
     *
     * @return its number: one more than that of the last
     */
    int began(RunStart start);

    /** Notes how a run ended that began. */
    void ended(int number, RunEnd end);

    /**
     * Notes a run that is over.
     *
     * @return its number
     */
    RecordedRun note(RunStart start, RunEnd end);

    /**
     * Returns the latest runs, the last one first.
     *
     * @param programmeId of which; empty for all
     * @param most how many at most
     */
    List<RecordedRun> latest(String programmeId, int most);

    /** Finds a run by its number. */
    Optional<RecordedRun> find(int number);

    /** Returns the runs that are part of a night, in their order. */
    List<RecordedRun> within(int number);

    /** Returns the runs that came after that one, in their order. */
    List<RecordedRun> after(int number);

    /** Finds the last run of one of these commands that stands alone. */
    Optional<RecordedRun> last(Set<String> commands);
}
