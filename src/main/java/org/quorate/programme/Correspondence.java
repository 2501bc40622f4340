package org.quorate.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To whom the programme writes about its returns, beside the parties themselves, and when it reminds. Immutable.
 *
 * @param lead the mail addresses of the programme's lead; empty where the pack names none
 * @param replyToOrNull the address to which parties answer, or null where the pack names none
 * @param remindersOrNull when parties are reminded, or null where the installation decides
 */
public record Correspondence(
        List<String> lead,
        @Nullable String replyToOrNull,
        @Nullable ReminderTiming remindersOrNull) {
    /** Of a pack that says nothing of it. */
    public static final Correspondence NONE = new Correspondence(List.of(), null, null);

    public Correspondence {
        lead = List.copyOf(lead);
    }

    /** Returns the address to which parties answer; empty where the pack names none. */
    public Optional<String> replyTo() {
        return Optional.ofNullable(replyToOrNull);
    }

    /** Returns when parties are reminded; empty where the installation decides. */
    public Optional<ReminderTiming> reminders() {
        return Optional.ofNullable(remindersOrNull);
    }
}
