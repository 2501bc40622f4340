package org.quorate.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.FileNameGuess;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnBinder;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Manners;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Subject;
import org.quorate.submission.PersonalData;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.submission.WorkbookReader;
import org.quorate.validation.Explanations;
import org.quorate.validation.Explanations.Explained;
import org.quorate.validation.Judgement;
import org.quorate.validation.ReturnValidator;
import org.quorate.validation.Waivers;

/**
 * Takes one received file the whole way: read, screen for data of patients, bind, validate, keep quiet what is waived or explained,
 * decide. Immutable and thread-safe; the same file gives the same result.
 */
public final class SubmissionCheck {
    private final WorkbookReader reader;
    private final ReadSettings settings;
    private final ReturnBinder binder;
    private final ReturnValidator validator;
    private final Waivers waivers;
    private final Explanations explanations;
    private final SenderCheck senders;
    private final Consumer<Finding> operator;

    /** Makes a check against the programme's return definitions, without checks of the programme's own. */
    public SubmissionCheck(Programme programme, WorkbookReader reader, ReadSettings settings) {
        this(programme, new ReturnValidator(programme), finding -> {}, reader, settings);
    }

    /**
     * Makes a check against the programme's return definitions.
     *
     * @param operator is told what checks in the shadow stage find, and is thread-safe
     */
    public SubmissionCheck(
            Programme programme,
            ReturnValidator validator,
            Consumer<Finding> operator,
            WorkbookReader reader,
            ReadSettings settings) {
        this.reader = reader;
        this.settings = settings;
        this.binder = new ReturnBinder(programme);
        this.validator = validator;
        this.waivers = new Waivers(programme);
        this.explanations = new Explanations(programme);
        this.senders = new SenderCheck(programme);
        this.operator = operator;
    }

    /**
     * Checks a file that came in for a period.
     *
     * @param periodOrNull null where it is not known for which; then the period is the one that the file itself names
     * @throws java.io.UncheckedIOException if the machine, not the file, is at fault
     */
    public CheckedSubmission check(ReceivedFile file, @Nullable ReportingPeriod periodOrNull) {
        Outcome<Workbook> workbook = reader.read(file, settings);
        List<Finding> findings = new ArrayList<>(workbook.findings());
        Optional<Outcome<Workbook>> screened = workbook.value().map(read -> PersonalData.screen(read, file.name()));
        screened.ifPresent(screening -> findings.addAll(screening.findings()));
        Optional<Return> bound = screened.flatMap(Outcome::value).flatMap(read -> {
            Outcome<Return> outcome = binder.bind(read, file.name(), periodOrNull);
            findings.addAll(outcome.findings());
            return outcome.value();
        });
        findings.addAll(senders.findings(file, bound.map(Return::party).orElse(null)));
        FileNameGuess guess = binder.guess(file.name());
        if (bound.isEmpty()) {
            guess.party().ifPresent(party -> findings.add(guessed(file, party.name())));
        }
        if (findings.stream().anyMatch(SubmissionCheck::isOfAPatient)) {
            return quarantined(file, bound, guess, findings);
        }
        return bound.map(ret -> judged(file, ret, findings))
                .orElseGet(() -> unbound(file, guess, Manners.tell(findings)));
    }

    private CheckedSubmission judged(ReceivedFile file, Return ret, List<Finding> found) {
        Judgement judgement = validator.judge(ret, file.receivedAt(), found);
        judgement.shadow().forEach(operator);
        List<Finding> all =
                Stream.concat(found.stream(), judgement.findings().stream()).toList();
        Explained explained = explanations.applyTo(
                waivers.applyTo(all, ret, file.receivedAt()), ret, file.receivedAt(), judgement.lastOrNull());
        List<Finding> told = Manners.tell(explained.findings());
        return new CheckedSubmission(
                submission(file, ret, told), explained.ret().sections(), ret.otherSheets(), ret.layout(), told);
    }

    private static boolean isOfAPatient(Finding finding) {
        return finding.code() == FindingCode.NHS_NUMBER_SUSPECTED;
    }

    /** Of a file with data of a patient only whose it is is kept, and what was found to be that; all else may quote it. */
    private static CheckedSubmission quarantined(
            ReceivedFile file, Optional<Return> bound, FileNameGuess guess, List<Finding> findings) {
        List<Finding> kept =
                findings.stream().filter(SubmissionCheck::isOfAPatient).toList();
        return bound.map(ret -> new CheckedSubmission(
                        submission(file, ret, kept), List.of(), List.of(), ReturnLayout.NONE, kept))
                .orElseGet(() -> unbound(file, guess, kept));
    }

    private static Finding guessed(ReceivedFile file, String party) {
        return Finding.of(FindingCode.IDENTIFIED_BY_FILE_NAME, Location.file(file.name()))
                .with("what", "partner")
                .with("how", "the file's name")
                .with("seen", party);
    }

    private static Submission submission(ReceivedFile file, Return ret, List<Finding> findings) {
        return new Submission(
                file.sha256(),
                file.name(),
                file.receivedAt(),
                ret.party().id(),
                ret.definition().id(),
                ret.templateVersion(),
                isNil(ret),
                Decision.of(findings, ret.definition().rejectOnError()),
                Manners.cases(findings, Severity.CRITICAL) + Manners.cases(findings, Severity.ERROR),
                Manners.cases(findings, Severity.WARNING));
    }

    /** A file that is no return is rejected, whatever was found in it; whose it is, its name may tell. */
    private static CheckedSubmission unbound(ReceivedFile file, FileNameGuess guess, List<Finding> findings) {
        Submission submission = new Submission(
                file.sha256(),
                file.name(),
                file.receivedAt(),
                guess.party().map(Party::id).orElse(null),
                guess.definition().map(ReturnDefinition::id).orElse(null),
                "",
                false,
                Decision.REJECTED,
                Manners.cases(findings, Severity.CRITICAL) + Manners.cases(findings, Severity.ERROR),
                Manners.cases(findings, Severity.WARNING));
        return new CheckedSubmission(submission, List.of(), List.of(), ReturnLayout.NONE, findings);
    }

    /**
     * A return is nil when, beyond its cover and sign-off, at least one section is declared nil, none holds a record and none
     * that is required failed to come.
     */
    private static boolean isNil(Return ret) {
        List<SectionReading> body = ret.sections().stream()
                .filter(reading -> reading.section().subject() != Subject.COVER
                        && reading.section().subject() != Subject.SIGN_OFF)
                .toList();
        return body.stream().anyMatch(reading -> reading.state() == SectionReading.State.NIL)
                && body.stream().allMatch(reading -> reading.records().isEmpty() && !isWanting(reading));
    }

    private static boolean isWanting(SectionReading reading) {
        return reading.section().presence().required()
                && (reading.state() == SectionReading.State.MISSING || reading.state() == SectionReading.State.EMPTY);
    }
}
