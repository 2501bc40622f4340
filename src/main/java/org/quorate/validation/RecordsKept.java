package org.quorate.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.binding.Refusal;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.FixedList;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/**
 * P01: what was open is still there, or was closed. Rows of a fixed list are missed by their own rule. Where rows were refused as
 * wrong, the record may be among them, and nothing is said.
 */
final class RecordsKept implements Validator<ChangedSection> {
    @Override
    public List<Finding> validate(ChangedSection since) {
        if (!hasLife(since.section().definition()) || isRowLost(since)) {
            return List.of();
        }
        return openAmong(since).stream().map(gone -> finding(since, gone)).toList();
    }

    /** Returns whether records of the section can be over at all. */
    static boolean hasLife(SectionDefinition section) {
        return section.find(Meaning.STATUS).isPresent()
                || section.find(Meaning.ACTUAL_DATE).isPresent();
    }

    private static List<ReceivedRecord> openAmong(ChangedSection since) {
        Set<String> fixed = fixed(since.section());
        List<ReceivedRecord> open = new ArrayList<>();
        since.pairs().vanished().stream()
                .filter(record -> !fixed.contains(Words.fold(record.key())))
                .map(since::beside)
                .filter(record -> record.progress() == ReceivedRecord.Progress.OPEN)
                .forEach(open::add);
        return open;
    }

    private static Set<String> fixed(ReceivedSection section) {
        return section
                .definition()
                .records()
                .expectedList()
                .flatMap(section.received().programme().vocabulary()::findList)
                .map(FixedList::keys)
                .orElse(List.of())
                .stream()
                .map(Words::fold)
                .collect(Collectors.toUnmodifiableSet());
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
        String file = section.received().content().file();
        return Finding.of(
                        FindingCode.RECORD_VANISHED,
                        section.content()
                                .sheet()
                                .map(sheet -> Location.sheet(file, sheet))
                                .orElseGet(() -> Location.file(file)))
                .with("section", section.definition().title())
                .with("record", gone.label())
                .with("before", gone.wording())
                .with("period", since.of().period());
    }
}
