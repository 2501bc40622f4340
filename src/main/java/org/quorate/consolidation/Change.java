package org.quorate.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;

/**
 * One thing that is not as it was in a partner's last accepted return: a record that is new or gone, or one answer of a record.
 *
 * @param party its name
 * @param section the section's title
 * @param what what the record is about, in the provider's words
 * @param answer the heading of the answer; empty for a whole record
 * @param before what it was, of a record that is gone its status; empty where nothing was given, and for a record that is new
 * @param now what it is, of a record that is new its status; empty where nothing is given, and for a record that is gone
 * @param beforeSourceOrNull where it stood in the earlier file, or null for a record that is new
 * @param nowSourceOrNull where it stands, or null for a record that is gone
 */
public record Change(
        Kind kind,
        String party,
        String section,
        String reference,
        String what,
        String answer,
        String before,
        String now,
        Direction direction,
        @Nullable SourceRef beforeSourceOrNull,
        @Nullable SourceRef nowSourceOrNull) {
    /** What happened. */
    public enum Kind {
        NEW("New record"),
        GONE("Record gone"),
        CHANGED("Answer changed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /** Whether an answer that stands on a scale, or a risk's score, is better or worse than it was. */
    public enum Direction {
        BETTER("Better", Tone.POSITIVE),
        WORSE("Worse", Tone.NEGATIVE),
        /** Neither, or not comparable. */
        NEITHER("", Tone.NEUTRAL);

        private final String label;
        private final Tone tone;

        Direction(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /** Returns the word a reader sees; empty for neither. */
        public String label() {
            return label;
        }

        /** Returns what it asks of its reader. */
        public Tone tone() {
            return tone;
        }
    }

    /** Returns where it stood in the earlier file. */
    public Optional<SourceRef> beforeSource() {
        return Optional.ofNullable(beforeSourceOrNull);
    }

    /** Returns where it stands. */
    public Optional<SourceRef> nowSource() {
        return Optional.ofNullable(nowSourceOrNull);
    }
}
