package org.quorate.reporting.json;

import org.quorate.reporting.PaperVersion;
import tools.jackson.core.JsonGenerator;

/** Which version the paper is and what changed in it, as {@code summary.json} has it. Stateless. */
final class PaperJson {
    private PaperJson() {}

    static void write(JsonGenerator json, PaperVersion paper) {
        json.writeObjectPropertyStart("paper");
        json.writeNumberProperty("version", paper.number());
        paper.since().ifPresent(since -> {
            json.writeObjectPropertyStart("since");
            json.writeNumberProperty("version", since.version());
            json.writeStringProperty("asAt", since.asAt().toString());
            since.circulatedAt().ifPresent(at -> json.writeStringProperty("circulated", at.toString()));
            json.writeEndObject();
            json.writeArrayPropertyStart("changes");
            paper.changes().forEach(change -> change(json, change));
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, PaperVersion.Change change) {
        json.writeStartObject();
        json.writeStringProperty("kind", JsonSummaryWriter.word(change.kind()));
        json.writeStringProperty("what", change.subject());
        json.writeStringProperty("before", change.before());
        json.writeStringProperty("now", change.now());
        change.sources().stream().findFirst().ifPresent(source -> JsonSummaryWriter.source(json, source));
        json.writeEndObject();
    }
}
