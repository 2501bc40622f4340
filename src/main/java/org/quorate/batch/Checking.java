package org.quorate.batch;

import org.quorate.batch.failure.RunFailure;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedReturns;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.Programme;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.WorkbookReader;
import org.quorate.validation.CheckCompiler;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.ReturnValidator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what judges the files of a programme. Thread-safe. */
public final class Checking {
    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

    private final WorkbookReader reader;
    private final CheckCompiler compiler;
    private final Ledger ledger;

    Checking(WorkbookReader reader, CheckCompiler compiler, Ledger ledger) {
        this.reader = reader;
        this.compiler = compiler;
        this.ledger = ledger;
    }

    /**
     * Returns the programme's own checks.
     *
     * @throws RunFailure if one of their formulas cannot be used
     */
    public CompiledChecks compile(Programme programme) {
        Outcome<CompiledChecks> outcome = compiler.compile(programme);
        return outcome.value()
                .orElseThrow(() -> RunFailure.wrongUse("The pack is wrong: "
                        + outcome.findings().stream()
                                .map(Finding::sentence)
                                .findFirst()
                                .orElse("a check cannot be used.")));
    }

    /**
     * Returns what judges the files of a programme's periods; it compares them with what is recorded of the periods before.
     *
     * @param basis on which that was recorded
     */
    public SubmissionCheck of(Programme programme, String basis, CompiledChecks checks, ReadSettings settings) {
        return new SubmissionCheck(
                programme,
                new ReturnValidator(programme, checks, new RecordedReturns(ledger, programme, basis)),
                Checking::tell,
                reader,
                settings);
    }

    /** The log tells no answers, which may be anything; who may see them opens the file. */
    private static void tell(Finding finding) {
        LOG.info(
                "In shadow, {} of check {}: {}, {} {}",
                finding.code().word(),
                finding.arg("check"),
                finding.location().file(),
                finding.location().sheet().orElse(""),
                String.join(" ", finding.location().cells()));
    }
}
