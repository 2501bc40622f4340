package org.quorate.consolidation;

import java.util.List;
import java.util.Map;

/**
 * The open risks of all partners in figures, and those that need attention.
 *
 * @param byBand how many open risks lie in each band, lowest first
 * @param byMovement how many risks moved each way against the previous period's accepted return
 * @param shared the risks of the programme's own register that several partners scored (rule G03), by reference
 * @param before where the open risks stood in the last accepted return, as far as they were there and open
 * @param now where the open risks stand; those without likelihood or consequence are in neither
 * @param notable open risks at or past the programme's threshold, or rising; highest score first; unmodifiable, and read where they are kept
 */
public record Risks(
        int open,
        int closed,
        Map<String, Integer> byBand,
        Map<Movement, Integer> byMovement,
        List<Shared> shared,
        RiskGrid before,
        RiskGrid now,
        List<Item> notable) {
    public Risks {
        byBand = Ordered.copy(byBand);
        byMovement = Ordered.copy(byMovement);
        shared = List.copyOf(shared);
    }

    /** A risk of the fixed list of a section, by the section's title, with the score that each partner gives it, in the order of the programme. */
    public record Shared(String section, String key, List<Scored> scores) {
        public Shared {
            scores = List.copyOf(scores);
        }

        /** Returns the highest score; 0 where nobody scored it. */
        public int highest() {
            return scores.stream().mapToInt(Scored::score).max().orElse(0);
        }

        /** Returns the lowest score; 0 where nobody scored it. */
        public int lowest() {
            return scores.stream().mapToInt(Scored::score).min().orElse(0);
        }

        /** Returns how far the scores are apart. */
        public int range() {
            return highest() - lowest();
        }

        /** Returns the partners who give the highest score. */
        public List<String> highestBy() {
            return scores.stream()
                    .filter(one -> one.score() == highest())
                    .map(Scored::party)
                    .toList();
        }
    }

    /** What a partner scores a risk, from 1. */
    public record Scored(String party, int score) {}

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
