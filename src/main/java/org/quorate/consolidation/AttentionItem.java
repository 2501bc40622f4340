package org.quorate.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a committee or a lead should look at (model.md section 4: exception).
 *
 * @param party its name; empty where none is known
 * @param section the section's title; empty for a whole return
 * @param what what it is about, in the provider's words
 * @param why why it needs attention
 * @param sourceOrNull where it comes from, or null for something that did not come
 */
public record AttentionItem(
        Kind kind,
        String party,
        String section,
        String reference,
        String what,
        String why,
        @Nullable SourceRef sourceOrNull) {
    /** What sort of thing needs attention; declared in the order in which a reader should meet them. */
    public enum Kind {
        RETURN_MISSING("Return missing"),
        RETURN_REJECTED("Return rejected"),
        RATED_RED("Rated red"),
        OVERDUE("Overdue"),
        HIGH_RISK("High risk"),
        RISK_RISING("Rising risk"),
        CLARIFICATION("Clarification open"),
        LOW_ASSURANCE("Low assurance");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /** Returns where it comes from. */
    public Optional<SourceRef> source() {
        return Optional.ofNullable(sourceOrNull);
    }
}
