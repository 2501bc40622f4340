package org.quorate.samples;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * What one party answers in one period, as a sample script tells it; see {@code src/test/resources/samples/README.md}. Covers, the
 * rows of fixed lists and what varies from row to row come by themselves. Immutable.
 */
final class ScriptedContent implements Content {
    private final JsonNode programme;
    private final JsonNode definition;
    private final JsonNode script;
    private final JsonNode party;
    private final JsonNode period;

    /** What the texts of a row may name in braces. */
    private record Names(String key, String text) {
        static final Names NONE = new Names("", "");
    }

    /**
     * Makes the answers to one return.
     *
     * @param definition the return's
     * @param period of the script
     */
    ScriptedContent(JsonNode programme, JsonNode definition, JsonNode script, String partyId, JsonNode period) {
        this.programme = programme;
        this.definition = definition;
        this.script = script;
        this.party = named(programme.path("parties"), "id", partyId);
        this.period = period;
    }

    @Override
    public String party() {
        return party.path("name").asString();
    }

    @Override
    public String periodLabel() {
        return named(programme.path("periods"), "id", period.path("id").asString())
                .path("label")
                .asString();
    }

    @Override
    public LocalDate completed() {
        return LocalDate.parse(period.path("completed").asString());
    }

    @Override
    public String completedBy() {
        return ofParty().path("completedBy").asString("Programme lead");
    }

    @Override
    public boolean gives(String section) {
        JsonNode from = section(section).path("from");
        return from.isMissingNode()
                || from.asString().compareTo(period.path("id").asString()) <= 0;
    }

    @Override
    public List<Row> rows(String section) {
        JsonNode defined = section(section);
        if (defined.path("subject").asString().equals("cover")) {
            return List.of(cover(defined));
        }
        if (defined.path("kind").asString().equals("form")) {
            Row row = new Row();
            fill(row, defined, common(section), Names.NONE);
            fill(row, defined, own(section), Names.NONE);
            return List.of(row);
        }
        List<Row> rows = new ArrayList<>();
        defined.path("expected").asStringOpt().ifPresent(list -> expected(defined, list, rows));
        Outline.elements(common(section).path("rows")).forEach(row -> put(defined, row, rows));
        Outline.elements(own(section)).forEach(row -> put(defined, row, rows));
        return rows;
    }

    private Row cover(JsonNode defined) {
        Row row = new Row();
        for (JsonNode field : defined.path("fields")) {
            String id = field.path("id").asString();
            String text = switch (field.path("meaning").asString("")) {
                case "programme" -> programme.path("name").asString();
                case "party" -> party();
                case "period" -> periodLabel();
                case "template-version" -> definition.path("version").asString();
                case "nil-return" -> "No";
                default ->
                    Map.of(
                                    "completed_by", completedBy(),
                                    "contact_email", ofParty().path("email").asString("returns@example.org"),
                                    "date_completed", completed().toString())
                            .getOrDefault(id, "");
            };
            put(row, field, text);
        }
        fill(row, defined, ofParty().path("cover"), Names.NONE);
        return row;
    }

    /** Adds a row for each of a fixed list, each in one of the variants that the script tells for the section. */
    private void expected(JsonNode defined, String list, List<Row> rows) {
        List<JsonNode> fields = Outline.elements(defined.path("fields")).toList();
        JsonNode common = common(defined.path("id").asString());
        List<JsonNode> variants = Outline.elements(common.path("variants")).toList();
        for (JsonNode item : named(programme.path("lists"), "id", list).path("rows")) {
            if (!isOurs(item)) {
                continue;
            }
            String key = item.path("key").asString();
            Names names = new Names(key, item.path("text").asString());
            Row row = new Row();
            put(row, fields.get(0), key);
            put(row, fields.get(1), names.text());
            fields.forEach(field ->
                    field.path("listColumn").asStringOpt().ifPresent(column -> put(row, field, listed(item, column))));
            fill(row, defined, common.path("always"), names);
            if (!variants.isEmpty()) {
                fill(row, defined, variants.get(pick(defined, key, variants.size())), names);
            }
            for (JsonNode rule : common.path("byKey")) {
                if (key.matches(rule.path("key").asString())) {
                    fill(row, defined, rule.path("set"), names);
                }
            }
            rows.add(row);
        }
    }

    private boolean isOurs(JsonNode item) {
        return item.path("parties").isMissingNode()
                || Outline.elements(item.path("parties")).anyMatch(party.path("id")::equals);
    }

    /** Returns what a template fills in: what the row of the fixed list says in a column. */
    private String listed(JsonNode item, String column) {
        return switch (column) {
            case "Key" -> item.path("key").asString("");
            case "Text" -> item.path("text").asString("");
            case "Parent" -> item.path("parent").asString("");
            case "Plan period" ->
                item.path("planPeriod")
                        .asStringOpt()
                        .map(id -> named(programme.path("planPeriods"), "id", id)
                                .path("label")
                                .asString())
                        .orElse("");
            default -> item.path("values").path(column).asString("");
        };
    }

    /** Chooses by place, and by party unless all are to say the same; alike in each period and on each machine. */
    private int pick(JsonNode defined, String key, int choices) {
        String section = defined.path("id").asString();
        String whose = common(section).path("alike").asBoolean(false)
                ? ""
                : party.path("id").asString();
        CRC32 sum = new CRC32();
        sum.update((whose + "/" + section + key).getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % choices);
    }

    /** Adds a row, or changes the one whose first field says the same. */
    private void put(JsonNode defined, JsonNode told, List<Row> rows) {
        if (!isToldNow(told)) {
            return;
        }
        String keyField = defined.path("fields").get(0).path("id").asString();
        String key = told.path(keyField).asString("");
        boolean known = !told.path("another").asBoolean(false);
        Optional<Row> same =
                rows.stream().filter(row -> known && row.has(keyField, key)).findFirst();
        Row row = same.orElseGet(Row::new);
        fill(row, defined, told, new Names(key, ""));
        if (same.isEmpty()) {
            rows.add(row);
        }
    }

    /** Returns whether a row is told for this period: "in" names the periods of a row that is not always there. */
    private boolean isToldNow(JsonNode told) {
        return told.path("in").isMissingNode()
                || Outline.elements(told.path("in"))
                        .anyMatch(id -> id.asString().equals(period.path("id").asString()));
    }

    private void fill(Row row, JsonNode defined, JsonNode told, Names names) {
        for (JsonNode field : defined.path("fields")) {
            JsonNode value = told.path(field.path("id").asString());
            JsonNode now = value.isObject() ? value.path(period.path("id").asString()) : value;
            if (!now.isMissingNode()) {
                put(row, field, inserted(now.asString(), names));
            }
        }
    }

    private String inserted(String text, Names names) {
        return text.replace("{party}", party())
                .replace("{period}", periodLabel())
                .replace("{quarter}", periodLabel().replaceAll(" \\(.*", ""))
                .replace("{key}", names.key())
                .replace("{text}", names.text());
    }

    /** Writes a value as its field's type has it; what does not look like one stays text, an empty one leaves the cell blank. */
    static void put(Row row, JsonNode field, String text) {
        String id = field.path("id").asString();
        if (text.isEmpty()) {
            row.without(id);
            return;
        }
        row.with(id, entry(field.path("type").asString(), text));
    }

    private static Entry entry(String type, String text) {
        return switch (type) {
            case "date" -> day(text).orElse(Entry.words(text));
            case "integer", "decimal", "money", "score", "percent" ->
                amount(text).orElse(Entry.words(text));
            default -> Entry.words(text);
        };
    }

    private static Optional<Entry> day(String text) {
        try {
            return Optional.of(Entry.day(text));
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> amount(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new Entry.Amount(new BigDecimal(text)))
                : Optional.empty();
    }

    private JsonNode section(String id) {
        return named(definition.path("sections"), "id", id);
    }

    private JsonNode common(String section) {
        return script.path("returns").path(definition.path("id").asString()).path(section);
    }

    private JsonNode own(String section) {
        return ofParty().path("returns").path(definition.path("id").asString()).path(section);
    }

    private JsonNode ofParty() {
        return script.path("parties").path(party.path("id").asString());
    }

    private static JsonNode named(JsonNode array, String property, String value) {
        return Outline.elements(array)
                .filter(element -> element.path(property).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + property + " " + value));
    }
}
