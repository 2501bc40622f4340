package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.programme.FieldType;
import org.quorate.programme.Governance.Waiver;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;

class WaivedFindingsTest {
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
            field("title").headed("What may happen").required());
    private static final LocalDate CLOSES = ReturnProgramme.Q1.closes().toLocalDate();
    private static final String IN_TIME = "2019-07-01T09:00:00Z";

    private static Waiver of(@Nullable String party, @Nullable String section, String check, LocalDate until) {
        return new Waiver(
                party, section == null ? null : "assurance", section, check, "As agreed", "Chief officer", null, until);
    }

    private static CheckedSubmission check(String receivedAt, Waiver waiver) {
        Round round = Round.of(COVER, RISKS).owing("north").with(waiver);
        SubmissionCheck check = new SubmissionCheck(
                round.programme(),
                (file, settings) -> Outcome.of(
                        workbook()
                                .sheet("Cover")
                                .row("Programme", "Urgent Care Alliance")
                                .row("Partner", "The north partner")
                                .row("Reporting period", "2019-20-Q1")
                                .row("Template version", "2.0")
                                .sheet("Risks")
                                .row("Risk reference", "What may happen")
                                .row("R1", "")
                                .row("R2", "")
                                .build(),
                        List.of()),
                ReadSettings.STANDARD);
        return check.check(
                new ReceivedFile(Path.of("content"), "north.xlsx", 1000, "a".repeat(64), Instant.parse(receivedAt)),
                ReturnProgramme.Q1);
    }

    @Test
    void notesWhatIsWaivedWithReasonAndRoleAndAcceptsTheReturn() {
        CheckedSubmission checked = check(IN_TIME, of("north", "risks", "answer_missing", CLOSES));

        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.ANSWER_MISSING);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.cases()).isEqualTo(2);
            assertThat(finding.sentence())
                    .startsWith(
                            "\"What may happen\" is not filled in. Waived: As agreed. Approved by Chief officer, until ");
            assertThat(finding.fix()).isEqualTo("Nothing needs to be done.");
        });
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(checked.submission().errors()).isZero();
    }

    @Test
    void countsEveryCaseOfWhatIsToldOnce() {
        CheckedSubmission checked = check(IN_TIME, of("south", null, "answer_missing", CLOSES));

        assertThat(checked.findings()).hasSize(1);
        assertThat(checked.submission().errors()).isEqualTo(2);
        assertThat(checked.tallies())
                .filteredOn(tally -> tally.sectionId().equals("risks"))
                .singleElement()
                .satisfies(tally -> assertThat(tally.errors()).isEqualTo(2));
    }

    @Test
    void appliesAWaiverWithoutPartyToAll() {
        assertThat(check(IN_TIME, of(null, null, "answer_missing", CLOSES))
                        .submission()
                        .errors())
                .isZero();
    }

    @Test
    void leavesOtherChecksAndSectionsAlone() {
        assertThat(check(IN_TIME, of("north", null, "owner_missing", CLOSES))
                        .submission()
                        .errors())
                .isEqualTo(2);
        assertThat(check(IN_TIME, of("north", "cover", "answer_missing", CLOSES))
                        .submission()
                        .errors())
                .isEqualTo(2);
    }

    @Test
    void tellsOfAWaiverThatEndedBeforeThePeriodClosed() {
        CheckedSubmission checked = check(IN_TIME, of("north", "risks", "answer_missing", CLOSES.minusDays(1)));

        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ANSWER_MISSING, FindingCode.WAIVER_EXPIRED);
        assertThat(checked.findings().get(1).sentence())
                .startsWith(
                        "A waiver for the check answer_missing in the section \"Risks\", approved by Chief officer, "
                                + "would have applied here, but it ended on ");
        assertThat(checked.submission().errors()).isEqualTo(2);
    }

    @Test
    void letsAReturnInAfterTheCloseUntilTheLastDayOfTheWaiver() {
        Instant late = ReturnProgramme.Q1.closes().plusDays(3).toInstant(java.time.ZoneOffset.UTC);

        assertThat(check(late.toString(), of("north", null, "received_after_close", CLOSES.plusDays(3)))
                        .findings())
                .filteredOn(finding -> finding.code() == FindingCode.RECEIVED_AFTER_CLOSE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        assertThat(check(late.toString(), of("north", null, "received_after_close", CLOSES.plusDays(2)))
                        .findings())
                .extracting(Finding::code)
                .contains(FindingCode.WAIVER_EXPIRED)
                .contains(FindingCode.RECEIVED_AFTER_CLOSE);
    }
}
