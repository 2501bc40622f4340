package org.quorate.consolidation;

import java.util.Map;
import org.quorate.comparison.RiskScore.Factors;

/**
 * How many risks stand at each likelihood and consequence, each 1 to {@link #SIDE}.
 *
 * @param counts risks by place; places without any are absent
 */
public record RiskGrid(Map<Factors, Integer> counts) {
    /** The highest likelihood and consequence. */
    public static final int SIDE = 5;

    /** No risks. */
    public static final RiskGrid NONE = new RiskGrid(Map.of());

    public RiskGrid {
        counts = Map.copyOf(counts);
    }

    /** Returns how many risks have that likelihood and consequence. */
    public int at(int likelihood, int consequence) {
        return counts.getOrDefault(new Factors(likelihood, consequence), 0);
    }

    /** Returns how many risks stand in the grid. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns whether a place is in the grid. */
    static boolean holds(Factors place) {
        return isOnSide(place.likelihood()) && isOnSide(place.consequence());
    }

    private static boolean isOnSide(int factor) {
        return 1 <= factor && factor <= SIDE;
    }
}
