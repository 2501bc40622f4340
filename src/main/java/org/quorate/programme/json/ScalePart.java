package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.Scale;
import org.quorate.programme.Tone;

/** A scale in programme.json. One for each scale; it remembers the level it has read last. */
final class ScalePart {
    static final List<String> PROPERTIES = List.of("id", "title", "levels");
    static final List<String> LEVEL_PROPERTIES = List.of("label", "ordinal", "tone", "aliases");
    private static final int HIGHEST_ORDINAL = 1000;

    private int least;

    private ScalePart() {}

    static Optional<Scale> read(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, PROPERTIES, reading, names).map(object -> {
            String id = object.id("id", Ids::slug, names);
            return new Scale(
                    id,
                    object.text("title"),
                    object.required(
                                    "levels",
                                    ValueType.filled(ValueType.parts(Scope.levelsOf(id), new ScalePart()::level)))
                            .orElse(List.of()));
        });
    }

    private Optional<Scale.Level> level(Json json, Reading reading, Names labels) {
        return ObjectCursor.open(json, LEVEL_PROPERTIES, reading, labels)
                .map(object -> new Scale.Level(
                        object.id("label", Values::name, labels),
                        ordinal(object),
                        object.required("tone", Values.word(Tone.class)).orElse(Tone.NEUTRAL),
                        object.aliases(labels)));
    }

    private int ordinal(ObjectCursor object) {
        Optional<Integer> ordinal = object.required("ordinal", Values.wholeNumber(0, HIGHEST_ORDINAL));
        ordinal.ifPresent(number -> {
            if (number < least) {
                object.wrong("ordinal", least + " or more, for the worst level stands first.");
            }
            least = number;
        });
        return ordinal.orElse(0);
    }
}
