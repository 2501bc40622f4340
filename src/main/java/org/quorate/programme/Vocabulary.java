package org.quorate.programme;

import java.util.List;
import java.util.Optional;

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
     */
    public record ExceptionThresholds(int riskScore, int overdueDays) {}

    /** Finds a scale by its id. */
    public Optional<Scale> findScale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
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
