package org.quorate.validation;

import java.util.List;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;

/**
 * P01: what was open is still there, or was closed. Where rows were refused as
 * wrong, the record may be among them, and nothing is said.
 */
final class RecordsKept implements Validator<ChangedSection> {
    @Override
    public List<Finding> validate(ChangedSection since) {
        if (!hasLife(since.section().definition())
                || since.section().hasLostRows(since.of().errors())) {
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

    private static Finding finding(ChangedSection since, ReceivedRecord gone) {
        ReceivedSection section = since.section();
        return Finding.of(FindingCode.RECORD_VANISHED, section.place())
                .with("section", section.definition().title())
                .with("record", gone.label())
                .with("before", gone.wording())
                .with("period", since.of().period());
    }
}
