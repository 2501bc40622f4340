package org.quorate.programme.json;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;

/** What programme.json says of how its files are read. */
final class ReadingPart {
    static final List<String> PROPERTIES = List.of("limits", "passwords");
    static final List<String> LIMIT_PROPERTIES = ReadLimit.allWords();

    private ReadingPart() {}

    static Optional<ReadingTerms> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading)
                .map(object -> new ReadingTerms(
                        object.optional("limits", ReadingPart::limits).orElse(Map.of()),
                        object.optional("passwords", ValueType.list(PasswordPart.of("pack")))
                                .orElse(List.of())));
    }

    private static Optional<Map<ReadLimit, Integer>> limits(Json json, Reading reading) {
        return ObjectCursor.open(json, LIMIT_PROPERTIES, reading).map(object -> {
            Map<ReadLimit, Integer> limits = new EnumMap<>(ReadLimit.class);
            for (ReadLimit limit : ReadLimit.values()) {
                object.optional(limit.word(), Values.wholeNumber(1, limit.unit().most()))
                        .ifPresent(amount -> limits.put(limit, amount));
            }
            return limits;
        });
    }
}
