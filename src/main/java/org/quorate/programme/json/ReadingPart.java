package org.quorate.programme.json;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;

/** What programme.json says of how its files are read. */
final class ReadingPart {
    static final List<String> PROPERTIES = List.of("limits", "passwords");
    static final List<String> LIMIT_PROPERTIES = ReadLimit.allWords();
    static final List<String> PASSWORD_PROPERTIES = List.of("environment", "file");
    static final String ENVIRONMENT_PATTERN = "[A-Za-z_][A-Za-z0-9_]*";
    /** From the root of a disk, or out of the folder of the pack. */
    static final String OUTSIDE_PATTERN = "(/|\\.\\./|[A-Za-z]:[/\\\\]).*\\S";

    private static final Pattern ENVIRONMENT = Pattern.compile(ENVIRONMENT_PATTERN);
    private static final Pattern OUTSIDE = Pattern.compile(OUTSIDE_PATTERN);
    private static final String NEVER_ITSELF =
            "Where the password is found, an \"environment\" or a \"file\"; never the password itself, for a pack is passed"
                    + " on.";

    private ReadingPart() {}

    static Optional<ReadingTerms> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading)
                .map(object -> new ReadingTerms(
                        object.optional("limits", ReadingPart::limits).orElse(Map.of()),
                        object.optional("passwords", ValueType.list(ReadingPart::password))
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

    /** Nothing that may be a password is repeated in what is told. */
    private static Optional<PasswordSource> password(Json json, Reading reading) {
        if (!(json instanceof Json.Struct struct)) {
            reading.mistakes().wrong(json.at(), "what stands here", NEVER_ITSELF);
            return Optional.empty();
        }
        Json.Member itself = struct.members().get("password");
        if (itself != null) {
            reading.mistakes().wrong(itself.at(), "password", NEVER_ITSELF);
            return Optional.empty();
        }
        return ObjectCursor.open(json, PASSWORD_PROPERTIES, reading).flatMap(object -> {
            object.either("environment", "file");
            Optional<PasswordSource> environment = object.optional(
                            "environment",
                            matching(ENVIRONMENT, "The name of an environment variable, such as \"RETURNS_PASSWORD\"."))
                    .map(PasswordSource.Environment::new);
            Optional<PasswordSource> file = object.optional(
                            "file",
                            matching(
                                    OUTSIDE,
                                    "The path of a file outside the pack, such as \"../secrets/returns.txt\"; what is in"
                                            + " a pack is passed on with it."))
                    .map(PasswordSource.InFile::new);
            return environment.or(() -> file);
        });
    }

    private static ValueType<String> matching(Pattern pattern, String expected) {
        return (json, reading) -> Values.text(json, reading).filter(text -> {
            boolean matches = pattern.matcher(text).matches();
            if (!matches) {
                reading.mistakes().wrong(json.at(), "what stands here", expected);
            }
            return matches;
        });
    }
}
