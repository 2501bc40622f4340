package org.quorate.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.programme.Likeness;

/** Pairs what belongs nowhere with what is missing: the likest first, and nothing twice. */
final class LikelyPairs {
    private LikelyPairs() {}

    /**
     * Something that is missing.
     *
     * @param names by which it would have been found
     */
    record Missing(String id, Collection<String> names) {}

    private record Pair(int found, int missing, int percent) {}

    /**
     * Returns, by the 0-based index of what was found, what it is most like; what is like nothing is absent. Of equal pairs
     * the one that stands first in the lists.
     */
    static Map<Integer, Guess> of(List<String> found, List<Missing> missing) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < missing.size(); j++) {
                int percent = percent(found.get(i), missing.get(j));
                if (percent >= Likeness.TELLING) {
                    pairs.add(new Pair(i, j, percent));
                }
            }
        }
        // The sort is stable.
        pairs.sort(Comparator.comparingInt(Pair::percent).reversed());
        Map<Integer, Guess> guesses = new TreeMap<>();
        Set<Integer> given = new HashSet<>();
        for (Pair pair : pairs) {
            if (!guesses.containsKey(pair.found) && given.add(pair.missing)) {
                guesses.put(pair.found, new Guess(missing.get(pair.missing).id(), pair.percent));
            }
        }
        return guesses;
    }

    private static int percent(String found, Missing missing) {
        return missing.names().stream()
                .mapToInt(name -> Likeness.percent(found, name))
                .max()
                .orElse(0);
    }
}
