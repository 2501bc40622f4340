package org.quorate.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one party answers in one quarter, section by section. Immutable; gives new rows at every call. */
final class Answers implements Content {
    private static final Set<String> WITHHELD = Set.of("indicators");
    private static final Set<String> DATES =
            Set.of("asked_on", "respond_by", "decided_on", "signed_off_on", "commences_on", "variation_issued_on");
    private static final Map<Character, String> LEVELS = Map.of('S', "Substantial", 'R', "Reasonable", 'L', "Limited");
    private static final List<String> PLANNED = List.of(
            "2019-06-06",
            "2019-06-07",
            "2019-06-12",
            "2019-06-12",
            "2019-06-19",
            "2019-06-19",
            "2019-06-20",
            "2019-06-27",
            "2019-06-28");

    private final JsonNode programme;
    private final JsonNode content;
    private final Quarter quarter;
    private final Phrases phrases;

    Answers(JsonNode programme, JsonNode content, JsonNode phrases, Quarter quarter) {
        this.programme = programme;
        this.content = content;
        this.quarter = quarter;
        this.phrases = new Phrases(phrases, content, quarter);
    }

    @Override
    public String party() {
        return Outline.elements(programme.path("parties"))
                .filter(party -> party.path("id").equals(content.path("party")))
                .map(party -> party.path("name").asString())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String periodLabel() {
        return quarter.label();
    }

    @Override
    public LocalDate completed() {
        return quarter.completed();
    }

    @Override
    public String completedBy() {
        return text("completedBy");
    }

    @Override
    public boolean gives(String section) {
        return !WITHHELD.contains(section);
    }

    @Override
    public List<Row> rows(String section) {
        return switch (section) {
            case "cover" -> List.of(content.has("review") ? reviewCover() : cover());
            case "sign-off" -> signOff();
            case "assurance" -> assurance();
            case "specifications" -> specifications();
            case "risks" -> risks();
            case "clarifications" -> clarifications();
            case "finance" -> finance();
            case "data-protection" -> List.of(protection());
            case "timeline" -> timeline();
            case "contract-variations" -> variations();
            case "milestones" -> milestones();
            case "dependencies" -> dependencies();
            case "decisions" -> decisions();
            default -> reviewed(section);
        };
    }

    /** Rows of a review, whose content is written field by field. */
    private List<Row> reviewed(String section) {
        return Outline.elements(of(content.path("review")).path(section))
                .map(record -> {
                    Row row = new Row();
                    record.properties()
                            .forEach(answer -> row.with(
                                    answer.getKey(),
                                    entry(answer.getKey(), answer.getValue().asString())));
                    return row;
                })
                .toList();
    }

    private static Entry entry(String field, String text) {
        return DATES.contains(field) ? Entry.day(text) : Entry.words(text);
    }

    private Row reviewCover() {
        return new Row()
                .with("programme", programme.path("name").asString())
                .with("party", party())
                .with("period", quarter.label())
                .with("template_version", "1.0")
                .with("completed_by", completedBy())
                .with(
                        "date_completed",
                        Entry.day(of(content.path("review")).path("completed").asString()));
    }

    private Row cover() {
        return new Row()
                .with("programme", programme.path("name").asString())
                .with("party", party())
                .with("period", quarter.label())
                .with("template_version", "2.0")
                .with("nil_return", "No")
                .with("completed_by", completedBy())
                .with("contact_email", text("email"))
                .with("date_completed", new Entry.Day(quarter.completed()))
                .with("changes", of(content.path("changes")).asString(""));
    }

    private List<Row> signOff() {
        return List.of(
                declaration("The return is complete and correct", text("signatory"), quarter.signed()),
                declaration(
                        "Risks and milestones have been reviewed",
                        completedBy(),
                        quarter.signed().plusDays(1)));
    }

    private Row declaration(String declaration, String role, LocalDate signed) {
        return new Row()
                .with("declaration", declaration)
                .with("role", role)
                .with("body", text("forum"))
                .with("signed_on", new Entry.Day(signed))
                .with("status", "Signed");
    }

    private List<Row> assurance() {
        String levels = of(content.path("levels")).asString();
        List<JsonNode> areas = list("assurance-areas");
        return IntStream.range(0, areas.size())
                .mapToObj(i -> assurance(areas.get(i), levels.charAt(i)))
                .toList();
    }

    private Row assurance(JsonNode area, char level) {
        String key = area.path("key").asString();
        List<String> phrase = phrases.assurance(key, String.valueOf(level));
        return new Row()
                .with("area_ref", key)
                .with("statement", area.path("text").asString())
                .with("level", LEVELS.getOrDefault(level, ""))
                .with("rationale", phrase.get(0))
                .with("evidence", phrase.get(1))
                .with("lead", phrases.assuranceLead(key));
    }

    private List<Row> specifications() {
        return list("service-specifications").stream().map(this::specification).toList();
    }

    private Row specification(JsonNode item) {
        String key = item.path("key").asString();
        boolean agreed = key.equals("SS1");
        return new Row()
                .with("spec_ref", key)
                .with("title", item.path("text").asString())
                .with("phase", "Phase " + key.charAt(2))
                .with("status", agreed ? "Agreed" : "Draft")
                .withDay("agreed_on", agreed ? "2019-03-13" : "")
                .with("confidence", agreed ? "High" : "Medium")
                .with("comment", phrases.specification(key));
    }

    private List<Row> risks() {
        List<Row> rows = new ArrayList<>();
        for (JsonNode risk : content.path("risks")) {
            JsonNode now = of(risk);
            if (now.isArray()) {
                rows.add(risk(risk, now));
            }
        }
        return rows;
    }

    private Row risk(JsonNode risk, JsonNode now) {
        String reference = risk.path("ref").asString();
        Row row = new Row()
                .with("risk_ref", reference)
                .with("description", risk.path("text").asString(sharedRisk(reference)))
                .with("specification", risk.path("spec").asString(""))
                .with("owner", risk.path("owner").asString())
                .with("likelihood", Entry.amount(now.path(0).asInt()))
                .with("consequence", Entry.amount(now.path(1).asInt()))
                .with("score", Entry.amount(score(now)))
                .with("status", now.path(2).asString())
                .with("mitigation", now.path(3).asString())
                .withDay("closed_on", now.path(4).asString());
        int before = quarter == Quarter.LAST ? risk.path("before").asInt(0) : score(risk.path("q4"));
        return before == 0 ? row : row.with("previous_score", Entry.amount(before));
    }

    private static int score(JsonNode risk) {
        return risk.path(0).asInt(0) * risk.path(1).asInt(0);
    }

    private String sharedRisk(String reference) {
        return list("alliance-risks").stream()
                .filter(risk -> risk.path("key").asString().equals(reference))
                .map(risk -> risk.path("text").asString())
                .findFirst()
                .orElse("");
    }

    private List<Row> clarifications() {
        return each(
                "clarifications",
                asked -> new Row()
                        .with("clarification_ref", asked.path(0).asString())
                        .with("question", asked.path(1).asString())
                        .withDay("asked_on", quarter.round().asked())
                        .with("round", quarter.round().label())
                        .withDay("respond_by", quarter.round().answersWantedBy())
                        .with("status", asked.path(2).asString())
                        .with("response", asked.path(3).asString())
                        .withDay(
                                "answered_on",
                                asked.path(2).asString().equals("Answered")
                                        ? quarter.signed().toString()
                                        : ""));
    }

    private List<Row> finance() {
        return each(
                "finance",
                line -> new Row()
                        .with("line", line.path(0).asString())
                        .with("plan", Entry.amount(line.path(1).asInt()))
                        .with("forecast", Entry.amount(line.path(2).asInt()))
                        .with("actual", Entry.amount(line.path(3).asInt()))
                        .with("comment", line.path(4).asString()));
    }

    private Row protection() {
        Row row = new Row();
        of(content.path("protection"))
                .properties()
                .forEach(answer -> row.with(
                        answer.getKey(),
                        answer.getKey().endsWith("_date")
                                ? Entry.day(answer.getValue().asString())
                                : Entry.words(answer.getValue().asString())));
        return row;
    }

    private List<Row> timeline() {
        List<JsonNode> steps = list("sign-off-timeline");
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(step -> step(step, steps.get(step - 1).path("text").asString()))
                .toList();
    }

    private Row step(int step, String text) {
        String planned = PLANNED.get(step - 1);
        Row row = new Row()
                .with("step", Entry.amount(step))
                .with("action", text)
                .with("owner", step == 8 ? text("signatory") : completedBy())
                .withDay("due", planned);
        if (quarter == Quarter.LAST) {
            return row.withDay("forecast", planned)
                    .with("status", "Not started")
                    .with("rag", "Grey")
                    .with("comment", phrases.timeline("q4", "" + step));
        }
        if (step < 7) {
            return row.withDay("forecast", planned)
                    .withDay("done_on", planned)
                    .with("status", "Complete")
                    .with("rag", "Blue")
                    .with("comment", phrases.timeline("done", "" + step));
        }
        return row.withDay("forecast", "2019-07-31")
                .with("status", step == 8 ? "In progress" : "Not started")
                .with("rag", "Amber")
                .with("comment", phrases.timeline("" + step, "" + step));
    }

    private List<Row> variations() {
        return each(
                "variations",
                (variation, now) -> new Row()
                        .with("variation_ref", variation.path("ref").asString())
                        .with("contract", variation.path("contract").asString())
                        .with(
                                "commissioner",
                                list("participants").get(0).path("text").asString())
                        .with("owner", variation.path("owner").asString())
                        .with("status", now.path(0).asString())
                        .with("attached", "No")
                        .withDay("planned", PLANNED.get(PLANNED.size() - 1))
                        .withDay("expected", now.path(1).asString())
                        .with("comment", now.path(2).asString()));
    }

    private List<Row> milestones() {
        return each(
                "milestones",
                (milestone, now) -> new Row()
                        .with("milestone_ref", milestone.path("ref").asString())
                        .with("phase", milestone.path("phase").asString())
                        .with("title", milestone.path("title").asString())
                        .with("owner", milestone.path("owner").asString())
                        .withDay("baseline_due", milestone.path("baseline").asString())
                        .withDay("forecast_due", now.path(0).asString())
                        .withDay("completed_on", now.path(1).asString())
                        .with("status", now.path(2).asString())
                        .with("rag", now.path(3).asString())
                        .with("narrative", now.path(4).asString()));
    }

    private List<Row> dependencies() {
        return each(
                "dependencies",
                (dependency, now) -> new Row()
                        .with("dependency_ref", dependency.path("ref").asString())
                        .with("need", dependency.path("need").asString())
                        .with("from_partner", dependency.path("from").asString())
                        .with("milestone", dependency.path("milestone").asString())
                        .withDay("needed_by", dependency.path("by").asString())
                        .with("status", now.path(0).asString())
                        .withDay("met_on", now.path(1).asString())
                        .with("comment", now.path(2).asString()));
    }

    private List<Row> decisions() {
        return each(
                "decisions",
                decision -> new Row()
                        .with("decision_ref", decision.path(0).asString())
                        .with("decision", decision.path(1).asString())
                        .with("group", decision.path(2).asString())
                        .withDay("needed_by", decision.path(3).asString())
                        .with("status", decision.path(4).asString())
                        .withDay("decided_on", decision.path(5).asString())
                        .with("comment", decision.path(6).asString()));
    }

    private interface RowOfItem {
        Row row(JsonNode item);
    }

    private interface RowOfState {
        Row row(JsonNode item, JsonNode now);
    }

    /** Rows that each quarter lists anew. */
    private List<Row> each(String property, RowOfItem shape) {
        return Outline.elements(of(content.path(property))).map(shape::row).toList();
    }

    /** Rows that stay, with a state for each quarter in which they are reported. */
    private List<Row> each(String property, RowOfState shape) {
        return Outline.elements(content.path(property))
                .flatMap(item -> Stream.of(of(item)).filter(JsonNode::isArray).map(now -> shape.row(item, now)))
                .toList();
    }

    private List<JsonNode> list(String id) {
        return Outline.elements(programme.path("lists"))
                .filter(list -> list.path("id").asString().equals(id))
                .flatMap(list -> Outline.elements(list.path("rows")))
                .toList();
    }

    private JsonNode of(JsonNode byQuarter) {
        return byQuarter.path(quarter.contentKey());
    }

    private String text(String property) {
        return content.path(property).asString();
    }
}
