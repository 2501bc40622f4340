package org.quorate.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The layout of a return as the pack declares it: sheets, headings and lists of answers, in the pack's order. Immutable. */
record Outline(String title, List<Section> sections) {
    Outline {
        sections = List.copyOf(sections);
    }

    /**
     * A section of the return.
     *
     * @param nil the first word that declares it nil; empty where it may not be nil
     * @param guided whether a guidance row stands below the headings
     */
    record Section(
            String id, String title, boolean form, String sheet, String nil, boolean guided, List<Field> fields) {
        Section {
            fields = List.copyOf(fields);
        }

        /** Returns the id of the first field: in a table what identifies a row. */
        String keyField() {
            return fields.get(0).id();
        }
    }

    /** A field with its type's word and, where it takes one of a list, the list. */
    record Field(String id, String heading, String type, List<String> choices, String guidance) {
        Field {
            choices = List.copyOf(choices);
        }
    }

    /** Reads a return definition together with the scales and parties of its programme. */
    static Outline read(Path pack, String returnId) {
        JsonMapper mapper = JsonMapper.shared();
        JsonNode programme = mapper.readTree(pack.resolve("programme.json"));
        JsonNode definition = mapper.readTree(pack.resolve("returns").resolve(returnId + ".json"));
        return new Outline(
                definition.path("title").asString(),
                elements(definition.path("sections"))
                        .map(section -> section(section, programme))
                        .toList());
    }

    Section section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section " + id));
    }

    private static Section section(JsonNode json, JsonNode programme) {
        return new Section(
                json.path("id").asString(),
                json.path("title").asString(),
                json.path("kind").asString().equals("form"),
                json.path("sheet").path("name").asString(),
                elements(json.path("nil")).map(JsonNode::asString).findFirst().orElse(""),
                elements(json.path("ignore")).anyMatch(word -> word.asString().equals("Guidance")),
                elements(json.path("fields"))
                        .filter(field -> elements(json.path("fields"))
                                .noneMatch(other -> other.path("alternative").equals(field.path("id"))))
                        .map(field -> field(field, programme))
                        .toList());
    }

    private static Field field(JsonNode json, JsonNode programme) {
        String type = json.path("type").asString();
        List<String> choices = switch (type) {
            case "choice" ->
                elements(json.path("choices"))
                        .map(choice -> choice.isString()
                                ? choice.asString()
                                : choice.path("label").asString())
                        .toList();
            case "scale" ->
                elements(programme.path("scales"))
                        .filter(scale -> scale.path("id").equals(json.path("scale")))
                        .flatMap(scale -> elements(scale.path("levels")))
                        .map(level -> level.path("label").asString())
                        .toList();
            case "party" ->
                elements(programme.path("parties"))
                        .map(party -> party.path("name").asString())
                        .toList();
            case "yes-no" -> List.of("Yes", "No");
            case "tick" -> List.of("x");
            default -> List.of();
        };
        return new Field(
                json.path("id").asString(),
                json.path("heading").asString(),
                type,
                choices,
                json.path("guidance").asString());
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
