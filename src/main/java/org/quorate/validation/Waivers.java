package org.quorate.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.Return;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Quiet;
import org.quorate.finding.Severity;
import org.quorate.programme.Governance.Waiver;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition;

/**
 * Keeps quiet what the commissioner has waived, and tells where a waiver that has ended would have applied. What is critical is
 * never waived. A waiver is measured against the day on which the return's period closes; one for a return that came after that,
 * against the day of receipt. Immutable and thread-safe.
 */
public final class Waivers {
    private final Programme programme;

    /** Makes it of the waivers in the programme's pack. */
    public Waivers(Programme programme) {
        this.programme = programme;
    }

    /**
     * Returns the findings of a return, those that are waived as notes, then one note for each waiver that has ended.
     *
     * @param receivedAt when the return came
     */
    public List<Finding> applyTo(List<Finding> findings, Return ret, Instant receivedAt) {
        List<Waiver> waivers = programme.governance().waivers().stream()
                .filter(waiver ->
                        waiver.isFor(ret.party().id(), ret.definition().id()))
                .toList();
        if (waivers.isEmpty()) {
            return findings;
        }
        List<Finding> told = new ArrayList<>();
        Set<Waiver> ended = new LinkedHashSet<>();
        for (Finding finding : findings) {
            LocalDate day = day(finding, ret, receivedAt);
            List<Waiver> concerned = waivers.stream()
                    .filter(waiver -> concerns(waiver, finding, ret))
                    .toList();
            Optional<Waiver> holding =
                    concerned.stream().filter(waiver -> waiver.holdsOn(day)).findFirst();
            told.add(holding.map(waiver -> waived(finding, waiver)).orElse(finding));
            if (holding.isEmpty()) {
                concerned.stream().filter(waiver -> waiver.hasEndedBy(day)).forEach(ended::add);
            }
        }
        ended.forEach(waiver -> told.add(expired(waiver, ret)));
        return List.copyOf(told);
    }

    private LocalDate day(Finding finding, Return ret, Instant receivedAt) {
        return finding.code() == FindingCode.RECEIVED_AFTER_CLOSE
                ? LocalDateTime.ofInstant(receivedAt, programme.identity().timeZone())
                        .toLocalDate()
                : ret.period().closes().toLocalDate();
    }

    private static boolean concerns(Waiver waiver, Finding finding, Return ret) {
        boolean asksSomething = finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING;
        boolean ofSection = waiver.sectionId()
                .map(id -> ret.definition()
                        .find(id)
                        .map(SectionDefinition::title)
                        .filter(finding.arg("section")::equals)
                        .isPresent())
                .orElse(true);
        boolean ofCheck = waiver.check()
                .map(check -> check.equals(finding.code().word()) || OwnCheck.isOf(finding, check))
                .orElse(finding.code() == FindingCode.SECTION_MISSING);
        return asksSomething && ofSection && ofCheck;
    }

    private Finding waived(Finding finding, Waiver waiver) {
        String reason = waiver.reason().endsWith(".") ? waiver.reason() : waiver.reason() + ".";
        return finding.quiet(
                        Quiet.WAIVED,
                        "%s Approved by %s, until %s."
                                .formatted(reason, waiver.approvedBy(), Wording.day(waiver.until())))
                .with("waiver", number(waiver));
    }

    private Finding expired(Waiver waiver, Return ret) {
        return Finding.of(FindingCode.WAIVER_EXPIRED, Location.file(ret.file()))
                .with("what", waiver.what(ret.definition()))
                .with("by", waiver.approvedBy())
                .with("until", Wording.day(waiver.until()))
                .with("waiver", number(waiver));
    }

    /** Returns the place of the waiver in the pack, from 1. */
    private String number(Waiver waiver) {
        return Integer.toString(programme.governance().waivers().indexOf(waiver) + 1);
    }
}
