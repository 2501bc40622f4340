package org.quorate.binding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.Scale;

/** Parses answers that must be one of a list: yes and no, ticks, choices, levels, parties, periods. */
final class ListedAnswers {
    private static final Set<String> YES = Set.of("yes", "y", "true");
    private static final Set<String> NO = Set.of("no", "n", "false");
    private static final Set<String> TICKED = Set.of("x", "\u00D7", "\u2713", "\u2714", "\u2611", "\u2612", "\u221A");
    private static final Set<String> NOT_TICKED = Set.of("\u2610");
    /** Asks for the emoji form of the sign before it. */
    private static final String VARIATION = "\uFE0F";

    private final Programme programme;

    ListedAnswers(Programme programme) {
        this.programme = programme;
    }

    /** Finds the listed answer for which the text stands; empty too for a field without a list. */
    Optional<Answer> find(FieldDefinition field, String text) {
        return switch (field.type()) {
            case YES_NO -> yesNo(text);
            case TICK -> tick(text);
            case CHOICE -> choice(field, text);
            case SCALE ->
                scale(field).flatMap(scale -> scale.find(text)).map(level -> new Answer.Choice(level.label()));
            case PARTY -> programme.parties().find(text).map(party -> new Answer.Words(party.id()));
            case PERIOD -> programme.calendar().find(text).map(period -> new Answer.Words(period.id()));
            case TEXT,
                    NARRATIVE,
                    INTEGER,
                    DECIMAL,
                    MONEY,
                    PERCENT,
                    DATE,
                    SCORE,
                    REFERENCE,
                    EMAIL,
                    POSTCODE,
                    TELEPHONE -> Optional.empty();
        };
    }

    /** Returns what stands for none of the list, with the nearest of it as a suggestion. */
    Parsed unknown(FieldCell at, String text) {
        List<String> allowed = allowed(at.field());
        return Parsed.unreadable(
                at,
                at.finding(FindingCode.CHOICE_UNKNOWN)
                        .with("expected", String.join(", ", allowed))
                        .with("suggestion", Suggestion.of(text, allowed)));
    }

    private List<String> allowed(FieldDefinition field) {
        return switch (field.type()) {
            case TICK -> List.of("x", "nothing");
            case CHOICE -> field.bounds().choices().stream().map(Choice::label).toList();
            case SCALE -> scale(field).map(Scale::labels).orElse(List.of());
            case PARTY ->
                programme.parties().parties().stream().map(Party::name).toList();
            case PERIOD ->
                programme.calendar().periods().stream()
                        .map(ReportingPeriod::label)
                        .toList();
            default -> List.of("Yes", "No");
        };
    }

    private Optional<Scale> scale(FieldDefinition field) {
        return field.bounds().scale().flatMap(id -> programme.vocabulary().findScale(id));
    }

    private static Optional<Answer> choice(FieldDefinition field, String text) {
        // No stream: asked for each choice of each record.
        for (Choice choice : field.bounds().choices()) {
            if (CellText.same(choice.label(), text) || isAlias(choice, text)) {
                return Optional.of(new Answer.Choice(choice.label()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlias(Choice choice, String text) {
        for (String alias : choice.aliases()) {
            if (CellText.same(alias, text)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Answer> yesNo(String text) {
        String word = CellText.comparable(text);
        if (YES.contains(word)) {
            return Optional.of(new Answer.YesNo(true));
        }
        return NO.contains(word) ? Optional.of(new Answer.YesNo(false)) : Optional.empty();
    }

    private static Optional<Answer> tick(String text) {
        String sign = CellText.comparable(text.replace(VARIATION, ""));
        if (TICKED.contains(sign)) {
            return Optional.of(new Answer.YesNo(true));
        }
        return NOT_TICKED.contains(sign) ? Optional.of(new Answer.YesNo(false)) : yesNo(sign);
    }
}
