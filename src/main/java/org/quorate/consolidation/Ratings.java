package org.quorate.consolidation;

import java.util.List;
import java.util.Map;
import org.quorate.programme.Tone;

/**
 * How many records have each rating, by section, now and in the periods before; never averaged.
 *
 * @param levels that occur, worst first as their scales have them
 * @param periods earliest first; the last one is the period that is consolidated
 */
public record Ratings(List<Level> levels, List<OfPeriod> periods) {
    /** No ratings. */
    public static final Ratings NONE = new Ratings(List.of(), List.of());

    public Ratings {
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
    }

    /** A level of a scale of ratings. */
    public record Level(String label, Tone tone) {}

    /**
     * The ratings of one period.
     *
     * @param period its label
     * @param sections those in which anything was rated, in the order of the programme
     */
    public record OfPeriod(String periodId, String period, List<OfSection> sections) {
        public OfPeriod {
            sections = List.copyOf(sections);
        }

        /** Returns how many records of all sections have that rating. */
        public int count(String level) {
            return sections.stream().mapToInt(section -> section.count(level)).sum();
        }

        /** Returns how many records of all sections are rated. */
        public int total() {
            return sections.stream().mapToInt(OfSection::total).sum();
        }
    }

    /**
     * The ratings of one section.
     *
     * @param section its title
     * @param id tells it from sections of the same title
     * @param counts by level; levels that do not occur are absent
     */
    public record OfSection(String section, String id, Map<String, Integer> counts) {
        public OfSection {
            counts = Map.copyOf(counts);
        }

        /** Returns how many records have that rating. */
        public int count(String level) {
            return counts.getOrDefault(level, 0);
        }

        /** Returns how many records are rated. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
