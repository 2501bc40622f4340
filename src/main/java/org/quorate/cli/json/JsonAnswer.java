package org.quorate.cli.json;

import org.quorate.batch.PackResult;
import org.quorate.batch.PeriodStatus;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.PeriodStanding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a command answers with {@code --json}. */
public final class JsonAnswer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonAnswer() {}

    /** Returns how a period stands, in one line. */
    public static String of(PeriodStatus status, int attention) {
        ObjectNode node = node(status.standing(), attention);
        node.put("unread", status.unread());
        return node.toString();
    }

    /** Returns what a run did and how the period stands, in one line. */
    public static String of(PackResult result) {
        ObjectNode node = node(result.standing(), result.attention());
        node.put("newFiles", result.newFiles());
        node.put("published", result.published());
        node.put("output", result.output().toString());
        ArrayNode written = node.putArray("written");
        result.written().forEach(written::add);
        ArrayNode remarks = node.putArray("remarks");
        result.remarks().forEach(remarks::add);
        return node.toString();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static ObjectNode node(PeriodStanding standing, int attention) {
        ObjectNode node = object();
        node.put("programme", standing.frame().programme().id());
        node.put("period", standing.frame().period().id());
        node.put("asAt", standing.frame().asAt().toString());
        node.put("expected", standing.completeness().expected());
        node.put("received", standing.completeness().received());
        node.put("counted", standing.completeness().counted());
        node.put("attention", attention);
        ArrayNode returns = node.putArray("returns");
        standing.completeness().returns().forEach(status -> add(returns.addObject(), status));
        ArrayNode reviews = node.putArray("reviews");
        standing.completeness().reviews().forEach(status -> add(reviews.addObject(), status));
        return node;
    }

    private static void add(ObjectNode line, ReturnStatus status) {
        line.put("party", status.party().id());
        line.put("return", status.definition().id());
        line.put("status", status.standing().label());
        line.put("errors", status.errors());
        line.put("warnings", status.warnings());
        line.put("daysLate", status.daysLate());
    }
}
