package org.quorate.programme.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.ForEach;
import org.quorate.programme.PaperDefinition.Recommendation;
import org.quorate.programme.PaperDefinition.Recommendations;

/** What the committee is asked to do. */
final class RecommendationPart {
    static final List<String> PROPERTIES = List.of("lead", "items");
    static final List<String> ITEM_PROPERTIES = List.of("verb", "text", "forEach");

    private static final Set<String> PLACES_FOR_EACH = both();

    private RecommendationPart() {}

    private static Set<String> both() {
        Set<String> places = new LinkedHashSet<>(Recommendation.OWN_PLACES);
        places.addAll(PaperDefinition.PLACES);
        return places;
    }

    static Optional<Recommendations> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading)
                .map(object -> new Recommendations(
                        object.required("lead", PaperFile::text).orElse(""),
                        object.required("items", ValueType.filled(ValueType.list(RecommendationPart::item)))
                                .orElse(List.of())));
    }

    private static Optional<Recommendation> item(Json json, Reading reading) {
        return ObjectCursor.open(json, ITEM_PROPERTIES, reading).map(object -> {
            Optional<ForEach> forEach = object.optional("forEach", Values.word(ForEach.class));
            Set<String> places = object.has("forEach") ? PLACES_FOR_EACH : PaperDefinition.PLACES;
            return new Recommendation(
                    object.text("verb"),
                    object.required("text", PaperFile.text(places)).orElse(""),
                    forEach.orElse(null));
        });
    }
}
