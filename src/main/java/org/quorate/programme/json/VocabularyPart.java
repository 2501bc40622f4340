package org.quorate.programme.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.programme.FixedList;
import org.quorate.programme.PlanPeriod;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Vocabulary.ChangeThresholds;
import org.quorate.programme.Vocabulary.ExceptionThresholds;

/** The scales, risk bands, lists and thresholds in programme.json. */
final class VocabularyPart {
    static final List<String> LIST_PROPERTIES = List.of("id", "title", "columns", "rows");
    static final List<String> ROW_PROPERTIES = List.of("key", "text", "parent", "planPeriod", "parties", "values");
    static final List<String> THRESHOLD_PROPERTIES = List.of("riskScore", "overdueDays", "envelope", "changes");
    static final List<String> CHANGE_PROPERTIES = List.of(
            "staticReturns", "reforecasts", "ratingSteps", "jumpFactor", "sameWording", "otherWording", "yearStarts");
    private static final int A_CENTURY_OF_DAYS = 36_500;

    private VocabularyPart() {}

    /** Reads the vocabulary from the properties of the programme, whose rows may fall into those plan periods. */
    static Vocabulary read(ObjectCursor programme, List<PlanPeriod> planPeriods) {
        return new Vocabulary(
                programme
                        .required("scales", ValueType.parts(Scope.of(Scope.Kind.SCALE), ScalePart::read))
                        .orElse(List.of()),
                programme.required("riskBands", RiskBandPart::read).orElse(List.of()),
                programme
                        .required(
                                "lists",
                                ValueType.parts(
                                        Scope.of(Scope.Kind.LIST),
                                        (json, reading, names) -> list(json, reading, names, planPeriods)))
                        .orElse(List.of()),
                programme
                        .required("thresholds", VocabularyPart::thresholds)
                        .orElse(new ExceptionThresholds(RiskBandPart.HIGHEST, 0)));
    }

    private static Optional<FixedList> list(Json json, Reading reading, Names names, List<PlanPeriod> planPeriods) {
        return ObjectCursor.open(json, LIST_PROPERTIES, reading, names).map(object -> {
            String id = object.id("id", Ids::slug, names);
            Scope columns = Scope.in(id, Scope.Kind.COLUMN);
            return new FixedList(
                    id,
                    object.text("title"),
                    columns(object, reading.open(columns)),
                    object.required(
                                    "rows",
                                    ValueType.filled(ValueType.parts(
                                            Scope.at(object.at(), Scope.Kind.ROW),
                                            (row, same, keys) -> row(row, same, keys, columns, planPeriods))))
                            .orElse(List.of()));
        });
    }

    private static List<String> columns(ObjectCursor list, Names names) {
        FixedList.OWN_COLUMNS.forEach(name -> names.declare(name, list.at()));
        return list.optional("columns", ValueType.list((json, reading) -> {
                    Optional<String> column = Values.name(json, reading);
                    column.ifPresentOrElse(name -> names.declare(name, json.at()), names::miss);
                    return column;
                }))
                .orElse(List.of());
    }

    private static Optional<FixedList.Item> row(
            Json json, Reading reading, Names keys, Scope columns, List<PlanPeriod> planPeriods) {
        List<String> before = List.copyOf(keys.ids());
        return ObjectCursor.open(json, ROW_PROPERTIES, reading, keys)
                .map(object -> new FixedList.Item(
                        object.id("key", Values::name, keys),
                        object.text("text"),
                        object.optional("parent", parent(before)).orElse(null),
                        object.optional("planPeriod", Ids.referenceTo(Scope.of(Scope.Kind.PLAN_PERIOD)))
                                .flatMap(id -> planPeriods.stream()
                                        .filter(period -> period.id().equals(id))
                                        .findFirst())
                                .orElse(null),
                        object.optional(
                                        "parties",
                                        ValueType.filled(ValueType.distinct(
                                                "party", Ids.referenceTo(Scope.of(Scope.Kind.PARTY)))))
                                .orElse(List.of()),
                        object.optional("values", values(columns)).orElse(Map.of())));
    }

    /** A row that stands before; so no row can be part of itself. */
    private static ValueType<String> parent(List<String> before) {
        return (json, reading) -> Values.text(json, reading).filter(key -> {
            if (!before.contains(key)) {
                reading.mistakes().wrongButNearest(json, "The key of a row that stands before this one.", before);
            }
            return before.contains(key);
        });
    }

    private static ValueType<Map<String, FixedList.Value>> values(Scope columns) {
        return (json, reading) -> {
            if (!(json instanceof Json.Struct struct)) {
                reading.mistakes().wrong(json, "An object in braces.");
                return Optional.empty();
            }
            Map<String, FixedList.Value> values = new LinkedHashMap<>();
            struct.members().forEach((name, member) -> {
                if (FixedList.OWN_COLUMNS.contains(name)) {
                    reading.mistakes().wrong(member.at(), name, "One of the list's own columns.");
                } else {
                    reading.references().refer(columns, name, member.at());
                }
                value(member.value(), reading).ifPresent(value -> values.put(name, value));
            });
            return Optional.of(values);
        };
    }

    private static Optional<FixedList.Value> value(Json json, Reading reading) {
        if (json instanceof Json.Numeral) {
            return Values.number(json, reading).map(FixedList.Value::of);
        }
        if (json instanceof Json.Text) {
            return Values.text(json, reading).map(FixedList.Value::of);
        }
        reading.mistakes().wrong(json, "Text in quotes, or a number.");
        return Optional.empty();
    }

    private static Optional<ExceptionThresholds> thresholds(Json json, Reading reading) {
        return ObjectCursor.open(json, THRESHOLD_PROPERTIES, reading)
                .map(object -> new ExceptionThresholds(
                        object.required("riskScore", Values.wholeNumber(1, RiskBandPart.HIGHEST))
                                .orElse(RiskBandPart.HIGHEST),
                        object.required("overdueDays", Values.wholeNumber(0, A_CENTURY_OF_DAYS))
                                .orElse(0),
                        object.optional("envelope", Values::number).orElse(null),
                        object.optional("changes", VocabularyPart::changes).orElse(ChangeThresholds.USUAL)));
    }

    private static Optional<ChangeThresholds> changes(Json json, Reading reading) {
        ChangeThresholds usual = ChangeThresholds.USUAL;
        return ObjectCursor.open(json, CHANGE_PROPERTIES, reading).map(object -> {
            ChangeThresholds changes = new ChangeThresholds(
                    number(object, "staticReturns", 2, 100, usual.staticReturns()),
                    number(object, "reforecasts", 1, 100, usual.reforecasts()),
                    number(object, "ratingSteps", 1, 100, usual.ratingSteps()),
                    number(object, "jumpFactor", 2, 1_000_000, usual.jumpFactor()),
                    number(object, "sameWording", 1, 100, usual.sameWording()),
                    number(object, "otherWording", 0, 100, usual.otherWording()),
                    number(object, "yearStarts", 1, 12, usual.yearStarts()));
            if (changes.otherWording() > changes.sameWording()) {
                object.wrong("otherWording", "At most sameWording, " + changes.sameWording() + ".");
            }
            return changes;
        });
    }

    private static int number(ObjectCursor object, String property, int least, int most, int usual) {
        return object.optional(property, Values.wholeNumber(least, most)).orElse(usual);
    }
}
