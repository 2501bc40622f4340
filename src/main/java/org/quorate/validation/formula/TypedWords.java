package org.quorate.validation.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.Scale;

/** The words that can be typed into a field with a list, and the value that a check sees for each. Immutable. */
final class TypedWords {
    /** Signs and words for a tick; whatever the case. */
    static final List<String> TICKS =
            List.of("x", "\u00D7", "\u2713", "\u2714", "\u2611", "\u2612", "\u221A", "yes", "y", "true");
    /** Signs and words for a box that is not ticked. */
    static final List<String> NO_TICKS = List.of("\u2610", "no", "n", "false");

    private final Programme programme;

    TypedWords(Programme programme) {
        this.programme = programme;
    }

    /** Returns the values by the words, in lower case, that stand for them; empty for a field without a list. */
    Map<String, String> of(FieldDefinition field) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (field.type()) {
            case CHOICE -> {
                for (Choice choice : field.bounds().choices()) {
                    put(values, choice.label(), Stream.concat(Stream.of(choice.label()), choice.aliases().stream()));
                }
            }
            case SCALE -> {
                for (Scale.Level level : levels(field)) {
                    put(values, level.label(), Stream.concat(Stream.of(level.label()), level.aliases().stream()));
                }
            }
            case PARTY -> {
                for (Party party : programme.parties().parties()) {
                    put(values, party.name(), party.names());
                }
            }
            case PERIOD -> {
                for (ReportingPeriod period : programme.calendar().periods()) {
                    put(
                            values,
                            period.id(),
                            Stream.concat(Stream.of(period.id(), period.label()), period.aliases().stream()));
                }
            }
            case YES_NO -> {
                put(values, "Yes", Stream.of("yes", "y", "true"));
                put(values, "No", Stream.of("no", "n", "false"));
            }
            default -> {
                // Anything may be typed.
            }
        }
        return values;
    }

    private List<Scale.Level> levels(FieldDefinition field) {
        return field.bounds()
                .scale()
                .flatMap(id -> programme.vocabulary().findScale(id))
                .map(Scale::levels)
                .orElse(List.of());
    }

    /** A word that stands for two values stands for the first, as it does where returns are read. */
    private static void put(Map<String, String> values, String value, Stream<String> words) {
        words.forEach(word -> values.putIfAbsent(word.strip().toLowerCase(Locale.ROOT), value));
    }
}
