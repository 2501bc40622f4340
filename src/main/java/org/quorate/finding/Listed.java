package org.quorate.finding;

import java.util.List;

/** Names one after the other, as a sentence lists them: the first few, and how many more there are. Stateless. */
public final class Listed {
    private static final int MOST = 10;

    private Listed() {}

    /** Returns at most ten of the names, then how many more there are, as in "R1, R2" and "R1, …, R10 and 3 more". */
    public static String of(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }
}
