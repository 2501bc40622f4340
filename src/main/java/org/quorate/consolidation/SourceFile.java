package org.quorate.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Submission;

/**
 * A file that came in, and what became of it.
 *
 * @param submissionOrNull what its content was recorded as; null only while it is not yet read
 * @param role what it counts for
 * @param other the name of the file that replaced it or has the same content; empty where there is none
 */
public record SourceFile(Arrival arrival, @Nullable Submission submissionOrNull, Role role, String other) {
    /** What a file counts for. */
    public enum Role {
        COUNTED("Consolidated"),
        SUPERSEDED("Superseded"),
        IDENTICAL("Identical to another file"),
        REJECTED("Rejected");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /** Returns why it does not count, where that is not plain; may be empty. */
    public String note() {
        return switch (role) {
            case SUPERSEDED -> "Replaced by " + other;
            case IDENTICAL -> "Same content as " + other;
            case COUNTED, REJECTED -> "";
        };
    }

    /** Returns what its content was recorded as. */
    public Optional<Submission> submission() {
        return Optional.ofNullable(submissionOrNull);
    }
}
