package org.quorate.validation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.comparison.Progress;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;

/** X09: an open milestone, risk, dependency or step of a timeline has an owner. */
final class OwnerNamed implements Validator<ReceivedRecord> {
    private static final Set<Subject> OWNED =
            EnumSet.of(Subject.MILESTONE, Subject.RISK, Subject.DEPENDENCY, Subject.TIMELINE);

    @Override
    public List<Finding> validate(ReceivedRecord record) {
        if (!OWNED.contains(record.definition().subject()) || record.progress() != Progress.OPEN) {
            return List.of();
        }
        return record.find(Meaning.OWNER).filter(ReceivedAnswer::isLacking).stream()
                .map(owner -> owner.finding(FindingCode.OWNER_MISSING))
                .toList();
    }
}
