package org.quorate.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;

/**
 * The indicators of all partners, each with what it was in the periods before.
 *
 * @param all in the order of the programme: by return and section, then party, then row
 */
public record Indicators(List<Indicator> all) {
    /** No indicators. */
    public static final Indicators NONE = new Indicators(List.of());

    public Indicators {
        all = List.copyOf(all);
    }

    /** Returns the indicators that miss their target or are rated red, in order. */
    public List<Indicator> exceptions() {
        return all.stream().filter(Indicator::isException).toList();
    }

    /**
     * One indicator of one partner.
     *
     * @param party its name
     * @param section the section's title
     * @param targetOrNull what the value should be, or null where none is given
     * @param wanted on which side of the target, and of its earlier values, a value is better
     * @param rating as the partner gives it, or the review in its place; empty where there is none
     * @param tone of the rating
     * @param points the values, earliest first; the last one is that of this period where one was given, and never a guess for a
     *     period without one
     * @param valueOrNull the value of this period, or null where none was given
     * @param change against the last accepted return
     * @param behaviourOrNull what its values say as a process, or null while there are fewer than
     *     {@link ProcessBehaviour#FEWEST_POINTS} of them or this period has none
     * @param source of the value; of the record's row where there is no value
     */
    public record Indicator(
            String party,
            String section,
            String reference,
            String title,
            @Nullable BigDecimal targetOrNull,
            Wanted wanted,
            String rating,
            Tone tone,
            List<Point> points,
            @Nullable BigDecimal valueOrNull,
            Change change,
            @Nullable ProcessBehaviour behaviourOrNull,
            SourceRef source) {
        public Indicator {
            points = List.copyOf(points);
        }

        /** Returns the value of this period. */
        public Optional<BigDecimal> value() {
            return Optional.ofNullable(valueOrNull);
        }

        /** Returns what the value should be. */
        public Optional<BigDecimal> target() {
            return Optional.ofNullable(targetOrNull);
        }

        /** Returns what its values say as a process. */
        public Optional<ProcessBehaviour> behaviour() {
            return Optional.ofNullable(behaviourOrNull);
        }

        /** Returns the values of the periods before, earliest first. */
        public List<Point> history() {
            return valueOrNull == null ? points : points.subList(0, points.size() - 1);
        }

        /** Returns whether the value is on the wrong side of its target; false where that cannot be told. */
        public boolean missesTarget() {
            if (valueOrNull == null || targetOrNull == null) {
                return false;
            }
            int side = valueOrNull.compareTo(targetOrNull);
            return switch (wanted) {
                case AT_LEAST -> side < 0;
                case AT_MOST -> side > 0;
                case NOT_SAID -> false;
            };
        }

        /** Returns whether it misses its target or is rated red. */
        public boolean isException() {
            return missesTarget() || tone == Tone.NEGATIVE;
        }

        /** Returns the target in words, such as "at least 70"; empty where none is given. */
        public String targetWords() {
            return target().map(figure -> wanted.words() + figure.toPlainString())
                    .orElse("");
        }
    }

    /**
     * The value of one period.
     *
     * @param periodId the period's id
     * @param period its label
     */
    public record Point(String periodId, String period, BigDecimal value, SourceRef source) {}

    /** On which side of a target a value is better. */
    public enum Wanted {
        AT_LEAST("at least "),
        AT_MOST("at most "),
        /** The pack does not say, or a record gives both a least and a most. */
        NOT_SAID("");

        private final String words;

        Wanted(String words) {
            this.words = words;
        }

        /** Returns the words that stand before the target, with a space behind them; empty where it is not said. */
        public String words() {
            return words;
        }
    }

    /** How an indicator stands to the last accepted return: by its value where it is said what is better, else by its rating. */
    public enum Change {
        IMPROVED("Improved"),
        SUSTAINED("Sustained"),
        DETERIORATED("Deteriorated"),
        /** There is nothing earlier to compare with, or nothing says what is better. */
        NO_COMPARISON("No comparison");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** Returns the word a reader sees. */
        public String label() {
            return label;
        }

        /** Returns the word for going up (above 0), down (below 0) or neither, where up is better. */
        static Change of(int up) {
            return up > 0 ? IMPROVED : up < 0 ? DETERIORATED : SUSTAINED;
        }
    }
}
