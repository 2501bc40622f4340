package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Block;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.Party;
import org.quorate.programme.PeriodKind;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of a new pack as JSON. What is as it is without a word is left out. Stateless. */
final class PackPages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PackPages() {}

    /** Returns programme.json. */
    static ObjectNode programme(Programme programme, String schema) {
        ObjectNode page = NODES.objectNode();
        page.put("$schema", schema);
        page.put("id", programme.id());
        page.put("name", programme.identity().name());
        page.put("commissioner", programme.identity().commissioner());
        page.put("decisionRule", programme.identity().decisionRule());
        page.put("timeZone", programme.identity().timeZone().getId());
        page.put("synthetic", programme.identity().synthetic());
        ArrayNode returns = page.putArray("returns");
        programme.returns().forEach(definition -> returns.add(definition.id()));
        ArrayNode parties = page.putArray("parties");
        programme.parties().parties().forEach(party -> parties.add(party(party)));
        ArrayNode periods = page.putArray("periods");
        programme.calendar().periods().forEach(period -> periods.add(period(period)));
        ArrayNode scales = page.putArray("scales");
        programme.vocabulary().scales().forEach(scale -> scales.add(scale(scale)));
        page.putArray("riskBands");
        page.putArray("lists");
        page.putObject("thresholds")
                .put("riskScore", programme.vocabulary().thresholds().riskScore())
                .put("overdueDays", programme.vocabulary().thresholds().overdueDays());
        List.of("groups", "meetings", "gateways", "waivers").forEach(page::putArray);
        return page;
    }

    private static ObjectNode party(Party party) {
        ObjectNode node = NODES.objectNode();
        node.put("id", party.id());
        node.put("name", party.name());
        putAll(node, "aliases", party.aliases());
        Optional.ofNullable(party.odsCodeOrNull()).ifPresent(code -> node.put("odsCode", code));
        node.put("role", party.role());
        node.put("status", Values.wordOf(party.course().first()));
        ArrayNode owes = node.putArray("owes");
        party.owes().forEach(owed -> {
            ObjectNode obligation = owes.addObject().put("return", owed.returnId());
            owed.fromPeriod().ifPresent(from -> obligation.put("from", from));
        });
        return node;
    }

    private static ObjectNode period(ReportingPeriod period) {
        ObjectNode node = NODES.objectNode();
        node.put("id", period.id());
        node.put("label", period.label());
        putAll(node, "aliases", period.aliases());
        node.put("start", period.start().toString());
        node.put("end", period.end().toString());
        node.put("due", period.due().toString());
        node.put("closes", period.closes().toString());
        period.previous().ifPresent(previous -> node.put("previous", previous));
        if (period.kind() != PeriodKind.QUARTER) {
            node.put("kind", Values.wordOf(period.kind()));
        }
        return node;
    }

    private static ObjectNode scale(Scale scale) {
        ObjectNode node = NODES.objectNode();
        node.put("id", scale.id());
        node.put("title", scale.title());
        ArrayNode levels = node.putArray("levels");
        scale.levels().forEach(level -> {
            ObjectNode one = levels.addObject();
            one.put("label", level.label());
            one.put("ordinal", level.ordinal());
            one.put("tone", Values.wordOf(level.tone()));
            putAll(one, "aliases", level.aliases());
        });
        return node;
    }

    /** Returns returns/ID.json. */
    static ObjectNode definition(ReturnDefinition definition, String schema) {
        ObjectNode page = NODES.objectNode();
        page.put("$schema", schema);
        page.put("id", definition.id());
        page.put("title", definition.title());
        page.put("version", definition.version());
        putAll(page, "accepts", definition.accepts());
        page.put("onErrors", definition.rejectOnError() ? "reject" : "accept-with-queries");
        ArrayNode sections = page.putArray("sections");
        definition.sections().forEach(section -> sections.add(SectionPages.section(section)));
        putAll(page, "otherSheets", definition.otherSheets());
        return page;
    }

    /** Returns paper.json. */
    static ObjectNode paper(PaperDefinition paper, String schema) {
        ObjectNode page = NODES.objectNode();
        page.put("$schema", schema);
        page.put("title", paper.title());
        page.put("committee", paper.committee());
        ArrayNode cover = page.putArray("cover");
        paper.cover().forEach(field -> cover.add(coverField(field)));
        ArrayNode sections = page.putArray("sections");
        paper.sections().forEach(section -> {
            ArrayNode blocks =
                    sections.addObject().put("heading", section.heading()).putArray("blocks");
            section.blocks().forEach(block -> blocks.add(block(block)));
        });
        return page;
    }

    private static ObjectNode coverField(CoverField field) {
        ObjectNode node = NODES.objectNode();
        node.put("label", field.label());
        node.put("type", Values.wordOf(field.type()));
        if (field.value() instanceof CoverValue.Written written) {
            putAll(node.putObject("value"), "written", written.paragraphs());
        } else if (field.value() instanceof CoverValue.Computed computed) {
            node.putObject("value").put("computed", Values.wordOf(computed.content()));
        } else {
            node.put("value", "author");
        }
        return node;
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = NODES.objectNode();
        if (block instanceof Block.Paragraph paragraph) {
            node.put("paragraph", paragraph.text());
        } else if (block instanceof Block.Computed computed) {
            node.put("computed", Values.wordOf(computed.content()));
        }
        return node;
    }

    /** Adds texts, unless there are none. */
    static void putAll(ObjectNode node, String property, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode all = node.putArray(property);
            texts.forEach(all::add);
        }
    }
}
