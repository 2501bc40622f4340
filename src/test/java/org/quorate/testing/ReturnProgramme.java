package org.quorate.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.PlanPeriod;
import org.quorate.programme.Programme;
import org.quorate.programme.ProgrammeIdentity;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.Scale.Level;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;

/**
 * A small programme: two quarters, one partner that owes the return {@code assurance} and one that does not, a scale
 * {@code rag}, a scale {@code levels},
 * and a fixed list {@code plan} of two rows, the second for the one that owes nothing.
 */
public final class ReturnProgramme {
    public static final ReportingPeriod Q4 = new ReportingPeriod(
            "2018-19-Q4",
            "Quarter 4 2018/19 (January to March 2019)",
            List.of("Q4 2018/19"),
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2019, 3, 31),
            LocalDateTime.of(2019, 4, 4, 12, 0),
            LocalDateTime.of(2019, 4, 30, 17, 0),
            null);

    /** Ends on 30 June, is due on 4 July 2019 at midday and closes on 31 July 2019 at 17:00. */
    public static final ReportingPeriod Q1 = new ReportingPeriod(
            "2019-20-Q1",
            "Quarter 1 2019/20 (April to June 2019)",
            List.of("Q1 2019/20"),
            LocalDate.of(2019, 4, 1),
            LocalDate.of(2019, 6, 30),
            LocalDateTime.of(2019, 7, 4, 12, 0),
            LocalDateTime.of(2019, 7, 31, 17, 0),
            "2018-19-Q4");

    public static final Party OWING = new Party(
            "north",
            "Northern partner",
            List.of("North"),
            "XN1",
            "Provider",
            PartyStatus.PARTY,
            List.of(new Party.Obligation("assurance", null)));

    public static final Party OBSERVING =
            new Party("south", "Southern observer", List.of(), null, "Observer", PartyStatus.OBSERVER, List.of());

    public static final Scale RAG = new Scale(
            "rag",
            "RAG status",
            List.of(
                    new Level("Red", 1, Tone.NEGATIVE, List.of("R", "Off track")),
                    new Level("Amber", 2, Tone.CAUTION, List.of("A")),
                    new Level("Green", 3, Tone.POSITIVE, List.of("G", "On track")),
                    new Level("Blue", 4, Tone.COMPLETE, List.of("B"))));

    public static final Scale LEVELS = new Scale(
            "levels",
            "Assurance levels",
            List.of(
                    new Level("No assurance", 1, Tone.NEGATIVE, List.of()),
                    new Level("Partial assurance", 2, Tone.CAUTION, List.of()),
                    new Level("Significant assurance", 3, Tone.POSITIVE, List.of()),
                    new Level("Full", 4, Tone.POSITIVE, List.of())));

    private static final PlanPeriod SPRING =
            new PlanPeriod("spring", "Spring 2019", LocalDate.of(2019, 4, 1), LocalDate.of(2019, 6, 30));

    public static final FixedList PLAN = new FixedList(
            "plan",
            "The agreed plan",
            List.of("Lead", "Weight"),
            List.of(
                    new FixedList.Item(
                            "A1.5",
                            "First step",
                            null,
                            null,
                            List.of(),
                            Map.of(
                                    "Lead",
                                    FixedList.Value.of("Partners"),
                                    "Weight",
                                    FixedList.Value.of(new BigDecimal("2.5")))),
                    new FixedList.Item("B2", "Second step", "A1.5", SPRING, List.of("south"), Map.of())));

    private ReturnProgramme() {}

    public static Programme programme() {
        return new Programme(
                new ProgrammeIdentity(
                        "toy", "Toy programme", "Commissioner", "unanimous", ZoneId.of("Europe/London"), true),
                new PartyRegister(List.of(OWING, OBSERVING)),
                new ReportingCalendar(List.of(Q4, Q1)),
                new Vocabulary(
                        List.of(RAG, LEVELS), List.of(), List.of(PLAN), new Vocabulary.ExceptionThresholds(12, 0)),
                new Governance(List.of(), List.of(), List.of(), List.of()),
                List.of(definition()),
                new PaperDefinition("Paper", "Committee", List.of(), List.of()),
                "0".repeat(64));
    }

    /** The owing partner's return for {@link #Q1}. */
    public static Return returnOf(ReturnSection... sections) {
        return returnOf(OWING, sections);
    }

    public static Return returnOf(Party party, ReturnSection... sections) {
        return new Return(
                "north-q1.xlsx",
                definition(sections),
                party,
                Q1,
                "2.0",
                Arrays.stream(sections).map(ReturnSection::reading).toList(),
                List.of(),
                ReturnLayout.NONE);
    }

    private static ReturnDefinition definition(ReturnSection... sections) {
        return new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of("1.0"),
                false,
                Arrays.stream(sections).map(ReturnSection::definition).toList());
    }
}
