package org.quorate.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;

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
        RETURN_MISSING("Return missing", Tone.NEGATIVE),
        RETURN_REJECTED("Return rejected", Tone.NEGATIVE),
        RATED_RED("Rated red", Tone.NEGATIVE),
        OVERDUE("Overdue", Tone.CAUTION),
        GATEWAY_AT_RISK("Gateway at risk", Tone.CAUTION),
        HIGH_RISK("High risk", Tone.CAUTION),
        RISK_RISING("Rising risk", Tone.CAUTION),
        CLARIFICATION("Clarification open", Tone.CAUTION),
        LOW_ASSURANCE("Low assurance", Tone.CAUTION),
        /** Open, and every answer taken over from the last return. */
        NOT_REASSESSED("Not re-assessed", Tone.CAUTION);

        private final String label;
        private final Tone tone;

        Kind(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /** Returns what the kind asks of its reader. */
        public Tone tone() {
            return tone;
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
