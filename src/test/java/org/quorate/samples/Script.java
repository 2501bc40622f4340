package org.quorate.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quorate.finding.FindingCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The samples of one pack as a script tells them: who sent what, what it says, and what is wrong with it on purpose. The form is
 * told in {@code src/test/resources/samples/README.md}.
 */
final class Script {
    /** The script's name in the folder of the pack's samples. */
    static final String FILE = "script.json";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path pack;
    private final JsonNode programme;
    private final JsonNode script;

    private Script(Path pack, JsonNode script) {
        this.pack = pack;
        this.programme = MAPPER.readTree(pack.resolve("programme.json"));
        this.script = script;
    }

    /** Reads the script in the folder for the pack, if there is one. */
    static List<Inbox> inboxes(Path pack, Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no script: " + file);
        }
        Script script = new Script(pack, MAPPER.readTree(file));
        return Outline.elements(script.script.path("periods"))
                .map(script::inbox)
                .toList();
    }

    /** Returns what the script says of oddities that are no defects, as lines of Markdown. */
    static List<String> odd(Path folder) {
        return Outline.elements(MAPPER.readTree(folder.resolve(FILE)).path("odd"))
                .map(JsonNode::asString)
                .toList();
    }

    private Inbox inbox(JsonNode period) {
        Inbox inbox = new Inbox(period.path("id").asString());
        for (JsonNode sent : period.path("files")) {
            String file = sent.path("file").asString();
            String received = sent.path("received").asString();
            if (sent.has("sameAs")) {
                inbox.receiveAgain(received, file, sent.path("sameAs").asString());
            } else {
                inbox.receive(received, file, draft(sent, period), saved(sent));
            }
            sent.path("defects")
                    .forEach(defect ->
                            inbox.plant(file, code(defect), defect.path("what").asString()));
        }
        period.path("missing").forEach(missing -> inbox.plant("", FindingCode.RETURN_MISSING, missing.asString()));
        period.path("defects")
                .forEach(defect ->
                        inbox.plant("", code(defect), defect.path("what").asString()));
        return inbox;
    }

    private Draft draft(JsonNode sent, JsonNode period) {
        String returnId = sent.path("return").asString();
        JsonNode definition = MAPPER.readTree(pack.resolve("returns").resolve(returnId + ".json"));
        Draft draft = new Draft(
                Outline.read(pack, returnId),
                new ScriptedContent(
                        programme, definition, script, sent.path("party").asString(), period));
        sent.path("edits").forEach(edit -> edit(draft, definition, edit));
        return draft;
    }

    private static Inbox.Saved saved(JsonNode sent) {
        return Inbox.Saved.valueOf(sent.path("saved").asString("NORMALLY"));
    }

    private static FindingCode code(JsonNode told) {
        String word = told.path("code").asString();
        return List.of(FindingCode.values()).stream()
                .filter(code -> code.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no finding has the code " + word));
    }

    /** Does to the draft what an edit says, and notes the findings that it must give. */
    private static void edit(Draft draft, JsonNode definition, JsonNode edit) {
        String section = edit.path("section").asString("");
        String key = edit.path("key").asString("");
        String field = edit.path("field").asString("");
        String value = edit.path("value").asString("");
        Draft.Spot spot = switch (edit.path("do").asString()) {
            case "set" -> {
                Row row = draft.row(section, key);
                ScriptedContent.put(row, field(definition, section, field), value);
                yield new Draft.Spot.CellOf(section, row, field);
            }
            case "rename-sheet" -> {
                draft.renameSheet(section, value);
                yield new Draft.Spot.SheetOf(section);
            }
            case "rename-heading" -> {
                draft.renameHeading(section, field, value);
                yield new Draft.Spot.Heading(section, field);
            }
            case "swap-columns" -> {
                draft.swapColumns(section, field, value);
                yield new Draft.Spot.SheetOf(section);
            }
            case "drop-column" -> {
                draft.dropColumn(section, field);
                yield new Draft.Spot.HeadingRow(section);
            }
            case "add-column" -> {
                draft.addColumn(section, field, value);
                yield new Draft.Spot.Heading(section, value);
            }
            case "move-down" -> {
                draft.moveDown(section, Integer.parseInt(value));
                yield new Draft.Spot.SheetOf(section);
            }
            case "blank-row-after" -> new Draft.Spot.RowOf(section, draft.blankRowAfter(section, key));
            case "repeat" -> new Draft.Spot.RowOf(section, draft.repeat(section, key));
            case "remove" -> {
                draft.rowsOf(section).remove(draft.row(section, key));
                yield new Draft.Spot.SheetOf(section);
            }
            case "note-below" -> new Draft.Spot.RowOf(section, draft.noteBelow(section, field, value));
            case "leave-out" -> {
                draft.leaveOut(section);
                yield new Draft.Spot.WholeFile();
            }
            case "add-sheet" -> {
                draft.addSheet(new Draft.OtherSheet(
                        value, edit.path("hidden").asBoolean(false), List.of(List.of("Own notes"))));
                yield new Draft.Spot.OtherSheet(value);
            }
            case "cell" -> new Draft.Spot.CellOf(section, draft.row(section, key), field);
            case "row" -> new Draft.Spot.RowOf(section, draft.row(section, key));
            case "sheet" -> new Draft.Spot.SheetOf(section);
            default -> throw new IllegalArgumentException("cannot do: " + edit);
        };
        edit.path("defects")
                .forEach(defect ->
                        draft.plant(code(defect), spot, defect.path("what").asString()));
    }

    private static JsonNode field(JsonNode definition, String section, String field) {
        return Outline.elements(definition.path("sections"))
                .filter(defined -> defined.path("id").asString().equals(section))
                .flatMap(defined -> Outline.elements(defined.path("fields")))
                .filter(defined -> defined.path("id").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + field + " in " + section));
    }
}
