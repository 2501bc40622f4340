package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.quorate.consolidation.Ratings;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.Paper.Block;

/** Draws ratings: all of them by quarter, then those of each section now, each with its movement against the quarter before. */
final class RatingFigure {
    private static final String NOT_BEFORE = "Not rated before";

    private final Ratings ratings;
    private final ReportingPeriod period;

    RatingFigure(Ratings ratings, ReportingPeriod period) {
        this.ratings = ratings;
        this.period = period;
    }

    Optional<Block> figure() {
        return find(period.id())
                .map(now -> new Block.Figure(
                        "Ratings by quarter and by section, with their movement against the quarter before"
                                + beyond(now),
                        alternative(now),
                        chart(now)));
    }

    private Optional<Ratings.OfPeriod> find(String periodId) {
        return ratings.periods().stream()
                .filter(counted -> counted.periodId().equals(periodId))
                .findFirst();
    }

    private Chart chart(Ratings.OfPeriod now) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Ratings.OfPeriod each : ratings.periods()) {
            bars.add(new Chart.Bar(
                    "All, " + ShortPeriods.of(each.period()),
                    ratings.levels().stream()
                            .map(level -> each.count(level.label()))
                            .toList(),
                    each.equals(now) ? moved(now) : ""));
        }
        for (Ratings.OfSection section : now.sections()) {
            bars.add(new Chart.Bar(
                    section.section(),
                    ratings.levels().stream()
                            .map(level -> section.count(level.label()))
                            .toList(),
                    moved(section)));
        }
        return new Chart.Bars(
                "Ratings",
                "Movement",
                ratings.levels().stream()
                        .map(level -> new Chart.Series(level.label(), level.tone()))
                        .toList(),
                bars.size() > Figures.MOST_LINES ? bars.subList(0, Figures.MOST_LINES) : bars);
    }

    /** How many sections are drawn, where not all are. */
    private String beyond(Ratings.OfPeriod now) {
        int room = Figures.MOST_LINES - ratings.periods().size();
        return now.sections().size() <= room
                ? ""
                : " (%s of %s sections)".formatted(room, now.sections().size());
    }

    private String moved(Ratings.OfPeriod now) {
        return before().map(earlier -> moved(label -> now.count(label) - earlier.count(label)))
                .orElse(NOT_BEFORE);
    }

    private String moved(Ratings.OfSection section) {
        return before().flatMap(earlier -> earlier.sections().stream()
                        .filter(other -> other.id().equals(section.id()))
                        .findFirst())
                .map(earlier -> moved(label -> section.count(label) - earlier.count(label)))
                .orElse(NOT_BEFORE);
    }

    private Optional<Ratings.OfPeriod> before() {
        return period.previous().flatMap(this::find);
    }

    private String moved(ToIntFunction<String> change) {
        String changes = ratings.levels().stream()
                .map(Ratings.Level::label)
                .filter(label -> change.applyAsInt(label) != 0)
                .map(label ->
                        label + " " + (change.applyAsInt(label) > 0 ? "+" : "−") + Math.abs(change.applyAsInt(label)))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "No change" : changes;
    }

    private String alternative(Ratings.OfPeriod now) {
        List<String> spoken = new ArrayList<>();
        for (Ratings.OfPeriod each : ratings.periods()) {
            spoken.add("%s: %s.".formatted(ShortPeriods.of(each.period()), counted(each)));
        }
        spoken.add("Movement: %s.".formatted(moved(now)));
        for (Ratings.OfSection section : now.sections()) {
            spoken.add("%s: %s (%s).".formatted(section.section(), counted(section), moved(section)));
        }
        return String.join(" ", spoken);
    }

    private String counted(Ratings.OfPeriod each) {
        return counted(each::count);
    }

    private String counted(Ratings.OfSection section) {
        return counted(section::count);
    }

    private String counted(ToIntFunction<String> count) {
        return ratings.levels().stream()
                .map(Ratings.Level::label)
                .filter(label -> count.applyAsInt(label) > 0)
                .map(label -> label + " " + count.applyAsInt(label))
                .collect(Collectors.joining(", "));
    }
}
