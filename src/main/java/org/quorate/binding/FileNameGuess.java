package org.quorate.binding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;

/**
 * What the name alone tells of a file that cannot be read. Immutable.
 *
 * @param partyOrNull the only party named, or null
 * @param definitionOrNull the only return named, or null
 */
public record FileNameGuess(
        @Nullable Party partyOrNull, @Nullable ReturnDefinition definitionOrNull) {

    /** Returns the only party named. */
    public Optional<Party> party() {
        return Optional.ofNullable(partyOrNull);
    }

    /** Returns the only return named. */
    public Optional<ReturnDefinition> definition() {
        return Optional.ofNullable(definitionOrNull);
    }
}
