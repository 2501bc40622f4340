package org.quorate.batch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Installation;

/**
 * What a night is to work on.
 *
 * @param root the folder under which the pack lies, from which the paths of the installation lead
 * @param asAtOrNull the day of the night, or null for today by the programme's clocks
 */
public record NightRequest(
        Path root,
        Path pack,
        Installation installation,
        @Nullable LocalDate asAtOrNull) {
    /** Returns the day of the night; empty for today. */
    public Optional<LocalDate> asAt() {
        return Optional.ofNullable(asAtOrNull);
    }
}
