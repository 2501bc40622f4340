package org.quorate.programme.json;

import java.util.List;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.Locator;
import org.quorate.programme.Meaning;
import org.quorate.programme.Periods;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Tone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sections of a new pack's returns as JSON. What is as it is without a word is left out. Stateless. */
final class SectionPages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SectionPages() {}

    static ObjectNode section(SectionDefinition section) {
        ObjectNode node = NODES.objectNode();
        node.put("id", section.id());
        node.put("title", section.title());
        node.put("subject", Values.wordOf(section.subject()));
        node.put("kind", Values.wordOf(section.kind()));
        place(node, section.placement());
        node.put("required", section.presence().required());
        section.presence().fromPeriod().ifPresent(from -> node.put("from", from));
        PackPages.putAll(node, "nil", section.presence().nilWords());
        if (section.kind() == Kind.TABLE) {
            records(node, section.records());
        }
        ArrayNode fields = node.putArray("fields");
        section.fields().forEach(field -> fields.add(field(field)));
        return node;
    }

    private static void place(ObjectNode node, Placement placement) {
        PackPages.putAll(node.putObject("sheet").put("name", placement.sheet()), "aliases", placement.aliases());
        if (!placement.locate().equals(List.of(new Locator.Anywhere()))) {
            ArrayNode locate = node.putArray("locate");
            placement.locate().forEach(locator -> locate.add(locator(locator)));
        }
        if (placement.shape().headingRows() != 1) {
            node.put("headingRows", placement.shape().headingRows());
        }
        if (placement.shape().orientation() != Orientation.RIGHT) {
            node.put("orientation", Values.wordOf(placement.shape().orientation()));
        }
        placement.periods().ifPresent(periods -> node.set("periods", periods(periods)));
    }

    private static ObjectNode locator(Locator locator) {
        ObjectNode node = NODES.objectNode();
        if (locator instanceof Locator.RangeName range) {
            node.put("name", range.name());
        } else if (locator instanceof Locator.TableName table) {
            node.put("table", table.name());
        } else if (locator instanceof Locator.Title title) {
            node.put("heading", title.text());
        } else if (locator instanceof Locator.FixedCell cell) {
            node.put("cell", cell.cell());
        } else if (locator instanceof Locator.Tags tags) {
            ObjectNode between = node.putObject("tags").put("start", tags.start());
            tags.end().ifPresent(end -> between.put("end", end));
        } else {
            node.put("anywhere", true);
        }
        return node;
    }

    private static ObjectNode periods(Periods periods) {
        ObjectNode node = NODES.objectNode().put("field", periods.field());
        ArrayNode columns = node.putArray("columns");
        periods.columns()
                .forEach(column ->
                        columns.addObject().put("heading", column.heading()).put("value", column.value()));
        return node;
    }

    private static void records(ObjectNode node, Records records) {
        PackPages.putAll(node, "key", records.key());
        PackPages.putAll(node, "ignore", records.ignore());
        PackPages.putAll(node, "ignoreColumns", records.ignoreColumns());
    }

    private static ObjectNode field(FieldDefinition field) {
        ObjectNode node = NODES.objectNode();
        node.put("id", field.id());
        node.put("heading", field.heading());
        PackPages.putAll(node, "aliases", field.aliases());
        node.put("type", Values.wordOf(field.type()));
        if (field.meaning() != Meaning.NONE) {
            node.put("meaning", Values.wordOf(field.meaning()));
        }
        if (field.need().required()) {
            node.put("required", true);
        }
        if (!field.bounds().choices().isEmpty()) {
            ArrayNode choices = node.putArray("choices");
            field.bounds().choices().forEach(choice -> choices.add(choice(choice)));
        }
        field.bounds().scale().ifPresent(scale -> node.put("scale", scale));
        PackPages.putAll(node, "placeholders", field.entry().placeholders());
        if (field.entry().prefilled()) {
            node.put("prefilled", true);
        }
        field.entry().cell().ifPresent(cell -> node.put("cell", cell));
        if (!field.guidance().isEmpty()) {
            node.put("guidance", field.guidance());
        }
        return node;
    }

    private static JsonNode choice(Choice choice) {
        if (choice.tone() == Tone.NEUTRAL && choice.aliases().isEmpty()) {
            return NODES.stringNode(choice.label());
        }
        ObjectNode node = NODES.objectNode();
        node.put("label", choice.label());
        node.put("tone", Values.wordOf(choice.tone()));
        PackPages.putAll(node, "aliases", choice.aliases());
        return node;
    }
}
