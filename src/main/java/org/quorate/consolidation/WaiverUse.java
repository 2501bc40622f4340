package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Quiet;
import org.quorate.programme.Governance.Waiver;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;

/**
 * What became of one waiver of the pack in one period.
 *
 * @param party the name of the party for which it is granted, or words that say that it is for all
 * @param returnTitle the title of the return, or words that say that it is for any
 * @param what what is waived, in words
 * @param times how many cases it kept quiet and how many sections it spared
 * @param missed whether it would have applied, had it not ended
 */
public record WaiverUse(Waiver waiver, String party, String returnTitle, String what, int times, boolean missed) {

    /** Returns what became of every waiver, in the order of the pack. */
    public static List<WaiverUse> of(Consolidation consolidation) {
        List<Waiver> waivers = consolidation.frame().programme().governance().waivers();
        List<WaiverUse> uses = new ArrayList<>();
        for (int i = 0; i < waivers.size(); i++) {
            String number = Integer.toString(i + 1);
            List<Finding> concerned = consolidation.exceptions().stream()
                    .map(ExceptionFinding::finding)
                    .filter(finding -> finding.arg("waiver").equals(number))
                    .toList();
            int quiet = concerned.stream()
                    .filter(finding ->
                            finding.quiet().filter(Quiet.WAIVED::equals).isPresent())
                    .mapToInt(Finding::cases)
                    .sum();
            Programme programme = consolidation.frame().programme();
            Optional<ReturnDefinition> definition = waivers.get(i).returnId().flatMap(programme::findReturn);
            uses.add(new WaiverUse(
                    waivers.get(i),
                    waivers.get(i)
                            .partyId()
                            .flatMap(programme.parties()::findById)
                            .map(Party::name)
                            .orElse("All partners"),
                    definition.map(ReturnDefinition::title).orElse("Any return"),
                    waivers.get(i).what(definition.orElse(null)),
                    quiet + sections(consolidation, waivers.get(i)),
                    concerned.stream().anyMatch(finding -> finding.code() == FindingCode.WAIVER_EXPIRED)));
        }
        return List.copyOf(uses);
    }

    private static int sections(Consolidation consolidation, Waiver waiver) {
        Frame frame = consolidation.frame();
        return (int) consolidation.completeness().returns().stream()
                .flatMap(status -> status.sections().stream()
                        .filter(section -> section.standing() == Completeness.Standing.WAIVED)
                        .flatMap(section -> frame
                                .programme()
                                .governance()
                                .waiverFor(
                                        status.party().id(),
                                        status.definition().id(),
                                        section.section().id(),
                                        frame.period().closes().toLocalDate())
                                .stream()))
                .filter(waiver::equals)
                .count();
    }

    /** Returns what became of it, in words. */
    public String words() {
        if (times > 0) {
            return "Used";
        }
        return missed ? "Ended; would have applied" : "Not used";
    }
}
