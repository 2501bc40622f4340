package org.quorate.reporting;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each column of a table a heading of its own, as Excel's tables demand; case does not tell headings apart. Not
 * thread-safe: one for each table.
 */
final class TableHeadings {
    private final Set<String> taken = new HashSet<>();

    /** Headings that the table's fixed columns bear. */
    TableHeadings(String... fixed) {
        for (String heading : fixed) {
            taken.add(folded(heading));
        }
    }

    /** The heading itself; with a number where another column bears it. */
    String own(String heading) {
        String own = heading;
        for (int number = 2; !taken.add(folded(own)); number++) {
            own = heading + " (" + number + ")";
        }
        return own;
    }

    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }
}
