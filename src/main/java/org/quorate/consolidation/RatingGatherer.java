package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/** Counts ratings by period and section. */
final class RatingGatherer {
    private final Programme programme;
    private final Map<String, Tone> levels = new LinkedHashMap<>();
    private final Map<ReportingPeriod, Map<String, Counted>> periods = new LinkedHashMap<>();

    RatingGatherer(Programme programme) {
        this.programme = programme;
    }

    private record Counted(String section, Map<String, Integer> counts) {}

    /** Takes a record of a period. The sections of a period must come in the order of the programme. */
    void take(ReportingPeriod period, ReturnDefinition definition, Contribution record) {
        String rating = record.text(Meaning.RAG);
        if (rating.isEmpty() || !knows(record.section(), rating)) {
            return;
        }
        periods.computeIfAbsent(period, any -> new LinkedHashMap<>())
                .computeIfAbsent(
                        definition.id() + "/" + record.section().id(),
                        any -> new Counted(record.section().title(), new LinkedHashMap<>()))
                .counts
                .merge(rating, 1, Integer::sum);
    }

    /** Whether it is a level of the section's scale; learns the scale. */
    private boolean knows(SectionDefinition section, String rating) {
        List<String> labels = Labels.of(programme, section, Meaning.RAG);
        if (!labels.contains(rating)) {
            return false;
        }
        section.find(Meaning.RAG)
                .ifPresent(field -> labels.forEach(label -> levels.putIfAbsent(
                        label, programme.vocabulary().toneOf(field, label).orElse(Tone.NEUTRAL))));
        return true;
    }

    Ratings gathered() {
        List<Ratings.OfPeriod> counted = new ArrayList<>();
        for (ReportingPeriod period : programme.calendar().periods()) {
            Map<String, Counted> sections = periods.getOrDefault(period, Map.of());
            if (!sections.isEmpty()) {
                List<Ratings.OfSection> each = new ArrayList<>();
                sections.forEach((id, section) -> each.add(new Ratings.OfSection(section.section, id, section.counts)));
                counted.add(new Ratings.OfPeriod(period.id(), period.label(), each));
            }
        }
        List<Ratings.Level> occurring = levels.entrySet().stream()
                .filter(level -> counted.stream().anyMatch(period -> period.count(level.getKey()) > 0))
                .map(level -> new Ratings.Level(level.getKey(), level.getValue()))
                .toList();
        return new Ratings(occurring, counted);
    }
}
