package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.Standing;

/** Sentences that several outputs print word for word alike. */
final class Sentences {
    private Sentences() {}

    /** How many returns came, and what became of them. */
    static String received(Completeness completeness) {
        List<String> parts = new ArrayList<>();
        add(parts, completeness.count(Standing.ACCEPTED), "accepted");
        add(parts, completeness.count(Standing.QUERIES), "accepted with queries");
        add(parts, completeness.count(Standing.NIL), "nil");
        add(parts, completeness.count(Standing.REJECTED), "rejected");
        String detail = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
        return "%s of %s returns owed were received%s; %s came late; %s %s missing%s."
                .formatted(
                        completeness.received(),
                        completeness.expected(),
                        detail,
                        completeness.late(),
                        completeness.count(Standing.MISSING),
                        completeness.count(Standing.MISSING) == 1 ? "is" : "are",
                        completeness.count(Standing.AWAITED) == 0
                                ? ""
                                : "; %s not yet due".formatted(completeness.count(Standing.AWAITED)));
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
