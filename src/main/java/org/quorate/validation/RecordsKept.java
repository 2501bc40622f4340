package org.quorate.validation;

import java.util.List;
import org.quorate.binding.Refusal;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;

/**
 * P01: what was open is still there, or was closed. Where rows were refused as
 * wrong, the record may be among them, and nothing is said.
 */
final class RecordsKept implements Validator<ChangedSection> {
    @Override
    public List<Finding> validate(ChangedSection since) {
        if (!hasLife(since.section().definition()) || isRowLost(since)) {
            return List.of();
        }
        return since.pairs().vanished().stream()
                .map(since::beside)
                .filter(record -> record.progress() == Progress.OPEN)
                .map(gone -> finding(since, gone))
                .toList();
    }

    /** Returns whether records of the section can be over at all. */
    static boolean hasLife(SectionDefinition section) {
        return section.find(Meaning.STATUS).isPresent()
                || section.find(Meaning.ACTUAL_DATE).isPresent()
                || section.records().closedIf().isPresent();
    }

    private static boolean isRowLost(ChangedSection since) {
        return since.section().content().refusals().stream()
                .filter(refusal -> refusal.rows() > 0)
                .anyMatch(refusal -> since.of().errors().stream().anyMatch(error -> isAt(error, refusal)));
    }

    private static boolean isAt(Location error, Refusal refusal) {
        return error.sheet().filter(refusal.sheet()::equals).isPresent()
                && error.cells().contains(refusal.place());
    }

    private static Finding finding(ChangedSection since, ReceivedRecord gone) {
        ReceivedSection section = since.section();
        return Finding.of(FindingCode.RECORD_VANISHED, section.place())
                .with("section", section.definition().title())
                .with("record", gone.label())
                .with("before", gone.wording())
                .with("period", since.of().period());
    }
}
