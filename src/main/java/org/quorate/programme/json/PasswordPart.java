package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.programme.PasswordSource;

/** Where a password is found. Nothing that may be one is repeated in what is told. */
final class PasswordPart {
    static final List<String> PROPERTIES = List.of("environment", "file");
    static final String ENVIRONMENT_PATTERN = "[A-Za-z_][A-Za-z0-9_]*";
    /** From the root of a disk, or out of the folder. */
    static final String OUTSIDE_PATTERN = "(/|\\.\\./|[A-Za-z]:[/\\\\]).*\\S";

    private static final Pattern ENVIRONMENT = Pattern.compile(ENVIRONMENT_PATTERN);
    private static final Pattern OUTSIDE = Pattern.compile(OUTSIDE_PATTERN);

    private PasswordPart() {}

    /** The place of a password that is named in a folder of that kind, such as a pack. */
    static ValueType<PasswordSource> of(String folder) {
        String neverItself =
                "Where the password is found, an \"environment\" or a \"file\"; never the password itself, for a "
                        + folder + " is passed on.";
        String outside = "The path of a file outside the " + folder
                + ", such as \"../secrets/returns.txt\"; what is in a " + folder + " is passed on with it.";
        return (json, reading) -> read(json, reading, neverItself, outside);
    }

    private static Optional<PasswordSource> read(Json json, Reading reading, String neverItself, String outside) {
        if (!(json instanceof Json.Struct struct)) {
            reading.mistakes().wrong(json.at(), "what stands here", neverItself);
            return Optional.empty();
        }
        Json.Member itself = struct.members().get("password");
        if (itself != null) {
            reading.mistakes().wrong(itself.at(), "password", neverItself);
            return Optional.empty();
        }
        return ObjectCursor.open(json, PROPERTIES, reading).flatMap(object -> {
            object.either("environment", "file");
            Optional<PasswordSource> environment = object.optional(
                            "environment",
                            matching(ENVIRONMENT, "The name of an environment variable, such as \"RETURNS_PASSWORD\"."))
                    .map(PasswordSource.Environment::new);
            Optional<PasswordSource> file =
                    object.optional("file", matching(OUTSIDE, outside)).map(PasswordSource.InFile::new);
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
