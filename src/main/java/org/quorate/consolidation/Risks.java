package org.quorate.consolidation;

import java.util.List;
import java.util.Map;

/**
 * The open risks of all partners in figures, and those that need attention.
 *
 * @param byBand how many open risks lie in each band, lowest first
 * @param byMovement how many risks moved each way against the previous period's accepted return
 * @param notable open risks at or past the programme's threshold, or rising; highest score first
 */
public record Risks(
        int open, int closed, Map<String, Integer> byBand, Map<Movement, Integer> byMovement, List<Item> notable) {
    public Risks {
        byBand = Ordered.copy(byBand);
        byMovement = Ordered.copy(byMovement);
        notable = List.copyOf(notable);
    }

    /**
     * An open risk.
     *
     * @param score likelihood times consequence, 1 to 25
     * @param previousScore the score in the last accepted return; 0 where there is none to compare with
     */
    public record Item(
            String party,
            String reference,
            String title,
            String owner,
            int score,
            String band,
            Movement movement,
            int previousScore,
            String mitigation,
            SourceRef source) {}
}
