package org.quorate.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A password that protected workbooks may have. Immutable; never printed.
 *
 * @param place where it is found, in words: all that anybody is told of it
 * @param secretOrNull the password, or null where nothing is found there
 */
public record Password(String place, @Nullable String secretOrNull) {
    /** Returns the password, if there is one at its place. */
    public Optional<String> secret() {
        return Optional.ofNullable(secretOrNull);
    }

    /** Returns its place alone. */
    @Override
    public String toString() {
        return place;
    }
}
