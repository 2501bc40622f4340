package org.quorate.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.template.InputRule.Allowed;

/**
 * What a record of a section is told while it is filled in: the general rules of the {@link org.quorate.validation.ReturnValidator},
 * as far as they can be judged before the return is sent. For one workbook, once.
 *
 * @param rules say what may be written
 * @param periodEnd the last day of the period
 */
record LiveChecks(Programme programme, SectionDefinition section, InputRules rules, LocalDate periodEnd) {
    private static final Set<Subject> OWNED =
            EnumSet.of(Subject.MILESTONE, Subject.RISK, Subject.DEPENDENCY, Subject.TIMELINE);

    /**
     * Something that may be wrong.
     *
     * @param code as which it is found when the return has come
     * @param field the id of the field that is to be put right
     * @param condition TRUE where it is wrong
     * @param message one sentence
     */
    record Trouble(FindingCode code, String field, String condition, String message) {
        /** Returns whether it is only asked about, so that it may be right as it stands. */
        boolean warns() {
            return !code.severity().isAtLeast(Severity.ERROR);
        }
    }

    /**
     * Returns what may be wrong with a record, in the order of its fields.
     *
     * @param cellOf gives the cell of a field of the record
     */
    List<Trouble> of(Function<FieldDefinition, String> cellOf) {
        List<Trouble> troubles = new ArrayList<>();
        for (FieldDefinition field : section.fields()) {
            String cell = cellOf.apply(field);
            need(field, cell, cellOf).ifPresent(troubles::add);
            troubles.addAll(form(field, cell));
            outOfPlace(field, cell, cellOf).ifPresent(troubles::add);
        }
        together(cellOf, troubles);
        return troubles;
    }

    private Optional<Trouble> need(FieldDefinition field, String cell, Function<FieldDefinition, String> cellOf) {
        if (field.need().required()) {
            return Optional.of(new Trouble(
                    FindingCode.ANSWER_MISSING, field.id(), ExcelText.blank(cell), quoted(field) + " is required"));
        }
        return field.need()
                .requiredIf()
                .flatMap(condition -> section.find(condition.field())
                        .map(other -> new Trouble(
                                FindingCode.FOLLOW_UP_MISSING,
                                field.id(),
                                ExcelText.and(ExcelText.blank(cell), holds(other, condition, cellOf.apply(other))),
                                quoted(field) + " is required, because " + InputRules.when(other, condition))));
    }

    private Optional<Trouble> outOfPlace(FieldDefinition field, String cell, Function<FieldDefinition, String> cellOf) {
        return field.need()
                .onlyIf()
                .flatMap(condition -> section.find(condition.field())
                        .map(other -> new Trouble(
                                FindingCode.ANSWER_OUT_OF_PLACE,
                                field.id(),
                                ExcelText.and(
                                        ExcelText.filled(cell),
                                        "NOT(" + holds(other, condition, cellOf.apply(other)) + ")"),
                                "clear " + quoted(field) + " unless " + InputRules.when(other, condition))));
    }

    private static String holds(FieldDefinition field, Condition condition, String cell) {
        List<String> parts = new ArrayList<>();
        parts.add(ExcelText.filled(cell));
        if (field.type() == FieldType.TICK) {
            parts.add("NOT(" + ExcelText.isOne(cell, List.of("No", "N", "FALSE")) + ")");
        } else {
            if (!condition.is().isEmpty() && !condition.is().contains(Condition.ANY)) {
                parts.add(ExcelText.isOne(cell, condition.is()));
            }
            if (!condition.not().isEmpty()) {
                parts.add("NOT(" + ExcelText.isOne(cell, condition.not()) + ")");
            }
            if (condition.aboveOrNull() != null) {
                parts.add("ISNUMBER(" + cell + ")");
                parts.add(cell + ">" + ExcelText.number(condition.aboveOrNull()));
            }
            if (condition.belowOrNull() != null) {
                parts.add("ISNUMBER(" + cell + ")");
                parts.add(cell + "<" + ExcelText.number(condition.belowOrNull()));
            }
        }
        return ExcelText.and(parts.toArray(String[]::new));
    }

    private List<Trouble> form(FieldDefinition field, String cell) {
        if (field.entry().several()) {
            return List.of();
        }
        Allowed allowed = rules.allowed(section, field);
        if (allowed instanceof Allowed.Listed listed) {
            return List.of(rules.referredTo(field)
                    .map(place -> unresolved(field, cell, place))
                    .orElseGet(() -> trouble(
                            FindingCode.CHOICE_UNKNOWN,
                            field,
                            ExcelText.and(ExcelText.filled(cell), "NOT(" + ExcelText.among(cell, listed.cells()) + ")"),
                            "choose from the list")));
        }
        if (allowed instanceof Allowed.Day day) {
            return date(field, day, cell);
        }
        if (allowed instanceof Allowed.Number number) {
            return List.of(trouble(
                    FindingCode.NUMBER_OUT_OF_RANGE,
                    field,
                    ExcelText.and(ExcelText.filled(cell), notIn(number, cell)),
                    "write " + words(number)));
        }
        return allowed instanceof Allowed.Text text && field.bounds().maxLength() > 0
                ? List.of(new Trouble(
                        FindingCode.TEXT_TOO_LONG,
                        field.id(),
                        "LEN(" + cell + ")>" + text.longest(),
                        quoted(field) + " has more than " + text.longest() + " characters"))
                : List.of();
    }

    private static Trouble unresolved(FieldDefinition field, String cell, AnswersPlace target) {
        String keys = target.keyColumn().orElseThrow();
        return trouble(
                FindingCode.REFERENCE_UNRESOLVED,
                field,
                ExcelText.and(ExcelText.filled(cell), isOne(cell), "NOT(" + ExcelText.among(cell, keys) + ")"),
                "choose one of the sheet " + target.sheet());
    }

    private static List<Trouble> date(FieldDefinition field, Allowed.Day day, String cell) {
        String far = cell + "<" + ExcelText.date(day.earliest()) + "," + cell + ">="
                + ExcelText.date(day.latest().plusDays(1));
        return List.of(
                trouble(
                        FindingCode.DATE_IMPOSSIBLE,
                        field,
                        ExcelText.and(ExcelText.filled(cell), "NOT(ISNUMBER(" + cell + "))"),
                        "write one date, day/month/year"),
                new Trouble(
                        FindingCode.DATE_IMPLAUSIBLE,
                        field.id(),
                        "IF(ISNUMBER(" + cell + "),OR(" + far + "),FALSE)",
                        quoted(field) + " is years away from the periods of the programme"));
    }

    /** Several references in one cell are separated by commas, semicolons or line breaks. */
    private static String isOne(String cell) {
        return "COUNT(FIND(\",\"," + cell + "),FIND(\";\"," + cell + "),FIND(CHAR(10)," + cell + "))=0";
    }

    private static Trouble trouble(FindingCode code, FieldDefinition field, String condition, String message) {
        return new Trouble(code, field.id(), condition, "in " + quoted(field) + " " + message);
    }

    private static String notIn(Allowed.Number number, String cell) {
        List<String> wrong = new ArrayList<>();
        if (number.form() == InputRule.Form.WHOLE) {
            wrong.add(cell + "<>INT(" + cell + ")");
        }
        if (number.minOrNull() != null) {
            wrong.add(cell + "<" + ExcelText.number(number.minOrNull()));
        }
        if (number.maxOrNull() != null) {
            wrong.add(cell + ">" + ExcelText.number(number.maxOrNull()));
        }
        String isNumber = "ISNUMBER(" + cell + ")";
        return wrong.isEmpty()
                ? "NOT(" + isNumber + ")"
                : "IF(" + isNumber + ",OR(" + String.join(",", wrong) + "),TRUE)";
    }

    private static String words(Allowed.Number number) {
        String kind = number.form() == InputRule.Form.WHOLE ? "a whole number" : "a number alone";
        if (number.minOrNull() != null && number.maxOrNull() != null) {
            return kind + " from " + number.minOrNull().toPlainString() + " to "
                    + number.maxOrNull().toPlainString();
        }
        if (number.minOrNull() != null) {
            return kind + ", " + number.minOrNull().toPlainString() + " or more";
        }
        return number.maxOrNull() == null
                ? kind
                : kind + ", " + number.maxOrNull().toPlainString() + " or less";
    }

    /** What answers of one record say of each other. */
    private void together(Function<FieldDefinition, String> cellOf, List<Trouble> troubles) {
        lacking(Meaning.RAG, EnumSet.of(Tone.NEGATIVE, Tone.CAUTION), Meaning.NARRATIVE, cellOf)
                .map(lack -> lack.told(FindingCode.NARRATIVE_MISSING, "explain"))
                .ifPresent(troubles::add);
        lacking(Meaning.STATUS, EnumSet.of(Tone.COMPLETE), Meaning.ACTUAL_DATE, cellOf)
                .map(lack -> lack.told(FindingCode.COMPLETE_WITHOUT_DATE, "give the date in"))
                .ifPresent(troubles::add);
        lacking(Meaning.ASSURANCE_LEVEL, EnumSet.of(Tone.POSITIVE), Meaning.EVIDENCE, cellOf)
                .map(lack -> lack.told(FindingCode.EVIDENCE_MISSING, "name it in"))
                .ifPresent(troubles::add);
        open(cellOf).ifPresent(open -> {
            section.find(Meaning.OWNER)
                    .filter(owner ->
                            OWNED.contains(section.subject()) && !owner.need().required())
                    .map(owner -> new Trouble(
                            FindingCode.OWNER_MISSING,
                            owner.id(),
                            ExcelText.and(open, ExcelText.blank(cellOf.apply(owner))),
                            "say in " + quoted(owner) + " who is accountable"))
                    .ifPresent(troubles::add);
            section.find(Meaning.ACTUAL_DATE)
                    .filter(date -> section.find(Meaning.STATUS).isPresent())
                    .map(date -> new Trouble(
                            FindingCode.DATE_WITHOUT_COMPLETION,
                            date.id(),
                            ExcelText.and(open, ExcelText.filled(cellOf.apply(date))),
                            quoted(date) + " is only for what is complete"))
                    .ifPresent(troubles::add);
            overdue(open, cellOf).ifPresent(troubles::add);
        });
        score(cellOf).ifPresent(troubles::add);
        for (List<String> group : section.records().exactlyOne()) {
            List<FieldDefinition> boxes =
                    group.stream().flatMap(id -> section.find(id).stream()).toList();
            List<String> ticks = boxes.stream()
                    .map(box -> "(" + ExcelText.filled(cellOf.apply(box)) + ")")
                    .toList();
            troubles.add(new Trouble(
                    FindingCode.EXACTLY_ONE,
                    group.get(0),
                    String.join("+", ticks) + "<>1",
                    "tick exactly one of " + headings(boxes)));
        }
        troubles.addAll(daysOff(cellOf));
    }

    /** An answer that another one calls for. */
    private record Lack(FieldDefinition answer, FieldDefinition because, String condition) {
        Trouble told(FindingCode code, String verb) {
            return new Trouble(
                    code, answer.id(), condition, verb + " " + quoted(answer) + " because of " + quoted(because));
        }
    }

    private Optional<Lack> lacking(
            Meaning because, Set<Tone> tones, Meaning wanted, Function<FieldDefinition, String> cellOf) {
        return section.find(because)
                .flatMap(rating -> section.find(wanted)
                        .filter(answer -> !answer.need().required())
                        .map(answer -> new Lack(
                                answer,
                                rating,
                                ExcelText.and(
                                        ExcelText.isOne(cellOf.apply(rating), words(rating, tones)),
                                        ExcelText.blank(cellOf.apply(answer))))));
    }

    /** Whether the record is known not to be complete. */
    private Optional<String> open(Function<FieldDefinition, String> cellOf) {
        return section.find(Meaning.STATUS).map(status -> {
            Set<Tone> others = EnumSet.complementOf(EnumSet.of(Tone.COMPLETE));
            return ExcelText.isOne(cellOf.apply(status), words(status, others));
        });
    }

    private Optional<Trouble> overdue(String open, Function<FieldDefinition, String> cellOf) {
        Optional<FieldDefinition> rag = section.find(Meaning.RAG);
        List<String> due = List.of(Meaning.FORECAST_DUE, Meaning.BASELINE_DUE).stream()
                .flatMap(meaning -> section.find(meaning).stream())
                .map(cellOf)
                .toList();
        if (rag.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        String last = due.get(due.size() - 1);
        String date = due.size() == 1 ? last : "IF(ISNUMBER(" + due.get(0) + ")," + due.get(0) + "," + last + ")";
        return Optional.of(new Trouble(
                FindingCode.GREEN_BUT_OVERDUE,
                rag.get().id(),
                ExcelText.and(
                        open,
                        ExcelText.isOne(cellOf.apply(rag.get()), words(rag.get(), EnumSet.of(Tone.POSITIVE))),
                        "ISNUMBER(" + date + ")",
                        date + "<" + ExcelText.date(periodEnd)),
                quoted(rag.get()) + " cannot be good news while the date has passed"));
    }

    private Optional<Trouble> score(Function<FieldDefinition, String> cellOf) {
        Optional<FieldDefinition> score = section.find(Meaning.SCORE);
        List<String> factors = List.of(Meaning.LIKELIHOOD, Meaning.CONSEQUENCE).stream()
                .flatMap(meaning -> section.find(meaning).stream())
                .map(cellOf)
                .toList();
        return score.filter(field -> factors.size() == 2)
                .map(field -> new Trouble(
                        FindingCode.SCORE_DISAGREES,
                        field.id(),
                        "IF(COUNT(" + cellOf.apply(field) + "," + String.join(",", factors) + ")=3,"
                                + cellOf.apply(field) + "<>" + String.join("*", factors) + ",FALSE)",
                        quoted(field) + " is likelihood times consequence"));
    }

    private List<Trouble> daysOff(Function<FieldDefinition, String> cellOf) {
        return section.fields().stream()
                .filter(field -> field.meaning() == Meaning.EVENT_DATE && field.type() == FieldType.DATE)
                .map(field -> new Trouble(
                        FindingCode.DATE_ON_DAY_OFF,
                        field.id(),
                        "IF(ISNUMBER(" + cellOf.apply(field) + "),WEEKDAY(" + cellOf.apply(field) + ",2)>5,FALSE)",
                        quoted(field) + " is a Saturday or Sunday"))
                .toList();
    }

    private List<String> words(FieldDefinition field, Set<Tone> tones) {
        if (field.type() == FieldType.CHOICE) {
            return field.bounds().choices().stream()
                    .filter(choice -> tones.contains(choice.tone()))
                    .map(Choice::label)
                    .toList();
        }
        return field.bounds().scale().flatMap(id -> programme.vocabulary().findScale(id)).stream()
                .flatMap(scale -> scale.levels().stream())
                .filter(level -> tones.contains(level.tone()))
                .map(Scale.Level::label)
                .toList();
    }

    private static String headings(List<FieldDefinition> fields) {
        return String.join(", ", fields.stream().map(LiveChecks::quoted).toList());
    }

    static String quoted(FieldDefinition field) {
        return "\"" + field.heading() + "\"";
    }
}
