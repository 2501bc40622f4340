package org.quorate.reporting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quorate.ledger.Submission;

/**
 * Counts rows while they are handed to a writer, by file and section. What was handed over is what was consolidated: the
 * reconciliation compares it with what was read. Thread-safe.
 */
public final class RowCount {
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();

    private record Key(String sha256, String sectionId) {}

    /** Starts a section of some files anew, because their rows are about to be gone through from the beginning. */
    void restart(List<Submission> submissions, String sectionId) {
        submissions.forEach(submission -> counts.remove(new Key(submission.sha256(), sectionId)));
    }

    /** Starts everything anew. */
    void restart() {
        counts.clear();
    }

    void add(String sha256, String sectionId, long rows) {
        counts.merge(new Key(sha256, sectionId), rows, Long::sum);
    }

    /** Returns how many rows of a section of a file were handed over. */
    public long of(String sha256, String sectionId) {
        return counts.getOrDefault(new Key(sha256, sectionId), 0L);
    }
}
