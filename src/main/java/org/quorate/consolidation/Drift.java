package org.quorate.consolidation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;

/**
 * How the workbook of a return differs from the one that the same party sent before: not in its answers, but in where they stand
 * and under which words. Immutable.
 *
 * @param submission the one that counts, or the last rejected one
 * @param earlierOrNull the last readable submission of the same return in an earlier period, else an earlier one of the same
 *     period; null where there is none, and so no comparison
 * @param changes in the order of the return's definition; empty where nothing has changed or there is no comparison
 */
public record Drift(
        Party party,
        ReturnDefinition definition,
        Submission submission,
        @Nullable Submission earlierOrNull,
        List<Change> changes) {
    public Drift {
        changes = List.copyOf(changes);
    }

    /** What became of something. */
    public enum Kind {
        MOVED("Moved"),
        RENAMED("Renamed"),
        /** Renamed to words that were accepted for the party. */
        ACCEPTED("Renamed, accepted"),
        REORDERED("Reordered"),
        APPEARED("Appeared"),
        VANISHED("Vanished"),
        CHANGED("Changed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /**
     * One thing that has changed.
     *
     * @param section the title of the section; empty where the whole workbook is concerned
     * @param what kind of thing it is, such as "Column"
     * @param before its words or place before; empty for what has appeared
     * @param now its words or place now; empty for what has vanished
     * @param note what it looks like, or who accepted it; empty where there is nothing to add
     * @param sheet where it stands now; empty where it stands nowhere
     * @param cell in A1 form; empty where it stands in no cell
     */
    public record Change(
            Kind kind,
            String section,
            String what,
            String before,
            String now,
            String note,
            String sheet,
            String cell) {}

    /** Returns what the submission was compared with. */
    public Optional<Submission> earlier() {
        return Optional.ofNullable(earlierOrNull);
    }
}
