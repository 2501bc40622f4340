package org.quorate.programme.json;

import java.util.Optional;

/** Reads something that has a name in a scope. */
@FunctionalInterface
interface NamedPart<T> {
    /**
     * Reads it and declares its names.
     *
     * @return empty, with the mistake told and the name missed, where it is nothing of the kind
     */
    Optional<T> read(Json json, Reading reading, Names names);
}
