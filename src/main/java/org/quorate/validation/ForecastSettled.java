package org.quorate.validation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quorate.binding.Answer;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Plural;
import org.quorate.programme.Meaning;
import org.quorate.validation.ChangedRecord.Change;

/** P04: an open record's forecast does not move again and again; told when it moves, and counted over all accepted returns. */
final class ForecastSettled implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        Optional<Change> move = record.find(Meaning.FORECAST_DUE)
                .filter(change -> ChangedRecord.isGiven(change, Answer.Day.class))
                .filter(change -> !change.now().answer().equals(change.before().answer()));
        if (move.isEmpty() || record.now().progress() != Progress.OPEN) {
            return List.of();
        }
        Forecasts forecasts = forecasts(record, move.get());
        return forecasts.moves() < record.thresholds().reforecasts()
                ? List.of()
                : List.of(record.finding(FindingCode.FORECAST_MOVED_OFTEN, move.get())
                        .with("count", Integer.toString(forecasts.moves()))
                        .with("period", ChangedReturn.name(forecasts.first))
                        .with("days", Plural.of(forecasts.days(), "day"))
                        .with("before", forecasts.earlier()));
    }

    /** The days that were forecast one after the other, the earliest first, without repetition; the last of them now. */
    private record Forecasts(EarlierReturn first, List<LocalDate> dates) {
        int moves() {
            return dates.size() - 1;
        }

        long days() {
            return IntStream.range(0, moves())
                    .mapToLong(i -> Math.abs(ChronoUnit.DAYS.between(dates.get(i), dates.get(i + 1))))
                    .sum();
        }

        String earlier() {
            return dates.subList(0, moves()).stream().map(Wording::day).collect(Collectors.joining(", "));
        }
    }

    private static Forecasts forecasts(ChangedRecord record, Change move) {
        List<LocalDate> latestFirst = new ArrayList<>();
        latestFirst.add(((Answer.Day) move.now().answer()).date());
        EarlierReturn first = record.section().of().last();
        for (ChangedRecord.Earlier earlier : record.history()) {
            Optional<LocalDate> day = earlier.record().date(Meaning.FORECAST_DUE);
            if (day.isPresent() && !day.get().equals(latestFirst.get(latestFirst.size() - 1))) {
                latestFirst.add(day.get());
            }
            if (day.isPresent()) {
                first = earlier.of();
            }
        }
        Collections.reverse(latestFirst);
        return new Forecasts(first, List.copyOf(latestFirst));
    }
}
