package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Things in the order of their ranks, those of one rank in the order in which they came. There may be many for each return, so whoever
 * consolidates may say where they are kept. They are added by one thread; once they are asked for, none is added and any thread may read them.
 */
public interface Ranked<T> {
    /**
     * Adds one; the lowest rank comes first.
     *
     * @throws IllegalStateException if they have been asked for
     */
    void add(T one, int rank);

    /** Returns all in order: an unmodifiable list, which may read them anew each time where they are kept. */
    List<T> inOrder();

    /** Returns a place for them in memory, with none in it. */
    static <T> Ranked<T> inMemory() {
        return new InMemory<>();
    }

    /** Those that are kept in memory. */
    final class InMemory<T> implements Ranked<T> {
        private final List<Placed<T>> all = new ArrayList<>();
        private boolean askedFor;

        private InMemory() {}

        private record Placed<T>(T one, int rank) {}

        @Override
        public void add(T one, int rank) {
            if (askedFor) {
                throw tooLate();
            }
            all.add(new Placed<>(one, rank));
        }

        @Override
        public List<T> inOrder() {
            askedFor = true;
            return all.stream()
                    .sorted(Comparator.comparingInt(Placed::rank))
                    .map(Placed::one)
                    .toList();
        }
    }

    /** Returns what is thrown where one is added after they were asked for. */
    static IllegalStateException tooLate() {
        return new IllegalStateException("nothing is added to what has been put in order");
    }
}
