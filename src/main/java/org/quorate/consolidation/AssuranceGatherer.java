package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Topics.Topic;
import org.quorate.programme.Words;

/** Gathers assurance statements by area; the overall level is the lowest given and never an average (model.md section 4). */
final class AssuranceGatherer {
    private final Review review;
    private final Consumer<AttentionItem> attention;
    private final Consumer<Counted> counted;
    private final List<Scale.Level> scale;
    /** One area has one name, even where partners word its title differently: the first that was given. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, Tally> areas = new LinkedHashMap<>();
    /** What partners say of what the review gives a level, too. */
    private final Map<Review.Level, String> own = new HashMap<>();

    private final List<String> standing = new ArrayList<>();

    AssuranceGatherer(
            Programme programme, Review review, Consumer<AttentionItem> attention, Consumer<Counted> counted) {
        this.review = review;
        this.attention = attention;
        this.counted = counted;
        this.scale = programme.returns().stream()
                .flatMap(definition -> levels(programme, definition).stream())
                .findFirst()
                .orElse(List.of());
        review.levels().forEach(level -> standing.add(level.level()));
    }

    private static Optional<List<Scale.Level>> levels(Programme programme, ReturnDefinition definition) {
        return definition.sections().stream()
                .filter(section -> section.subject() == Subject.ASSURANCE)
                .flatMap(section -> scaleOf(programme, section).stream())
                .findFirst();
    }

    private static Optional<List<Scale.Level>> scaleOf(Programme programme, SectionDefinition section) {
        return section.find(Meaning.ASSURANCE_LEVEL)
                .flatMap(field -> field.bounds().scale())
                .flatMap(programme.vocabulary()::findScale)
                .map(Scale::levels);
    }

    void take(Contribution statement) {
        String level = statement.text(Meaning.ASSURANCE_LEVEL);
        if (level.isEmpty()) {
            return;
        }
        String name = names.computeIfAbsent(Words.fold(statement.reference()), reference -> area(statement));
        areas.computeIfAbsent(name, area -> new Tally(labels())).add(level);
        counted.accept(new Counted(
                Counted.Kind.ASSURANCE,
                statement.party().name(),
                statement.section().title(),
                statement.reference(),
                name,
                Map.of(Aspect.LEVEL, level),
                statement.source(Meaning.ASSURANCE_LEVEL)));
        Optional<Review.Level> reviewed =
                review.level(statement.party(), new Topic(statement.reference(), statement.text(Meaning.TITLE)));
        reviewed.ifPresent(found -> own.put(found, level));
        if (reviewed.isEmpty()) {
            standing.add(level);
        }
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

    private List<String> labels() {
        return scale.stream().map(Scale.Level::label).toList();
    }

    /** Returns what was gathered; {@code before} is the overall level of the period before, empty for none. */
    AssuranceLevels gathered(Completeness completeness, String before) {
        return new AssuranceLevels(
                areas.entrySet().stream()
                        .map(area -> new AssuranceLevels.Area(
                                area.getKey(), area.getValue().counted()))
                        .toList(),
                lowest(level -> areas.values().stream()
                        .anyMatch(tally -> tally.counted().containsKey(level))),
                review.levels().stream().map(this::reviewed).toList(),
                overall(completeness.expected() - completeness.counted(), before));
    }

    private AssuranceLevels.Reviewed reviewed(Review.Level level) {
        return new AssuranceLevels.Reviewed(
                level.party().name(),
                level.topic().title().isEmpty()
                        ? level.topic().id()
                        : level.topic().title(),
                own.getOrDefault(level, ""),
                level.level(),
                level.reason());
    }

    private OverallAssurance overall(int missing, String before) {
        String lowest = lowest(standing::contains);
        String cap = cap();
        boolean better = labels().indexOf(lowest) > labels().indexOf(cap);
        boolean held = missing > 0 && better && review.liftedOrNull() == null;
        String proposed = held ? cap : lowest;
        Review.Overall set = review.overallOrNull();
        return new OverallAssurance(
                proposed,
                held ? missing : 0,
                missing > 0 && better ? review.liftedOrNull() : null,
                set,
                before,
                movement(set == null ? proposed : set.level(), before));
    }

    private Movement movement(String now, String before) {
        int level = labels().indexOf(now);
        int earlier = labels().indexOf(before);
        if (level < 0 || earlier < 0) {
            return Movement.NO_COMPARISON;
        }
        return level > earlier ? Movement.UP : level < earlier ? Movement.DOWN : Movement.STATIC;
    }

    private String lowest(Predicate<String> given) {
        return labels().stream().filter(given).findFirst().orElse("");
    }

    /** The best level that is not a good one, such as Partial; where all are good, the lowest. */
    private String cap() {
        return Stream.concat(
                        scale.stream().limit(1),
                        scale.stream().filter(level -> level.tone() != Tone.POSITIVE && level.tone() != Tone.COMPLETE))
                .map(Scale.Level::label)
                .reduce("", (worse, better) -> better);
    }
}
