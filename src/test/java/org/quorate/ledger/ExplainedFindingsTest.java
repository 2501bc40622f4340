package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.finding.Quiet;
import org.quorate.finding.Severity;
import org.quorate.programme.FieldType;
import org.quorate.programme.Governance.Waiver;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.WorkbookBuilder;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.ReturnValidator;

/** What a party explains is quiet while the value is unchanged: in this return and in those after it. */
class ExplainedFindingsTest {
    private static final ReturnSection COVER = ReturnSection.form(
            "cover",
            Subject.COVER,
            field("programme").meaning(Meaning.PROGRAMME),
            field("partner").of(FieldType.PARTY).meaning(Meaning.PARTY),
            field("period").headed("Reporting period").of(FieldType.PERIOD).meaning(Meaning.PERIOD),
            field("version").headed("Template version").meaning(Meaning.TEMPLATE_VERSION),
            field("signed").headed("Signed on").of(FieldType.DATE));
    private static final ReturnSection RISKS = ReturnSection.table(
            "risks",
            Subject.RISK,
            field("reference").headed("Risk reference").required(),
            field("title").headed("What may happen").meaning(Meaning.TITLE),
            field("likelihood").headed("Likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
            field("consequence").headed("Consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
            field("score").headed("Score").of(FieldType.INTEGER).meaning(Meaning.SCORE),
            field("owner").headed("Owned by").required(),
            field("seen").headed("Last seen on").of(FieldType.DATE),
            field("comment").headed("Comment").of(FieldType.NARRATIVE));
    private static final String REASON = "The board weighs consequence twice.";
    private static final String LONG_COMMENT = "The very same remark about each of the risks in this register.";

    private final Round round = Round.of(COVER, RISKS).owing("north");

    private static WorkbookBuilder risks() {
        return risks("", "");
    }

    private static WorkbookBuilder risks(String signed, String besideSigned) {
        return workbook()
                .sheet("Cover")
                .row("Question", "Answer", "Correct because")
                .row("Programme", "Urgent Care Alliance")
                .row("Partner", "The north partner")
                .row("Reporting period", "2019-20-Q1")
                .row("Template version", "2.0")
                .row("Signed on", signed, besideSigned)
                .sheet("Risks")
                .row(
                        "Risk reference",
                        "What may happen",
                        "Likelihood",
                        "Consequence",
                        "Score",
                        "Owned by",
                        "Last seen on",
                        "Comment",
                        "Correct because");
    }

    /** One risk, whose score is not the product. */
    private static WorkbookBuilder risk(int score, @Nullable String explanation) {
        return risks().row("R1", "Staff may leave", 3, 4, score, "Chief nurse", null, null, explanation);
    }

    private CheckedSubmission check(WorkbookBuilder workbook, @Nullable EarlierReturn lastOrNull) {
        Programme programme = round.programme();
        SubmissionCheck check = new SubmissionCheck(
                programme,
                new ReturnValidator(
                        programme,
                        CompiledChecks.NONE,
                        (ret, receivedAt) -> lastOrNull == null ? List.of() : List.of(lastOrNull)),
                finding -> {},
                (file, settings) -> Outcome.of(workbook.build(), List.of()),
                ReadSettings.STANDARD);
        return check.check(
                new ReceivedFile(
                        Path.of("content"), "north.xlsx", 1000, "a".repeat(64), Instant.parse("2019-07-01T09:00:00Z")),
                ReturnProgramme.Q1);
    }

    private CheckedSubmission first(WorkbookBuilder workbook) {
        return check(workbook, null);
    }

    /** Checks what comes after another return was accepted. */
    private CheckedSubmission then(WorkbookBuilder workbook, CheckedSubmission before) {
        Map<String, List<SectionRecord>> records = new HashMap<>();
        before.sections().forEach(reading -> records.put(reading.section().id(), reading.records()));
        return check(workbook, EarlierReturn.of(ReturnProgramme.Q4, records));
    }

    private static List<FindingCode> codes(CheckedSubmission checked) {
        return checked.findings().stream().map(Finding::code).toList();
    }

    private static Finding only(CheckedSubmission checked) {
        assertThat(checked.findings()).hasSize(1);
        return checked.findings().get(0);
    }

    private static void assertSpeaks(CheckedSubmission checked) {
        assertThat(checked.findings())
                .filteredOn(finding -> finding.code() == FindingCode.SCORE_DISAGREES)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.quiet()).isEmpty();
                });
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED_WITH_QUERIES);
    }

    private static void assertQuiet(CheckedSubmission checked, String because) {
        Finding finding = only(checked);
        assertThat(finding.code()).isEqualTo(FindingCode.SCORE_DISAGREES);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.quiet()).contains(Quiet.EXPLAINED);
        assertThat(finding.quietBecause()).isEqualTo(because);
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(checked.submission().warnings()).isZero();
    }

    @Test
    void aWarningThatIsExplainedIsQuietWithItsTextItsCellAndTheWords() {
        CheckedSubmission checked = first(risk(16, REASON));

        assertQuiet(checked, "\"The board weighs consequence twice\".");
        assertThat(only(checked).sentence())
                .isEqualTo("The score of \"R1\" is given as 16, but likelihood times consequence is 12; 12 is used."
                        + " Explained: \"The board weighs consequence twice\".");
        assertThat(only(checked).location().cells()).containsExactly("E2");
        assertThat(only(checked).fix()).isEqualTo("Nothing needs to be done.");
    }

    @Test
    void aWarningThatIsNotExplainedSaysWhereItMayBe() {
        CheckedSubmission checked = first(risk(16, null));

        assertSpeaks(checked);
        assertThat(only(checked).fix())
                .endsWith(". Or, where it is right, explain it in the column \"Correct because\": it then stays quiet"
                        + " while the value is unchanged.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "-", "See above", "ok", "score_disagrees: n/a"})
    void aPlaceholderExplainsNothing(String words) {
        assertSpeaks(first(risk(16, words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score_disagrees: " + REASON, "SCORE_DISAGREES : " + REASON, "x01: " + REASON})
    void anIdAtTheBeginningNamesWhatIsExplained(String words) {
        assertQuiet(first(risk(16, words)), "\"The board weighs consequence twice\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_on_day_off: " + REASON, "V05: " + REASON})
    void anIdAtTheBeginningLeavesOtherFindingsAlone(String words) {
        assertSpeaks(first(risk(16, words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note: weighed twice", "R99: weighed twice", ": weighed twice"})
    void otherWordsBeforeAColonAreWords(String words) {
        assertQuiet(first(risk(16, words)), "\"" + words + "\".");
    }

    @Test
    void anErrorCannotBeExplainedAway() {
        CheckedSubmission checked = first(risks().row("R1", "Staff may leave", 3, 4, 12, null, null, null, REASON));

        assertThat(codes(checked)).containsExactly(FindingCode.ANSWER_MISSING);
        assertThat(only(checked).severity()).isEqualTo(Severity.ERROR);
        assertThat(only(checked).fix()).endsWith(". An error cannot be explained away; correct it.");
        assertThat(checked.submission().errors()).isEqualTo(1);
    }

    @Test
    void anErrorOfWhichNothingIsSaidIsToldAsEver() {
        CheckedSubmission checked =
                first(risks().row("R1", "Staff may leave", 3, 4, 12, null, null, null, "score_disagrees: " + REASON)
                        .row("R2", "Beds may close", 3, 4, 12, null, null, null, "n/a"));

        assertThat(only(checked).cases()).isEqualTo(2);
        assertThat(only(checked).fix()).doesNotContain("explain");
    }

    @Test
    void whereNothingIsToBeExplainedNothingIsSaid() {
        CheckedSubmission checked = first(risk(12, REASON));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.submission().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void whatIsWaivedIsNotExplainedToo() {
        round.with(new Waiver(
                "north",
                "assurance",
                "risks",
                "score_disagrees",
                "As agreed",
                "Chief officer",
                null,
                LocalDate.of(2020, 3, 31)));

        assertThat(only(first(risk(16, REASON))).quiet()).contains(Quiet.WAIVED);
    }

    @Test
    void wordsAboutAPatientAreMaskedBeforeTheyAreRepeated() {
        assertThat(first(risk(16, "Agreed for the man, DOB 01/02/1950")).findings())
                .filteredOn(finding -> finding.code() == FindingCode.SCORE_DISAGREES)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.quietBecause()).contains("[masked]").doesNotContain("1950"));
    }

    private static WorkbookBuilder commented(@Nullable String... explanations) {
        WorkbookBuilder workbook = risks();
        for (int i = 0; i < explanations.length; i++) {
            workbook.row(
                    "R" + i, "Number " + "IVX".charAt(i), 3, 4, 12, "Chief nurse", null, LONG_COMMENT, explanations[i]);
        }
        return workbook;
    }

    @Test
    void aWarningOverSeveralRecordsIsQuietOnceEachOfThemIsExplained() {
        CheckedSubmission some = first(commented(REASON, REASON, null));
        CheckedSubmission all = first(commented(REASON, REASON, "They are one risk"));

        assertThat(only(some).code()).isEqualTo(FindingCode.TEXT_REPEATED);
        assertThat(only(some).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(all).quietBecause())
                .isEqualTo("\"The board weighs consequence twice\". \"They are one risk\".");
    }

    @Test
    void inAFormTheWordsBesideAnAnswerExplainThatAnswer() {
        CheckedSubmission beside = first(signed("TBC", "Signed at the next board"));
        CheckedSubmission elsewhere = first(risks("TBC", "")
                .row("R1", "Staff may leave", 3, 4, 12, "Chief nurse", null, null, "Signed at the next board"));

        assertThat(only(beside).sentence())
                .isEqualTo(
                        "\"Signed on\" says \"TBC\", which is no answer yet. Explained: \"Signed at the next board\".");
        assertThat(only(beside).location().cells()).containsExactly("B6");
        assertThat(only(elsewhere).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(elsewhere).fix()).doesNotContain("explain");
    }

    private static WorkbookBuilder signed(String day, String beside) {
        return risks(day, beside).row("R1", "Staff may leave", 3, 4, 12, "Chief nurse");
    }

    @Test
    void inAFormTooItStaysQuietWhileTheValueIsUnchanged() {
        CheckedSubmission before = first(signed("28.06.2019", "Our system writes it so"));

        assertThat(only(then(signed("28.06.2019", ""), before)).quietBecause())
                .isEqualTo("\"Our system writes it so\", said for 2018-19-Q4; the value has not changed since.");
        assertThat(only(then(signed("27.06.2019", ""), before)).quiet()).isEmpty();
    }

    @Test
    void whileTheValueIsUnchangedItStaysQuietAlthoughNothingIsSaidAnyMore() {
        CheckedSubmission before = first(risk(16, REASON));
        String because =
                "\"The board weighs consequence twice\", said for 2018-19-Q4; the value has not changed since.";

        CheckedSubmission after = then(risk(16, null), before);
        assertQuiet(after, because);
        assertQuiet(then(risk(16, "n/a"), before), because);
        assertQuiet(then(risk(16, null), after), because);
    }

    @Test
    void aRecordIsKnownAgainWhereverItStands() {
        WorkbookBuilder below = risks().row("R7", "Beds may close", 3, 4, 12, "Chief nurse")
                .row("R1", "Staff may leave", 3, 4, 16, "Chief nurse");

        assertThat(only(then(below, first(risk(16, REASON)))).quiet()).contains(Quiet.EXPLAINED);
    }

    @Test
    void anotherRecordIsNotExplained() {
        WorkbookBuilder other = risks().row("R1", "Staff may leave", 3, 4, 12, "Chief nurse")
                .row("R2", "Beds may close", 3, 4, 16, "Chief nurse");

        assertSpeaks(then(other, first(risk(16, REASON))));
    }

    @Test
    void onceTheValueHasChangedItSpeaksAgain() {
        assertSpeaks(then(risk(17, null), first(risk(16, REASON))));
    }

    @Test
    void whatWasSaidOfOneFindingIsNotSaidOfAnother() {
        CheckedSubmission before =
                first(risks().row("R1", "Staff may leave", 3, 4, 16, "Chief nurse", null, null, REASON));
        CheckedSubmission after =
                then(risks().row("R1", "Staff may leave", 3, 4, 16, "Chief nurse", "28.06.2019", null, null), before);

        assertThat(after.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        tuple(FindingCode.DATE_AS_TEXT, Severity.WARNING),
                        tuple(FindingCode.SCORE_DISAGREES, Severity.INFO));
    }

    @Test
    void newWordsExplainANewValue() {
        assertQuiet(then(risk(17, "One more for the season"), first(risk(16, REASON))), "\"One more for the season\".");
    }

    @Test
    void wordsThatAreOnlyRepeatedDoNotCountForANewValue() {
        CheckedSubmission checked = then(risk(17, REASON), first(risk(16, REASON)));

        assertSpeaks(checked);
        assertThat(codes(checked)).containsExactly(FindingCode.SCORE_DISAGREES, FindingCode.EXPLANATION_REPEATED);
        Finding repeated = checked.findings().get(1);
        assertThat(repeated.severity()).isEqualTo(Severity.WARNING);
        assertThat(repeated.location().cells()).containsExactly("I2");
        assertThat(repeated.sentence())
                .isEqualTo("The explanation \"The board weighs consequence twice\" is word for word that of 2018-19-Q4,"
                        + " which was given for another value or another query, so it does not count.");
        assertThat(repeated.fix())
                .isEqualTo(
                        "Put right what the query is about, or say in other words why what stands there now is right.");
    }

    @Test
    void wordsThatAreOnlyRepeatedCountWhileTheValueIsUnchanged() {
        assertQuiet(then(risk(16, REASON), first(risk(16, REASON))), "\"The board weighs consequence twice\".");
    }

    @Test
    void wordsThatDidNotCountDoNotCountTheNextTimeEither() {
        CheckedSubmission refused = then(risk(17, REASON), first(risk(16, REASON)));

        assertThat(codes(then(risk(17, REASON), refused)))
                .containsExactly(FindingCode.SCORE_DISAGREES, FindingCode.EXPLANATION_REPEATED);
        assertSpeaks(then(risk(17, null), refused));
    }

    @Test
    void wordsThatAreRepeatedWhereNothingIsToBeExplainedAreNotTold() {
        assertThat(then(risk(12, REASON), first(risk(16, REASON))).findings()).isEmpty();
    }
}
