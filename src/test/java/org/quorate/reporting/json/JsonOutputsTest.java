package org.quorate.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.LaidOut.laidOut;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.binding.SectionReading.State;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Drift;
import org.quorate.consolidation.Gateways;
import org.quorate.consolidation.Movement;
import org.quorate.consolidation.SourceRef;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Governance;
import org.quorate.reporting.ConsolidationWriter;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperVersion;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonOutputsTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Manifest MANIFEST = new Manifest(
            "quorate 1.0",
            "alliance",
            "2019-20-Q1",
            "2019-07-31",
            "a".repeat(64),
            "b".repeat(64),
            new Manifest.Counts(12, 9, 2, 1),
            List.of(new Manifest.Input(
                    "nörth.xlsx", "c".repeat(64), 5_000_000_000L, "2019-07-01T09:00:00Z", "Consolidated")),
            List.of(new Manifest.Output("paper-v2.docx", "d".repeat(64), 1, "e".repeat(64))),
            List.of(new Manifest.Kept("paper.docx", "f".repeat(64), 2, "2019-08-05T09:00:00Z")));

    @TempDir
    Path folder;

    private static Round round() {
        return Round.of(
                        Sections.milestones(),
                        Sections.risks(),
                        Sections.clarifications(),
                        Sections.assurance(),
                        Sections.finance(),
                        Sections.timeline(),
                        Sections.indicators().from("2020-21-Q1"))
                .with(ReturnProgramme.PLAN)
                .owing("north", "south", "east", "west")
                .party("guest", "The guest")
                .received(
                        north(),
                        Sent.by("north").with(risks("2")).forPeriod(ReturnProgramme.Q4),
                        Sent.by("south")
                                .as("late.xlsx")
                                .at("2019-07-09T09:00:00Z")
                                .rejected(),
                        Sent.by("west")
                                .declaredNil()
                                .with(
                                        Sections.milestones().without(State.NIL),
                                        Sections.risks().without(State.EMPTY)),
                        Sent.by("guest"),
                        Sent.byNobodyKnown("holiday.xlsx"));
    }

    private static org.quorate.testing.ReturnSection risks(String likelihood) {
        return Sections.risks()
                .with(record("R1").answer("likelihood", amount(likelihood)).answer("consequence", amount("5")));
    }

    private static Sent north() {
        return Sent.by("north")
                .with(
                        Sections.milestones()
                                .with(
                                        record("M1").answer("rating", choice("Red")),
                                        record("M2").answer("baseline", day("2019-05-01"))),
                        risks("4"),
                        Sections.clarifications().with(record("C1").answer("title", words("Who \"signs\"?\n\uD83D"))),
                        Sections.assurance().with(record("A1").answer("level", choice("No assurance"))),
                        Sections.finance().with(record("F1").answer("plan", amount("24679073.10"))))
                .with(
                        Finding.of(FindingCode.OWNER_MISSING, Location.cell("north.xlsx", "Risks", "C5"))
                                .with("section", "Risks")
                                .with("record", "R1"),
                        Finding.of(FindingCode.FILE_UNSAFE, Location.file("north.xlsx"))
                                .at(org.quorate.finding.Severity.INFO));
    }

    private String written(ConsolidationWriter writer, Round round) throws IOException {
        Path file = folder.resolve("out.json");
        Files.deleteIfExists(file);
        writer.write(round.consolidated(), round.ledger(), file);
        return Files.readString(file);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "schema", "summary.schema.json")), InputFormat.JSON);
    }

    @Test
    void writesASummaryThatItsSchemaDescribes() throws IOException {
        assertThat(schema().validate(written(new JsonSummaryWriter(PaperVersion.FIRST), round()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(
                                written(
                                        new JsonSummaryWriter(PaperVersion.FIRST),
                                        Round.of(Sections.risks())
                                                .asAt("2019-07-01")
                                                .owing("north")),
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void tellsWhatChangedInTheWorkbooksAndWhatWasCompared() throws IOException {
        Round round = Round.of(Sections.risks())
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .as("q4.xlsx")
                                .forPeriod(ReturnProgramme.Q4)
                                .laidOut(laidOut()
                                        .sheet("Risks")
                                        .table("risks", "A5", "reference=Ref")
                                        .build()),
                        Sent.by("north")
                                .laidOut(laidOut()
                                        .sheet("Risks")
                                        .table("risks", "A5", "reference=No")
                                        .build()),
                        Sent.by("south").laidOut(laidOut().sheet("Risks").build()));

        String summary = written(new JsonSummaryWriter(PaperVersion.FIRST), round);

        assertThat(schema().validate(summary, InputFormat.JSON)).isEmpty();
        JsonNode drift = MAPPER.readTree(summary).path("drift");
        assertThat(drift.at("/0/comparedWith").asString()).isEqualTo("q4.xlsx");
        assertThat(drift.at("/0/changes").valueStream()).containsExactly(MAPPER.readTree("""
                        {"kind": "renamed", "what": "Column", "section": "Risks", "before": "Ref", "now": "No", "note": "",
                         "sheet": "Risks", "cell": "A5"}"""));
        assertThat(drift.at("/1/party").asString()).isEqualTo("south");
        assertThat(drift.at("/1").has("comparedWith")).isFalse();
    }

    @Test
    void summarisesGatewaysWithEveryStatementAndItsSource() throws IOException {
        Round round = Round.of(Sections.gateways())
                .owing("north")
                .with(new Governance.Gateway(
                        "gate-1", "Gate 1", LocalDate.of(2019, 7, 1), List.of("A board is formed"), "Board"))
                .received(Sent.by("north")
                        .with(Sections.gateways()
                                .with(
                                        record("G1")
                                                .answer("reference", words("G1"))
                                                .answer("title", words("A board is formed"))
                                                .answer("assessment", choice("Not met"))
                                                .answer("needed", day("2019-06-30")),
                                        record("G9").answer("title", words("Of no gateway")))));

        String summary = written(new JsonSummaryWriter(PaperVersion.FIRST), round);

        assertThat(schema().validate(summary, InputFormat.JSON)).isEmpty();
        JsonNode gateways = MAPPER.readTree(summary).path("gateways");
        assertThat(gateways.at("/items/0/state").asString()).isEqualTo("atRisk");
        assertThat(gateways.at("/items/0/why/0/words").asString()).isEqualTo("G1 is not met for The north partner");
        assertThat(gateways.at("/items/0/why/0/source/cell").asString()).isEqualTo("D5");
        assertThat(gateways.at("/items/0/readiness/0")).isEqualTo(MAPPER.readTree("""
                        {"party": "The north partner", "met": 0, "of": 1}"""));
        assertThat(gateways.at("/items/0/criteria/0/statements/0/neededBy").asString())
                .isEqualTo("2019-06-30");
        assertThat(gateways.at("/unplaced/0/statements/0/assessment").asString())
                .isEqualTo("Not given");
    }

    @Test
    void hasASchemaThatRefusesWhatItDoesNotDescribe() throws IOException {
        String summary = written(new JsonSummaryWriter(PaperVersion.FIRST), round());

        assertThat(schema().validate(summary.replace("\"counted\"", "\"counterfeit\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(summary.replace("\"missing\"", "\"mislaid\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void hasASchemaThatKnowsEveryWordOfTheSummary() throws IOException {
        JsonNode schema = MAPPER.readTree(Files.readString(Path.of("docs", "schema", "summary.schema.json")));

        assertThat(spelt(schema.at("/$defs/standing/enum")))
                .containsExactlyInAnyOrderElementsOf(spelt(Standing.values()));
        assertThat(spelt(schema.at("/$defs/attention/properties/kind/enum")))
                .containsExactlyElementsOf(spelt(AttentionItem.Kind.values()));
        assertThat(spelt(schema.at("/properties/gateways/properties/items/items/properties/state/enum")))
                .containsExactlyElementsOf(spelt(Gateways.State.values()));
        assertThat(spelt(schema.at("/$defs/change/properties/kind/enum")))
                .containsExactlyElementsOf(spelt(Drift.Kind.values()));
        assertThat(spelt(schema.at("/$defs/movements/propertyNames/enum")))
                .containsExactlyElementsOf(spelt(Movement.values()));
    }

    private static List<String> spelt(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> spelt(Enum<?>[] constants) {
        return java.util.Arrays.stream(constants)
                .map(constant -> {
                    String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
                    StringBuilder word = new StringBuilder(parts[0]);
                    for (int part = 1; part < parts.length; part++) {
                        word.append(parts[part].substring(0, 1).toUpperCase(Locale.ROOT))
                                .append(parts[part].substring(1));
                    }
                    return word.toString();
                })
                .toList();
    }

    @Test
    void saysInTheSummaryWhatTheConsolidationSays() throws IOException {
        JsonNode summary = MAPPER.readTree(written(new JsonSummaryWriter(PaperVersion.FIRST), round()));

        assertThat(summary.at("/asAt").asString()).isEqualTo("2019-07-31");
        assertThat(summary.at("/completeness/expected").asInt()).isEqualTo(4);
        assertThat(summary.at("/completeness/counted").asInt()).isEqualTo(2);
        assertThat(summary.at("/completeness/rejected").asInt()).isEqualTo(1);
        assertThat(summary.at("/completeness/missing").asInt()).isEqualTo(1);
        assertThat(summary.at("/completeness/coverage").asString())
                .isEqualTo(
                        "Figures cover 2 of 4 returns, from 2 of 4 partners. They also hold 1 return that was not owed.");
        assertThat(summary.at("/returns/1/status").asString()).isEqualTo("rejected");
        assertThat(summary.at("/returns/1/daysLate").asInt()).isEqualTo(5);
        assertThat(summary.at("/returns/4/owed").asBoolean()).isFalse();
        assertThat(summary.at("/returns/3/sections/milestones").asString()).isEqualTo("nil");
        assertThat(summary.at("/returns/3/sections/indicators").asString()).isEqualTo("notDue");
        assertThat(summary.at("/risks/byMovement/up").asInt()).isEqualTo(1);
        assertThat(summary.at("/finance/0/plan").decimalValue()).isEqualByComparingTo("24679073.10");
    }

    @Test
    void readsOfASummaryHowManyThingsNeedAttention() throws IOException {
        Round round = round();
        written(new JsonSummaryWriter(PaperVersion.FIRST), round);

        assertThat(JsonSummaryReader.attention(folder.resolve("out.json")))
                .hasValue(round.consolidated().highlights().attention().size());
    }

    @Test
    void readsNothingOfWhatIsNoSummary() throws IOException {
        for (String other : List.of("", "[]", "{", "{}", "{\"attention\": 3}", "{\"attention\": [{", "attention")) {
            assertThat(JsonSummaryReader.attention(Files.writeString(folder.resolve("other.json"), other)))
                    .as(other)
                    .isEmpty();
        }
        assertThat(JsonSummaryReader.attention(folder.resolve("missing.json"))).isEmpty();
    }

    @Test
    void namesTheSourceOfEverythingThatCame() throws IOException {
        JsonNode attention = MAPPER.readTree(written(new JsonSummaryWriter(PaperVersion.FIRST), round()))
                .at("/attention");

        assertThat(attention
                        .valueStream()
                        .filter(item -> !item.at("/kind").asString().equals("returnMissing")))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        item -> assertThat(item.at("/source/sha256").asString()).matches("[0-9a-f]{64}"));
    }

    @Test
    void spellsItsWordsAlikeWhateverTheMachinesLanguage() throws IOException {
        String english = written(new JsonSummaryWriter(PaperVersion.FIRST), round());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(written(new JsonSummaryWriter(PaperVersion.FIRST), round()))
                    .isEqualTo(english)
                    .contains("\"missing\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesEveryFindingWithItsPlace() throws IOException {
        JsonNode findings = MAPPER.readTree(written(new JsonFindingsWriter(), round()));

        assertThat(findings.valueStream().map(finding -> finding.at("/code").asString()))
                .containsExactly("return_missing", "owner_missing", "file_unsafe");
        assertThat(findings.get(0).at("/party").asString()).isEqualTo("The east partner");
        assertThat(findings.get(0).has("file")).isFalse();
        JsonNode owner = findings.get(1);
        assertThat(owner.at("/rule").asString()).isEqualTo("X09");
        assertThat(owner.at("/file").asString()).isEqualTo("north.xlsx");
        assertThat(owner.at("/sheet").asString()).isEqualTo("Risks");
        assertThat(owner.at("/cells/0").asString()).isEqualTo("C5");
        assertThat(owner.at("/message").asString()).isNotBlank();
        assertThat(owner.at("/fix").asString()).isNotBlank();
        assertThat(findings.get(2).at("/severity").asString()).isEqualTo("info");
        assertThat(findings.get(2).has("cells")).isFalse();
    }

    @Test
    void writesTheSameBytesWithLineFeedsOnly() throws IOException {
        for (ConsolidationWriter writer :
                List.of(new JsonSummaryWriter(PaperVersion.FIRST), new JsonFindingsWriter())) {
            String once = written(writer, round());

            assertThat(written(writer, round())).isEqualTo(once);
            assertThat(once).endsWith("\n").doesNotContain("\r");
        }
    }

    @Test
    void givesAManifestBackAsItWas() throws IOException {
        Path file = folder.resolve(Manifest.FILE_NAME);
        new JsonManifestFile().write(MANIFEST, file);

        assertThat(new JsonManifestFile().find(file)).contains(MANIFEST);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("nörth.xlsx")
                .endsWith("}\n");
        assertThat(MANIFEST.find("paper-v2.docx")).contains(MANIFEST.outputs().get(0));
        assertThat(MANIFEST.find("paper.docx")).contains(new Manifest.Output("paper.docx", "f".repeat(64), 2));
        assertThat(MANIFEST.find("paper.pdf")).isEmpty();
    }

    /** Else every output of an earlier version of the program would seem to have been edited. */
    @Test
    void readsAManifestThatSaysNeitherWhatOutputsAreMadeFromNorWhatIsKept() throws IOException {
        Path file = folder.resolve(Manifest.FILE_NAME);
        new JsonManifestFile().write(MANIFEST, file);
        String old = Files.readString(file)
                .replaceAll(",\\s+\"madeFrom\" : \"\\w*\"", "")
                .replaceAll("(?s),\\s+\"kept\" : \\[.*\\]", "");
        assertThat(old).doesNotContain("madeFrom", "kept");
        Files.writeString(file, old);

        Manifest read = new JsonManifestFile().find(file).orElseThrow();
        assertThat(read.outputs()).containsExactly(new Manifest.Output("paper-v2.docx", "d".repeat(64), 1));
        assertThat(read.kept()).isEmpty();
    }

    @Test
    void givesBackWhatAPaperStates() throws IOException {
        List<PaperState.Statement> statements = List.of(
                new PaperState.Statement(PaperState.Kind.FIGURE, "Milestones", "12", "", List.of()),
                new PaperState.Statement(
                        PaperState.Kind.RISK,
                        "North \"R1\"",
                        "16 Extreme",
                        "",
                        List.of(new SourceRef("North", "nörth.xlsx", "Risks", "C5", "c".repeat(64)))));
        PaperState state = new PaperState(2, "2019-08-02", "a".repeat(64), statements::forEach);
        Path file = folder.resolve(PaperState.FILE_NAME);
        JsonPaperStateFile states = new JsonPaperStateFile();
        states.write(state, file);

        PaperState found = states.find(file).orElseThrow();
        assertThat(List.of(found.version(), found.asAt(), found.content()))
                .containsExactly(state.version(), state.asAt(), state.content());
        List<PaperState.Statement> read = new ArrayList<>();
        found.statements().visit(read::add);
        assertThat(read).isEqualTo(statements);
    }

    @Test
    void findsNoStateInWhatSomebodyHasCutOrChanged() throws IOException {
        Path file = folder.resolve(PaperState.FILE_NAME);
        JsonPaperStateFile states = new JsonPaperStateFile();
        String head = "{\"version\":1,\"asAt\":\"2019-08-02\",\"content\":\"a\"";
        Files.writeString(file, head + ",\"more\":{\"statements\":1},\"statements\":[]}");
        assertThat(states.find(file)).isPresent();

        for (String content : List.of(
                "",
                "null",
                "{}",
                "{\"version\":1,\"asAt\":\"2019-08-02\"}",
                head + "}",
                head + ",\"statements\":null}",
                head + ",\"statements\":[null]}",
                head + ",\"statements\":[{\"kind\":\"RISK\"}]}",
                head + ",\"statements\":[]",
                head + ",\"statements\":[]}}",
                "{\"statements\":[]}")) {
            Files.writeString(file, content);
            assertThat(states.find(file)).as(content).isEmpty();
        }
    }

    @Test
    void findsNoManifestWhereThereIsNone() throws IOException {
        JsonManifestFile manifests = new JsonManifestFile();
        Path file = folder.resolve("other.json");

        assertThat(manifests.find(file)).isEmpty();
        for (String content :
                List.of("", "null", "[]", "{}", "{\"inputs\":[],\"outputs\":[]}", "{\"program", "\u0000")) {
            Files.writeString(file, content);
            assertThat(manifests.find(file)).as(content).isEmpty();
        }
    }
}
