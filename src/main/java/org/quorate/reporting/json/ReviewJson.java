package org.quorate.reporting.json;

import org.quorate.consolidation.AssuranceLevels;
import org.quorate.consolidation.DecisionsWanted;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.OverallAssurance;
import org.quorate.consolidation.Review;
import tools.jackson.core.JsonGenerator;

/** The property {@code review} of a summary: what the review says, beside what follows from the returns. */
final class ReviewJson {
    private final JsonGenerator json;

    ReviewJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Highlights highlights) {
        json.writeObjectPropertyStart("review");
        overall(highlights.assurance().overall());
        json.writeArrayPropertyStart("levels");
        highlights.assurance().reviewed().forEach(this::level);
        json.writeEndArray();
        json.writeArrayPropertyStart("ratings");
        highlights.review().ratings().forEach(this::rating);
        json.writeEndArray();
        json.writeArrayPropertyStart("clarifications");
        highlights.review().asked().forEach(this::asked);
        json.writeEndArray();
        json.writeArrayPropertyStart("decisions");
        highlights.decisions().taken().forEach(this::taken);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void overall(OverallAssurance overall) {
        json.writeObjectPropertyStart("overallAssurance");
        json.writeStringProperty("level", overall.level());
        json.writeStringProperty("proposed", overall.proposed());
        json.writeNumberProperty("heldDownByMissing", overall.heldDownBy());
        overall.lifted().ifPresent(reason -> reason("missingDisregarded", reason));
        overall.set().ifPresent(set -> reason("set", set.reason()));
        json.writeEndObject();
    }

    private void reason(String name, Review.Reason reason) {
        json.writeObjectPropertyStart(name);
        reason(reason);
        json.writeEndObject();
    }

    private void reason(Review.Reason reason) {
        json.writeStringProperty("reason", reason.words());
        JsonSummaryWriter.source(json, reason.source());
    }

    private void level(AssuranceLevels.Reviewed level) {
        json.writeStartObject();
        json.writeStringProperty("party", level.party());
        json.writeStringProperty("about", level.about());
        json.writeStringProperty("own", level.own());
        json.writeStringProperty("level", level.level());
        reason(level.reason());
        json.writeEndObject();
    }

    private void rating(Review.Rating rating) {
        json.writeStartObject();
        json.writeStringProperty("party", rating.party().name());
        json.writeStringProperty("about", rating.topic().title());
        json.writeStringProperty("reference", rating.reference());
        json.writeStringProperty("rating", rating.rating());
        reason(rating.reason());
        json.writeEndObject();
    }

    private void asked(Review.Asked asked) {
        json.writeStartObject();
        json.writeStringProperty("party", asked.party().name());
        json.writeStringProperty("about", asked.about());
        json.writeStringProperty("reference", asked.reference());
        json.writeStringProperty("question", asked.question());
        if (!asked.round().isEmpty()) {
            json.writeStringProperty("round", asked.round());
        }
        json.writeStringProperty("askedBy", asked.askedBy());
        asked.askedOn().ifPresent(day -> json.writeStringProperty("askedOn", day.toString()));
        asked.respondBy().ifPresent(day -> json.writeStringProperty("respondBy", day.toString()));
        JsonSummaryWriter.source(json, asked.source());
        json.writeEndObject();
    }

    private void taken(DecisionsWanted.Taken taken) {
        json.writeStartObject();
        json.writeStringProperty("party", taken.party());
        json.writeStringProperty("reference", taken.reference());
        json.writeStringProperty("title", taken.title());
        json.writeStringProperty("outcome", taken.decided().outcome());
        taken.decided().on().ifPresent(day -> json.writeStringProperty("on", day.toString()));
        json.writeStringProperty("by", taken.decided().by());
        JsonSummaryWriter.source(json, taken.decided().source());
        json.writeEndObject();
    }
}
