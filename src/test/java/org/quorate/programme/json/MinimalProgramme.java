package org.quorate.programme.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Condition;
import org.quorate.programme.Correspondence;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.Meaning;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Block;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.PaperDefinition.Exceptions;
import org.quorate.programme.PaperDefinition.ForEach;
import org.quorate.programme.PaperDefinition.Option;
import org.quorate.programme.PaperDefinition.Recommendation;
import org.quorate.programme.PaperDefinition.Recommendations;
import org.quorate.programme.PaperWords;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.PeriodKind;
import org.quorate.programme.PlanPeriod;
import org.quorate.programme.Programme;
import org.quorate.programme.ProgrammeIdentity;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.ReminderTiming;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Carried;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;

/** What the minimal pack says. */
final class MinimalProgramme {
    /** The hash of its files, worked out by another program. */
    static final String HASH = "f2e9119d579cfea079b046a787867daf6a16160101a6ba5326b2d07898419f1f";

    private static final PlanPeriod SPRING =
            new PlanPeriod("spring", "Spring 2019", LocalDate.of(2019, 4, 2), LocalDate.of(2019, 6, 28));

    private MinimalProgramme() {}

    /** Returns the programme as the reader must give it. */
    static Programme expected() {
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
                                "NHS trust",
                                new Party.Course(
                                        PartyStatus.PARTY,
                                        LocalDate.of(2019, 4, 30),
                                        List.of(new Party.Change(LocalDate.of(2019, 5, 1), PartyStatus.SHADOW))),
                                List.of(
                                        new Party.Obligation("assurance", "2019-20-Q1", "2019-20-Q1"),
                                        new Party.Obligation("workplan", null)),
                                List.of("returns@acute.example.org", "assurance+q1@acute.example.org")),
                        new Party(
                                "voluntary-sector",
                                "Voluntary sector",
                                List.of(),
                                null,
                                "Advises",
                                PartyStatus.OBSERVER,
                                List.of()))),
                new ReportingCalendar(
                        List.of(
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
                                        "2018-19-Q4",
                                        PeriodKind.QUARTER,
                                        "June only: the alliance begins on 1 June.")),
                        List.of(
                                SPRING,
                                new PlanPeriod(
                                        "summer", "Summer 2019", LocalDate.of(2019, 6, 2), LocalDate.of(2019, 9, 28)))),
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
                                List.of("Lead", "Days"),
                                List.of(
                                        new FixedList.Item(
                                                "1",
                                                "All material submitted",
                                                null,
                                                SPRING,
                                                List.of(),
                                                Map.of(
                                                        "Lead",
                                                        FixedList.Value.of("Partners"),
                                                        "Days",
                                                        FixedList.Value.of(new BigDecimal("2.5")))),
                                        new FixedList.Item(
                                                "2",
                                                "Alliance Board signs off",
                                                "1",
                                                null,
                                                List.of("voluntary-sector"),
                                                Map.of())))),
                        new Vocabulary.ExceptionThresholds(12, 0)),
                new Governance(
                        List.of(
                                new Governance.Group("Governing Body", List.of("Governing Board"), "Decides", null),
                                new Governance.Group(
                                        "Alliance Board",
                                        List.of(),
                                        "Oversees the programme",
                                        "Governing Body",
                                        new Governance.Terms(
                                                "Monthly",
                                                "Unanimously",
                                                "Nominated deputies may decide",
                                                "March 2020",
                                                new Governance.Quorum(
                                                        List.of(new Governance.Quorum.Part("voluntary-sector", 2)))))),
                        List.of(new Governance.Meeting("Alliance Board", LocalDate.of(2019, 6, 19), "Final sign-off")),
                        List.of(new Governance.Gateway(
                                "go-live",
                                "Go live",
                                LocalDate.of(2019, 6, 30),
                                List.of("Staff are in post"),
                                "Alliance Board")),
                        List.of(Governance.Waiver.ofSection(
                                "acute-provider",
                                "assurance",
                                "milestones",
                                "The plan is being replaced",
                                "Director of Commissioning",
                                LocalDate.of(2019, 7, 31)))),
                List.of(assurance(), workplan()),
                paper(),
                List.of(
                        new AcceptedHeading(
                                "acute-provider",
                                "assurance",
                                "milestones",
                                "rating",
                                "Milestone RAG rating (Q2)",
                                LocalDate.of(2019, 7, 12),
                                "Assurance lead"),
                        new AcceptedHeading(
                                "acute-provider",
                                "workplan",
                                "actions",
                                null,
                                "What we do next",
                                LocalDate.of(2019, 7, 15),
                                "Assurance lead")),
                new ReadingTerms(
                        Map.of(ReadLimit.FILE_SIZE, 80, ReadLimit.CELLS, 6_000_000),
                        List.of(
                                new PasswordSource.Environment("RETURNS_PASSWORD"),
                                new PasswordSource.InFile("../secrets/returns.txt"))),
                new Correspondence(
                        List.of("assurance@ccg.example.org"),
                        "returns@ccg.example.org",
                        new ReminderTiming(List.of(5, 1), true, List.of(3))),
                HASH);
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
                                new Records(
                                        List.of("reference"),
                                        "sign-off-steps",
                                        false,
                                        List.of("Total"),
                                        List.of(),
                                        List.of(),
                                        Count.ANY,
                                        Carried.USUAL,
                                        true),
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
                                                target("section:milestones")),
                                        new FieldDefinition(
                                                "lead",
                                                "Lead",
                                                List.of(),
                                                FieldType.TEXT,
                                                Meaning.NONE,
                                                Need.OPTIONAL,
                                                Bounds.NONE,
                                                "",
                                                new Entry(List.of(), false, false, null, "Lead", null, false)),
                                        new FieldDefinition(
                                                "due",
                                                "Due",
                                                List.of(),
                                                FieldType.DATE,
                                                Meaning.NONE,
                                                Need.OPTIONAL,
                                                Bounds.NONE,
                                                "",
                                                new Entry(List.of(), false, false, null, null, "due_or", true)),
                                        field("due_or", "Or due", FieldType.DATE, Bounds.NONE)))));
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
                "2019",
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
                        4,
                        "Introduction",
                        List.of(
                                new Block.Subheading("What came"),
                                new Block.Paragraph("{returns_received} of {returns_expected} returns came in."),
                                new Block.Computed(Content.COMPLETENESS)))),
                List.of(new BodySection("All of it", List.of(new Block.Computed(Content.RISKS)))),
                new Recommendations(
                        "The {committee} is asked to:",
                        List.of(
                                new Recommendation("note", "the position as at {as_at}", null),
                                new Recommendation("approve", "{what}, as {partner} asks", ForEach.DECISION))),
                new Exceptions(5, 2, 15),
                new PaperWords(Map.of(PaperWords.Term.PARTNER, new PaperWords.Word("provider", "providers"))),
                new HouseStyle(
                        new HouseStyle.Numbering(
                                HouseStyle.SectionForm.PLAIN,
                                HouseStyle.ParagraphForm.UNNUMBERED,
                                HouseStyle.PointForm.LETTER,
                                HouseStyle.PointForm.ROMAN,
                                HouseStyle.AppendixForm.NUMBER),
                        new HouseStyle.Look("Georgia", "003087", true),
                        null));
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
