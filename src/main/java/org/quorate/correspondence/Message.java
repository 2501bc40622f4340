package org.quorate.correspondence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is written to somebody. Immutable.
 *
 * @param key tells it from every other message for ever: written again on the same facts, it has the same key
 * @param role to whom it goes: the id of a party, {@code lead}, {@code operator} or {@code not-known}
 * @param to mail addresses; empty where none is known
 * @param fromOrNull the address that it bears as its sender, or null where none is known
 * @param replyToOrNull the address to which one answers, or null: to the sender
 * @param subject one line
 * @param text plain, with line feeds
 * @param at what it bears as its date
 */
public record Message(
        Key key,
        String role,
        List<String> to,
        @Nullable String fromOrNull,
        @Nullable String replyToOrNull,
        String subject,
        String text,
        List<Attachment> attachments,
        Instant at) {
    /** Who runs the program. */
    public static final String OPERATOR = "operator";

    /** Who leads a programme. */
    public static final String LEAD = "lead";

    /** Who sent a file that does not tell whose it is. */
    public static final String NOT_KNOWN = "not-known";

    public Message {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }

    /** What messages are written for. */
    public enum Kind {
        RECEIPT,
        REMINDER,
        DIGEST,
        FAILURE;

        /** Returns it in lower case, as names of files have it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What a message is about.
     *
     * @param programmeId empty where it is of no single programme
     * @param periodId empty where it is of no single period
     * @param about tells it from others of its kind and period
     */
    public record Key(Kind kind, String programmeId, String periodId, String about) {
        /** Returns it as one line. */
        public String line() {
            return String.join("|", kind.word(), programmeId, periodId, about);
        }
    }

    /**
     * A file that goes with it.
     *
     * @param name what its reader sees
     * @param file where its content lies until the letter is written
     */
    public record Attachment(String name, Path file) {}

    /** Returns the address that it bears as its sender; empty where none is known. */
    public Optional<String> from() {
        return Optional.ofNullable(fromOrNull);
    }

    /** Returns the address to which one answers; empty: to the sender. */
    public Optional<String> replyTo() {
        return Optional.ofNullable(replyToOrNull);
    }
}
