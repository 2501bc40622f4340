package org.quorate.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Frame;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.Paper.Phrase;

/** Fills the places of a pack's texts from a consolidation. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, String> values = new TreeMap<>();

    Places(Consolidation consolidation) {
        Frame frame = consolidation.frame();
        Completeness completeness = consolidation.completeness();
        values.put("programme", frame.programme().identity().name());
        values.put("commissioner", frame.programme().identity().commissioner());
        values.put("committee", frame.programme().paper().committee());
        values.put("period", frame.period().label());
        values.put(
                "previous_period",
                frame.programme()
                        .calendar()
                        .previous(frame.period())
                        .map(ReportingPeriod::label)
                        .orElse("the period before"));
        values.put("as_at", Dates.day(frame.asAt()));
        values.put("due", Dates.moment(frame.period().due()));
        values.put("returns_expected", Integer.toString(completeness.expected()));
        values.put("returns_received", Integer.toString(completeness.received()));
        values.put("returns_accepted", Integer.toString(completeness.count(Standing.ACCEPTED)));
        values.put("returns_queried", Integer.toString(completeness.count(Standing.QUERIES)));
        values.put("returns_rejected", Integer.toString(completeness.count(Standing.REJECTED)));
        values.put("returns_missing", Integer.toString(completeness.count(Standing.MISSING)));
        values.put("returns_late", Integer.toString(completeness.late()));
        values.put("parties_owing", Integer.toString(completeness.partiesOwing()));
        values.put(
                "errors",
                Integer.toString(completeness.returns().stream()
                        .mapToInt(ReturnStatus::errors)
                        .sum()));
        values.put(
                "warnings",
                Integer.toString(completeness.returns().stream()
                        .mapToInt(ReturnStatus::warnings)
                        .sum()));
    }

    /** Fills every place of a text that stands for one of several: what it is about, and which partner's it is. */
    String fill(String text, String partner, String what) {
        Map<String, String> own = Map.of("partner", partner, "what", what);
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        own.getOrDefault(match.group(1), values.getOrDefault(match.group(1), match.group()))));
    }

    /** Fills every place, with the notes of the rows that its counts are made up of. */
    Phrase phrase(String text, SourceNotes notes) {
        return notes.rows(
                fill(text),
                PLACE.matcher(text)
                        .results()
                        .flatMap(match -> behind(match.group(1)).stream())
                        .toList());
    }

    private static Optional<NoteSource.Rows> behind(String place) {
        return switch (place) {
            case "returns_expected",
                    "returns_received",
                    "returns_accepted",
                    "returns_queried",
                    "returns_rejected",
                    "returns_missing",
                    "returns_late",
                    "parties_owing" -> Optional.of(FigureSources.RETURNS);
            case "errors", "warnings" -> Optional.of(FigureSources.EVERY_RETURN);
            default -> Optional.empty();
        };
    }

    /** Fills every place; the pack was checked to have no other. */
    String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
