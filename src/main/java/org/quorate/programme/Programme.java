package org.quorate.programme;

import java.util.List;
import java.util.Optional;

/**
 * The partnership being assured, as its pack describes it (glossary: programme). Immutable; every reference inside it
 * resolves.
 *
 * @param returns the definitions of what parties owe, in the order of the pack
 * @param accepted words of single parties that were accepted as headings, in the order of the pack
 * @param reading on what terms its files are read
 * @param correspondence to whom it writes, and when it reminds
 * @param packHash SHA-256 over the pack's files, 64 lower-case hexadecimal digits
 */
public record Programme(
        ProgrammeIdentity identity,
        PartyRegister parties,
        ReportingCalendar calendar,
        Vocabulary vocabulary,
        Governance governance,
        List<ReturnDefinition> returns,
        PaperDefinition paper,
        List<AcceptedHeading> accepted,
        ReadingTerms reading,
        Correspondence correspondence,
        String packHash) {
    public Programme {
        returns = List.copyOf(returns);
        accepted = List.copyOf(accepted);
    }

    /** Makes a programme in which no party's own words were accepted as headings, and whose files are read on the usual terms. */
    public Programme(
            ProgrammeIdentity identity,
            PartyRegister parties,
            ReportingCalendar calendar,
            Vocabulary vocabulary,
            Governance governance,
            List<ReturnDefinition> returns,
            PaperDefinition paper,
            String packHash) {
        this(
                identity,
                parties,
                calendar,
                vocabulary,
                governance,
                returns,
                paper,
                List.of(),
                ReadingTerms.USUAL,
                Correspondence.NONE,
                packHash);
    }

    /** Returns this programme with its files read on other terms. */
    public Programme readOn(ReadingTerms terms) {
        return new Programme(
                identity,
                parties,
                calendar,
                vocabulary,
                governance,
                returns,
                paper,
                accepted,
                terms,
                correspondence,
                packHash);
    }

    /** Returns this programme with a return defined otherwise; the definition takes the place of the one of its id. */
    public Programme redefining(ReturnDefinition definition) {
        List<ReturnDefinition> others = returns.stream()
                .map(old -> old.id().equals(definition.id()) ? definition : old)
                .toList();
        return new Programme(
                identity,
                parties,
                calendar,
                vocabulary,
                governance,
                others,
                paper,
                accepted,
                reading,
                correspondence,
                packHash);
    }

    /** Returns the unique slug of the programme. */
    public String id() {
        return identity.id();
    }

    /** Returns the definitions of what providers return, in the order of the pack. */
    public List<ReturnDefinition> providerReturns() {
        return returns.stream().filter(definition -> !definition.isReview()).toList();
    }

    /** Returns the definitions of the commissioner's reviews, in the order of the pack. */
    public List<ReturnDefinition> reviews() {
        return returns.stream().filter(ReturnDefinition::isReview).toList();
    }

    /** Finds a return definition by its id. */
    public Optional<ReturnDefinition> findReturn(String id) {
        return returns.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    /**
     * Returns a return definition by its id.
     *
     * @throws IllegalArgumentException if the programme has none of that id
     */
    public ReturnDefinition getReturn(String id) {
        return findReturn(id).orElseThrow(() -> new IllegalArgumentException("no return definition: " + id));
    }

    /** Returns whether the party owes the return for the period. */
    public boolean owes(Party party, ReturnDefinition definition, ReportingPeriod period) {
        return party.owes().stream()
                .anyMatch(owed -> owed.returnId().equals(definition.id())
                        && owed.fromPeriod()
                                .map(from -> calendar.isFrom(period, from))
                                .orElse(true)
                        && owed.untilPeriod()
                                .map(until -> calendar.isUntil(period, until))
                                .orElse(true));
    }

    /** Returns whether the section is due in the period at all. */
    public boolean isDue(SectionDefinition section, ReportingPeriod period) {
        return section.presence()
                .fromPeriod()
                .map(from -> calendar.isFrom(period, from))
                .orElse(true);
    }
}
