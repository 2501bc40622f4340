package org.quorate.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Frame;
import org.quorate.programme.Governance.Gateway;
import org.quorate.programme.Governance.Group;
import org.quorate.programme.Governance.Quorum;
import org.quorate.programme.Party;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.PlanPeriod;
import org.quorate.programme.Programme;

/** What the programme states of its partners, groups, gateways and plan periods, and what it does not state. */
final class GovernanceLines {
    private static final String NOT_STATED = "not stated";

    private final Programme programme;
    private final LocalDate day;

    GovernanceLines(Frame frame) {
        this.programme = frame.programme();
        this.day = frame.period().end();
    }

    /** Returns the lines of a sheet of text, a heading before each part that has something to say. */
    List<ReportSheet.Line> lines() {
        List<ReportSheet.Line> lines = new ArrayList<>();
        part(
                lines,
                "Partners who are not parties throughout",
                programme.parties().parties().stream()
                        .filter(party -> party.course().first() != PartyStatus.PARTY
                                || !party.course().changes().isEmpty())
                        .map(this::party)
                        .toList());
        part(
                lines,
                "How groups meet and decide",
                programme.governance().groups().stream().map(this::group).toList());
        part(
                lines,
                "Gateways",
                programme.governance().gateways().stream()
                        .map(GovernanceLines::gateway)
                        .toList());
        part(
                lines,
                "Plan periods",
                programme.calendar().planPeriods().stream()
                        .map(GovernanceLines::planPeriod)
                        .toList());
        return lines;
    }

    private static void part(List<ReportSheet.Line> lines, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add(new ReportSheet.Line(heading, true));
            texts.forEach(text -> lines.add(new ReportSheet.Line(text, false)));
        }
    }

    private String party(Party party) {
        return party.name() + ": " + party.statusOn(day).label() + " on " + Dates.day(day)
                + party.course()
                        .settledUntil()
                        .map(until ->
                                "; " + party.course().first().label() + " until " + Dates.day(until) + " at first")
                        .orElse("")
                + party.course().changes().stream()
                        .map(change -> "; " + change.status().label() + " from " + Dates.day(change.from()))
                        .collect(Collectors.joining())
                + ".";
    }

    /** One term of a group: under which heading it is told, what it is called where it is not stated, and what it says. */
    private record Term(String heading, String name, String text) {}

    private String group(Group group) {
        List<Term> terms = List.of(
                new Term("Meets", "when it meets", group.terms().cadence()),
                new Term("Decides", "how it decides", group.terms().decides()),
                new Term(
                        "Quorum",
                        "quorum",
                        group.terms().quorum().map(this::quorum).orElse("")),
                new Term("Deputies", "deputies", group.terms().deputies()),
                new Term("Review", "review", group.terms().review()));
        String stated = terms.stream()
                .filter(term -> !term.text().isEmpty())
                .map(term -> " " + term.heading() + ": " + term.text() + ".")
                .collect(Collectors.joining());
        String missing = terms.stream()
                .filter(term -> term.text().isEmpty())
                .map(Term::name)
                .collect(Collectors.joining(", "));
        return group.name() + "." + stated + (missing.isEmpty() ? "" : " Not stated: " + missing + ".");
    }

    private String quorum(Quorum quorum) {
        return quorum.parts().stream()
                .map(part -> part.members() + " or more for "
                        + programme
                                .parties()
                                .findById(part.partyId())
                                .map(Party::name)
                                .orElse(part.partyId()))
                .collect(Collectors.joining(", "));
    }

    private static String gateway(Gateway gateway) {
        return gateway.title() + ": from " + Dates.day(gateway.notBefore()) + ", not necessarily on it. Criteria: "
                + stated(String.join("; ", gateway.criteria())) + ". Reviewed by: "
                + gateway.reviewedBy().orElse(NOT_STATED) + ".";
    }

    private static String planPeriod(PlanPeriod period) {
        return period.label() + ": " + Dates.day(period.start()) + " to " + Dates.day(period.end()) + ".";
    }

    private static String stated(String text) {
        return text.isEmpty() ? NOT_STATED : text;
    }
}
