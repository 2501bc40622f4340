package org.quorate.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import org.quorate.binding.Answer;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Plural;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Topics;
import org.quorate.programme.Words;

/**
 * S03: a reference stands in the fixed list, or among the records of the section of the same return, that its field names.
 * Several references in one cell are separated by commas, semicolons or line breaks. Of references to a section that gave no
 * records it is told that they were not judged. Of a review: the part of the returns that a record is about is one of those that
 * providers owe.
 */
final class ReferencesResolved implements Validator<ReceivedSection> {
    private static final String LIST = "list:";
    private static final String SECTION = "section:";

    @Override
    public List<Finding> validate(ReceivedSection section) {
        Stream<Finding> references = section.definition().fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE
                        && field.bounds().target().isPresent())
                .flatMap(field -> target(section.received(), field)
                        .map(target -> answers(section, field).flatMap(answer -> unresolved(answer, target)))
                        .orElseGet(() -> unjudged(section, field)));
        Stream<Finding> topics = section.definition().fields().stream()
                .filter(field -> field.meaning() == Meaning.ABOUT_SECTION)
                .flatMap(field -> {
                    Topics known = Topics.of(section.received().programme());
                    return answers(section, field).flatMap(answer -> unknown(answer, known).stream());
                });
        return Stream.concat(references, topics).toList();
    }

    private static Stream<ReceivedAnswer> answers(ReceivedSection section, FieldDefinition field) {
        return section.records().stream().flatMap(record -> record.find(field.id()).stream());
    }

    /** A title may hold what separates references, so the words are taken as a whole. */
    private static Optional<Finding> unknown(ReceivedAnswer answer, Topics topics) {
        return answer.answer() instanceof Answer.Words words
                        && topics.find(words.text()).isEmpty()
                ? Optional.of(unresolved(answer, words.text(), "the returns that partners owe", topics.titles()))
                : Optional.empty();
    }

    private static Optional<Target> target(ReceivedReturn received, FieldDefinition field) {
        String target = field.bounds().target().orElse("");
        if (target.startsWith(LIST)) {
            return received.programme()
                    .vocabulary()
                    .findList(target.substring(LIST.length()))
                    .map(list -> Target.of(list.title(), list.keys()));
        }
        return target.startsWith(SECTION)
                ? received.content()
                        .find(target.substring(SECTION.length()))
                        .filter(reading -> !reading.records().isEmpty())
                        .map(ReferencesResolved::target)
                : Optional.empty();
    }

    private static Target target(SectionReading reading) {
        return Target.of(
                reading.section().title(),
                reading.records().stream().map(SectionRecord::key).toList());
    }

    private static Stream<Finding> unjudged(ReceivedSection section, FieldDefinition field) {
        List<ReceivedAnswer> references = answers(section, field)
                .filter(answer -> answer.answer() instanceof Answer.Words)
                .toList();
        return references.stream()
                .limit(1)
                .map(first -> first.finding(FindingCode.CHECK_NOT_MADE)
                        .with("count", Plural.of(references.size(), "record"))
                        .with("reason", "\"" + titleOf(section.received(), field) + "\" has no records")
                        .with("check", "the references in \"" + field.heading() + "\""));
    }

    private static String titleOf(ReceivedReturn received, FieldDefinition field) {
        String section = Strings.CS.removeStart(field.bounds().target().orElse(""), SECTION);
        return received.content()
                .definition()
                .find(section)
                .map(SectionDefinition::title)
                .orElse(section);
    }

    private static Stream<Finding> unresolved(ReceivedAnswer answer, Target target) {
        return answer.references(target.folded()).stream()
                .filter(reference -> !target.has(reference))
                .map(reference -> unresolved(answer, reference, "\"" + target.title() + "\"", target.keys()));
    }

    private static Finding unresolved(ReceivedAnswer answer, String reference, String target, List<String> known) {
        return answer.finding(FindingCode.REFERENCE_UNRESOLVED)
                .with("seen", Wording.quote(reference))
                .with("target", target)
                .with(
                        "suggestion",
                        Wording.suggestion(Words.nearest(reference, known).orElse("")));
    }

    private record Target(String title, List<String> keys, Set<String> folded) {
        static Target of(String title, List<String> keys) {
            return new Target(title, keys, keys.stream().map(Words::fold).collect(Collectors.toUnmodifiableSet()));
        }

        boolean has(String reference) {
            return folded.contains(Words.fold(reference));
        }
    }
}
