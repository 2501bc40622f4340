package org.quorate.proposal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.quorate.programme.Words;

/** Makes ids out of words, no two alike. Not thread-safe: one for each scope. */
public final class Slugs {
    private static final int LONGEST = 40;
    /** Windows takes these for devices. */
    private static final String RESERVED = "con|prn|aux|nul|com\\d|lpt\\d";

    private final Set<String> taken = new HashSet<>();
    private final String joint;
    private final String fallback;

    private Slugs(String joint, String fallback) {
        this.joint = joint;
        this.fallback = fallback;
    }

    /** Makes the ids of a pack's returns. */
    public static Slugs ofReturns() {
        return of("return");
    }

    /** Makes ids with hyphens, of anything but fields. */
    static Slugs of(String fallback) {
        return new Slugs("-", fallback);
    }

    /** Makes ids of fields: with underscores, a letter first. */
    static Slugs ofFields() {
        return new Slugs("_", "field");
    }

    /** Returns an id that was not given before and resembles the words. */
    String idFor(String... words) {
        String id = plain(String.join(" ", words));
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + joint + number;
        }
        return free;
    }

    private String plain(String words) {
        StringBuilder id = new StringBuilder();
        for (String word : Words.fold(words).toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty() && id.length() + word.length() < LONGEST) {
                id.append(id.isEmpty() ? "" : joint).append(word);
            } else if (!id.isEmpty()) {
                break;
            }
        }
        String made = id.toString();
        if (made.isEmpty() || made.matches(RESERVED)) {
            return fallback;
        }
        return joint.equals("_") && Character.isDigit(made.charAt(0)) ? fallback + "_" + made : made;
    }
}
