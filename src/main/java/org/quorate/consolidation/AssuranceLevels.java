package org.quorate.consolidation;

import java.util.List;
import java.util.Map;

/**
 * What partners say of their assurance.
 *
 * @param byArea for each area, how many partners gave each level, worst level first
 * @param worst the lowest level that any partner gave; empty where none did
 */
public record AssuranceLevels(List<Area> byArea, String worst) {
    public AssuranceLevels {
        byArea = List.copyOf(byArea);
    }

    /** One area and the levels that partners gave it. */
    public record Area(String area, Map<String, Integer> levels) {
        public Area {
            levels = Ordered.copy(levels);
        }
    }
}
