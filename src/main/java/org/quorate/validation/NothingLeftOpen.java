package org.quorate.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.SectionReading;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Listed;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Subject;

/**
 * P01, P13: what is declared nil had nothing open, and a section that need not be given comes again. A nil return is told once, at
 * its declaration, and a nil section on its sheet. A required section that does not come has been told of as such.
 */
final class NothingLeftOpen implements Validator<ChangedReturn> {
    @Override
    public List<Finding> validate(ChangedReturn since) {
        List<Finding> findings = new ArrayList<>();
        List<ReceivedRecord> open = new ArrayList<>();
        Optional<ReceivedAnswer> declared = declaration(since);
        for (ReceivedSection section : since.received().sections()) {
            SectionReading reading = section.content();
            if (reading.state() == SectionReading.State.NIL) {
                List<ReceivedRecord> left = openBefore(since, section);
                open.addAll(left);
                if (declared.isEmpty() && !left.isEmpty()) {
                    findings.add(open(
                            Finding.of(FindingCode.NIL_AFTER_OPEN_RECORDS, section.place())
                                    .with("section", section.definition().title()),
                            since,
                            left));
                }
            } else if (isLeftOut(reading)
                    && since.last().find(section.definition().id()).isPresent()) {
                findings.add(Finding.of(FindingCode.SECTION_NOT_GIVEN_AGAIN, section.place())
                        .with("section", section.definition().title())
                        .with("period", since.period()));
            }
        }
        if (!open.isEmpty()) {
            declared.map(answer -> open(answer.finding(FindingCode.NIL_AFTER_OPEN_RECORDS), since, open))
                    .ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private static Optional<ReceivedAnswer> declaration(ChangedReturn since) {
        return since.received().sections().stream()
                .filter(section -> section.definition().subject() == Subject.COVER)
                .flatMap(section -> section.records().stream())
                .flatMap(cover -> cover.find(Meaning.NIL_RETURN).stream())
                .filter(ReceivedAnswer::isTicked)
                .findFirst();
    }

    private static boolean isLeftOut(SectionReading reading) {
        return !reading.section().presence().required()
                && (reading.state() == SectionReading.State.MISSING || reading.state() == SectionReading.State.EMPTY);
    }

    private static List<ReceivedRecord> openBefore(ChangedReturn since, ReceivedSection section) {
        if (section.definition().kind() != Kind.TABLE
                || section.definition().subject() == Subject.SIGN_OFF
                || !RecordsKept.hasLife(section.definition())) {
            return List.of();
        }
        return since.last().find(section.definition().id()).orElse(List.of()).stream()
                .map(before -> new ReceivedRecord(section, before))
                .filter(record -> record.progress() == Progress.OPEN)
                .toList();
    }

    private static Finding open(Finding nil, ChangedReturn since, List<ReceivedRecord> open) {
        return nil.with(
                        "before",
                        Listed.of(open.stream().map(ReceivedRecord::label).toList()))
                .with("period", since.period());
    }
}
