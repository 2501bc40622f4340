package org.quorate.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What partners say of their assurance, and what the review makes of it.
 *
 * @param byArea for each area, how many partners gave each level, worst level first
 * @param worst the lowest level that any partner gave; empty where none did
 * @param reviewed the levels that the review gives, in its order
 */
public record AssuranceLevels(List<Area> byArea, String worst, List<Reviewed> reviewed, OverallAssurance overall) {
    /** Nobody gave a level. */
    static final AssuranceLevels NONE = new AssuranceLevels(
            List.of(), "", List.of(), new OverallAssurance("", 0, null, null, "", Movement.NO_COMPARISON));

    public AssuranceLevels {
        byArea = List.copyOf(byArea);
        reviewed = List.copyOf(reviewed);
    }

    /** Returns how many statements of all areas give each level, those of the first area first. */
    public Map<String, Integer> counted() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        byArea.forEach(area -> area.levels().forEach((level, count) -> counted.merge(level, count, Integer::sum)));
        return counted;
    }

    /** One area and the levels that partners gave it. */
    public record Area(String area, Map<String, Integer> levels) {
        public Area {
            levels = Ordered.copy(levels);
        }
    }

    /**
     * A level that the review gives.
     *
     * @param own what the partner itself says; empty where it says nothing of that part
     */
    public record Reviewed(String party, String about, String own, String level, Review.Reason reason) {}
}
