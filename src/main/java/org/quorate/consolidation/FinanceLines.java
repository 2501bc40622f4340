package org.quorate.consolidation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Plan against forecast.
 *
 * @param lines by party, in the order of the pack
 */
public record FinanceLines(List<Line> lines) {
    public FinanceLines {
        lines = List.copyOf(lines);
    }

    /**
     * A partner's sums, in pounds.
     *
     * @param unreadable how many amounts could not be read and so are in neither sum
     */
    public record Line(String party, BigDecimal plan, BigDecimal forecast, int unreadable) {
        /** Returns forecast less plan. */
        public BigDecimal variance() {
            return forecast.subtract(plan);
        }
    }
}
