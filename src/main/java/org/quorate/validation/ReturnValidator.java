package org.quorate.validation;

import static org.quorate.validation.Validator.all;
import static org.quorate.validation.Validator.each;
import static org.quorate.validation.Validator.firstAtEachPlace;
import static org.quorate.validation.Validator.seq;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.binding.Return;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.EarlierReturns;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;
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
    private final SinceLastReturn sinceLastReturn = new SinceLastReturn();
    private final OwnChecks ownChecks;
    private final EarlierReturns earlier;

    /** Lays out the policy for the returns of the programme, without checks of its own. */
    public ReturnValidator(Programme programme) {
        this(programme, CompiledChecks.NONE, EarlierReturns.NONE);
    }

    /**
     * Lays out the policy for the returns of the programme.
     *
     * @param checks the programme's own
     * @param earlier what returns are compared with
     */
    public ReturnValidator(Programme programme, CompiledChecks checks, EarlierReturns earlier) {
        this.programme = programme;
        this.ownChecks = new OwnChecks(checks);
        this.earlier = earlier;
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
                                                        new OwnerNamed(),
                                                        new ShortfallActedOn()),
                                                each(
                                                        ReceivedRecord::answers,
                                                        all(
                                                                new AnswerInPlace(),
                                                                new CodeShaped(),
                                                                new ContactsInPlace())),
                                                new ExactlyOneTicked(),
                                                new ScorePossible(),
                                                new ScoreCalculated(),
                                                new ScoresInOrder(),
                                                new BandOfScore(),
                                                seq(new DateOnlyWhenComplete(), new CompletedBeforeReceipt()),
                                                new SignedBeforeReceipt(),
                                                new PercentMatchesStatus(),
                                                new ForecastNotFarTooEarly(),
                                                new OverdueNotGreen(),
                                                new AmountsOfOneScale(),
                                                new ProportionWorkedOut())),
                                new NarrativesDiffer(),
                                new ReferencesResolved(),
                                new DependenciesInOrder())),
                new DatesAgree());
    }

    /**
     * Judges a return.
     *
     * @param ret a return to the constructor's programme
     * @param receivedAt when it came, as the portal or mailbox says
     * @param told what was found when it was read; nothing that follows from it is told
     * @return what is wrong, without what was told: first with the whole file, then section by section in the definition's order and record by record
     *     in the order of rows, then with meetings and their attendance, then in the order of sections what has changed since the last accepted
     *     return, then what the programme's own checks say in the order of the pack; empty where nothing is wrong
     */
    public Judgement judge(Return ret, Instant receivedAt, List<Finding> told) {
        ReceivedReturn received = new ReceivedReturn(ret, programme, receivedAt);
        List<EarlierReturn> history = earlier.find(ret, receivedAt);
        List<Finding> findings = new ArrayList<>(policy.validate(received));
        findings.addAll(new QuorumMet(Obstacles.places(told, Severity.ERROR)).validate(received));
        findings.addAll(sinceLastReturn.judge(received, history, with(told, findings)));
        EarlierReturn last = history.isEmpty() ? null : history.get(0);
        Judgement own = ownChecks.judge(received, last, with(told, findings));
        return new Judgement(with(findings, own.findings()), own.shadow(), last);
    }

    private static List<Finding> with(List<Finding> findings, List<Finding> more) {
        return Stream.concat(findings.stream(), more.stream()).toList();
    }

    /** Judges a return of which nothing was told yet, and leaves out what only the operator is told; see {@link #judge}. */
    public List<Finding> validate(Return ret, Instant receivedAt) {
        return judge(ret, receivedAt, List.of()).findings();
    }
}
