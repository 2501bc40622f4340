package org.quorate.reporting.json;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.CaseUtils;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.SectionStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Drift;
import org.quorate.consolidation.ExceptionFinding;
import org.quorate.consolidation.Frame;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Movement;
import org.quorate.consolidation.SourceRef;
import org.quorate.consolidation.WaiverUse;
import org.quorate.finding.Finding;
import org.quorate.finding.Quiet;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.Governance.Waiver;
import org.quorate.reporting.ConsolidationWriter;
import org.quorate.reporting.PaperVersion;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code summary.json}: how a period stands, in figures with their coverage, and what needs attention. Its shape is
 * documented by docs/schema/summary.schema.json. Immutable.
 */
public final class JsonSummaryWriter implements ConsolidationWriter {
    static final String ATTENTION = "attention";

    private final PaperVersion paper;

    /** Makes a writer that also tells which version the paper is, and what changed in it. */
    public JsonSummaryWriter(PaperVersion paper) {
        this.paper = paper;
    }

    @Override
    public void write(Consolidation consolidation, Ledger ledger, Path file) {
        Json.write(file, json -> {
            json.writeStartObject();
            frame(json, consolidation.frame());
            PaperJson.write(json, paper);
            coverage(json, consolidation.completeness());
            json.writeArrayPropertyStart("returns");
            consolidation.completeness().returns().forEach(status -> status(json, status, consolidation));
            json.writeEndArray();
            json.writeArrayPropertyStart(ATTENTION);
            consolidation.highlights().attention().forEach(item -> attention(json, item));
            json.writeEndArray();
            json.writeArrayPropertyStart("reviews");
            consolidation.completeness().reviews().forEach(status -> status(json, status, consolidation));
            json.writeEndArray();
            highlights(json, consolidation.highlights());
            new GatewayJson(json).write(consolidation.highlights().gateways());
            new ReviewJson(json).write(consolidation.highlights());
            json.writeArrayPropertyStart("drift");
            consolidation.drift().forEach(drift -> drift(json, drift));
            json.writeEndArray();
            json.writeArrayPropertyStart("waivers");
            WaiverUse.of(consolidation).forEach(use -> waiver(json, use));
            json.writeEndArray();
            json.writeArrayPropertyStart("quiet");
            consolidation.exceptions().stream()
                    .filter(exception -> exception.finding().quiet().isPresent())
                    .forEach(exception -> quiet(json, exception));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static int cases(Consolidation consolidation, ReturnStatus status, Quiet quiet) {
        return consolidation.exceptions().stream()
                .filter(exception -> status.submission()
                        .filter(exception.submission()::equals)
                        .isPresent())
                .map(ExceptionFinding::finding)
                .filter(finding -> finding.quiet().filter(quiet::equals).isPresent())
                .mapToInt(Finding::cases)
                .sum();
    }

    private static void waiver(JsonGenerator json, WaiverUse use) {
        Waiver waiver = use.waiver();
        json.writeStartObject();
        text(json, "party", waiver.partyId());
        text(json, "return", waiver.returnId());
        text(json, "section", waiver.sectionId());
        text(json, "check", waiver.check());
        json.writeStringProperty("reason", waiver.reason());
        json.writeStringProperty("approvedBy", waiver.approvedBy());
        text(json, "from", waiver.from().map(LocalDate::toString));
        json.writeStringProperty("until", waiver.until().toString());
        json.writeNumberProperty("times", use.times());
        json.writeBooleanProperty("wouldHaveApplied", use.missed());
        json.writeEndObject();
    }

    private static void quiet(JsonGenerator json, ExceptionFinding exception) {
        Finding finding = exception.finding();
        json.writeStartObject();
        json.writeStringProperty("quiet", finding.quiet().map(Quiet::word).orElse(""));
        text(json, "party", exception.submission().partyId());
        text(json, "return", exception.submission().returnId());
        json.writeStringProperty("file", exception.submission().fileName());
        text(json, "sheet", finding.location().sheet());
        json.writeStringProperty("code", finding.code().word());
        json.writeNumberProperty("cases", finding.cases());
        json.writeStringProperty("message", finding.sentence());
        json.writeStringProperty("because", finding.quietBecause());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private static void frame(JsonGenerator json, Frame frame) {
        json.writeStringProperty("programme", frame.programme().id());
        json.writeStringProperty("programmeName", frame.programme().identity().name());
        json.writeBooleanProperty("synthetic", frame.programme().identity().synthetic());
        json.writeStringProperty("period", frame.period().id());
        json.writeStringProperty("periodName", frame.period().label());
        json.writeStringProperty("due", frame.period().due().toString());
        json.writeStringProperty("closes", frame.period().closes().toString());
        json.writeStringProperty("asAt", frame.asAt().toString());
    }

    private static void coverage(JsonGenerator json, Completeness completeness) {
        json.writeObjectPropertyStart("completeness");
        json.writeNumberProperty("expected", completeness.expected());
        json.writeNumberProperty("received", completeness.received());
        json.writeNumberProperty("counted", completeness.counted());
        json.writeNumberProperty("late", completeness.late());
        for (Standing standing : Standing.values()) {
            int count = completeness.count(standing);
            if (count > 0) {
                json.writeNumberProperty(word(standing), count);
            }
        }
        json.writeNumberProperty("partiesOwing", completeness.partiesOwing());
        json.writeNumberProperty("partiesCounted", completeness.partiesCounted());
        json.writeStringProperty("coverage", completeness.coverage());
        json.writeEndObject();
    }

    static String word(Enum<?> constant) {
        return CaseUtils.toCamelCase(constant.name().toLowerCase(Locale.ROOT), false, '_');
    }

    private static void status(JsonGenerator json, ReturnStatus status, Consolidation consolidation) {
        json.writeStartObject();
        json.writeStringProperty("party", status.party().id());
        json.writeStringProperty("partyName", status.party().name());
        json.writeStringProperty("return", status.definition().id());
        json.writeBooleanProperty("owed", status.owed());
        json.writeStringProperty("status", word(status.standing()));
        json.writeNumberProperty("daysLate", status.daysLate());
        json.writeNumberProperty("errors", status.errors());
        json.writeNumberProperty("warnings", status.warnings());
        for (Quiet quiet : Quiet.values()) {
            json.writeNumberProperty(quiet.word(), cases(consolidation, status, quiet));
        }
        status.submission().ifPresent(submission -> submission(json, submission));
        json.writeObjectPropertyStart("sections");
        for (SectionStatus section : status.sections()) {
            json.writeStringProperty(section.section().id(), word(section.standing()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void submission(JsonGenerator json, Submission submission) {
        json.writeStringProperty("file", submission.fileName());
        json.writeStringProperty("sha256", submission.sha256());
        json.writeStringProperty("received", submission.receivedAt().toString());
        json.writeStringProperty("templateVersion", submission.templateVersion());
    }

    private static void attention(JsonGenerator json, AttentionItem item) {
        json.writeStartObject();
        json.writeStringProperty("kind", word(item.kind()));
        json.writeStringProperty("party", item.party());
        json.writeStringProperty("section", item.section());
        json.writeStringProperty("reference", item.reference());
        json.writeStringProperty("what", item.what());
        json.writeStringProperty("why", item.why());
        item.source().ifPresent(source -> source(json, source));
        json.writeEndObject();
    }

    static void source(JsonGenerator json, SourceRef source) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("file", source.file());
        json.writeStringProperty("sheet", source.sheet());
        json.writeStringProperty("cell", source.cell());
        json.writeStringProperty("sha256", source.sha256());
        json.writeEndObject();
    }

    private static void highlights(JsonGenerator json, Highlights highlights) {
        json.writeObjectPropertyStart("milestones");
        json.writeNumberProperty("total", highlights.milestones().total());
        counts(json, "byStatus", highlights.milestones().byStatus());
        counts(json, "byRating", highlights.milestones().byRating());
        movements(json, highlights.milestones().byMovement());
        json.writeNumberProperty("overdue", highlights.milestones().overdue().size());
        json.writeEndObject();
        json.writeObjectPropertyStart("risks");
        json.writeNumberProperty("open", highlights.risks().open());
        json.writeNumberProperty("closed", highlights.risks().closed());
        counts(json, "byLevel", highlights.risks().byBand());
        movements(json, highlights.risks().byMovement());
        json.writeEndObject();
        json.writeObjectPropertyStart("clarifications");
        json.writeNumberProperty("asked", highlights.clarifications().asked());
        json.writeNumberProperty("answered", highlights.clarifications().answered());
        json.writeArrayPropertyStart("open");
        highlights.clarifications().open().forEach(open -> {
            json.writeStartObject();
            json.writeStringProperty("party", open.party());
            json.writeStringProperty("reference", open.reference());
            json.writeStringProperty("question", open.question());
            open.askedOn().ifPresent(day -> json.writeStringProperty("askedOn", day.toString()));
            source(json, open.source());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayPropertyStart("assurance");
        highlights.assurance().byArea().forEach(area -> {
            json.writeStartObject();
            json.writeStringProperty("area", area.area());
            counts(json, "levels", area.levels());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("finance");
        highlights.finance().lines().forEach(line -> {
            json.writeStartObject();
            json.writeStringProperty("party", line.party());
            json.writeNumberProperty("plan", line.plan());
            json.writeNumberProperty("forecast", line.forecast());
            json.writeNumberProperty("unreadable", line.unreadable());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void drift(JsonGenerator json, Drift drift) {
        json.writeStartObject();
        json.writeStringProperty("party", drift.party().id());
        json.writeStringProperty("return", drift.definition().id());
        json.writeStringProperty("file", drift.submission().fileName());
        drift.earlier().ifPresent(earlier -> json.writeStringProperty("comparedWith", earlier.fileName()));
        json.writeArrayPropertyStart("changes");
        for (Drift.Change change : drift.changes()) {
            json.writeStartObject();
            json.writeStringProperty("kind", word(change.kind()));
            json.writeStringProperty("what", change.what());
            json.writeStringProperty("section", change.section());
            json.writeStringProperty("before", change.before());
            json.writeStringProperty("now", change.now());
            json.writeStringProperty("note", change.note());
            json.writeStringProperty("sheet", change.sheet());
            json.writeStringProperty("cell", change.cell());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void movements(JsonGenerator json, Map<Movement, Integer> movements) {
        json.writeObjectPropertyStart("byMovement");
        movements.forEach((movement, count) -> json.writeNumberProperty(word(movement), count));
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Integer> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
