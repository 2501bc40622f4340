package org.quorate.consolidation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Tone;
import org.quorate.programme.Words;

/** Gathers assurance statements by area; the overall level is the lowest given and never an average (model.md section 4). */
final class AssuranceGatherer {
    private final Programme programme;
    private final Consumer<AttentionItem> attention;
    /** One area has one name, even where partners word its title differently: the first that was given. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, Tally> areas = new LinkedHashMap<>();
    private List<String> order = List.of();

    AssuranceGatherer(Programme programme, Consumer<AttentionItem> attention) {
        this.programme = programme;
        this.attention = attention;
    }

    void take(Contribution statement) {
        if (order.isEmpty()) {
            order = Labels.of(programme, statement.section(), Meaning.ASSURANCE_LEVEL);
        }
        String level = statement.text(Meaning.ASSURANCE_LEVEL);
        if (level.isEmpty()) {
            return;
        }
        String name = names.computeIfAbsent(Words.fold(statement.reference()), reference -> area(statement));
        areas.computeIfAbsent(name, area -> new Tally(order)).add(level);
        if (statement.tone(Meaning.ASSURANCE_LEVEL) == Tone.NEGATIVE) {
            attention.accept(new AttentionItem(
                    AttentionItem.Kind.LOW_ASSURANCE,
                    statement.party().name(),
                    statement.section().title(),
                    statement.reference(),
                    statement.text(Meaning.TITLE),
                    "Assurance level: " + level,
                    statement.source(Meaning.ASSURANCE_LEVEL)));
        }
    }

    private static String area(Contribution statement) {
        String title = statement.text(Meaning.TITLE);
        return title.isEmpty() ? statement.reference() : statement.reference() + ": " + title;
    }

    AssuranceLevels gathered() {
        String worst = order.stream()
                .filter(level -> areas.values().stream()
                        .anyMatch(tally -> tally.counted().containsKey(level)))
                .findFirst()
                .orElse("");
        return new AssuranceLevels(
                areas.entrySet().stream()
                        .map(area -> new AssuranceLevels.Area(
                                area.getKey(), area.getValue().counted()))
                        .toList(),
                worst);
    }
}
