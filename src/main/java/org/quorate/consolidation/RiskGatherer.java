package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quorate.comparison.RiskScore;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.EarlierRecords.Moved;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Vocabulary;

/** Gathers risks. The score is likelihood times consequence (rule X01), whatever score was typed. */
final class RiskGatherer {
    private final Programme programme;
    private final Consumer<AttentionItem> attention;
    private final Tally bands;
    private final Map<Movement, Integer> movements = new EnumMap<>(Movement.class);
    private final List<Risks.Item> notable = new ArrayList<>();
    private int open;
    private int closed;

    RiskGatherer(Programme programme, Consumer<AttentionItem> attention) {
        this.programme = programme;
        this.attention = attention;
        this.bands = new Tally(programme.vocabulary().riskBands().stream()
                .map(Vocabulary.RiskBand::label)
                .toList());
    }

    void take(Contribution risk, Moved moved) {
        int score = RiskScore.of(risk.section(), risk.record());
        Movement movement = moved.movement();
        movements.merge(movement, 1, Integer::sum);
        if (risk.isComplete()) {
            closed++;
            return;
        }
        open++;
        String band = programme
                .vocabulary()
                .bandOf(score)
                .map(Vocabulary.RiskBand::label)
                .orElse("Not scored");
        bands.add(band);
        boolean high = score >= programme.vocabulary().thresholds().riskScore();
        if (high || movement == Movement.UP) {
            int previous = moved.before()
                    .map(before -> RiskScore.of(before.section(), before.record()))
                    .orElse(0);
            notable.add(new Risks.Item(
                    risk.party().name(),
                    risk.reference(),
                    risk.text(Meaning.TITLE),
                    risk.text(Meaning.OWNER),
                    score,
                    band,
                    movement,
                    previous,
                    risk.text(Meaning.NARRATIVE),
                    risk.source(Meaning.LIKELIHOOD)));
            attention.accept(new AttentionItem(
                    high ? Kind.HIGH_RISK : Kind.RISK_RISING,
                    risk.party().name(),
                    risk.section().title(),
                    risk.reference(),
                    risk.text(Meaning.TITLE),
                    why(score, band, movement, previous),
                    risk.source(Meaning.LIKELIHOOD)));
        }
    }

    private static String why(int score, String band, Movement movement, int previous) {
        String now = "Scores %s (%s)".formatted(score, band);
        return switch (movement) {
            case UP -> now + ", up from " + previous;
            case DOWN -> now + ", down from " + previous;
            case STATIC -> now + ", unchanged";
            case NEW -> now + ", new this quarter";
            case INHERITED -> now + ", and not assessed anew";
            case REOPENED -> now + ", open again";
            case CLOSED, NO_COMPARISON -> now;
        };
    }

    Risks gathered() {
        notable.sort(Comparator.comparing(Risks.Item::score).reversed());
        return new Risks(open, closed, bands.counted(), movements, notable);
    }
}
