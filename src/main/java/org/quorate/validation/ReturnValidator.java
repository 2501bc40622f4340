package org.quorate.validation;

import static org.quorate.validation.Validator.all;
import static org.quorate.validation.Validator.each;
import static org.quorate.validation.Validator.firstAtEachPlace;
import static org.quorate.validation.Validator.seq;

import java.time.Instant;
import java.util.List;
import org.quorate.binding.Return;
import org.quorate.finding.Finding;
import org.quorate.programme.Programme;

/**
 * Judges the returns of one programme by the whole policy. Immutable and thread-safe.
 *
 * <pre>{@code
 * List<Finding> findings = new ReturnValidator(programme).validate(theReturn, receivedAt);
 * }</pre>
 */
public final class ReturnValidator {
    private final Programme programme;
    private final Validator<ReceivedReturn> policy;

    /** Lays out the policy for the returns of the programme. */
    public ReturnValidator(Programme programme) {
        this.programme = programme;
        this.policy = all(
                new ReturnOwed(),
                seq(new ReceivedBeforeClose(), new ReceivedInTime()),
                each(
                        ReceivedReturn::sections,
                        all(
                                each(
                                        ReceivedSection::records,
                                        all(
                                                firstAtEachPlace(
                                                        each(ReceivedRecord::answers, new RequiredAnswered()),
                                                        each(ReceivedRecord::answers, new FollowUpAnswered()),
                                                        new CompletionDated(),
                                                        new RatingExplained(),
                                                        new AssuranceEvidenced(),
                                                        new OwnerNamed()),
                                                each(ReceivedRecord::answers, new AnswerInPlace()),
                                                new ExactlyOneTicked(),
                                                new ScoreCalculated(),
                                                seq(new DateOnlyWhenComplete(), new CompletedBeforeReceipt()),
                                                new OverdueNotGreen())),
                                new ReferencesResolved())));
    }

    /**
     * Judges a return.
     *
     * @param ret a return to the constructor's programme
     * @param receivedAt when it came, as the portal or mailbox says
     * @return what is wrong: first with the whole file, then section by section in the definition's order and record by record
     *     in the order of rows; empty where nothing is wrong
     */
    public List<Finding> validate(Return ret, Instant receivedAt) {
        return policy.validate(new ReceivedReturn(ret, programme, receivedAt));
    }
}
