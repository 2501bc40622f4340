package org.quorate.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all packs under one root, whatever they say: who looks after the program, by what server it sends mail, and
 * where it fetches from. Immutable; never holds a password itself.
 *
 * @param operatorOrNull the mail address of who is told when the work could not be done, or null where nobody is
 * @param mail how mail is sent
 * @param reminders when parties are reminded, where their pack does not say
 * @param intake from where returns are fetched, in order
 */
public record Installation(
        @Nullable String operatorOrNull, Mail mail, ReminderTiming reminders, List<IntakeSource> intake) {
    /** Where nothing is said: every message becomes a draft, and nothing is fetched. */
    public static final Installation USUAL =
            new Installation(null, new Mail(null, false, null), ReminderTiming.USUAL, List.of());

    public Installation {
        intake = List.copyOf(intake);
    }

    /**
     * How mail is sent.
     *
     * @param fromOrNull the address that messages bear as their sender, or null where none is named
     * @param send whether messages are sent; otherwise each becomes a draft. True only where there are a sender and a server.
     * @param serverOrNull the server that takes them, or null where none is named
     */
    public record Mail(
            @Nullable String fromOrNull,
            boolean send,
            @Nullable MailServer serverOrNull) {
        /** Returns the address that messages bear as their sender; empty where none is named. */
        public Optional<String> from() {
            return Optional.ofNullable(fromOrNull);
        }

        /** Returns the server that takes messages; empty where none is named. */
        public Optional<MailServer> server() {
            return Optional.ofNullable(serverOrNull);
        }
    }

    /** Returns the mail address of who is told when the work could not be done; empty where nobody is. */
    public Optional<String> operator() {
        return Optional.ofNullable(operatorOrNull);
    }
}
