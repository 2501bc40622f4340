package org.quorate.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Correspondence;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.Programme;
import org.quorate.programme.ProgrammeIdentity;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Vocabulary.RiskBand;

/**
 * One round of returns: a programme, what it was sent, and the consolidation of that as at 31 July 2019, for
 * {@link ReturnProgramme#Q1}. Parties and returns stand in the order in which they were added. Mutable; not thread-safe.
 */
public final class Round {
    private static final String BASIS = "b".repeat(64);

    private final List<Party> parties = new ArrayList<>();
    private final List<ReturnDefinition> returns = new ArrayList<>();
    private final List<FixedList> lists = new ArrayList<>();
    private final List<Governance.Waiver> waivers = new ArrayList<>();
    private final List<Governance.Gateway> gateways = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<AcceptedHeading> accepted = new ArrayList<>();
    private PaperDefinition paper = new PaperDefinition("Paper", "Committee", List.of(), List.of());
    private LocalDate asAt = LocalDate.of(2019, 7, 31);
    private @Nullable BigDecimal envelopeOrNull;
    private boolean synthetic = true;

    private Round() {}

    /** Starts with the return {@code assurance} of these sections. */
    public static Round of(ReturnSection... sections) {
        return new Round().alsoOf("assurance", "Quarterly assurance return", sections);
    }

    public Round alsoOf(String returnId, String title, ReturnSection... sections) {
        returns.add(new ReturnDefinition(
                returnId,
                title,
                "2.0",
                List.of(),
                false,
                Arrays.stream(sections).map(ReturnSection::definition).toList()));
        return this;
    }

    /** Adds the return {@code review}, which the party {@code commissioner} owes. */
    public Round reviewed(ReturnSection... sections) {
        returns.add(new ReturnDefinition(
                "review",
                "Commissioner's review",
                "2.0",
                List.of(),
                false,
                Arrays.stream(sections).map(ReturnSection::definition).toList(),
                List.of(),
                List.of(),
                ReturnDefinition.Role.REVIEW));
        return party("commissioner", "The commissioner", "review");
    }

    /** Adds a party that owes these returns. */
    public Round party(String id, String name, String... owes) {
        parties.add(new Party(
                id,
                name,
                List.of(),
                null,
                "Provider",
                PartyStatus.PARTY,
                Arrays.stream(owes)
                        .map(owed -> new Party.Obligation(owed, null))
                        .toList()));
        return this;
    }

    /** Adds parties that owe the return {@code assurance}, named "The … partner". */
    public Round owing(String... ids) {
        Arrays.stream(ids).forEach(id -> party(id, "The " + id + " partner", "assurance"));
        return this;
    }

    public Round with(FixedList list) {
        lists.add(list);
        return this;
    }

    public Round with(Governance.Waiver waiver) {
        waivers.add(waiver);
        return this;
    }

    public Round with(Governance.Gateway gateway) {
        gateways.add(gateway);
        return this;
    }

    public Round with(AcceptedHeading heading) {
        accepted.add(heading);
        return this;
    }

    public Round with(PaperDefinition other) {
        paper = other;
        return this;
    }

    /** What all partners together may spend; unless said otherwise the programme does not say. */
    public Round envelope(String pounds) {
        envelopeOrNull = new BigDecimal(pounds);
        return this;
    }

    public Round asAt(String date) {
        asAt = LocalDate.parse(date);
        return this;
    }

    public Round real() {
        synthetic = false;
        return this;
    }

    public Round received(Sent... files) {
        sent.addAll(Arrays.asList(files));
        return this;
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public Programme programme() {
        return new Programme(
                new ProgrammeIdentity(
                        "alliance",
                        "Urgent Care Alliance",
                        "The Commissioner",
                        "Unanimous",
                        ZoneId.of("Europe/London"),
                        synthetic),
                new PartyRegister(parties),
                new ReportingCalendar(List.of(ReturnProgramme.Q4, ReturnProgramme.Q1)),
                new Vocabulary(
                        List.of(ReturnProgramme.RAG, ReturnProgramme.LEVELS),
                        List.of(
                                new RiskBand("Low", 1, 3, Tone.POSITIVE),
                                new RiskBand("Moderate", 4, 6, Tone.CAUTION),
                                new RiskBand("High", 8, 12, Tone.CAUTION),
                                new RiskBand("Extreme", 15, 25, Tone.NEGATIVE)),
                        lists,
                        new Vocabulary.ExceptionThresholds(12, 0, envelopeOrNull, Vocabulary.ChangeThresholds.USUAL)),
                new Governance(List.of(), List.of(), gateways, waivers),
                returns,
                paper,
                accepted,
                ReadingTerms.USUAL,
                Correspondence.NONE,
                "0".repeat(64));
    }

    public Frame frame() {
        return new Frame(programme(), ReturnProgramme.Q1, asAt, BASIS);
    }

    /** Returns a ledger that holds what was sent, recorded in that order. */
    public Ledger ledger() {
        return ledger(sent);
    }

    /** Returns a ledger that holds these files, noted and recorded in that order; each content under its earliest name. */
    public Ledger ledger(List<Sent> files) {
        Ledger ledger = new InMemoryLedger();
        for (Sent file : files) {
            Desk desk = frame().desk(file.period());
            ledger.note(desk, new Arrival(file.file(), file.sha256(), 1000, file.receivedAt()));
            files.stream()
                    .filter(other -> other.sha256().equals(file.sha256()))
                    .min(Comparator.comparing(Sent::receivedAt))
                    .ifPresent(earliest -> ledger.record(desk, earliest.checked()));
        }
        return ledger;
    }

    public Consolidation consolidated() {
        return new Consolidator(ledger()).consolidate(frame());
    }
}
