package org.quorate.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Tone;
import org.quorate.programme.Words;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;

/**
 * What one field of a template asks for, from its heading, its answers and its drop-down list.
 *
 * @param answers those that stand in the workbook, without blanks
 * @param choices the words of its drop-down list; none where it has none
 * @param required whether a mark or a hint says that it must be answered
 */
record FieldGuess(String heading, List<Cell> answers, List<String> choices, boolean required) {
    private static final Set<String> RAG = Set.of("red", "amber", "green", "blue", "r", "a", "g", "b", "complete");
    private static final Set<String> YES_NO = Set.of("yes", "no");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[\\d ()-]{9,20}");
    private static final int NARRATIVE_LENGTH = 80;

    FieldGuess {
        answers = List.copyOf(answers);
        choices =
                choices.stream().filter(word -> !CellWords.isPlaceholder(word)).toList();
    }

    /** Returns the field, and remarks on what its type rests. */
    FieldDefinition field(String id, Remarks remarks) {
        FieldType type = type(remarks);
        return new FieldDefinition(
                id,
                heading,
                List.of(),
                type,
                HeadingSense.meaning(heading, type),
                required ? Need.REQUIRED : Need.OPTIONAL,
                bounds(type),
                "",
                Entry.byHand(placeholders()));
    }

    private Bounds bounds(FieldType type) {
        return switch (type) {
            case CHOICE ->
                new Bounds(
                        choices.stream()
                                .map(word -> new Choice(word, Tone.NEUTRAL, List.of()))
                                .toList(),
                        null,
                        null,
                        null,
                        null,
                        0);
            case SCALE -> new Bounds(List.of(), NewProgramme.RAG, null, null, null, 0);
            default -> Bounds.NONE;
        };
    }

    private List<String> placeholders() {
        return answers.stream()
                .map(CellWords::of)
                .filter(CellWords::isPlaceholder)
                .distinct()
                .toList();
    }

    private List<Cell> given() {
        return answers.stream()
                .filter(cell -> !CellWords.isPlaceholder(CellWords.of(cell)))
                .toList();
    }

    private FieldType type(Remarks remarks) {
        if (!choices.isEmpty()) {
            remarks.certain("\"%s\" has a drop-down list of %s words.".formatted(heading, choices.size()));
            return chosen();
        }
        List<Cell> given = given();
        Optional<FieldType> told = HeadingSense.type(heading);
        if (given.isEmpty()) {
            told.ifPresent(type ->
                    remarks.guessed("\"%s\" is blank; its words sound like %s.".formatted(heading, words(type))));
            return told.filter(type -> type != FieldType.REFERENCE).orElse(FieldType.TEXT);
        }
        FieldType type = seen(given).orElse(FieldType.TEXT);
        if (told.isPresent() && told.get() == FieldType.DATE && type != FieldType.DATE) {
            remarks.guessed("\"%s\" sounds like a date, but not every answer is one; it is taken as %s."
                    .formatted(heading, words(type)));
        } else if (type != FieldType.TEXT) {
            remarks.guessed("\"%s\" is taken as %s, because %s."
                    .formatted(
                            heading,
                            words(type),
                            given.size() == 1 ? "its only answer is" : "all " + given.size() + " answers are"));
        }
        return type;
    }

    private FieldType chosen() {
        Set<String> folded = choices.stream().map(Words::fold).collect(Collectors.toSet());
        if (YES_NO.equals(folded)) {
            return FieldType.YES_NO;
        }
        return folded.contains("red") && RAG.containsAll(folded) ? FieldType.SCALE : FieldType.CHOICE;
    }

    /** Finds the type that every answer has; a text that may be anything has none. */
    private Optional<FieldType> seen(List<Cell> given) {
        if (given.stream().allMatch(cell -> cell.value() instanceof CellValue.Date)) {
            return Optional.of(FieldType.DATE);
        }
        if (given.stream().allMatch(cell -> cell.value() instanceof CellValue.Number)) {
            return Optional.of(number(given));
        }
        List<String> texts = given.stream().map(CellWords::of).toList();
        if (texts.stream().allMatch(text -> YES_NO.contains(Words.fold(text)))) {
            return Optional.of(FieldType.YES_NO);
        }
        if (HeadingSense.isRag(heading) && texts.stream().allMatch(text -> RAG.contains(Words.fold(text)))) {
            return Optional.of(FieldType.SCALE);
        }
        if (texts.stream().allMatch(text -> EMAIL.matcher(text).matches())) {
            return Optional.of(FieldType.EMAIL);
        }
        Optional<FieldType> told = HeadingSense.type(heading);
        if (told.filter(FieldType.TELEPHONE::equals).isPresent()
                && texts.stream().allMatch(text -> TELEPHONE.matcher(text).matches())) {
            return told;
        }
        boolean numbers = given.stream().anyMatch(cell -> !(cell.value() instanceof CellValue.Text));
        if (!numbers
                && (told.filter(FieldType.NARRATIVE::equals).isPresent()
                        || texts.stream().mapToInt(String::length).sum() > NARRATIVE_LENGTH * texts.size())) {
            return Optional.of(FieldType.NARRATIVE);
        }
        return Optional.empty();
    }

    private FieldType number(List<Cell> given) {
        Optional<FieldType> told = HeadingSense.type(heading);
        if (told.filter(type -> type == FieldType.MONEY || type == FieldType.PERCENT)
                .isPresent()) {
            return told.get();
        }
        List<BigDecimal> numbers = new ArrayList<>();
        given.forEach(cell -> numbers.add(((CellValue.Number) cell.value()).number()));
        return numbers.stream().allMatch(number -> number.stripTrailingZeros().scale() <= 0)
                ? FieldType.INTEGER
                : FieldType.DECIMAL;
    }

    private static String words(FieldType type) {
        return switch (type) {
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case MONEY -> "an amount of money";
            case PERCENT -> "a percentage";
            case DATE -> "a date";
            case YES_NO -> "Yes or No";
            case SCALE -> "a colour of the RAG scale";
            case EMAIL -> "an e-mail address";
            case TELEPHONE -> "a telephone number";
            case POSTCODE -> "a postcode";
            case NARRATIVE -> "a longer text";
            case REFERENCE -> "a reference";
            default -> "a text";
        };
    }
}
