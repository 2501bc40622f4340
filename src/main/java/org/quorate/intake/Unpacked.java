package org.quorate.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier held. Immutable.
 *
 * @param message whether it was a message; otherwise a bundle
 * @param enclosures in the order in which it held them
 * @param receivedAtOrNull when the carrier was received by what it says itself, or null where it says nothing
 * @param receivedBy where the time was taken from, in words; empty where there is none
 * @param remarks what was left, each in a sentence
 */
public record Unpacked(
        boolean message,
        List<Enclosure> enclosures,
        @Nullable Instant receivedAtOrNull,
        String receivedBy,
        List<String> remarks) {
    public Unpacked {
        enclosures = List.copyOf(enclosures);
        remarks = List.copyOf(remarks);
    }

    /** Returns when the carrier was received by what it says itself. */
    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAtOrNull);
    }
}
