package org.quorate.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param periodOrNull the id of the period, or null for the latest with returns
 * @param asAtOrNull the as-at date, or null for the earlier of today and the day on which the period closes
 */
public record PackRequest(
        Path pack, @Nullable String periodOrNull, @Nullable LocalDate asAtOrNull) {
    /** Returns the id of the period asked for. */
    public Optional<String> period() {
        return Optional.ofNullable(periodOrNull);
    }

    /** Returns the as-at date asked for. */
    public Optional<LocalDate> asAt() {
        return Optional.ofNullable(asAtOrNull);
    }
}
