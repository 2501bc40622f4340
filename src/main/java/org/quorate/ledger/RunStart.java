package org.quorate.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a run began. Immutable.
 *
 * @param withinOrNull the number of the night that it is part of, or null where it stands alone
 * @param command the command's name, such as {@code run}
 * @param program name and version of the program
 * @param pack the folder of the pack, or of packs, as it was given
 * @param programmeId empty for a night, which is of all programmes
 * @param periodId empty where it was not known yet
 * @param asAtOrNull the day as at which it counts, or null where that was not known yet
 */
public record RunStart(
        @Nullable Integer withinOrNull,
        String command,
        String program,
        String pack,
        String programmeId,
        String periodId,
        @Nullable LocalDate asAtOrNull,
        Instant at) {
    /** Returns the day as at which it counts. */
    public Optional<LocalDate> asAt() {
        return Optional.ofNullable(asAtOrNull);
    }

    /** Returns the number of the night that it is part of. */
    public Optional<Integer> within() {
        return Optional.ofNullable(withinOrNull);
    }
}
