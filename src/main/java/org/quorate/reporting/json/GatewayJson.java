package org.quorate.reporting.json;

import java.util.List;
import java.util.Locale;
import org.apache.commons.text.CaseUtils;
import org.quorate.consolidation.Gateways;
import org.quorate.consolidation.Gateways.Criterion;
import org.quorate.consolidation.Gateways.Statement;
import tools.jackson.core.JsonGenerator;

/** The part of {@code summary.json} that says how the programme's gateways stand. */
final class GatewayJson {
    private final JsonGenerator json;

    GatewayJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Gateways gateways) {
        json.writeObjectPropertyStart("gateways");
        json.writeArrayPropertyStart("items");
        gateways.items().forEach(this::item);
        json.writeEndArray();
        criteria("unplaced", gateways.unplaced());
        json.writeEndObject();
    }

    private void item(Gateways.Item item) {
        json.writeStartObject();
        json.writeStringProperty("gateway", item.gateway().id());
        json.writeStringProperty("title", item.gateway().title());
        json.writeStringProperty("notBefore", item.gateway().notBefore().toString());
        item.gateway().reviewedBy().ifPresent(group -> json.writeStringProperty("reviewedBy", group));
        json.writeStringProperty(
                "state", CaseUtils.toCamelCase(item.state().name().toLowerCase(Locale.ROOT), false, '_'));
        json.writeArrayPropertyStart("why");
        item.why().forEach(reason -> {
            json.writeStartObject();
            json.writeStringProperty("words", reason.words());
            reason.source().ifPresent(source -> JsonSummaryWriter.source(json, source));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("readiness");
        item.readiness().forEach(readiness -> {
            json.writeStartObject();
            json.writeStringProperty("party", readiness.party());
            json.writeNumberProperty("met", readiness.met());
            json.writeNumberProperty("of", readiness.of());
            json.writeEndObject();
        });
        json.writeEndArray();
        criteria("criteria", item.criteria());
        json.writeEndObject();
    }

    private void criteria(String name, List<Criterion> criteria) {
        json.writeArrayPropertyStart(name);
        for (Criterion criterion : criteria) {
            json.writeStartObject();
            json.writeStringProperty("reference", criterion.reference());
            json.writeStringProperty("text", criterion.text());
            json.writeArrayPropertyStart("statements");
            criterion.statements().forEach(this::statement);
            json.writeEndArray();
            json.writeArrayPropertyStart("silent");
            criterion.silent().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void statement(Statement said) {
        json.writeStartObject();
        json.writeStringProperty("party", said.party());
        json.writeStringProperty("assessment", said.assessment());
        json.writeBooleanProperty("met", said.met());
        said.neededBy().ifPresent(day -> json.writeStringProperty("neededBy", day.toString()));
        JsonSummaryWriter.source(json, said.source());
        json.writeEndObject();
    }
}
