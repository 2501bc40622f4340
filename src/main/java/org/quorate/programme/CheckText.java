package org.quorate.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message and fix of a check, in which fields of a record stand in braces. Stateless. */
public final class CheckText {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private CheckText() {}

    /** Returns what stands in braces, in order. */
    public static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** Returns whether a brace stands alone. */
    public static boolean hasStrayBrace(String text) {
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    /** Finds the field of the section that a place or a formula names: by its id or, whatever its case, its heading. */
    public static Optional<FieldDefinition> find(SectionDefinition section, String name) {
        return section.find(name)
                .or(() -> section.fields().stream()
                        .filter(field -> Words.same(field.heading(), name))
                        .findFirst());
    }

    /**
     * Fills the places.
     *
     * @param valueOf gives the words for the name in a pair of braces
     */
    public static String fill(String text, Function<String, String> valueOf) {
        Function<MatchResult, String> value = place -> Matcher.quoteReplacement(valueOf.apply(place.group(1)));
        return PLACE.matcher(text).replaceAll(value);
    }
}
