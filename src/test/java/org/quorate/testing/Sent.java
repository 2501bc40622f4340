package org.quorate.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Decision;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReportingPeriod;

/**
 * A file that a party sent, in the making; each step returns a new one. Unless said otherwise: the return {@code assurance} for
 * {@link ReturnProgramme#Q1}, named after the party, received in time on 1 July 2019, without findings and so accepted.
 *
 * @param seed of the content's hash: files of one seed have the same content
 * @param decisionOrNull what was decided; null: as the findings say
 */
public record Sent(
        String seed,
        String file,
        Instant receivedAt,
        @Nullable String partyIdOrNull,
        @Nullable String returnIdOrNull,
        ReportingPeriod period,
        boolean nil,
        @Nullable Decision decisionOrNull,
        List<SectionReading> sections,
        List<Return.OtherSheet> otherSheets,
        ReturnLayout layout,
        String templateVersion,
        List<Finding> findings) {
    public Sent {
        sections = List.copyOf(sections);
        otherSheets = List.copyOf(otherSheets);
        findings = List.copyOf(findings);
    }

    public static Sent by(String partyId) {
        return new Sent(
                partyId,
                partyId + ".xlsx",
                Instant.parse("2019-07-01T09:00:00Z"),
                partyId,
                "assurance",
                ReturnProgramme.Q1,
                false,
                null,
                List.of(),
                List.of(),
                ReturnLayout.NONE,
                "2.0",
                List.of());
    }

    /** A file of which nobody can say whose it is; rejected. */
    public static Sent byNobodyKnown(String file) {
        return new Sent(
                file,
                file,
                Instant.parse("2019-07-01T09:00:00Z"),
                null,
                null,
                ReturnProgramme.Q1,
                false,
                Decision.REJECTED,
                List.of(),
                List.of(),
                ReturnLayout.NONE,
                "2.0",
                List.of());
    }

    /** Another file with other content. */
    public Sent as(String name) {
        return copy(name, name, receivedAt, returnIdOrNull, period, nil, decisionOrNull);
    }

    /** The same content under another name. */
    public Sent alsoAs(String name) {
        return copy(seed, name, receivedAt, returnIdOrNull, period, nil, decisionOrNull);
    }

    /** The time is an ISO instant. */
    public Sent at(String time) {
        return copy(seed, file, Instant.parse(time), returnIdOrNull, period, nil, decisionOrNull);
    }

    public Sent forReturn(String id) {
        return copy(seed + id, file, receivedAt, id, period, nil, decisionOrNull);
    }

    public Sent forPeriod(ReportingPeriod other) {
        return copy(seed + other.id(), file, receivedAt, returnIdOrNull, other, nil, decisionOrNull);
    }

    public Sent declaredNil() {
        return copy(seed, file, receivedAt, returnIdOrNull, period, true, decisionOrNull);
    }

    public Sent rejected() {
        return copy(seed, file, receivedAt, returnIdOrNull, period, nil, Decision.REJECTED);
    }

    public Sent with(ReturnSection... given) {
        return with(Arrays.stream(given).map(ReturnSection::reading).toArray(SectionReading[]::new));
    }

    public Sent with(SectionReading... given) {
        return new Sent(
                seed,
                file,
                receivedAt,
                partyIdOrNull,
                returnIdOrNull,
                period,
                nil,
                decisionOrNull,
                plus(sections, List.of(given)),
                otherSheets,
                layout,
                templateVersion,
                findings);
    }

    public Sent withSheet(String name, int filledRows) {
        return new Sent(
                seed,
                file,
                receivedAt,
                partyIdOrNull,
                returnIdOrNull,
                period,
                nil,
                decisionOrNull,
                sections,
                plus(otherSheets, List.of(new Return.OtherSheet(name, filledRows))),
                layout,
                templateVersion,
                findings);
    }

    public Sent laidOut(ReturnLayout as) {
        return new Sent(
                seed,
                file,
                receivedAt,
                partyIdOrNull,
                returnIdOrNull,
                period,
                nil,
                decisionOrNull,
                sections,
                otherSheets,
                as,
                templateVersion,
                findings);
    }

    /** On a template of another version than 2.0. */
    public Sent version(String other) {
        return new Sent(
                seed,
                file,
                receivedAt,
                partyIdOrNull,
                returnIdOrNull,
                period,
                nil,
                decisionOrNull,
                sections,
                otherSheets,
                layout,
                other,
                findings);
    }

    public Sent with(Finding... found) {
        return new Sent(
                seed,
                file,
                receivedAt,
                partyIdOrNull,
                returnIdOrNull,
                period,
                nil,
                decisionOrNull,
                sections,
                otherSheets,
                layout,
                templateVersion,
                plus(findings, List.of(found)));
    }

    private Sent copy(
            String otherSeed,
            String otherFile,
            Instant otherTime,
            @Nullable String otherReturn,
            ReportingPeriod otherPeriod,
            boolean otherNil,
            @Nullable Decision otherDecision) {
        return new Sent(
                otherSeed,
                otherFile,
                otherTime,
                partyIdOrNull,
                otherReturn,
                otherPeriod,
                otherNil,
                otherDecision,
                sections,
                otherSheets,
                layout,
                templateVersion,
                findings);
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The content's hash: 64 hexadecimal digits that begin with those of the seed's hash code. */
    public String sha256() {
        return "%08x".formatted(seed.hashCode()).repeat(8);
    }

    CheckedSubmission checked() {
        Submission submission = new Submission(
                sha256(),
                file,
                receivedAt,
                partyIdOrNull,
                returnIdOrNull,
                templateVersion,
                nil,
                decisionOrNull == null ? Decision.of(findings, false) : decisionOrNull,
                count(Severity.CRITICAL) + count(Severity.ERROR),
                count(Severity.WARNING));
        return new CheckedSubmission(submission, sections, otherSheets, layout, findings);
    }

    private int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
