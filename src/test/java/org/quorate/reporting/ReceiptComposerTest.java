package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading;
import org.quorate.consolidation.Dates;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Quiet;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.ledger.SectionTally;
import org.quorate.ledger.Submission;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.json.PackReader;

class ReceiptComposerTest {
    private static final String FILE = "return.xlsx";
    private static final Programme PROGRAMME = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();
    private static final ReportingPeriod PERIOD =
            PROGRAMME.calendar().find("2019-20-Q1").orElseThrow();

    private static Finding at(FindingCode code, String sheet, String cell) {
        return Finding.of(code, Location.cell(FILE, sheet, cell)).with("field", "Owner");
    }

    private static Submission submission(Decision decision, String receivedAt) {
        return new Submission(
                "ab".repeat(32),
                FILE,
                Instant.parse(receivedAt),
                "acute-provider",
                "assurance",
                "",
                false,
                decision,
                0,
                0);
    }

    private static Receipt compose(Decision decision, List<Finding> findings) {
        return compose(submission(decision, "2019-07-02T08:14:00Z"), findings, "");
    }

    private static Receipt compose(Submission submission, List<Finding> findings, String replacedBy) {
        return new ReceiptComposer(PROGRAMME, Receipt.Occasion.RECEIVED)
                .compose(
                        new SubmissionAccount(
                                submission,
                                99,
                                List.of(tally(submission, "risks", 10, 7, 1), tally(submission, "", 5, 0, 0)),
                                findings,
                                replacedBy),
                        PERIOD);
    }

    private static SectionTally tally(Submission submission, String section, int read, int records, int nil) {
        return new SectionTally(
                submission.sha256(),
                section,
                SectionReading.State.GIVEN,
                "Risks",
                read,
                records,
                read - records - nil,
                nil,
                0,
                0);
    }

    @Test
    void tellsWhoseReturnItIsAndWhenItCame() {
        Receipt receipt = compose(Decision.ACCEPTED, List.of());

        assertThat(receipt.sender().party()).isEqualTo("Acute provider");
        assertThat(receipt.sender().definition()).isEqualTo("Quarterly assurance return");
        assertThat(receipt.sender().period()).isEqualTo(PERIOD.label());
        assertThat(receipt.evidence().receivedAt()).isEqualTo(LocalDateTime.of(2019, 7, 2, 9, 14));
        assertThat(receipt.evidence().zone()).isEqualTo("Europe/London");
        assertThat(receipt.verdict().nextStep())
                .isEqualTo("Nothing needs to be done; the return was accepted as it is.");
        assertThat(receipt.toFix()).isZero();
    }

    @Test
    void groupsBySheetWithTheGravestFirstAndRootCausesBeforeTheRest() {
        Receipt receipt = compose(
                Decision.ACCEPTED_WITH_QUERIES,
                List.of(
                        at(FindingCode.DATE_AS_TEXT, "Plan", "A1"),
                        at(FindingCode.ERROR_VALUE, "Risks", "A2"),
                        at(FindingCode.ANSWER_MISSING, "Risks", "A3"),
                        at(FindingCode.COLUMN_MISSING, "Risks", "A4")));

        assertThat(receipt.groups()).extracting(Receipt.Group::sheet).containsExactly("Risks", "Plan");
        assertThat(receipt.groups().get(0).points())
                .extracting(point -> point.cells().get(0))
                .containsExactly("A4", "A3", "A2");
    }

    @Test
    void saysTheSameSentenceOnceWithAllItsCells() {
        Receipt receipt = compose(
                Decision.ACCEPTED_WITH_QUERIES,
                List.of(
                        at(FindingCode.ANSWER_MISSING, "Risks", "C2"),
                        at(FindingCode.ANSWER_MISSING, "Risks", "C7"),
                        at(FindingCode.ANSWER_MISSING, "Risks", "C2")));

        Receipt.Point point = receipt.groups().get(0).points().get(0);
        assertThat(receipt.toFix()).isEqualTo(1);
        assertThat(point.sentence()).isEqualTo("\"Owner\" is not filled in.");
        assertThat(point.cells()).containsExactly("C2", "C7");
        assertThat(point.place(1)).isEqualTo("C2 and 1 more");
        assertThat(point.place(2)).isEqualTo("C2, C7");
    }

    @Test
    void keepsNotesApartFromWhatIsToBeMended() {
        Receipt receipt = compose(Decision.ACCEPTED, List.of(at(FindingCode.ERROR_CELLS, "Risks", "C2")));

        assertThat(receipt.groups()).isEmpty();
        assertThat(receipt.noted()).extracting(Receipt.Point::severity).containsExactly(Severity.INFO);
    }

    @Test
    void keepsWhatTheSenderHasExplainedApartFromOtherNotes() {
        Finding query = at(FindingCode.DATE_AS_TEXT, "Risks", "C2");
        Receipt receipt = compose(
                Decision.ACCEPTED,
                List.of(
                        query.quiet(Quiet.EXPLAINED, "\"Our system writes it so\"."),
                        query.quiet(Quiet.WAIVED, "As agreed."),
                        at(FindingCode.ERROR_CELLS, "Risks", "C2")));

        assertThat(receipt.toFix()).isZero();
        assertThat(receipt.explained())
                .singleElement()
                .satisfies(point -> assertThat(point.sentence()).endsWith(" Explained: \"Our system writes it so\"."));
        assertThat(receipt.noted()).hasSize(2);
    }

    @Test
    void countsPointsThatItDoesNotList() {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= ReceiptComposer.MOST_POINTS + 14; row++) {
            findings.add(at(FindingCode.DATE_IMPOSSIBLE, "Risks", "A" + row)
                    .with("seen", "31/2/" + row)
                    .with("section", "Section " + row));
        }

        Receipt receipt = compose(Decision.REJECTED, findings);

        assertThat(receipt.groups().get(0).points()).hasSize(ReceiptComposer.MOST_POINTS);
        assertThat(receipt.toFix()).isEqualTo(ReceiptComposer.MOST_POINTS + 14);
        assertThat(ReceiptWording.more(receipt.groups().get(0))).isEqualTo("And 14 more points on this sheet.");
    }

    @Test
    void countsRowsAndThoseOfOtherSheetsApart() {
        assertThat(compose(Decision.ACCEPTED, List.of()).counts()).isEqualTo(new Receipt.Counts(10, 7, 2, 1, 5));
        assertThat(compose(Decision.REJECTED, List.of()).counts()).isEqualTo(new Receipt.Counts(10, 0, 9, 1, 5));
        assertThat(ReceiptWording.counted(compose(Decision.ACCEPTED, List.of())))
                .isEqualTo(
                        "Of 10 filled rows of the return, 7 were taken, 2 were refused and 1 declares nothing to report. "
                                + "5 rows on other sheets are no part of it.");
    }

    @Test
    void asksForTheCorrectionByTheMomentThatIsStillToCome() {
        List<Finding> error = List.of(at(FindingCode.ANSWER_MISSING, "Risks", "C2"));

        assertThat(next("2019-07-02T09:00:00Z", error))
                .startsWith("Put right what is listed below and send the workbook again by "
                        + Dates.moment(PERIOD.due()) + ";")
                .endsWith("as it was sent, the return was accepted with 1 query.");
        assertThat(next(
                        PERIOD.due()
                                .plusMinutes(1)
                                .atZone(PROGRAMME.identity().timeZone())
                                .toInstant()
                                .toString(),
                        error))
                .contains("send the workbook again by " + Dates.moment(PERIOD.closes()));
        assertThat(next("2030-01-01T00:00:00Z", error)).contains("send the workbook again as soon as you can;");
    }

    private static String next(String receivedAt, List<Finding> findings) {
        return compose(submission(Decision.ACCEPTED_WITH_QUERIES, receivedAt), findings, "")
                .verdict()
                .nextStep();
    }

    @Test
    void asksToLookWhereThereAreOnlyQueries() {
        assertThat(next("2019-07-02T09:00:00Z", List.of(at(FindingCode.DATE_AS_TEXT, "Risks", "C2"))))
                .startsWith("Look at what is listed below; where a cell is wrong, put it right and send");
    }

    @Test
    void namesTheRemedyOfTheGravestWhereTheReturnIsRejected() {
        Receipt receipt = compose(
                Decision.REJECTED,
                List.of(
                        at(FindingCode.ANSWER_MISSING, "Risks", "C2"),
                        Finding.of(FindingCode.FILE_ENCRYPTED, Location.file(FILE))));

        assertThat(receipt.verdict().nextStep())
                .startsWith("In Excel choose File, Info, Protect Workbook")
                .endsWith("as it was sent, nothing of it counts.");
    }

    @Test
    void asksForNothingWhereALaterFileCounts() {
        Receipt receipt = compose(submission(Decision.REJECTED, "2019-07-02T09:00:00Z"), List.of(), "return v2.xlsx");

        assertThat(receipt.verdict().nextStep())
                .isEqualTo(
                        "Nothing needs to be done about this file; a later one, \"return v2.xlsx\", was received and counts "
                                + "in its place.");
    }
}
