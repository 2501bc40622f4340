package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.WorkbookBuilder;

class SubmissionCheckTest {
    private static final ReturnSection COVER = ReturnSection.form(
            "cover",
            Subject.COVER,
            field("programme").meaning(Meaning.PROGRAMME),
            field("partner").of(FieldType.PARTY).meaning(Meaning.PARTY),
            field("period").headed("Reporting period").of(FieldType.PERIOD).meaning(Meaning.PERIOD),
            field("version").headed("Template version").meaning(Meaning.TEMPLATE_VERSION));
    private static final ReturnSection RISKS = ReturnSection.table(
                    "risks",
                    Subject.RISK,
                    field("reference").headed("Risk reference").required(),
                    field("title").headed("What may happen").required())
            .nilBy("Nil return");
    private static final ReturnSection DECISIONS = ReturnSection.table(
                    "decisions",
                    Subject.DECISION,
                    field("reference").headed("Decision reference").required(),
                    field("title").headed("What to decide").required())
            .nilBy("Nil return");
    private static final ReturnSection SIGN_OFF = ReturnSection.table(
            "sign-off",
            Subject.SIGN_OFF,
            field("declaration").headed("Declaration").required(),
            field("role").headed("Signed by the").required());

    private static WorkbookBuilder covered() {
        return workbook()
                .sheet("Cover")
                .row("Programme", "Urgent Care Alliance")
                .row("Partner", "The north partner")
                .row("Reporting period", "2019-20-Q1")
                .row("Template version", "2.0");
    }

    private static WorkbookBuilder risks(WorkbookBuilder workbook) {
        return workbook.sheet("Risks").row("Risk reference", "What may happen");
    }

    private static WorkbookBuilder decisions(WorkbookBuilder workbook) {
        return workbook.sheet("Decisions").row("Decision reference", "What to decide");
    }

    private static WorkbookBuilder signedOff(WorkbookBuilder workbook) {
        return workbook.sheet("Sign-off").row("Declaration", "Signed by the").row("All is true.", "Chief executive");
    }

    private static CheckedSubmission check(WorkbookBuilder workbook) {
        return check("north.xlsx", Outcome.of(workbook.build(), List.of()));
    }

    private static CheckedSubmission check(String name, Outcome<Workbook> read) {
        Round round = Round.of(COVER, RISKS, DECISIONS, SIGN_OFF).owing("north");
        SubmissionCheck check = new SubmissionCheck(round.programme(), (file, settings) -> read, ReadSettings.STANDARD);
        return check.check(
                new ReceivedFile(Path.of("content"), name, 1000, "a".repeat(64), Instant.parse("2019-07-01T09:00:00Z")),
                ReturnProgramme.Q1);
    }

    @Test
    void acceptsACleanReturnAndSaysWhoseItIs() {
        CheckedSubmission checked = check(signedOff(
                decisions(risks(covered()).row("R1", "Staff may leave")).row("Nil return")));

        Submission submission = checked.submission();
        assertThat(checked.findings()).isEmpty();
        assertThat(submission.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(submission.partyId()).contains("north");
        assertThat(submission.returnId()).contains("assurance");
        assertThat(submission.templateVersion()).isEqualTo("2.0");
        assertThat(submission.nilReturn()).isFalse();
        assertThat(submission.sha256()).isEqualTo("a".repeat(64));
        assertThat(checked.sections()).hasSize(4);
    }

    @Test
    void takesAReturnForNilOnceAllItMustGiveIsDeclaredNilThoughItIsSigned() {
        CheckedSubmission checked =
                check(signedOff(decisions(risks(covered()).row("Nil return")).row("Nil return")));

        assertThat(checked.submission().nilReturn()).isTrue();
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void doesNotTakeAReturnForNilThatLacksASectionItMustGive() {
        CheckedSubmission checked = check(signedOff(risks(covered()).row("Nil return")));

        assertThat(checked.submission().nilReturn()).isFalse();
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED_WITH_QUERIES);
        assertThat(checked.submission().errors()).isEqualTo(1);
        assertThat(checked.findings()).extracting(Finding::code).containsExactly(FindingCode.SECTION_MISSING);
    }

    @Test
    void rejectsAFileThatCannotBeReadAndTellsByItsNameWhoseItIs() {
        Finding unreadable = Finding.of(FindingCode.FILE_EMPTY, Location.file("The north partner.xlsx"));

        CheckedSubmission checked = check("The north partner.xlsx", Outcome.none(List.of(unreadable)));

        assertThat(checked.submission().decision()).isEqualTo(Decision.REJECTED);
        assertThat(checked.submission().partyId()).contains("north");
        assertThat(checked.submission().errors()).isEqualTo(1);
        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FILE_EMPTY, FindingCode.IDENTIFIED_BY_FILE_NAME);
        assertThat(checked.sections()).isEmpty();
    }

    @Test
    void rejectsAWorkbookThatIsNoReturnWithoutGuessingWhoseItIs() {
        CheckedSubmission checked = check(
                "holiday.xlsx",
                Outcome.of(workbook().sheet("Sheet1").row("Flights", "Hotel").build(), List.of()));

        assertThat(checked.submission().decision()).isEqualTo(Decision.REJECTED);
        assertThat(checked.submission().partyId()).isEmpty();
        assertThat(checked.submission().nilReturn()).isFalse();
        assertThat(checked.findings()).isNotEmpty();
    }

    @Test
    void keepsNothingOfAWorkbookWithAnNhsNumberButWhoseItIs() {
        CheckedSubmission checked = check(
                risks(covered()).row("R1", "Patient 943 476 5919 may leave").row("", "=Remark"));

        assertThat(checked.submission().decision()).isEqualTo(Decision.REJECTED);
        assertThat(checked.submission().partyId()).contains("north");
        assertThat(checked.findings()).extracting(Finding::code).containsExactly(FindingCode.NHS_NUMBER_SUSPECTED);
        assertThat(checked.sections()).isEmpty();
        assertThat(checked.otherSheets()).isEmpty();
        assertThat(checked.refusedContent()).isEmpty();
        assertThat(checked.toString()).doesNotContain("943").doesNotContain("Remark");
    }

    @Test
    void masksOtherDataOfAPatientAndTakesTheRest() {
        CheckedSubmission checked =
                check(signedOff(decisions(risks(covered()).row("R1", "A man, DOB 01/02/1950, may leave"))
                        .row("Nil return")));

        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED_WITH_QUERIES);
        assertThat(checked.findings()).extracting(Finding::code).containsExactly(FindingCode.PERSONAL_DATA_SUSPECTED);
        assertThat(checked.sections().toString())
                .contains("A man, [masked], may leave")
                .doesNotContain("1950");
    }

    @Test
    void givesTheSameResultForTheSameFile() {
        WorkbookBuilder workbook = risks(covered()).row("R1", "Staff may leave");

        assertThat(check(workbook)).isEqualTo(check(workbook));
    }
}
