package org.quorate.ledger;

import java.time.Instant;

/**
 * A message that has left, waits for a mail server, or lies ready as a draft. Immutable.
 *
 * @param key tells it from every other message for ever
 * @param role to whom it goes: the id of a party, {@code lead} or {@code operator}
 * @param addressees a hash of the addresses to which it goes, 64 lower-case hexadecimal digits
 */
public record PostedMessage(
        String programmeId, String periodId, String key, String role, String addressees, Way way, Instant at) {
    /** What has become of it. */
    public enum Way {
        /** Written for somebody to send. */
        DRAFT,
        /** Written for a mail server that has not taken it yet. */
        UNSENT,
        /** Taken by a mail server. */
        SENT
    }
}
