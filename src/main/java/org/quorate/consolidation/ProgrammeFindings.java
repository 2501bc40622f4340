package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.PartyStatus;

/**
 * Findings that no single file shows: returns that did not come (G01), parties that withdrew on a day that is not said (P12), files
 * sent twice (F13) or replaced (F12).
 */
final class ProgrammeFindings {
    private ProgrammeFindings() {}

    static List<PartyFinding> of(Frame frame, Completeness completeness, List<SourceFile> sources, PartyNames names) {
        List<PartyFinding> findings = new ArrayList<>();
        for (ReturnStatus status : completeness.returns()) {
            if (status.standing() == Standing.MISSING) {
                findings.add(new PartyFinding(
                        status.party().name(),
                        Finding.of(FindingCode.RETURN_MISSING, Location.file(""))
                                .with("party", status.party().name())
                                .with("return", status.definition().title())
                                .with("expected", Dates.moment(frame.period().due()))));
            }
        }
        // Nobody withdraws from what he was never in: this status cannot be the first.
        frame.programme().parties().parties().stream()
                .filter(party -> party.course().first() == PartyStatus.WITHDRAWN)
                .forEach(party -> findings.add(new PartyFinding(
                        party.name(),
                        Finding.of(FindingCode.PARTY_STATUS_UNDATED, Location.file(""))
                                .with("party", party.name())
                                .with("seen", PartyStatus.WITHDRAWN.label().toLowerCase(Locale.ROOT)))));
        for (SourceFile source : sources) {
            if (source.role() == SourceFile.Role.IDENTICAL) {
                findings.add(finding(FindingCode.IDENTICAL_FILE, source, names));
            } else if (source.role() == SourceFile.Role.SUPERSEDED) {
                findings.add(finding(FindingCode.SUPERSEDED, source, names));
            }
        }
        return findings;
    }

    private static PartyFinding finding(FindingCode code, SourceFile source, PartyNames names) {
        return new PartyFinding(
                source.submission().map(names::of).orElse(""),
                Finding.of(code, Location.file(source.arrival().fileName())).with("seen", source.other()));
    }
}
