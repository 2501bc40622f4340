package org.quorate.binding;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.quorate.programme.Repeat;

/** Recognises the titles of blocks. Thread-safe. */
final class TitlePattern {
    private static final Pattern PLACE = Pattern.compile("\\{(n|name)\\}");
    private static final int LONGEST_TITLE = 500;

    private final Pattern pattern;
    private final boolean named;
    private final boolean numbered;

    /**
     * What a title says.
     *
     * @param number as the title counts the blocks; empty where it does not, or counts in letters
     * @param name what the block is for; empty where the title does not say
     */
    record Match(OptionalInt number, String name) {}

    TitlePattern(String title) {
        StringBuilder regex = new StringBuilder();
        Matcher places = PLACE.matcher(title);
        int from = 0;
        while (places.find()) {
            regex.append(literal(title.substring(from, places.start())));
            regex.append(places.group(1).equals("n") ? "(?<n>\\d{1,4}|[A-Z])" : "(?<name>.+?)");
            from = places.end();
        }
        regex.append(literal(title.substring(from))).append("[\\s:.*-]*");
        this.pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
        this.named = title.contains(Repeat.NAME);
        this.numbered = title.contains(Repeat.NUMBER);
    }

    /** Spaces count as one or none. */
    private static String literal(String text) {
        return Pattern.quote(text.replace("\\", "")).replace(" ", "\\E\\s*\\Q");
    }

    Optional<Match> find(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(StringUtils.normalizeSpace(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = numbered ? matcher.group("n") : "";
        return Optional.of(new Match(
                StringUtils.isNumeric(number) ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty(),
                named ? matcher.group("name").strip() : ""));
    }
}
