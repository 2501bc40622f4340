package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.IntakeSource;

/** A place from which returns are fetched. */
final class IntakePart {
    static final List<String> PROPERTIES = List.of("folder");

    private IntakePart() {}

    static Optional<IntakeSource> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading)
                .map(object -> new IntakeSource.Folder(object.text("folder")));
    }
}
