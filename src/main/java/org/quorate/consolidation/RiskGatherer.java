package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quorate.comparison.RiskScore;
import org.quorate.comparison.RiskScore.Factors;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.consolidation.EarlierRecords.Moved;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Words;

/** Gathers risks. The score is likelihood times consequence (rule X01), whatever score was typed. */
final class RiskGatherer {
    private final Programme programme;
    private final Consumer<AttentionItem> attention;
    private final Consumer<Counted> counted;
    private final Tally bands;
    private final Map<Movement, Integer> movements = new EnumMap<>(Movement.class);
    private final Ranked<Risks.Item> notable;
    private final Map<Listed, List<Risks.Scored>> shared = new LinkedHashMap<>();
    private final Map<Factors, Integer> before = new HashMap<>();
    private final Map<Factors, Integer> now = new HashMap<>();
    private int open;
    private int closed;

    /** A row of a section's fixed list. */
    private record Listed(String section, String key) {}

    RiskGatherer(
            Programme programme,
            Consumer<AttentionItem> attention,
            Consumer<Counted> counted,
            Ranked<Risks.Item> notable) {
        this.programme = programme;
        this.attention = attention;
        this.counted = counted;
        this.notable = notable;
        this.bands = new Tally(programme.vocabulary().riskBands().stream()
                .map(Vocabulary.RiskBand::label)
                .toList());
    }

    void take(Contribution risk, Moved moved) {
        int score = RiskScore.of(risk.section(), risk.record());
        Movement movement = moved.movement();
        movements.merge(movement, 1, Integer::sum);
        counted.accept(counted(risk, moved, score));
        if (risk.isClosed()) {
            closed++;
            return;
        }
        open++;
        place(risk, now);
        moved.before().filter(earlier -> !earlier.isClosed()).ifPresent(earlier -> place(earlier, before));
        if (score > 0) {
            listed(risk)
                    .ifPresent(key -> shared.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(new Risks.Scored(risk.party().name(), score)));
        }
        String band = band(score);
        bands.add(band);
        boolean high = score >= programme.vocabulary().thresholds().riskScore();
        if (high || movement == Movement.UP) {
            int previous = moved.before()
                    .map(before -> RiskScore.of(before.section(), before.record()))
                    .orElse(0);
            notable.add(
                    new Risks.Item(
                            risk.party().name(),
                            risk.reference(),
                            risk.text(Meaning.TITLE),
                            risk.text(Meaning.OWNER),
                            score,
                            band,
                            movement,
                            previous,
                            risk.text(Meaning.NARRATIVE),
                            risk.source(Meaning.LIKELIHOOD)),
                    -score);
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

    private String band(int score) {
        return programme
                .vocabulary()
                .bandOf(score)
                .map(Vocabulary.RiskBand::label)
                .orElse("Not scored");
    }

    private Counted counted(Contribution risk, Moved moved, int score) {
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        said.put(Aspect.STATUS, risk.isClosed() ? "Closed" : "Open");
        said.put(Aspect.LEVEL, band(score));
        said.put(Aspect.MOVEMENT, moved.movement().label());
        said.put(Aspect.SCORE, Integer.toString(score));
        RiskScore.factors(risk.section(), risk.record()).ifPresent(now -> {
            said.put(Aspect.LIKELIHOOD, Integer.toString(now.likelihood()));
            said.put(Aspect.CONSEQUENCE, Integer.toString(now.consequence()));
        });
        moved.before().ifPresent(earlier -> {
            said.put(Aspect.SCORE_BEFORE, Integer.toString(RiskScore.of(earlier.section(), earlier.record())));
            RiskScore.factors(earlier.section(), earlier.record())
                    .filter(was -> !earlier.isClosed())
                    .ifPresent(was -> {
                        said.put(Aspect.LIKELIHOOD_BEFORE, Integer.toString(was.likelihood()));
                        said.put(Aspect.CONSEQUENCE_BEFORE, Integer.toString(was.consequence()));
                    });
        });
        return risk.counted(Counted.Kind.RISK, said, Meaning.LIKELIHOOD);
    }

    private static void place(Contribution risk, Map<Factors, Integer> grid) {
        RiskScore.factors(risk.section(), risk.record())
                .filter(RiskGrid::holds)
                .ifPresent(place -> grid.merge(place, 1, Integer::sum));
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

    /** The key of the risk in the programme's register; empty where it is the partner's own. */
    private Optional<Listed> listed(Contribution risk) {
        return risk.section()
                .records()
                .expectedList()
                .flatMap(id -> programme.vocabulary().findList(id))
                .flatMap(list -> list.keys().stream()
                        .filter(key -> Words.same(key, risk.record().key()))
                        .findFirst())
                .map(key -> new Listed(risk.section().title(), key));
    }

    private List<Risks.Shared> inOrder() {
        return shared.entrySet().stream()
                .filter(scored -> scored.getValue().size() > 1)
                .map(scored -> new Risks.Shared(
                        scored.getKey().section(), scored.getKey().key(), scored.getValue()))
                .sorted(Comparator.comparing(Risks.Shared::section).thenComparing(Risks.Shared::key))
                .toList();
    }

    Risks gathered() {
        return new Risks(
                open,
                closed,
                bands.counted(),
                movements,
                inOrder(),
                new RiskGrid(before),
                new RiskGrid(now),
                notable.inOrder());
    }
}
