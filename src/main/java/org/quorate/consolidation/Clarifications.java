package org.quorate.consolidation;

import java.util.List;

/**
 * What was asked of partners last quarter, and what they answered.
 *
 * @param open those without an answer, by party
 */
public record Clarifications(int asked, int answered, List<Open> open) {
    public Clarifications {
        open = List.copyOf(open);
    }

    /** A clarification without an answer. */
    public record Open(String party, String reference, String question, String status, SourceRef source) {}
}
