package org.quorate.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value, as far as there is one, together with what was found wrong on the way to it. Immutable.
 *
 * @param orNull the value, or null where the data was too wrong to give one
 * @param findings in the order in which they were found
 */
public record Outcome<T>(@Nullable T orNull, List<Finding> findings) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** Returns an outcome with a value. */
    public static <T> Outcome<T> of(T value, List<Finding> findings) {
        return new Outcome<>(value, findings);
    }

    /** Returns an outcome without a value. */
    public static <T> Outcome<T> none(List<Finding> findings) {
        return new Outcome<>(null, findings);
    }

    /** Returns the value, if there is one. */
    public Optional<T> value() {
        return Optional.ofNullable(orNull);
    }
}
