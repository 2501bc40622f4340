package org.quorate.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance;
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
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;

/**
 * Programmes in memory, for tests that need no pack: one party {@code acute-provider} that owes the return
 * {@code assurance}, quarters {@code 2018-19-Q4} and {@code 2019-20-Q1}, the scale {@code rag}, and a return with the
 * sections {@code cover} and {@code milestones}. What a test adds comes after these. Mutable until built; not thread-safe.
 */
public final class Programmes {
    private final List<Party> parties = new ArrayList<>(List.of(party("acute-provider", "Acute provider")));
    private final List<FixedList> lists = new ArrayList<>();
    private final List<Governance.Waiver> waivers = new ArrayList<>();
    private final List<SectionDefinition> sections = new ArrayList<>(List.of(cover(), milestones()));
    private boolean rejectOnError;

    private Programmes() {}

    /** Starts from the programme that the class describes. */
    public static Programmes programme() {
        return new Programmes();
    }

    /** Adds a party that owes the return. */
    public Programmes with(Party party) {
        parties.add(party);
        return this;
    }

    /** Adds a section to the return. */
    public Programmes with(SectionDefinition section) {
        sections.add(section);
        return this;
    }

    /** Adds a fixed list. */
    public Programmes with(FixedList list) {
        lists.add(list);
        return this;
    }

    /** Adds a waiver. */
    public Programmes with(Governance.Waiver waiver) {
        waivers.add(waiver);
        return this;
    }

    /** Has returns with errors rejected; otherwise they are accepted with queries. */
    public Programmes rejectingErrors() {
        rejectOnError = true;
        return this;
    }

    /** Returns the programme as it stands now. */
    public Programme build() {
        return new Programme(
                new ProgrammeIdentity(
                        "alliance",
                        "Urgent Care Alliance",
                        "The Commissioner",
                        "Unanimous",
                        ZoneId.of("Europe/London"),
                        true),
                new PartyRegister(parties),
                new ReportingCalendar(List.of(
                        period("2018-19-Q4", "Quarter 4 2018/19", LocalDate.of(2019, 1, 1), null),
                        period("2019-20-Q1", "Quarter 1 2019/20", LocalDate.of(2019, 4, 1), "2018-19-Q4"))),
                new Vocabulary(
                        List.of(rag()),
                        List.of(
                                new Vocabulary.RiskBand("Low", 1, 11, Tone.POSITIVE),
                                new Vocabulary.RiskBand("High", 12, 25, Tone.NEGATIVE)),
                        lists,
                        new Vocabulary.ExceptionThresholds(12, 0)),
                new Governance(List.of(), List.of(), List.of(), waivers),
                List.of(new ReturnDefinition(
                        "assurance", "Quarterly assurance return", "2.0", List.of("1.0"), rejectOnError, sections)),
                new PaperDefinition("Position update", "Governing Body", List.of(), List.of()),
                "0".repeat(64));
    }

    /** Returns a party of full status that owes the return for every period. */
    public static Party party(String id, String name) {
        return new Party(
                id, name, List.of(), null, "", PartyStatus.PARTY, List.of(new Party.Obligation("assurance", null)));
    }

    /** Returns a table section on a sheet of its title, always required, identified by its first field. */
    public static SectionDefinition table(String id, String title, Subject subject, FieldDefinition... fields) {
        return new SectionDefinition(
                id,
                title,
                subject,
                SectionDefinition.Kind.TABLE,
                new SectionDefinition.Placement(title, List.of()),
                new SectionDefinition.Presence(true, null, List.of()),
                new SectionDefinition.Records(List.of(fields[0].id()), null, true, List.of(), List.of()),
                List.of(fields));
    }

    /** Returns a field that every record must answer, without bounds. */
    public static FieldDefinition required(String id, String heading, FieldType type, Meaning meaning) {
        return field(id, heading, type, meaning, FieldDefinition.Need.REQUIRED, FieldDefinition.Bounds.NONE);
    }

    /** Returns a field that may be left blank, without bounds. */
    public static FieldDefinition optional(String id, String heading, FieldType type, Meaning meaning) {
        return field(id, heading, type, meaning, FieldDefinition.Need.OPTIONAL, FieldDefinition.Bounds.NONE);
    }

    /** Returns a field that takes a level of the scale {@code rag}. */
    public static FieldDefinition rag(String id, String heading) {
        return field(
                id,
                heading,
                FieldType.SCALE,
                Meaning.RAG,
                FieldDefinition.Need.REQUIRED,
                new FieldDefinition.Bounds(List.of(), "rag", null, null, null, 0));
    }

    /** Returns a field without aliases and guidance. */
    public static FieldDefinition field(
            String id,
            String heading,
            FieldType type,
            Meaning meaning,
            FieldDefinition.Need need,
            FieldDefinition.Bounds bounds) {
        return new FieldDefinition(id, heading, List.of(), type, meaning, need, bounds, "");
    }

    private static SectionDefinition cover() {
        return new SectionDefinition(
                "cover",
                "Cover",
                Subject.COVER,
                SectionDefinition.Kind.FORM,
                new SectionDefinition.Placement("Cover", List.of()),
                new SectionDefinition.Presence(true, null, List.of()),
                new SectionDefinition.Records(List.of(), null, true, List.of(), List.of()),
                List.of(
                        required("programme", "Programme", FieldType.TEXT, Meaning.PROGRAMME),
                        required("partner", "Partner", FieldType.PARTY, Meaning.PARTY),
                        required("period", "Reporting period", FieldType.PERIOD, Meaning.PERIOD),
                        required("version", "Template version", FieldType.TEXT, Meaning.TEMPLATE_VERSION)));
    }

    private static SectionDefinition milestones() {
        return table(
                "milestones",
                "Milestones",
                Subject.MILESTONE,
                required("reference", "Reference", FieldType.REFERENCE, Meaning.REFERENCE),
                required("title", "Milestone", FieldType.TEXT, Meaning.TITLE),
                required("baseline", "Baseline date", FieldType.DATE, Meaning.BASELINE_DUE),
                rag("rating", "RAG"),
                optional("narrative", "Narrative", FieldType.NARRATIVE, Meaning.NARRATIVE));
    }

    private static Scale rag() {
        return new Scale(
                "rag",
                "RAG status",
                List.of(
                        new Scale.Level("Red", 1, Tone.NEGATIVE, List.of("R")),
                        new Scale.Level("Amber", 2, Tone.CAUTION, List.of("A")),
                        new Scale.Level("Green", 3, Tone.POSITIVE, List.of("G"))));
    }

    private static ReportingPeriod period(String id, String label, LocalDate start, @Nullable String previous) {
        LocalDate end = start.plusMonths(3).minusDays(1);
        LocalDateTime due = end.plusDays(8).atTime(12, 0);
        return new ReportingPeriod(
                id, label, List.of(), start, end, due, end.plusDays(31).atTime(17, 0), previous);
    }
}
