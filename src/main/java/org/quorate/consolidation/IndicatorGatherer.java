package org.quorate.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.consolidation.Indicators.Change;
import org.quorate.consolidation.Indicators.Indicator;
import org.quorate.consolidation.Indicators.Point;
import org.quorate.consolidation.Indicators.Wanted;
import org.quorate.consolidation.RecordHistory.Dated;
import org.quorate.ledger.RecordedReturns;
import org.quorate.programme.Meaning;
import org.quorate.programme.Scale;

/** Gathers indicators, and looks each of them up in the accepted returns of all periods before. */
final class IndicatorGatherer {
    private final Frame frame;
    private final RecordedReturns returns;
    private final List<Indicator> indicators = new ArrayList<>();

    IndicatorGatherer(Frame frame, RecordedReturns returns) {
        this.frame = frame;
        this.returns = returns;
    }

    /** Takes all records that one submission has in one section. */
    void take(List<Contribution> records) {
        RecordHistory history = new RecordHistory(frame, returns, records);
        records.forEach(record -> indicators.add(indicator(record, history.of(record))));
    }

    private Indicator indicator(Contribution now, List<Dated> earlier) {
        Optional<BigDecimal> least = amount(now, Meaning.TARGET_AT_LEAST);
        Optional<BigDecimal> most = amount(now, Meaning.TARGET_AT_MOST);
        Wanted wanted = wanted(now, least.isPresent(), most.isPresent());
        Optional<BigDecimal> target = switch (wanted) {
            case AT_LEAST -> least;
            case AT_MOST -> most;
            case NOT_SAID -> amount(now, Meaning.TARGET);
        };
        List<Point> points = new ArrayList<>();
        earlier.forEach(dated -> point(dated).ifPresent(points::add));
        Collections.reverse(points);
        Optional<Point> current = point(new Dated(frame.period(), now));
        current.ifPresent(points::add);
        Optional<ProcessBehaviour> behaviour = current.flatMap(
                any -> ProcessBehaviour.of(points.stream().map(Point::value).toList(), target.orElse(null), wanted));
        return new Indicator(
                now.party().name(),
                now.section().title(),
                now.reference(),
                now.text(Meaning.TITLE),
                target.orElse(null),
                wanted,
                now.text(Meaning.RAG),
                now.tone(Meaning.RAG),
                points,
                current.map(Point::value).orElse(null),
                change(now, earlier.isEmpty() ? null : earlier.get(0), wanted),
                behaviour.orElse(null),
                now.source(Meaning.VALUE));
    }

    /** By what the record gives; one that gives no target follows its section, if that asks for one kind alone. */
    private static Wanted wanted(Contribution record, boolean least, boolean most) {
        if (least != most) {
            return least ? Wanted.AT_LEAST : Wanted.AT_MOST;
        }
        boolean asksLeast = record.section().find(Meaning.TARGET_AT_LEAST).isPresent();
        boolean asksMost = record.section().find(Meaning.TARGET_AT_MOST).isPresent();
        return asksLeast == asksMost ? Wanted.NOT_SAID : asksLeast ? Wanted.AT_LEAST : Wanted.AT_MOST;
    }

    private static Optional<BigDecimal> amount(Contribution record, Meaning meaning) {
        return record.record()
                .find(record.section(), meaning)
                .filter(answer -> answer.answer() instanceof Answer.Amount)
                .map(answer -> ((Answer.Amount) answer.answer()).number());
    }

    private static Optional<Point> point(Dated dated) {
        return amount(dated.record(), Meaning.VALUE)
                .map(value -> new Point(
                        dated.period().id(),
                        dated.period().label(),
                        value,
                        dated.record().source(Meaning.VALUE)));
    }

    private static Change change(Contribution now, @Nullable Dated last, Wanted wanted) {
        if (last == null) {
            return Change.NO_COMPARISON;
        }
        Optional<BigDecimal> value = amount(now, Meaning.VALUE);
        Optional<BigDecimal> before = amount(last.record(), Meaning.VALUE);
        if (wanted != Wanted.NOT_SAID && value.isPresent() && before.isPresent()) {
            int up = value.get().compareTo(before.get());
            return Change.of(wanted == Wanted.AT_LEAST ? up : -up);
        }
        int level = level(now);
        int earlier = level(last.record());
        return level == 0 || earlier == 0 ? Change.NO_COMPARISON : Change.of(Integer.compare(level, earlier));
    }

    /** The place of the rating on its scale; 0 where there is none. */
    private static int level(Contribution record) {
        return record.section()
                .find(Meaning.RAG)
                .flatMap(field -> field.bounds().scale())
                .flatMap(record.programme().vocabulary()::findScale)
                .flatMap(scale -> scale.find(record.text(Meaning.RAG)))
                .map(Scale.Level::ordinal)
                .orElse(0);
    }

    Indicators gathered() {
        return new Indicators(indicators);
    }
}
