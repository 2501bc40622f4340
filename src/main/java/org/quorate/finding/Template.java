package org.quorate.finding;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with named places, written {@code {name}}. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private Template() {}

    /** Returns the names of the places in the template, alphabetically. */
    static Set<String> places(String template) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACE.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Fills the places; one without an argument stays as it is written, so that a test can find it. */
    static String render(String template, Map<String, String> args) {
        return PLACE.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(args.getOrDefault(match.group(1), match.group())));
    }
}
