package org.quorate.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scales, risk bands and fixed lists of a programme, and the thresholds past which something needs attention.
 *
 * @param riskBands lowest first
 */
public record Vocabulary(
        List<Scale> scales, List<RiskBand> riskBands, List<FixedList> lists, ExceptionThresholds thresholds) {
    public Vocabulary {
        scales = List.copyOf(scales);
        riskBands = List.copyOf(riskBands);
        lists = List.copyOf(lists);
    }

    /**
     * A band of risk scores.
     *
     * @param from the lowest score in it
     * @param to the highest score in it
     */
    public record RiskBand(String label, int from, int to, Tone tone) {}

    /**
     * Past which something needs attention.
     *
     * @param riskScore a risk of this score or more
     * @param overdueDays a milestone overdue by more days than this
     * @param envelopeOrNull what all partners together may spend, in pounds, or null where the programme does not say
     * @param changes what is too much of a change since the last accepted return
     */
    public record ExceptionThresholds(
            int riskScore, int overdueDays, @Nullable BigDecimal envelopeOrNull, ChangeThresholds changes) {
        /** Makes thresholds without an envelope, with the usual ones for changes. */
        public ExceptionThresholds(int riskScore, int overdueDays) {
            this(riskScore, overdueDays, null, ChangeThresholds.USUAL);
        }

        /** Returns what all partners together may spend, in pounds. */
        public Optional<BigDecimal> envelope() {
            return Optional.ofNullable(envelopeOrNull);
        }
    }

    /**
     * How a return is compared with those accepted before.
     *
     * @param staticReturns a risk with the same score in so many returns in a row
     * @param reforecasts a forecast that has moved so often
     * @param ratingSteps a rating that has gone so many levels up or down
     * @param jumpFactor a figure that is so many times what it was, or so many times less
     * @param sameWording from this likeness on, in percent, two records are the same thing although their keys differ
     * @param otherWording below this likeness, in percent, two records of one key are different things
     * @param yearStarts the month, 1 to 12, on whose first day cumulative figures begin anew
     */
    public record ChangeThresholds(
            int staticReturns,
            int reforecasts,
            int ratingSteps,
            int jumpFactor,
            int sameWording,
            int otherWording,
            int yearStarts) {
        /** Three returns, three moves, two levels, ten times, 70% and 50% of the wording, April. */
        public static final ChangeThresholds USUAL = new ChangeThresholds(3, 3, 2, 10, 70, 50, 4);
    }

    /** Finds a scale by its id. */
    public Optional<Scale> findScale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** Finds the tone of an answer to a field, by the field's choices or the levels of its scale; empty where it is neither. */
    public Optional<Tone> toneOf(FieldDefinition field, String label) {
        // No stream: asked for each status and rating of each record.
        for (FieldDefinition.Choice choice : field.bounds().choices()) {
            if (Words.same(choice.label(), label)) {
                return Optional.of(choice.tone());
            }
        }
        return field.bounds()
                .scale()
                .flatMap(this::findScale)
                .flatMap(scale -> scale.find(label))
                .map(Scale.Level::tone);
    }

    /** Finds a fixed list by its id. */
    public Optional<FixedList> findList(String id) {
        return lists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /** Finds the band in which a risk score lies. */
    public Optional<RiskBand> bandOf(int score) {
        return riskBands.stream()
                .filter(band -> band.from() <= score && score <= band.to())
                .findFirst();
    }
}
