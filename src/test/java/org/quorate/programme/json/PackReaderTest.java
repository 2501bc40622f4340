package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance;
import org.quorate.programme.Meaning;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Block;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.PaperDefinition.Option;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.Programme;
import org.quorate.programme.ProgrammeIdentity;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;

class PackReaderTest {
    private static final String MINIMAL_HASH = "4cd8bd38de4f192f06303dd5c96e87a0bf5e0301e043b43f87dc5c0c54e31a1e";

    @Test
    void loadsMinimalPackIntoExactlyTheseRecords() {
        Outcome<Programme> outcome = new PackReader().read(PackCopy.MINIMAL);

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value()).contains(minimal());
    }

    @Test
    void tellsFiveMistakesInDifferentFilesInOnePass(@TempDir Path folder) {
        List<Finding> findings = PackCopy.in(folder)
                .change("programme.json", "\"status\": \"party\"", "\"status\": \"partner\"")
                .change("programme.json", "\"end\": \"2019-03-31\"", "\"end\": \"2018-12-31\"")
                .change("returns/assurance.json", "\"expected\": \"sign-off-steps\"", "\"expected\": \"sign-off-step\"")
                .change("returns/workplan.json", "\"heading\"", "\"headings\"")
                .change("paper.json", "{period}", "{perod}")
                .read()
                .findings();

        assertThat(findings)
                .extracting(Finding::location)
                .containsExactly(
                        new InText("programme.json", 17, 17, "/parties/0/status"),
                        new InText("programme.json", 37, 14, "/periods/1/end"),
                        new InText("returns/assurance.json", 41, 19, "/sections/1/expected"),
                        new InText("returns/workplan.json", 15, 36, "/sections/0/fields/0/headings"),
                        new InText("paper.json", 13, 30, "/cover/1/value/written/0"));
        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly(
                        "\"partner\" cannot stand here. Did you mean \"party\"?",
                        "\"2018-12-31\" cannot stand here.",
                        "There is no list \"sign-off-step\". Did you mean \"sign-off-steps\"?",
                        "There is no property \"headings\" here. Did you mean \"heading\"?",
                        "There is no place \"perod\". Did you mean \"period\"?");
    }

    @Test
    void tellsFileThatIsMissingWhereItIsNamed(@TempDir Path folder) {
        assertThat(PackCopy.in(folder).delete("returns/workplan.json").read().findings())
                .containsExactly(
                        Finding.of(FindingCode.PACK_FILE_MISSING, new InText("programme.json", 9, 28, "/returns/1"))
                                .with("expected", "returns/workplan.json"));
    }

    @Test
    void tellsMissingProgrammeAndPaperAndStillReadsTheReturns(@TempDir Path folder) {
        assertThat(PackCopy.in(folder)
                        .delete("programme.json")
                        .delete("paper.json")
                        .change("returns/workplan.json", "\"reject\"", "\"refuse\"")
                        .told())
                .containsExactly(
                        "programme.json | The pack has no file programme.json. | programme.json",
                        "returns/workplan.json /onErrors | \"refuse\" cannot stand here."
                                + " | One of: accept-with-queries, reject.",
                        "paper.json | The pack has no file paper.json. | paper.json");
    }

    @Test
    void tellsFolderThatIsMissingByItsName(@TempDir Path folder) {
        Outcome<Programme> outcome = new PackReader().read(folder.resolve("north-east"));

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings())
                .containsExactly(Finding.of(FindingCode.PACK_FILE_MISSING, Location.file("north-east"))
                        .with("expected", "programme.json"));
    }

    @Test
    void tellsReturnThatTheProgrammeDoesNotList(@TempDir Path folder) {
        assertThat(PackCopy.in(folder)
                        .write("returns/finance.json", "{")
                        .write("returns/._finance.json", "left behind by a file system")
                        .told())
                .containsExactly(
                        "returns/finance.json  | \"returns/finance.json\" cannot stand here."
                                + " | Only files for the returns that programme.json lists: assurance, workplan.",
                        "returns/finance.json  | This is not JSON: the text ends before it is complete."
                                + " | Well-formed JSON.");
    }

    @Test
    void goesOnWithTheOtherFilesWhereOneIsNotJson(@TempDir Path folder) {
        assertThat(PackCopy.in(folder)
                        .change("programme.json", "\"name\": \"River Urgent Care Alliance\",", "\"name\": River,")
                        .change("paper.json", "\"committee\": \"Governing Body\",", "")
                        .told())
                .containsExactly(
                        "programme.json  | This is not JSON: unrecognized token 'River': was expecting (JSON String,"
                                + " Number, Array, Object or token 'null', 'true' or 'false'). | Well-formed JSON.",
                        "paper.json  | The property \"committee\" is missing. | \"committee\"");
    }

    @Test
    void hashesTheSameContentAlikeWhateverItsLineEnds(@TempDir Path folder) {
        PackCopy copy = PackCopy.in(folder);
        copy.write("paper.json", copy.content("paper.json").replace("\n", "\r\n"));

        assertThat(copy.read().value()).map(Programme::packHash).contains(MINIMAL_HASH);
    }

    @Test
    void hashesEveryChangeAndNothingBesideThePack(@TempDir Path folder) {
        PackCopy copy = PackCopy.in(folder).write("notes.json", "not part of the pack");
        assertThat(copy.read().value()).map(Programme::packHash).contains(MINIMAL_HASH);

        copy.change("paper.json", "Introduction", "Introductions");
        assertThat(copy.read().value()).map(Programme::packHash).isPresent().isNotEqualTo(Optional.of(MINIMAL_HASH));
    }

    @Test
    void takesByteOrderMarkOfWindowsEditors(@TempDir Path folder) {
        PackCopy copy = PackCopy.in(folder);
        copy.write("paper.json", "\uFEFF" + copy.content("paper.json"));

        assertThat(copy.told()).isEmpty();
    }

    @Test
    void readsWordsAlikeWhereTheMachineSpeaksTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(new PackReader().read(PackCopy.MINIMAL).value()).contains(minimal());
            assertThat(Values.wordOf(FieldType.INTEGER)).isEqualTo("integer");
            assertThat(Values.wordOf(Meaning.NIL_RETURN)).isEqualTo("nil-return");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Programme minimal() {
        return new Programme(
                new ProgrammeIdentity(
                        "river-alliance",
                        "River Urgent Care Alliance",
                        "River Clinical Commissioning Group",
                        "Unanimous",
                        ZoneId.of("Europe/London"),
                        true),
                new PartyRegister(List.of(
                        new Party(
                                "acute-provider",
                                "Acute provider",
                                List.of("Acute Trust"),
                                "RXX",
                                "Runs the emergency department",
                                PartyStatus.PARTY,
                                List.of(
                                        new Party.Obligation("assurance", "2019-20-Q1"),
                                        new Party.Obligation("workplan", null))),
                        new Party(
                                "voluntary-sector",
                                "Voluntary sector",
                                List.of(),
                                null,
                                "Advises",
                                PartyStatus.OBSERVER,
                                List.of()))),
                new ReportingCalendar(List.of(
                        new ReportingPeriod(
                                "2018-19-Q4",
                                "Quarter 4 2018/19 (January to March 2019)",
                                List.of(),
                                LocalDate.of(2019, 1, 1),
                                LocalDate.of(2019, 3, 31),
                                LocalDateTime.of(2019, 4, 8, 12, 0),
                                LocalDateTime.of(2019, 4, 30, 17, 0),
                                null),
                        new ReportingPeriod(
                                "2019-20-Q1",
                                "Quarter 1 2019/20 (April to June 2019)",
                                List.of("Q1 2019/20"),
                                LocalDate.of(2019, 4, 1),
                                LocalDate.of(2019, 6, 30),
                                LocalDateTime.of(2019, 7, 8, 12, 0),
                                LocalDateTime.of(2019, 7, 31, 17, 0),
                                "2018-19-Q4"))),
                new Vocabulary(
                        List.of(new Scale(
                                "rag",
                                "RAG status",
                                List.of(
                                        new Scale.Level("Red", 1, Tone.NEGATIVE, List.of("R", "Off track")),
                                        new Scale.Level("Green", 2, Tone.POSITIVE, List.of())))),
                        List.of(
                                new Vocabulary.RiskBand("Low", 1, 6, Tone.POSITIVE),
                                new Vocabulary.RiskBand("High", 8, 25, Tone.NEGATIVE)),
                        List.of(new FixedList(
                                "sign-off-steps",
                                "Sign-off steps",
                                List.of(
                                        new FixedList.Item("1", "All material submitted"),
                                        new FixedList.Item("2", "Alliance Board signs off")))),
                        new Vocabulary.ExceptionThresholds(12, 0)),
                new Governance(
                        List.of(
                                new Governance.Group("Governing Body", List.of("Governing Board"), "Decides", null),
                                new Governance.Group(
                                        "Alliance Board", List.of(), "Oversees the programme", "Governing Body")),
                        List.of(new Governance.Meeting("Alliance Board", LocalDate.of(2019, 6, 19), "Final sign-off")),
                        List.of(new Governance.Gateway("go-live", "Go live", LocalDate.of(2019, 6, 30))),
                        List.of(new Governance.Waiver(
                                "acute-provider",
                                "assurance",
                                "milestones",
                                "The plan is being replaced",
                                "Director of Commissioning",
                                LocalDate.of(2019, 7, 31)))),
                List.of(assurance(), workplan()),
                paper(),
                MINIMAL_HASH);
    }

    private static ReturnDefinition assurance() {
        return new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of("1.0"),
                false,
                List.of(
                        new SectionDefinition(
                                "cover",
                                "Cover",
                                Subject.COVER,
                                Kind.FORM,
                                new Placement("Cover", List.of("Front sheet")),
                                new Presence(true, null, List.of()),
                                new Records(List.of(), null, true, List.of(), List.of(List.of("full", "nil"))),
                                List.of(
                                        field(
                                                "partner",
                                                "Partner",
                                                FieldType.PARTY,
                                                Meaning.PARTY,
                                                Need.REQUIRED,
                                                Bounds.NONE),
                                        field("full", "Full return", FieldType.TICK, Bounds.NONE),
                                        field(
                                                "nil",
                                                "Nil return",
                                                FieldType.TICK,
                                                Meaning.NIL_RETURN,
                                                Need.OPTIONAL,
                                                Bounds.NONE),
                                        field(
                                                "nil_reason",
                                                "Why nil",
                                                FieldType.NARRATIVE,
                                                Meaning.NONE,
                                                new Need(
                                                        false,
                                                        new Condition("nil", List.of("Ticked")),
                                                        new Condition("nil", List.of("*"))),
                                                new Bounds(List.of(), null, null, null, null, 500)))),
                        new SectionDefinition(
                                "milestones",
                                "Milestones",
                                Subject.MILESTONE,
                                Kind.TABLE,
                                new Placement("Milestones", List.of()),
                                new Presence(false, "2019-20-Q1", List.of("Nothing to report")),
                                new Records(List.of("reference"), "sign-off-steps", false, List.of("Total"), List.of()),
                                List.of(
                                        new FieldDefinition(
                                                "reference",
                                                "Reference",
                                                List.of("Ref"),
                                                FieldType.REFERENCE,
                                                Meaning.REFERENCE,
                                                Need.OPTIONAL,
                                                target("list:sign-off-steps"),
                                                "As in the list of steps."),
                                        field(
                                                "status",
                                                "Status",
                                                FieldType.CHOICE,
                                                new Bounds(
                                                        List.of(
                                                                new Choice("Open", Tone.NEUTRAL, List.of()),
                                                                new Choice("Closed", Tone.COMPLETE, List.of("Shut"))),
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        0)),
                                        field(
                                                "rating",
                                                "RAG",
                                                FieldType.SCALE,
                                                Meaning.NONE,
                                                new Need(false, null, new Condition("status", List.of("Open"))),
                                                new Bounds(List.of(), "rag", null, null, null, 0)),
                                        field(
                                                "likelihood",
                                                "Likelihood",
                                                FieldType.INTEGER,
                                                new Bounds(
                                                        List.of(),
                                                        null,
                                                        null,
                                                        BigDecimal.ONE,
                                                        BigDecimal.valueOf(5),
                                                        0)),
                                        field(
                                                "narrative",
                                                "Narrative",
                                                FieldType.TEXT,
                                                Meaning.NONE,
                                                new Need(false, new Condition("rating", List.of("Red")), null),
                                                Bounds.NONE),
                                        field(
                                                "after",
                                                "Comes after",
                                                FieldType.REFERENCE,
                                                target("section:milestones"))))));
    }

    private static ReturnDefinition workplan() {
        return new ReturnDefinition(
                "workplan",
                "Workplan",
                "1.0",
                List.of(),
                true,
                List.of(new SectionDefinition(
                        "actions",
                        "Actions",
                        Subject.OTHER,
                        Kind.TABLE,
                        new Placement("Actions", List.of()),
                        new Presence(true, null, List.of()),
                        new Records(List.of("action"), null, true, List.of(), List.of()),
                        List.of(field("action", "Action", FieldType.TEXT, Bounds.NONE)))));
    }

    private static PaperDefinition paper() {
        return new PaperDefinition(
                "{programme}: position update",
                "Governing Body",
                List.of(
                        new CoverField("Author", null, "", CoverFieldType.TEXT, List.of(), new CoverValue.Author()),
                        new CoverField(
                                "Action required",
                                "What is asked",
                                "Tick one",
                                CoverFieldType.TICK_ONE,
                                List.of(new Option("For decision", false), new Option("Other", true)),
                                new CoverValue.Written(List.of("For decision on {period}."))),
                        new CoverField(
                                "Risks",
                                null,
                                "",
                                CoverFieldType.TEXT,
                                List.of(),
                                new CoverValue.Computed(Content.RISKS))),
                List.of(new BodySection(
                        "Introduction",
                        List.of(
                                new Block.Paragraph("{returns_received} of {returns_expected} returns came in."),
                                new Block.Computed(Content.COMPLETENESS)))));
    }

    private static Bounds target(String target) {
        return new Bounds(List.of(), null, target, null, null, 0);
    }

    private static FieldDefinition field(String id, String heading, FieldType type, Bounds bounds) {
        return field(id, heading, type, Meaning.NONE, Need.OPTIONAL, bounds);
    }

    private static FieldDefinition field(
            String id, String heading, FieldType type, Meaning meaning, Need need, Bounds bounds) {
        return new FieldDefinition(id, heading, List.of(), type, meaning, need, bounds, "");
    }
}
