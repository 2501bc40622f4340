package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.FixedList;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Vocabulary.ChangeThresholds;
import org.quorate.programme.Vocabulary.ExceptionThresholds;

/** The scales, risk bands, lists and thresholds in programme.json. */
final class VocabularyPart {
    static final List<String> LIST_PROPERTIES = List.of("id", "title", "rows");
    static final List<String> ROW_PROPERTIES = List.of("key", "text");
    static final List<String> THRESHOLD_PROPERTIES = List.of("riskScore", "overdueDays", "changes");
    static final List<String> CHANGE_PROPERTIES = List.of(
            "staticReturns", "reforecasts", "ratingSteps", "jumpFactor", "sameWording", "otherWording", "yearStarts");
    private static final int A_CENTURY_OF_DAYS = 36_500;

    private VocabularyPart() {}

    /** Reads the vocabulary from the properties of the programme. */
    static Vocabulary read(ObjectCursor programme) {
        return new Vocabulary(
                programme
                        .required("scales", ValueType.parts(Scope.of(Scope.Kind.SCALE), ScalePart::read))
                        .orElse(List.of()),
                programme.required("riskBands", RiskBandPart::read).orElse(List.of()),
                programme
                        .required("lists", ValueType.parts(Scope.of(Scope.Kind.LIST), VocabularyPart::list))
                        .orElse(List.of()),
                programme
                        .required("thresholds", VocabularyPart::thresholds)
                        .orElse(new ExceptionThresholds(RiskBandPart.HIGHEST, 0)));
    }

    private static Optional<FixedList> list(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, LIST_PROPERTIES, reading, names)
                .map(object -> new FixedList(
                        object.id("id", Ids::slug, names),
                        object.text("title"),
                        object.required(
                                        "rows",
                                        ValueType.filled(ValueType.parts(
                                                Scope.at(object.at(), Scope.Kind.ROW), VocabularyPart::row)))
                                .orElse(List.of())));
    }

    private static Optional<FixedList.Item> row(Json json, Reading reading, Names keys) {
        return ObjectCursor.open(json, ROW_PROPERTIES, reading, keys)
                .map(object -> new FixedList.Item(object.id("key", Values::name, keys), object.text("text")));
    }

    private static Optional<ExceptionThresholds> thresholds(Json json, Reading reading) {
        return ObjectCursor.open(json, THRESHOLD_PROPERTIES, reading)
                .map(object -> new ExceptionThresholds(
                        object.required("riskScore", Values.wholeNumber(1, RiskBandPart.HIGHEST))
                                .orElse(RiskBandPart.HIGHEST),
                        object.required("overdueDays", Values.wholeNumber(0, A_CENTURY_OF_DAYS))
                                .orElse(0),
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
