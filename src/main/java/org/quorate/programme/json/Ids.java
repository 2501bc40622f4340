package org.quorate.programme.json;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.programme.Words;

/** The ids of a pack. Many become parts of paths, so all must be names that every system, Windows too, takes for a file. */
final class Ids {
    static final String SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String PERIOD_PATTERN = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";
    static final String FIELD_PATTERN = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
    /** The most characters of an id; outputs put several into one path, and Windows takes 260 for the whole. */
    static final int LONGEST = 60;

    private static final Pattern SLUG = Pattern.compile(SLUG_PATTERN);
    private static final Pattern PERIOD = Pattern.compile(PERIOD_PATTERN);
    private static final Pattern FIELD = Pattern.compile(FIELD_PATTERN);
    private static final Pattern NO_PLAIN_LETTERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Ids() {}

    /** The id of anything but a period or a field. */
    static Optional<String> slug(Json json, Reading reading) {
        return id(json, reading, SLUG, "-", "Lower-case letters, digits and single hyphens between them.");
    }

    /** The id of a period. */
    static Optional<String> period(Json json, Reading reading) {
        return id(
                json, reading, PERIOD, "-", "Letters, digits and single hyphens between them, such as \"2019-20-Q1\".");
    }

    /** The id of a check. */
    static Optional<String> check(Json json, Reading reading) {
        return id(json, reading, PERIOD, "-", "Letters, digits and single hyphens between them, such as \"KPI-03\".");
    }

    /** The id of a field. */
    static Optional<String> field(Json json, Reading reading) {
        return id(json, reading, FIELD, "_", "A lower-case letter, then such letters, digits and single underscores.");
    }

    /** The id of something that is declared elsewhere; whether it is, is told when all is read. */
    static ValueType<String> referenceTo(Scope scope) {
        return (json, reading) -> {
            Optional<String> id = Values.text(json, reading);
            id.ifPresent(name -> reading.references().refer(scope, name, json.at()));
            return id;
        };
    }

    private static Optional<String> id(Json json, Reading reading, Pattern pattern, String joint, String expected) {
        Optional<String> id = Values.text(json, reading);
        return id.filter(text -> {
            if (!pattern.matcher(text).matches()) {
                Stream.of(
                                NO_PLAIN_LETTERS.matcher(text.strip()).replaceAll(joint),
                                Words.fold(text).replace(" ", joint))
                        .filter(near -> pattern.matcher(near).matches())
                        .findFirst()
                        .ifPresentOrElse(
                                near -> reading.mistakes().wrongBut(json, expected, near),
                                () -> reading.mistakes().wrong(json, expected));
                return false;
            }
            if (text.length() > LONGEST) {
                reading.mistakes().wrong(json, "At most " + LONGEST + " characters.");
                return false;
            }
            if (RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
                reading.mistakes().wrong(json, "A name that Windows takes for a file, which this is not.");
                return false;
            }
            return true;
        });
    }
}
