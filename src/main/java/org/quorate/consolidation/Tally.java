package org.quorate.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts words in an order that is known beforehand; words beyond it follow as they come. */
final class Tally {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Tally(List<String> order) {
        order.forEach(word -> counts.put(word, 0));
    }

    void add(String word) {
        counts.merge(word, 1, Integer::sum);
    }

    /** The words that were counted at least once. */
    Map<String, Integer> counted() {
        Map<String, Integer> some = new LinkedHashMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }
}
