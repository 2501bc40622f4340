package org.quorate.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;
import org.quorate.programme.FieldDefinition;

/**
 * Why checks cannot be made over a return: what they name did not come, could not be read, or is blank and has been told.
 * Reasons are the ends of sentences that go "because …". For one thread.
 */
final class Obstacles {
    private final ReceivedReturn received;
    private final Set<Location> told;
    private final Set<Location> errors;
    private final @Nullable EarlierReturn earlierOrNull;
    private final Map<NamedField, Optional<String>> known = new HashMap<>();

    Obstacles(ReceivedReturn received, List<Finding> told, @Nullable EarlierReturn earlierOrNull) {
        this.received = received;
        this.earlierOrNull = earlierOrNull;
        this.told = places(told, Severity.WARNING);
        this.errors = places(told, Severity.ERROR);
    }

    /** Returns the places of what was found, as far as it is so grave. */
    static Set<Location> places(List<Finding> findings, Severity least) {
        return findings.stream()
                .filter(finding -> finding.severity().isAtLeast(least))
                .map(Finding::location)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why a check cannot be made.
     *
     * @param reason the end of a sentence that goes "because …"
     * @param answerOrNull the answer that is in the way, or null where it is no answer of this return
     */
    record Obstacle(String reason, @Nullable ReceivedAnswer answerOrNull) {}

    /** Finds why the check cannot be made at all. */
    Optional<String> toAll(CompiledCheck check) {
        return first(check, named -> known.computeIfAbsent(named, this::toAll));
    }

    /** Finds why the check cannot be made for a record of its section. */
    Optional<Obstacle> to(CompiledCheck check, ReceivedRecord record) {
        return first(check, named -> {
            Optional<ReceivedAnswer> answer = record.find(named.field().id());
            return switch (named.from()) {
                case RECORD -> answer.flatMap(own -> in(own).map(reason -> new Obstacle(reason, own)));
                case EARLIER_RECORD ->
                    earlier(named, record.content().key()).map(reason -> new Obstacle(reason, answer.orElse(null)));
                case COLUMN, EARLIER_COLUMN -> Optional.empty();
            };
        });
    }

    private static <T> Optional<T> first(CompiledCheck check, Function<NamedField, Optional<T>> inTheWay) {
        return check.names().stream().map(inTheWay).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> toAll(NamedField named) {
        return switch (named.from()) {
            case RECORD -> Optional.empty();
            case COLUMN ->
                received.sections().stream()
                        .filter(section ->
                                section.definition().id().equals(named.section().id()))
                        .map(section -> inColumn(section, named.field()))
                        .findFirst()
                        .orElseGet(() -> Optional.of(missing(named)));
            case EARLIER_RECORD -> inEarlier(named, records -> Stream.empty());
            case EARLIER_COLUMN -> inEarlier(named, List::stream);
        };
    }

    private Optional<String> inColumn(ReceivedSection section, FieldDefinition field) {
        SectionReading reading = section.content();
        if (didNotCome(reading)) {
            return Optional.of("the section " + quoted(reading.section().title()) + " did not come");
        }
        if (section.hasLostRows(errors)) {
            return Optional.of("rows of " + quoted(reading.section().title()) + " were refused");
        }
        return section.records().stream()
                .flatMap(record -> record.find(field.id()).flatMap(this::in).stream())
                .findFirst();
    }

    private static boolean didNotCome(SectionReading reading) {
        return switch (reading.state()) {
            case GIVEN, NIL -> false;
            case EMPTY -> reading.section().presence().required();
            case MISSING, NOT_DUE, WAIVED -> true;
        };
    }

    /** Why an answer of this return gives nothing to judge. */
    private Optional<String> in(ReceivedAnswer answer) {
        String field = quoted(answer.field().heading());
        if (answer.content().cell().isEmpty()) {
            return Optional.of(field + " is missing");
        }
        if (answer.answer() instanceof Answer.Unreadable) {
            return Optional.of(field + " cannot be read");
        }
        if (answer.isInDoubt()) {
            return Optional.of(field + " is still to be confirmed");
        }
        boolean blank = answer.answer() instanceof Answer.Absent;
        boolean toldAlready = (answer.isUnanswered() && answer.isNeeded())
                || told.contains(answer.record()
                        .section()
                        .location(List.of(answer.content().cell())));
        return blank && toldAlready
                ? Optional.of(field + " is not filled in, which is told already")
                : Optional.empty();
    }

    private Optional<String> inEarlier(NamedField named, Function<List<SectionRecord>, Stream<SectionRecord>> wanted) {
        if (earlierOrNull == null) {
            return Optional.of("there is no earlier return to compare with");
        }
        Optional<List<SectionRecord>> records =
                earlierOrNull.find(named.section().id());
        return records.isEmpty()
                ? Optional.of(missing(named) + " in the earlier return")
                : wanted.apply(records.get())
                        .flatMap(record -> earlier(named, record).stream())
                        .findFirst();
    }

    private Optional<String> earlier(NamedField named, String key) {
        return earlierOrNull == null
                ? Optional.empty()
                : earlierOrNull.find(named.section().id(), key).flatMap(record -> earlier(named, record));
    }

    private static Optional<String> earlier(NamedField named, SectionRecord record) {
        return record.find(named.field().id())
                .map(FieldAnswer::answer)
                .filter(Answer.Unreadable.class::isInstance)
                .map(answer -> quoted(named.field().heading()) + " could not be read in the earlier return");
    }

    private static String missing(NamedField named) {
        return quoted(named.section().title()) + " is missing";
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
