package org.quorate.binding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance;
import org.quorate.programme.Governance.Waiver;
import org.quorate.programme.Meaning;
import org.quorate.programme.PaperDefinition;
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
import org.quorate.programme.Vocabulary.ExceptionThresholds;

/** A small invented programme with two returns, in which each way of placing a section occurs once. */
final class TestProgramme {
    static final ReportingPeriod Q1 = new ReportingPeriod(
            "2019-20-Q1",
            "Quarter 1 2019/20",
            List.of("Q1 2019/20"),
            LocalDate.of(2019, 4, 1),
            LocalDate.of(2019, 6, 30),
            LocalDate.of(2019, 7, 8).atTime(12, 0),
            LocalDate.of(2019, 7, 31).atTime(17, 0),
            null);
    static final ReportingPeriod Q2 = new ReportingPeriod(
            "2019-20-Q2",
            "Quarter 2 2019/20",
            List.of("Q2 2019/20"),
            LocalDate.of(2019, 7, 1),
            LocalDate.of(2019, 9, 30),
            LocalDate.of(2019, 10, 8).atTime(12, 0),
            LocalDate.of(2019, 10, 31).atTime(17, 0),
            "2019-20-Q1");

    private static final Presence ALWAYS = new Presence(true, null, List.of());
    private static final Presence MAY_BE_NIL = new Presence(true, null, List.of("Nil return", "Nothing to report"));

    private TestProgramme() {}

    static Programme programme() {
        return programme(List.of(assurance(), workplan()));
    }

    static Programme programme(List<ReturnDefinition> returns) {
        return new Programme(
                new ProgrammeIdentity(
                        "harbour", "Harbour Alliance", "Harbour CCG", "Unanimous", ZoneId.of("Europe/London"), true),
                new PartyRegister(List.of(
                        party("acute-provider", "Acute provider", "Acute Trust"),
                        party("community-provider", "Community provider", "Community Trust"))),
                new ReportingCalendar(List.of(Q1, Q2)),
                vocabulary(),
                new Governance(List.of(), List.of(), List.of(), List.of(waiver())),
                returns,
                new PaperDefinition("Position update", "Governing Body", List.of(), List.of()),
                "0".repeat(64));
    }

    static ReturnDefinition assurance() {
        return new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of("1.0"),
                false,
                List.of(cover(), signOff(), risks(), timeline(), indicators(), log()));
    }

    static ReturnDefinition workplan() {
        return new ReturnDefinition("workplan", "Work plan", "1.0", List.of(), false, List.of(cover(), actions()));
    }

    static SectionDefinition cover() {
        return section(
                "cover",
                "Cover",
                Subject.COVER,
                Kind.FORM,
                ALWAYS,
                form(),
                field("programme", "Programme", FieldType.TEXT, Meaning.PROGRAMME, Need.REQUIRED),
                field("partner", "Partner", FieldType.PARTY, Meaning.PARTY, Need.REQUIRED),
                field("period", "Reporting period", FieldType.PERIOD, Meaning.PERIOD, Need.REQUIRED),
                field("version", "Template version", FieldType.TEXT, Meaning.TEMPLATE_VERSION, Need.OPTIONAL),
                field("nil", "Nil return", FieldType.YES_NO, Meaning.NIL_RETURN, Need.OPTIONAL));
    }

    static SectionDefinition signOff() {
        return section(
                "sign-off",
                "Sign-off",
                Subject.SIGN_OFF,
                Kind.FORM,
                MAY_BE_NIL,
                form(),
                new FieldDefinition(
                        "role",
                        "Signed by",
                        List.of("Signatory"),
                        FieldType.TEXT,
                        Meaning.OWNER,
                        Need.REQUIRED,
                        Bounds.NONE,
                        "The role, not the name"),
                field("signed_on", "Date signed", FieldType.DATE, Meaning.EVENT_DATE, Need.OPTIONAL),
                field("agreed", "Board has agreed", FieldType.TICK, Meaning.NONE, Need.OPTIONAL));
    }

    static SectionDefinition risks() {
        return new SectionDefinition(
                "risks",
                "Risks",
                Subject.RISK,
                Kind.TABLE,
                new Placement("Risks", List.of("Risk register")),
                MAY_BE_NIL,
                new Records(List.of("reference"), null, true, List.of("Total", "Note:"), List.of()),
                List.of(
                        new FieldDefinition(
                                "reference",
                                "Risk reference",
                                List.of("Ref"),
                                FieldType.REFERENCE,
                                Meaning.REFERENCE,
                                Need.REQUIRED,
                                Bounds.NONE,
                                ""),
                        field("description", "Risk description", FieldType.TEXT, Meaning.TITLE, Need.REQUIRED),
                        field("likelihood", "Likelihood", FieldType.SCORE, Meaning.LIKELIHOOD, Need.REQUIRED),
                        field("owner", "Owner role", FieldType.TEXT, Meaning.OWNER, Need.OPTIONAL)));
    }

    static SectionDefinition timeline() {
        return section(
                "timeline",
                "Timeline",
                Subject.TIMELINE,
                Kind.TABLE,
                MAY_BE_NIL,
                new Records(List.of("step"), "steps", false, List.of(), List.of()),
                field("step", "Step", FieldType.REFERENCE, Meaning.REFERENCE, Need.REQUIRED),
                field("text", "What is done", FieldType.TEXT, Meaning.TITLE, Need.OPTIONAL),
                scale("rag", "RAG", "rag"));
    }

    static SectionDefinition indicators() {
        return section(
                "indicators",
                "Indicators",
                Subject.INDICATOR,
                Kind.TABLE,
                new Presence(true, "2019-20-Q2", List.of()),
                new Records(List.of("measure"), null, true, List.of(), List.of()),
                field("measure", "Measure", FieldType.TEXT, Meaning.REFERENCE, Need.REQUIRED),
                field("value", "Value", FieldType.DECIMAL, Meaning.VALUE, Need.REQUIRED));
    }

    static SectionDefinition log() {
        return section(
                "log",
                "Change log",
                Subject.OTHER,
                Kind.TABLE,
                new Presence(false, null, List.of()),
                new Records(List.of(), null, true, List.of(), List.of()),
                field("when", "When", FieldType.DATE, Meaning.NONE, Need.OPTIONAL),
                field("what", "What changed", FieldType.TEXT, Meaning.NONE, Need.OPTIONAL));
    }

    static SectionDefinition actions() {
        return section(
                "actions",
                "Actions",
                Subject.OTHER,
                Kind.TABLE,
                ALWAYS,
                new Records(List.of("action"), null, true, List.of(), List.of()),
                field("action", "Action", FieldType.TEXT, Meaning.REFERENCE, Need.REQUIRED),
                field("done", "Done", FieldType.YES_NO, Meaning.STATUS, Need.OPTIONAL));
    }

    static FieldDefinition field(String id, String heading, FieldType type, Meaning meaning, Need need) {
        return new FieldDefinition(id, heading, List.of(), type, meaning, need, Bounds.NONE, "");
    }

    static FieldDefinition field(FieldType type) {
        return field("answer", "Answer", type, Meaning.NONE, Need.OPTIONAL);
    }

    static FieldDefinition number(FieldType type, @Nullable String min, @Nullable String max) {
        return bounded(
                type,
                new Bounds(
                        List.of(),
                        null,
                        null,
                        min == null ? null : new BigDecimal(min),
                        max == null ? null : new BigDecimal(max),
                        0));
    }

    static FieldDefinition bounded(FieldType type, Bounds bounds) {
        return new FieldDefinition("answer", "Answer", List.of(), type, Meaning.NONE, Need.OPTIONAL, bounds, "");
    }

    static FieldDefinition choice(String... labels) {
        List<Choice> choices = List.of(labels).stream()
                .map(label -> new Choice(label, Tone.NEUTRAL, List.of(label + " indeed")))
                .toList();
        return bounded(FieldType.CHOICE, new Bounds(choices, null, null, null, null, 0));
    }

    static FieldDefinition scale(String id, String heading, String scale) {
        return new FieldDefinition(
                id,
                heading,
                List.of(),
                FieldType.SCALE,
                Meaning.RAG,
                Need.OPTIONAL,
                new Bounds(List.of(), scale, null, null, null, 0),
                "");
    }

    private static SectionDefinition section(
            String id,
            String title,
            Subject subject,
            Kind kind,
            Presence presence,
            Records records,
            FieldDefinition... fields) {
        return new SectionDefinition(
                id, title, subject, kind, new Placement(title, List.of()), presence, records, List.of(fields));
    }

    private static Records form() {
        return new Records(List.of(), null, true, List.of(), List.of());
    }

    private static Party party(String id, String name, String alias) {
        return new Party(id, name, List.of(alias), null, "Provides care", PartyStatus.PARTY, List.of());
    }

    private static Waiver waiver() {
        return Waiver.ofSection(
                "community-provider",
                "assurance",
                "timeline",
                "Joins later",
                "Accountable officer",
                LocalDate.of(2019, 7, 31));
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                List.of(new Scale(
                        "rag",
                        "RAG status",
                        List.of(
                                new Scale.Level("Red", 1, Tone.NEGATIVE, List.of("R", "Off track")),
                                new Scale.Level("Amber", 2, Tone.CAUTION, List.of("A")),
                                new Scale.Level("Green", 3, Tone.POSITIVE, List.of("G", "On track"))))),
                List.of(),
                List.of(new FixedList(
                        "steps",
                        "Sign-off timeline",
                        List.of(
                                new FixedList.Item("S1", "All material submitted"),
                                new FixedList.Item("S2", "Agreement released"),
                                new FixedList.Item("S3", "Final sign-off"),
                                new FixedList.Item(
                                        "S4",
                                        "Community teams are told",
                                        null,
                                        null,
                                        List.of("community-provider"),
                                        Map.of())))),
                new ExceptionThresholds(12, 0));
    }
}
