package org.quorate.validation;

import static org.quorate.validation.Validator.all;
import static org.quorate.validation.Validator.each;
import static org.quorate.validation.Validator.firstAtEachPlace;
import static org.quorate.validation.Validator.firstToTell;

import java.util.ArrayList;
import java.util.List;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Subject;

/**
 * Compares a return with those accepted before: what has changed in silence since the last one, and what has not changed for too
 * long. Covers and sign-offs are made anew each time; forms have no records that could come and go. Immutable and thread-safe.
 */
final class SinceLastReturn {
    private static final Validator<ChangedRecord> RECORD = all(
            new BaselineKept(),
            new CompletedStaysComplete(),
            firstToTell(
                    all(
                            firstAtEachPlace(new ForecastSettled(), new ForecastMoveExplained()),
                            new RatingStepExplained()),
                    new NarrativeRenewed()),
            new RiskClosureExplained(),
            new RiskReassessed(),
            new ClarificationAnswered(),
            new PastFiguresKept(),
            new FiguresLikeBefore());

    private final Validator<ChangedSection> section =
            all(new RecordsKept(), new ReferencesKept(), each(ChangedSection::changes, RECORD));

    private final Validator<ChangedReturn> nil = new NothingLeftOpen();

    /**
     * Judges what has changed.
     *
     * @param history earlier returns, the nearest first; with none there is nothing to compare with, and nothing is told
     * @param told what has been found already; nothing that follows from it is told
     * @return findings of the whole return first, then section by section, record by record
     */
    List<Finding> judge(ReceivedReturn received, List<EarlierReturn> history, List<Finding> told) {
        if (history.isEmpty()) {
            return List.of();
        }
        ChangedReturn changed = new ChangedReturn(received, history, Obstacles.places(told, Severity.ERROR));
        List<Finding> findings = new ArrayList<>(nil.validate(changed));
        for (ReceivedSection section : received.sections()) {
            if (section.definition().kind() == Kind.TABLE && !isMadeAnew(section)) {
                findings.addAll(judge(changed, section));
            }
        }
        return List.copyOf(findings);
    }

    private static boolean isMadeAnew(ReceivedSection section) {
        Subject subject = section.definition().subject();
        return subject == Subject.COVER || subject == Subject.SIGN_OFF;
    }

    private List<Finding> judge(ChangedReturn changed, ReceivedSection section) {
        return ChangedSection.of(changed, section).map(this.section::validate).orElse(List.of());
    }
}
