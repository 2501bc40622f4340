package org.quorate.consolidation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.consolidation.EarlierRecords.Moved;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/**
 * Gathers milestones. Overdue means: not closed, and due by its baseline date before the period ended, for which the return
 * speaks; days are counted to the as-at date and must exceed the programme's threshold. A later forecast is told beside it and
 * does not undo it (model.md section 4).
 */
final class MilestoneGatherer {
    private final Frame frame;
    private final Consumer<AttentionItem> attention;
    private final Consumer<Counted> counted;
    private final List<Milestones.Overdue> overdue = new ArrayList<>();
    private final List<Milestones.Dated> dated = new ArrayList<>();
    private @Nullable Tally statuses;
    private @Nullable Tally ratings;
    private final Map<Movement, Integer> movements = new EnumMap<>(Movement.class);
    private int total;

    MilestoneGatherer(Frame frame, Consumer<AttentionItem> attention, Consumer<Counted> counted) {
        this.frame = frame;
        this.attention = attention;
        this.counted = counted;
    }

    /** Takes a milestone; its history is asked for only where it is overdue and has a forecast. */
    void take(Contribution milestone, Moved moved, RecordHistory history) {
        total++;
        movements.merge(moved.movement(), 1, Integer::sum);
        if (statuses == null) {
            statuses = new Tally(Labels.of(frame.programme(), milestone.section(), Meaning.STATUS));
        }
        if (ratings == null) {
            ratings = new Tally(Labels.of(frame.programme(), milestone.section(), Meaning.RAG));
        }
        statuses.add(milestone.label(Meaning.STATUS));
        ratings.add(milestone.label(Meaning.RAG));
        Optional<Milestones.Overdue> late = late(milestone, history);
        late.ifPresent(overdue::add);
        dated(milestone, late.isPresent()).ifPresent(dated::add);
        counted.accept(counted(milestone, moved.movement(), late));
        boolean red = milestone.tone(Meaning.RAG) == Tone.NEGATIVE;
        if (red || late.isPresent()) {
            attention.accept(item(milestone, red, late));
        }
    }

    private static Counted counted(Contribution milestone, Movement movement, Optional<Milestones.Overdue> late) {
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        said.put(Aspect.STATUS, milestone.label(Meaning.STATUS));
        said.put(Aspect.LEVEL, milestone.label(Meaning.RAG));
        said.put(Aspect.MOVEMENT, movement.label());
        said.put(Aspect.TIMING, late.isPresent() ? "Overdue" : "Not overdue");
        date(milestone, Meaning.BASELINE_DUE).ifPresent(day -> said.put(Aspect.BASELINE, day.toString()));
        date(milestone, Meaning.FORECAST_DUE).ifPresent(day -> said.put(Aspect.FORECAST_DATE, day.toString()));
        date(milestone, Meaning.ACTUAL_DATE).ifPresent(day -> said.put(Aspect.ACTUAL, day.toString()));
        late.ifPresent(item -> {
            said.put(Aspect.RE_FORECAST, item.moves() > 0 ? "Yes" : "No");
            said.put(Aspect.TIMES, Integer.toString(item.moves()));
            said.put(Aspect.DAYS, Long.toString(item.days()));
        });
        return milestone.counted(Counted.Kind.MILESTONE, said, Meaning.BASELINE_DUE);
    }

    private static Optional<Milestones.Dated> dated(Contribution milestone, boolean late) {
        return date(milestone, Meaning.BASELINE_DUE)
                .map(baseline -> new Milestones.Dated(
                        milestone.party().name(),
                        milestone.reference(),
                        milestone.text(Meaning.TITLE),
                        baseline,
                        date(milestone, Meaning.FORECAST_DUE).orElse(null),
                        date(milestone, Meaning.ACTUAL_DATE).orElse(null),
                        milestone.isClosed(),
                        late,
                        milestone.source(Meaning.BASELINE_DUE)));
    }

    private static Optional<LocalDate> date(Contribution milestone, Meaning meaning) {
        return milestone.record().date(milestone.section(), meaning);
    }

    private Optional<Milestones.Overdue> late(Contribution milestone, RecordHistory history) {
        Optional<LocalDate> baseline = date(milestone, Meaning.BASELINE_DUE);
        if (baseline.isEmpty() || milestone.isClosed()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(baseline.get(), frame.asAt());
        if (!baseline.get().isBefore(frame.period().end())
                || days <= frame.programme().vocabulary().thresholds().overdueDays()) {
            return Optional.empty();
        }
        Optional<LocalDate> forecast = forecast(milestone);
        return Optional.of(new Milestones.Overdue(
                milestone.party().name(),
                milestone.reference(),
                milestone.text(Meaning.TITLE),
                milestone.text(Meaning.OWNER),
                milestone.text(Meaning.RAG) + milestone.ratedWhy(),
                baseline.get(),
                forecast.orElse(null),
                forecast.isPresent() ? moves(milestone, history) : 0,
                days,
                milestone.source(Meaning.BASELINE_DUE)));
    }

    private static Optional<LocalDate> forecast(Contribution milestone) {
        return milestone.record().date(milestone.section(), Meaning.FORECAST_DUE);
    }

    /** How often the forecast has changed from one accepted return to the next that gives one. */
    private static int moves(Contribution milestone, RecordHistory history) {
        List<LocalDate> forecasts = Stream.concat(
                        Stream.of(milestone), history.of(milestone).stream().map(RecordHistory.Dated::record))
                .flatMap(record -> forecast(record).stream())
                .toList();
        return (int) IntStream.range(1, forecasts.size())
                .filter(at -> !forecasts.get(at).equals(forecasts.get(at - 1)))
                .count();
    }

    private static AttentionItem item(Contribution milestone, boolean red, Optional<Milestones.Overdue> late) {
        List<String> why = new ArrayList<>();
        if (red) {
            why.add("Rated " + milestone.text(Meaning.RAG) + milestone.ratedWhy());
        }
        late.ifPresent(item -> {
            why.add("%s past its baseline date of %s".formatted(Dates.days(item.days()), Dates.day(item.baseline())));
            why.add(item.forecast()
                    .map(date -> "now forecast for " + Dates.day(date))
                    .orElse("no forecast given"));
            if (item.moves() > 0) {
                why.add("re-forecast " + item.reforecast());
            }
        });
        return new AttentionItem(
                red ? Kind.RATED_RED : Kind.OVERDUE,
                milestone.party().name(),
                milestone.section().title(),
                milestone.reference(),
                milestone.text(Meaning.TITLE),
                String.join("; ", why),
                milestone.source(red ? Meaning.RAG : Meaning.BASELINE_DUE));
    }

    Milestones gathered() {
        overdue.sort(Comparator.comparing(Milestones.Overdue::days).reversed());
        return new Milestones(
                total,
                statuses == null ? Map.of() : statuses.counted(),
                ratings == null ? Map.of() : ratings.counted(),
                movements,
                dated,
                overdue);
    }
}
