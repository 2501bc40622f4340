package org.quorate.proposal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.programme.Governance;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Block;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.Party;
import org.quorate.programme.Party.Obligation;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.Programme;
import org.quorate.programme.ProgrammeIdentity;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.Scale.Level;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Vocabulary.ExceptionThresholds;

/**
 * What must be known of a programme before there is a pack. Immutable.
 *
 * @param name in full
 * @param commissioner the body that asks for the returns
 * @param committee the group to which the paper goes
 * @param parties the names of those that owe every return; no two the same words
 * @param pattern how its reporting periods follow one another
 * @param start the first day of the first period; a year of periods is proposed
 * @param due when returns are due
 * @param timeZone the zone of all due dates
 */
public record NewProgramme(
        String name,
        String commissioner,
        String committee,
        List<String> parties,
        PeriodPattern pattern,
        LocalDate start,
        DueRule due,
        ZoneId timeZone) {
    /** The scale that every new programme has. */
    static final String RAG = "rag";

    public NewProgramme {
        parties = List.copyOf(parties);
    }

    /** Returns the programme whose returns are sketched. */
    public Programme sketched(List<ReturnSketch> returns) {
        Slugs ids = Slugs.ofReturns();
        return with(
                returns.stream()
                        .map(sketch -> sketch.definition(ids.idFor(sketch.title())))
                        .toList(),
                List.of());
    }

    /**
     * Returns the programme with these returns.
     *
     * @param returns that name no scale but that of the colours and no list
     * @param firstAlso other names of the first partner
     */
    public Programme with(List<ReturnDefinition> returns, List<String> firstAlso) {
        return new Programme(
                new ProgrammeIdentity(
                        Slugs.of("programme").idFor(name), name, commissioner, "By agreement", timeZone, false),
                register(returns, firstAlso),
                new ReportingCalendar(due.year(pattern, start)),
                new Vocabulary(List.of(rag()), List.of(), List.of(), new ExceptionThresholds(12, 0)),
                new Governance(List.of(), List.of(), List.of(), List.of()),
                returns,
                paper(returns),
                "");
    }

    private PartyRegister register(List<ReturnDefinition> returns, List<String> firstAlso) {
        Slugs ids = Slugs.of("partner");
        List<Obligation> owed = returns.stream()
                .map(definition -> new Obligation(definition.id(), null))
                .toList();
        return new PartyRegister(parties.stream()
                .map(party -> new Party(
                        ids.idFor(party),
                        party,
                        party.equals(parties.get(0)) ? firstAlso : List.of(),
                        null,
                        "Provider",
                        PartyStatus.PARTY,
                        owed))
                .toList());
    }

    private static Scale rag() {
        return new Scale(
                RAG,
                "RAG status",
                List.of(
                        new Level("Red", 1, Tone.NEGATIVE, List.of("R")),
                        new Level("Amber", 2, Tone.CAUTION, List.of("A")),
                        new Level("Green", 3, Tone.POSITIVE, List.of("G")),
                        new Level("Blue", 4, Tone.COMPLETE, List.of("B", "Complete"))));
    }

    private PaperDefinition paper(List<ReturnDefinition> returns) {
        return new PaperDefinition(
                "{programme}: position at the end of {period}",
                committee,
                List.of(
                        new CoverField(
                                "Purpose of report",
                                null,
                                "",
                                CoverFieldType.TEXT,
                                List.of(),
                                new CoverValue.Written(List.of(
                                        "To tell the {committee} where the {programme} stood at the end of {period}, as its"
                                                + " partners report it."))),
                        new CoverField(
                                "Recommendations",
                                null,
                                "",
                                CoverFieldType.TEXT,
                                List.of(),
                                new CoverValue.Computed(Content.RECOMMENDATIONS)),
                        new CoverField("Author", null, "", CoverFieldType.TEXT, List.of(), new CoverValue.Author())),
                body(returns));
    }

    private static List<BodySection> body(List<ReturnDefinition> returns) {
        List<BodySection> body = new ArrayList<>();
        body.add(new BodySection("Who has sent what", List.of(new Block.Computed(Content.COMPLETENESS))));
        body.add(new BodySection("What needs attention", List.of(new Block.Computed(Content.ATTENTION))));
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        returns.stream()
                .flatMap(definition -> definition.sections().stream())
                .map(SectionDefinition::subject)
                .forEach(subjects::add);
        subjects.stream()
                .flatMap(NewProgramme::told)
                .forEach(content -> body.add(new BodySection(title(content), List.of(new Block.Computed(content)))));
        body.add(new BodySection("What could not be relied on", List.of(new Block.Computed(Content.CAVEATS))));
        body.add(new BodySection("Sources", List.of(new Block.Computed(Content.SOURCES))));
        return body;
    }

    private static Stream<Content> told(Subject subject) {
        return switch (subject) {
            case ASSURANCE -> Stream.of(Content.ASSURANCE);
            case MILESTONE -> Stream.of(Content.MILESTONES);
            case RISK -> Stream.of(Content.RISKS);
            case INDICATOR -> Stream.of(Content.INDICATORS);
            case FINANCE -> Stream.of(Content.FINANCE);
            default -> Stream.of();
        };
    }

    private static String title(Content content) {
        return content.name().charAt(0) + content.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
