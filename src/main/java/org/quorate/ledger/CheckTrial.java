package org.quorate.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.Check;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.WorkbookReader;
import org.quorate.validation.CheckCompiler;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.ReturnValidator;

/**
 * Tries one check on what came in: whom would it have stopped, had it been on? The returns go the way of a run, with the check in
 * shadow whatever its stage and periods; so what it says decides nothing, and each return is compared with the one that was
 * accepted without it. Records nothing. Not thread-safe: periods are tried one after the other, from the first.
 */
public final class CheckTrial {
    private final ReturnDefinition definition;
    private final CompiledCheck compiled;
    private final HeldReturns earlier;
    private final List<Finding> told = new ArrayList<>();
    private final SubmissionCheck submissionCheck;

    private CheckTrial(
            Programme programme,
            ReturnDefinition definition,
            CompiledCheck compiled,
            CompiledChecks checks,
            WorkbookReader reader,
            ReadSettings settings) {
        this.definition = definition;
        this.compiled = compiled;
        this.earlier = new HeldReturns(programme.calendar());
        this.submissionCheck = new SubmissionCheck(
                programme, new ReturnValidator(programme, checks, earlier), told::add, reader, settings);
    }

    /**
     * Prepares the trial of a check.
     *
     * @param definition the return of the programme that it checks
     * @param check one of the definition's own, or another, which takes the place of one of its id
     * @return no trial, and why, where a formula cannot be used
     */
    public static Outcome<CheckTrial> of(
            Programme programme,
            ReturnDefinition definition,
            Check check,
            CheckCompiler compiler,
            WorkbookReader reader,
            ReadSettings settings) {
        Check tried = check.always(Check.Stage.SHADOW);
        List<Check> checks = Stream.concat(
                        definition.checks().stream()
                                .filter(other -> !other.id().equals(check.id()))
                                .filter(other -> other.stage() != Check.Stage.SHADOW),
                        Stream.of(tried))
                .toList();
        Programme trying = programme.redefining(definition.checkedBy(checks));
        Outcome<CompiledChecks> outcome = compiler.compile(trying);
        return outcome.value()
                .map(understood -> Outcome.of(
                        new CheckTrial(
                                trying,
                                definition,
                                find(understood.of(definition), tried),
                                understood,
                                reader,
                                settings),
                        List.of()))
                .orElseGet(() -> Outcome.none(outcome.findings()));
    }

    private static CompiledCheck find(List<CompiledCheck> checks, Check check) {
        return checks.stream()
                .filter(compiled -> compiled.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Tries the check on what came in for a period. Returns of other definitions are passed over.
     *
     * @param files in the order of receipt
     */
    public PeriodTrial over(ReportingPeriod period, List<ReceivedFile> files) {
        List<Tried> tried = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (ReceivedFile file : files) {
            told.clear();
            CheckedSubmission checked = submissionCheck.check(file, period);
            earlier.add(period, checked);
            if (checked.sections().isEmpty()) {
                unread.add(file.name());
            } else if (checked.submission()
                    .returnId()
                    .filter(definition.id()::equals)
                    .isPresent()) {
                tried.add(tried(checked, List.copyOf(told)));
            }
        }
        return new PeriodTrial(period, tried, unread);
    }

    private Tried tried(CheckedSubmission checked, List<Finding> findings) {
        Decision with = Decision.of(
                Stream.concat(checked.findings().stream(), findings.stream()).toList(), definition.rejectOnError());
        return new Tried(checked.submission(), with, records(checked), findings);
    }

    private int records(CheckedSubmission checked) {
        String sectionId = compiled.check().sectionId().orElse("");
        return compiled.isOfRecord()
                ? checked.sections().stream()
                        .filter(reading -> reading.section().id().equals(sectionId))
                        .mapToInt(reading -> reading.records().size())
                        .sum()
                : 0;
    }

    /**
     * What the check says of a period.
     *
     * @param returns the returns that it was made for, in the order of receipt
     * @param unread names of files that are no return at all
     */
    public record PeriodTrial(ReportingPeriod period, List<Tried> returns, List<String> unread) {
        public PeriodTrial {
            returns = List.copyOf(returns);
            unread = List.copyOf(unread);
        }
    }

    /**
     * What the check says of a return.
     *
     * @param submission with the decision on it without the check
     * @param with what would have been decided with it
     * @param records how many records there are to check; 0 for a check that is made once a return
     * @param findings what the check says: what failed, then what could not be worked out or was not checked, and why
     */
    public record Tried(Submission submission, Decision with, int records, List<Finding> findings) {
        public Tried {
            findings = List.copyOf(findings);
        }

        /** Returns whether the decision would have been another. */
        public boolean isChanged() {
            return with != submission.decision();
        }

        /** Returns how many records, or whether the return itself, failed. */
        public int failed() {
            return (int) findings.stream()
                    .filter(finding -> finding.code() == FindingCode.CHECK_FAILED)
                    .count();
        }
    }
}
