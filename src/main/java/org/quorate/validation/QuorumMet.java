package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Governance.Group;
import org.quorate.programme.Governance.Quorum;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Subject;
import org.quorate.programme.Words;

/**
 * X17: a meeting that is said to have been quorate was so by the attendance that the same return gives, as the programme states
 * the quorum of its group. Not judged where the group or its quorum is not known, where part of the attendance is in doubt or not
 * filled in, or where rows of it were refused as wrong.
 */
final class QuorumMet implements Validator<ReceivedReturn> {

    private final Set<Location> errors;

    /**
     * Makes it for one return.
     *
     * @param errors places of which an error has been told
     */
    QuorumMet(Set<Location> errors) {
        this.errors = errors;
    }

    @Override
    public List<Finding> validate(ReceivedReturn received) {
        List<ReceivedSection> sections = sections(received, Subject.ATTENDANCE);
        List<ReceivedRecord> attendance = records(sections);
        return attendance.isEmpty() || sections.stream().anyMatch(section -> section.hasLostRows(errors))
                ? List.of()
                : records(sections(received, Subject.MEETING)).stream()
                        .flatMap(meeting -> notQuorate(meeting, attendance).stream())
                        .toList();
    }

    private static List<ReceivedSection> sections(ReceivedReturn received, Subject subject) {
        return received.sections().stream()
                .filter(section -> section.definition().subject() == subject)
                .toList();
    }

    private static List<ReceivedRecord> records(List<ReceivedSection> sections) {
        return sections.stream().flatMap(section -> section.records().stream()).toList();
    }

    private static Optional<Finding> notQuorate(ReceivedRecord meeting, List<ReceivedRecord> attendance) {
        Optional<ReceivedAnswer> claim = meeting.find(Meaning.QUORATE).filter(ReceivedAnswer::isTicked);
        Optional<Group> group = meeting.find(Meaning.GROUP)
                .filter(answer -> answer.answer().isGiven())
                .flatMap(answer -> meeting.received()
                        .programme()
                        .governance()
                        .findGroup(answer.answer().text()));
        Optional<Quorum> quorum = group.flatMap(known -> known.terms().quorum());
        List<ReceivedRecord> there = attendance.stream()
                .filter(record -> record.find(Meaning.DEPENDS_ON)
                        .filter(answer -> Words.same(
                                answer.answer().text(), meeting.content().key()))
                        .isPresent())
                .toList();
        if (claim.isEmpty() || quorum.isEmpty() || there.stream().anyMatch(QuorumMet::isInDoubt)) {
            return Optional.empty();
        }
        List<Quorum.Part> failing = quorum.get().parts().stream()
                .filter(part -> attended(there, part.partyId()).compareTo(BigDecimal.valueOf(part.members())) < 0)
                .toList();
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of(claim.get()
                        .finding(FindingCode.MEETING_NOT_QUORATE)
                        .with("group", group.get().name())
                        .with(
                                "seen",
                                failing.stream()
                                        .map(part -> Wording.number(attended(there, part.partyId())) + " for "
                                                + name(meeting, part))
                                        .collect(Collectors.joining(", ")))
                        .with(
                                "expected",
                                quorum.get().parts().stream()
                                        .map(part -> part.members() + " or more for " + name(meeting, part))
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean isInDoubt(ReceivedRecord record) {
        return record.find(Meaning.ATTENDED_FOR)
                        .filter(answer -> answer.answer().isGiven())
                        .isEmpty()
                || record.find(Meaning.ATTENDANCE)
                        .filter(answer -> answer.numberOrNull() == null)
                        .isPresent();
    }

    /** A record counts for as many as it says; where the section does not ask how many, for one. */
    private static BigDecimal attended(List<ReceivedRecord> there, String partyId) {
        return there.stream()
                .filter(record -> record.find(Meaning.ATTENDED_FOR)
                        .filter(answer -> answer.answer().text().equals(partyId))
                        .isPresent())
                .map(record -> record.amount(Meaning.ATTENDANCE).orElse(BigDecimal.ONE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String name(ReceivedRecord meeting, Quorum.Part part) {
        return meeting.received()
                .programme()
                .parties()
                .findById(part.partyId())
                .map(Party::name)
                .orElse(part.partyId());
    }
}
