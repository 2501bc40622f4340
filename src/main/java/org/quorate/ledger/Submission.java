package org.quorate.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One received file and what was decided of it (glossary: submission). Immutable.
 *
 * @param sha256 of the content; identifies the submission at its desk
 * @param fileName the name under which the content first arrived
 * @param receivedAt when it first arrived
 * @param partyIdOrNull the party's id, or null where the file did not tell
 * @param returnIdOrNull the return definition's id, or null where the file did not tell
 * @param templateVersion as stated; empty where it was not
 * @param nilReturn whether the cover declares that there is nothing to report
 * @param errors how many cases were found that are errors or critical
 * @param warnings how many cases were found that are warnings
 */
public record Submission(
        String sha256,
        String fileName,
        Instant receivedAt,
        @Nullable String partyIdOrNull,
        @Nullable String returnIdOrNull,
        String templateVersion,
        boolean nilReturn,
        Decision decision,
        int errors,
        int warnings) {

    /** Returns the party's id. */
    public Optional<String> partyId() {
        return Optional.ofNullable(partyIdOrNull);
    }

    /** Returns the return definition's id. */
    public Optional<String> returnId() {
        return Optional.ofNullable(returnIdOrNull);
    }

    /** Returns whether this submission is for that party and return. */
    public boolean isFor(String partyId, String returnId) {
        return partyId.equals(partyIdOrNull) && returnId.equals(returnIdOrNull);
    }
}
