package org.quorate.programme.json;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.programme.FieldType;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.IntakeSource;
import org.quorate.programme.MailServer;
import org.quorate.programme.Meaning;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.PeriodKind;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the shipped schemas and the reader together: whatever one takes or refuses, the other does too. */
class SchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path SCHEMAS = Path.of("docs", "schema");
    private static final Path LAYOUTS = Path.of("src", "test", "resources", "packs", "layouts");
    private static final String LAYOUTS_RETURN = "returns/layouts.json";
    private static final Path INSTALLATION = Path.of("src", "test", "resources", "installation");
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");

    private static final Set<String> SMALL = Set.of(PackFiles.ACCEPTED, InstallationReader.FILE);

    private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(
            entry("programme ", ProgrammeFile.PROPERTIES),
            entry("programme /$defs/party", PartyPart.PROPERTIES),
            entry("programme /$defs/obligation", PartyPart.OBLIGATION_PROPERTIES),
            entry("programme /$defs/period", CalendarPart.PROPERTIES),
            entry("programme /$defs/change", PartyPart.CHANGE_PROPERTIES),
            entry("programme /$defs/planPeriod", CalendarPart.PLAN_PROPERTIES),
            entry("programme /$defs/quorumPart", GovernancePart.QUORUM_PROPERTIES),
            entry("programme /$defs/scale", ScalePart.PROPERTIES),
            entry("programme /$defs/level", ScalePart.LEVEL_PROPERTIES),
            entry("programme /$defs/riskBand", RiskBandPart.PROPERTIES),
            entry("programme /$defs/list", VocabularyPart.LIST_PROPERTIES),
            entry("programme /$defs/row", VocabularyPart.ROW_PROPERTIES),
            entry("programme /$defs/thresholds", VocabularyPart.THRESHOLD_PROPERTIES),
            entry("programme /$defs/changes", VocabularyPart.CHANGE_PROPERTIES),
            entry("programme /$defs/group", GovernancePart.GROUP_PROPERTIES),
            entry("programme /$defs/meeting", GovernancePart.MEETING_PROPERTIES),
            entry("programme /$defs/gateway", GovernancePart.GATEWAY_PROPERTIES),
            entry("programme /$defs/waiver", GovernancePart.WAIVER_PROPERTIES),
            entry("programme /$defs/correspondence", CorrespondencePart.PROPERTIES),
            entry("programme /$defs/reminders", CorrespondencePart.REMINDER_PROPERTIES),
            entry("installation ", InstallationReader.PROPERTIES),
            entry("installation /$defs/mail", InstallationReader.MAIL_PROPERTIES),
            entry("installation /$defs/server", InstallationReader.SERVER_PROPERTIES),
            entry("installation /$defs/intakeSource", IntakePart.PROPERTIES),
            entry("installation /$defs/imap", IntakePart.IMAP_PROPERTIES),
            entry("installation /$defs/sftp", IntakePart.SFTP_PROPERTIES),
            entry("installation /$defs/reminders", CorrespondencePart.REMINDER_PROPERTIES),
            entry("installation /$defs/passwordSource", PasswordPart.PROPERTIES),
            entry("programme /$defs/reading", ReadingPart.PROPERTIES),
            entry("programme /$defs/limits", ReadingPart.LIMIT_PROPERTIES),
            entry("programme /$defs/passwordSource", PasswordPart.PROPERTIES),
            entry("return ", ReturnFile.PROPERTIES),
            entry("return /$defs/check", CheckPart.PROPERTIES),
            entry("return /$defs/section", SectionPart.PROPERTIES),
            entry("return /$defs/sheet", PlacementPart.SHEET_PROPERTIES),
            entry("return /$defs/locator", PlacementPart.LOCATOR_PROPERTIES),
            entry("return /$defs/tags", PlacementPart.TAG_PROPERTIES),
            entry("return /$defs/repeat", PlacementPart.REPEAT_PROPERTIES),
            entry("return /$defs/periods", PlacementPart.PERIODS_PROPERTIES),
            entry("return /$defs/periodColumn", PlacementPart.PERIOD_COLUMN_PROPERTIES),
            entry("return /$defs/count", SectionPart.COUNT_PROPERTIES),
            entry("return /$defs/field", FieldPart.PROPERTIES),
            entry("return /$defs/condition", ConditionPart.PROPERTIES),
            entry("return /$defs/choiceInFull", FieldPart.CHOICE_PROPERTIES),
            entry("accepted-headings ", AcceptedFile.PROPERTIES),
            entry("accepted-headings /$defs/heading", AcceptedFile.HEADING_PROPERTIES),
            entry("paper ", PaperFile.PROPERTIES),
            entry("paper /$defs/coverField", CoverPart.PROPERTIES),
            entry("paper /$defs/optionInFull", CoverPart.OPTION_PROPERTIES),
            entry("paper /$defs/filledValue", CoverPart.VALUE_PROPERTIES),
            entry("paper /$defs/section", PaperFile.SECTION_PROPERTIES),
            entry("paper /$defs/appendix", PaperFile.APPENDIX_PROPERTIES),
            entry("paper /$defs/exceptions", PaperFile.EXCEPTION_PROPERTIES),
            entry("paper /$defs/numbering", HouseStylePart.NUMBERING_PROPERTIES),
            entry("paper /$defs/look", HouseStylePart.LOOK_PROPERTIES),
            entry("paper /$defs/words", HouseStylePart.WORDS_PROPERTIES),
            entry("paper /$defs/word", HouseStylePart.WORD_PROPERTIES),
            entry("paper /$defs/recommendations", RecommendationPart.PROPERTIES),
            entry("paper /$defs/recommendation", RecommendationPart.ITEM_PROPERTIES),
            entry("paper /$defs/block", PaperFile.BLOCK_PROPERTIES));

    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            entry("programme /$defs/status", PartyStatus.class),
            entry("programme /$defs/period/properties/kind", PeriodKind.class),
            entry("programme /$defs/tone", Tone.class),
            entry("installation /$defs/server/properties/security", MailServer.Security.class),
            entry("installation /$defs/imap/properties/security", IntakeSource.Security.class),
            entry("return /properties/onErrors", ReturnFile.OnErrors.class),
            entry("return /$defs/check/properties/severity", Severity.class),
            entry("return /$defs/check/properties/stage", Check.Stage.class),
            entry("return /$defs/section/properties/subject", Subject.class),
            entry("return /$defs/section/properties/kind", Kind.class),
            entry("return /$defs/section/properties/orientation", Orientation.class),
            entry("return /$defs/field/properties/type", FieldType.class),
            entry("return /$defs/field/properties/meaning", Meaning.class),
            entry("return /$defs/tone", Tone.class),
            entry("paper /$defs/coverField/properties/type", CoverFieldType.class),
            entry("paper /$defs/numbering/properties/sections", HouseStyle.SectionForm.class),
            entry("paper /$defs/numbering/properties/paragraphs", HouseStyle.ParagraphForm.class),
            entry("paper /$defs/numbering/properties/appendices", HouseStyle.AppendixForm.class),
            entry("paper /$defs/pointForm", HouseStyle.PointForm.class),
            entry("paper /$defs/recommendation/properties/forEach", PaperDefinition.ForEach.class),
            entry("paper /$defs/content", Content.class));

    @Test
    void knowsExactlyThePropertiesThatTheReaderKnows() {
        PROPERTIES.forEach((place, properties) -> {
            JsonNode object = at(place);
            assertThat(object.path("properties").propertyNames()).as(place).containsExactlyElementsOf(properties);
            assertThat(object.path("additionalProperties").isBoolean())
                    .as(place)
                    .isTrue();
            assertThat(object.path("additionalProperties").asBoolean())
                    .as(place)
                    .isFalse();
        });
    }

    @Test
    void describesNoObjectThatTheReaderDoesNotKnow() {
        Set<String> objects = new TreeSet<>();
        for (String name : List.of("programme", "return", "paper", "accepted-headings", "installation")) {
            objects.add(name + " ");
            schema(name).path("$defs").properties().forEach(def -> {
                if (def.getValue().has("properties")) {
                    objects.add(name + " /$defs/" + def.getKey());
                }
            });
        }
        assertThat(objects).isEqualTo(new TreeSet<>(PROPERTIES.keySet()));
    }

    @Test
    void knowsExactlyTheWordsThatTheReaderKnows() {
        WORDS.forEach((place, type) -> assertThat(texts(at(place).path("enum")))
                .as(place)
                .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                        .map(Values::wordOf)
                        .toList()));
    }

    @Test
    void knowsExactlyTheBoundsAndPatternsThatTheReaderKnows() {
        assertThat(at("return /$defs/slug/pattern").asString()).isEqualTo("^" + Ids.SLUG_PATTERN + "$");
        assertThat(at("programme /$defs/slug/pattern").asString()).isEqualTo("^" + Ids.SLUG_PATTERN + "$");
        assertThat(at("programme /$defs/periodId/pattern").asString()).isEqualTo("^" + Ids.PERIOD_PATTERN + "$");
        assertThat(at("return /$defs/fieldId/pattern").asString()).isEqualTo("^" + Ids.FIELD_PATTERN + "$");
        assertThat(at("return /$defs/fieldId/maxLength").asInt()).isEqualTo(Ids.LONGEST);
        assertThat(at("return /$defs/field/properties/maxLength/maximum").asInt())
                .isEqualTo(FieldPart.LONGEST_TEXT);
        assertThat(at("return /$defs/sheet/properties/name/maxLength").asInt())
                .isEqualTo(PlacementPart.LONGEST_SHEET_NAME);
        assertThat(at("return /$defs/cell/pattern").asString()).isEqualTo("^" + PlacementPart.CELL_PATTERN + "$");
        assertThat(at("return /$defs/section/properties/headingRows/maximum").asInt())
                .isEqualTo(PlacementPart.MOST_HEADING_ROWS);
        assertThat(at("return /$defs/count/properties/min/maximum").asInt()).isEqualTo(SectionPart.MOST_ROWS);
        assertThat(at("return /$defs/count/properties/max/maximum").asInt()).isEqualTo(SectionPart.MOST_ROWS);
        assertThat(at("programme /$defs/passwordSource/properties/environment/pattern")
                        .asString())
                .isEqualTo("^" + PasswordPart.ENVIRONMENT_PATTERN + "$");
        assertThat(at("programme /$defs/passwordSource/properties/file/pattern").asString())
                .isEqualTo("^" + PasswordPart.OUTSIDE_PATTERN + "$");
        for (String schema : List.of("programme", "installation")) {
            assertThat(at(schema + " /$defs/address/pattern").asString())
                    .isEqualTo("^" + CorrespondencePart.ADDRESS_PATTERN + "$");
            assertThat(at(schema + " /$defs/address/maxLength").asInt()).isEqualTo(CorrespondencePart.LONGEST_ADDRESS);
            assertThat(at(schema + " /$defs/days/items/maximum").asInt()).isEqualTo(CorrespondencePart.MOST_DAYS);
        }
        assertThat(at("installation /$defs/server/properties/port/maximum").asInt())
                .isEqualTo(InstallationReader.HIGHEST_PORT);
        for (ReadLimit limit : ReadLimit.values()) {
            JsonNode inSchema = at("programme /$defs/limits/properties/" + limit.word());
            assertThat(inSchema.path("maximum").asInt()).isEqualTo(limit.unit().most());
            assertThat(inSchema.path("description").asString())
                    .endsWith(String.format(Locale.UK, "Usually %,d.", limit.standard()));
        }
        assertThat(at("paper /$defs/look/properties/font/pattern").asString())
                .isEqualTo("^" + HouseStylePart.FONT_PATTERN + "$");
        assertThat(at("paper /$defs/look/properties/colour/pattern").asString())
                .isEqualTo("^" + HouseStylePart.COLOUR_PATTERN + "$");
        assertThat(at("paper /$defs/exceptions/properties/rows/maximum").asInt())
                .isEqualTo(PaperFile.MOST_ROWS);
        assertThat(at("paper /$defs/exceptions/properties/figures/maximum").asInt())
                .isEqualTo(PaperFile.MOST_FIGURES);
        assertThat(at("paper /$defs/exceptions/properties/riskScore/maximum").asInt())
                .isEqualTo(PaperFile.HIGHEST_RISK);
        assertThat(at("paper /$defs/section/properties/number/maximum").asInt()).isEqualTo(PaperFile.MOST_SECTIONS);
        assertThat(at("paper /$defs/placedText/description").asString())
                .contains(PaperDefinition.PLACES.stream()
                        .map(place -> "{" + place + "}")
                        .toList());
    }

    @Test
    void describesEveryPropertyForEditors() {
        PROPERTIES
                .keySet()
                .forEach(place -> at(place).path("properties").properties().forEach(property -> {
                    JsonNode value = property.getValue();
                    JsonNode described = value.has("description") || !value.has("$ref")
                            ? value
                            : at(place.substring(0, place.indexOf(' ')) + " "
                                    + value.path("$ref").asString().substring(1));
                    assertThat(described.path("description").asString(""))
                            .as("%s %s", place, property.getKey())
                            .isNotBlank();
                }));
    }

    @Test
    void takesTheSamplePack() {
        assumeTrue(Files.isDirectory(SAMPLE), "the sample pack is not here yet");

        assertThat(new PackReader().read(SAMPLE).findings()).isEmpty();
        for (String file : PackFiles.read(SAMPLE).names()) {
            assertThat(complaints(schemaOf(file), content(SAMPLE, file)))
                    .as(file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layouts", "towns-fund"})
    void takesThePacksOfOtherTemplates(String pack) {
        Path folder = LAYOUTS.resolveSibling(pack);
        assertThat(new PackReader().read(folder).findings()).isEmpty();
        for (String file : PackFiles.read(folder).names()) {
            assertThat(complaints(schemaOf(file), content(folder, file)))
                    .as(file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.json",
                "returns/assurance.json",
                "returns/workplan.json",
                "paper.json",
                "accepted-headings.json",
                "quorate.json"
            })
    void takesWhatTheReaderTakes(String file) {
        assertThat(complaints(schemaOf(file), content(folderOf(file), file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.json",
                "returns/assurance.json",
                "returns/layouts.json",
                "paper.json",
                "accepted-headings.json",
                "quorate.json"
            })
    void missesTheSamePropertiesAsTheReader(String file, @TempDir Path folder) {
        assertSameVerdicts(file, folder, Set.of(FindingCode.PACK_PROPERTY_MISSING), SchemaTest::withoutMember);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.json",
                "returns/assurance.json",
                "returns/layouts.json",
                "paper.json",
                "accepted-headings.json",
                "quorate.json"
            })
    void refusesTheSameUnknownPropertiesAsTheReader(String file, @TempDir Path folder) {
        assertSameVerdicts(file, folder, Set.of(FindingCode.PACK_PROPERTY_UNKNOWN), SchemaTest::withUnknownMember);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.json",
                "returns/assurance.json",
                "returns/layouts.json",
                "paper.json",
                "accepted-headings.json",
                "quorate.json"
            })
    void refusesTheSameValuesAsTheReader(String file, @TempDir Path folder) {
        for (JsonNode other : List.of(
                MAPPER.readTree("{\"zzz\": true}"),
                MAPPER.readTree("[]"),
                MAPPER.readTree("\"\""),
                MAPPER.readTree("7.5"),
                MAPPER.readTree("null"))) {
            assertSameVerdicts(
                    file,
                    folder.resolve(Integer.toHexString(other.hashCode())),
                    Set.of(FindingCode.PACK_VALUE_WRONG, FindingCode.PACK_PROPERTY_UNKNOWN),
                    (root, pointer) -> withOther(root, pointer, other));
        }
    }

    /** Spoils the file at each of its places in turn and compares what reader and schema say there. */
    private static void assertSameVerdicts(
            String file, Path folder, Set<FindingCode> codes, BiFunction<JsonNode, JsonPointer, Boolean> spoil) {
        create(folder);
        Schema schema = schemaOf(file);
        PackCopy pack = PackCopy.of(folderOf(file), folder);
        String intact = pack.content(file);
        List<JsonPointer> places = new ArrayList<>();
        collect(MAPPER.readTree(intact), JsonPointer.empty(), places);
        int spoilt = 0;
        for (JsonPointer place : places) {
            JsonNode root = MAPPER.readTree(intact);
            if (spoil.apply(root, place)) {
                spoilt++;
                String content = MAPPER.writeValueAsString(root);
                pack.write(file, content);
                List<Finding> told = read(file, folder).stream()
                        .filter(finding -> codes.contains(finding.code())
                                && finding.location() instanceof InText text
                                && concerns(text.pointer(), place, codes))
                        .toList();
                List<String> complaints = complaints(schema, content);
                assertThat(told.isEmpty())
                        .as("%s spoilt at %s: reader says %s, schema says %s", file, place, told, complaints)
                        .isEqualTo(complaints.isEmpty());
            }
        }
        // The smallest file holds three objects.
        assertThat(spoilt).isGreaterThanOrEqualTo(SMALL.contains(file) ? 3 : 10);
    }

    private static Path folderOf(String file) {
        if (file.equals(InstallationReader.FILE)) {
            return INSTALLATION;
        }
        return file.equals(LAYOUTS_RETURN) ? LAYOUTS : PackCopy.MINIMAL;
    }

    private static List<Finding> read(String file, Path folder) {
        return file.equals(InstallationReader.FILE)
                ? new InstallationReader().read(folder).findings()
                : new PackReader().read(folder).findings();
    }

    private static boolean concerns(String pointer, JsonPointer place, Set<FindingCode> codes) {
        return !codes.contains(FindingCode.PACK_VALUE_WRONG) || pointer.startsWith(place.toString());
    }

    private static boolean withoutMember(JsonNode root, JsonPointer place) {
        if (root.at(place.head() == null ? place : place.head()) instanceof ObjectNode parent && !place.matches()) {
            parent.remove(place.last().getMatchingProperty());
            return true;
        }
        return false;
    }

    private static boolean withUnknownMember(JsonNode root, JsonPointer place) {
        if (root.at(place) instanceof ObjectNode object) {
            object.put("zzz", 1);
            return true;
        }
        return false;
    }

    private static boolean withOther(JsonNode root, JsonPointer place, JsonNode other) {
        if (place.matches()) {
            return false;
        }
        JsonNode parent = root.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), other);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), other);
        }
        return true;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        node.properties().forEach(member -> collect(member.getValue(), at.appendProperty(member.getKey()), places));
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), at.appendIndex(i), places);
            }
        }
    }

    private static List<String> complaints(Schema schema, String content) {
        return schema.validate(content, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schemaOf(String file) {
        String name = file.startsWith("returns/") ? "return" : file.substring(0, file.indexOf('.'));
        name = file.equals(InstallationReader.FILE) ? "installation" : name;
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(content(SCHEMAS, name + ".schema.json"), InputFormat.JSON);
    }

    private static JsonNode at(String place) {
        int space = place.indexOf(' ');
        return schema(place.substring(0, space)).at(place.substring(space + 1));
    }

    private static JsonNode schema(String name) {
        return MAPPER.readTree(content(SCHEMAS, name + ".schema.json"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String content(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
