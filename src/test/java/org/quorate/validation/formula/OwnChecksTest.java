package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.absent;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.validation.formula.Checks.aReturn;
import static org.quorate.validation.formula.Checks.check;
import static org.quorate.validation.formula.Checks.line;
import static org.quorate.validation.formula.Checks.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer.Missing;
import org.quorate.binding.Refusal;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.testing.ReturnFindings;
import org.quorate.validation.Judgement;

/** What a return is told of the programme's own checks. */
class OwnChecksTest {
    private static final String SCORED = "=[@Score]<=10";

    private static Check with(Check.Stage stage, @Nullable String from, @Nullable String until) {
        return new Check(
                "RISK-1",
                "risks",
                SCORED,
                Severity.ERROR,
                "The score of {Reference} is {score}, which is high.",
                "Look at {Reference} again.",
                stage,
                from,
                until,
                Checks.AT);
    }

    @Nested
    class Failures {
        @Test
        void tellsARecordThatFailsAtTheFirstFieldTheFormulaNames() {
            Judgement judgement =
                    aReturn().with(with(Check.Stage.ON, null, null)).judge();

            assertThat(ReturnFindings.told(judgement.findings()))
                    .containsExactly(
                            "error check_failed Risks!C5: The score of R1 is 12, which is high (check RISK-1).");
            Finding finding = judgement.findings().get(0);
            assertThat(finding.code()).isEqualTo(FindingCode.CHECK_FAILED);
            assertThat(finding.fix()).isEqualTo("Look at R1 again.");
            assertThat(finding.expected()).isEqualTo("TRUE from =[@Score]<=10");
            assertThat(finding.arg("record")).isEqualTo("R1");
            assertThat(finding.arg("field")).isEqualTo("Score");
            assertThat(finding.seen()).isEqualTo("12");
            assertThat(judgement.shadow()).isEmpty();
        }

        @Test
        void namesAPartyAsReadersKnowIt() {
            Check check = new Check(
                    "RISK-2",
                    "risks",
                    "=[@Partner]=\"\"",
                    Severity.WARNING,
                    "{Reference} is shared with {Partner}.",
                    "Ask {Partner}.",
                    Check.Stage.ON,
                    null,
                    null,
                    Checks.AT);

            assertThat(aReturn()
                            .withRisks(Checks.risk("R1", "Open").answer("partner", words("north")))
                            .with(check)
                            .told())
                    .containsExactly(
                            "warning check_failed Risks!F5: R1 is shared with Northern partner (check RISK-2).");
        }

        @Test
        void tellsNothingOfAReturnInWhichAllIsWell() {
            assertThat(aReturn().with("risks", "=[@Score]<=12").told()).isEmpty();
        }

        @Test
        void tellsACheckOverTheReturnOnceAtTheTotalItNames() {
            assertThat(aReturn()
                            .with(null, "=SUM(finance-lines[Plan])=cover[Total plan]+1")
                            .told())
                    .containsExactly("error check_failed Cover!A3: It is wrong (check C-1).");
        }

        @Test
        void tellsACheckOverColumnsOnceAtTheirSheet() {
            assertThat(aReturn().with(null, "=SUM(finance-lines[Plan])=0").told())
                    .containsExactly("error check_failed Finance!: It is wrong (check C-1).");
            assertThat(aReturn().with("risks", "=SUM([Score])=0").told())
                    .containsExactly("error check_failed Risks!: It is wrong (check C-1).");
        }

        @Test
        void tellsACheckThatNamesNoFieldAtTheFile() {
            assertThat(aReturn().with(null, "=Party[name]=\"Nobody\"").told())
                    .containsExactly("error check_failed north-q1.xlsx: It is wrong (check C-1).");
        }
    }

    @Nested
    class Stages {
        @Test
        void tellsOnlyTheOperatorOfAShadow() {
            Judgement judgement =
                    aReturn().with(with(Check.Stage.SHADOW, null, null)).judge();

            assertThat(judgement.findings()).isEmpty();
            assertThat(ReturnFindings.told(judgement.shadow()))
                    .containsExactly(
                            "error check_failed Risks!C5: The score of R1 is 12, which is high (check RISK-1).");
        }

        @Test
        void tellsATrialAsAWarningThatSaysItIsNew() {
            assertThat(aReturn().with(with(Check.Stage.TRIAL, null, null)).told())
                    .containsExactly(
                            "warning check_failed Risks!C5: The score of R1 is 12, which is high (check RISK-1, new and on trial).");
        }

        @Test
        void makesNoCheckThatIsOff() {
            assertThat(aReturn().with(with(Check.Stage.OFF, null, null)).told()).isEmpty();
        }

        @Test
        void makesAChecksInItsPeriodsOnly() {
            assertThat(aReturn()
                            .with(with(Check.Stage.ON, "2019-20-Q1", "2019-20-Q1"))
                            .told())
                    .hasSize(1);
            assertThat(aReturn().with(with(Check.Stage.ON, "2018-19-Q4", null)).told())
                    .hasSize(1);
            assertThat(aReturn().with(with(Check.Stage.ON, null, "2018-19-Q4")).told())
                    .isEmpty();
        }
    }

    @Nested
    class Errors {
        @Test
        void tellsTheLeadWhereTheFormulaComesToAnError() {
            assertThat(aReturn().with("risks", "=1/([@Score]-4)>0").told())
                    .containsExactly(
                            "info check_not_evaluated Risks!C6: The check C-1 could not be worked out for 1 record: its formula gives #DIV/0!.");
        }

        @Test
        void tellsOfOneErrorOnceWithEveryCell() {
            assertThat(aReturn().with("risks", "=ROUND(\"x\"*[@Score],0)=1").told())
                    .containsExactly(
                            "info check_not_evaluated Risks!C5,C6: The check C-1 could not be worked out for 2 records: its formula gives #VALUE!.");
        }

        @Test
        void tellsAnErrorOfACheckOverTheReturn() {
            assertThat(aReturn().with(null, "=SUM(finance-lines[Plan])>NA()").told())
                    .containsExactly(
                            "info check_not_evaluated Finance!: The check C-1 could not be worked out for the whole return: its formula gives #N/A.");
        }

        @Test
        void takesAnIfWithoutElseForFalse() {
            assertThat(aReturn().with("risks", "=IF([@Score]>10,TRUE)").told())
                    .containsExactly("error check_failed Risks!C6: It is wrong (check C-1).");
        }
    }

    @Nested
    class RootCauses {
        @Test
        void makesNoCheckOfAnAnswerThatCannotBeRead() {
            assertThat(aReturn()
                            .withRisks(risk("R1", "Open").answer("score", unreadable("12?")))
                            .with("risks", SCORED)
                            .told())
                    .containsExactly(
                            "info check_not_made Risks!C5: Not checked for 1 record, because \"Score\" cannot be read: C-1.");
        }

        @Test
        void makesNoCheckOfAnAnswerThatIsStillToBeConfirmed() {
            assertThat(aReturn()
                            .withRisks(risk("R1", "Open").answer("score", absent(Missing.TO_BE_CONFIRMED)))
                            .with("risks", SCORED)
                            .told())
                    .containsExactly(
                            "info check_not_made Risks!C5: Not checked for 1 record, because \"Score\" is still to be confirmed: C-1.");
        }

        @Test
        void tellsOnceWhatIsInTheWayOfSeveralChecks() {
            assertThat(aReturn()
                            .withRisks(risk("R1", "Open").answer("score", unreadable("12?")))
                            .with("risks", SCORED)
                            .with(new Check(
                                    "C-2",
                                    "risks",
                                    "=[@Score]>0",
                                    Severity.INFO,
                                    "It is nothing.",
                                    "Give it.",
                                    Check.Stage.ON,
                                    null,
                                    null,
                                    Checks.AT))
                            .told())
                    .containsExactly("info check_not_made Risks!C5: Not checked for 1 record,"
                            + " because \"Score\" cannot be read: C-1, C-2.");
        }

        @Test
        void makesNoCheckOfAColumnThatIsMissing() {
            assertThat(aReturn()
                            .withRisks(risk("R1", "Open").withoutColumn("score"))
                            .with("risks", SCORED)
                            .told())
                    .containsExactly(
                            "info check_not_made Risks!: Not checked for 1 record, because \"Score\" is missing: C-1.");
        }

        @Test
        void makesNoCheckOfABlankThatIsToldAlready() {
            assertThat(aReturn()
                            .withRisks(record("R1").answer("reference", words("R1")))
                            .with("risks", "=[@Risk status]=\"Open\"")
                            .told())
                    .containsExactly(
                            "error answer_missing Risks!B5: \"Risk status\" is not filled in.",
                            "info check_not_made Risks!B5: Not checked for 1 record, because \"Risk status\" is not filled in, which is told already: C-1.");
        }

        @Test
        void makesTheCheckOfABlankThatMayBeBlank() {
            assertThat(aReturn()
                            .withRisks(risk("R1", "Open").answer("score", blank()))
                            .with("risks", "=[@Score]>0")
                            .told())
                    .containsExactly("error check_failed Risks!C5: It is wrong (check C-1).");
        }

        @Test
        void makesNoCheckOverASectionThatDidNotCome() {
            SectionReading missing = aReturn().finance().without(SectionReading.State.MISSING);

            assertThat(aReturn().with(null, "=SUM(finance-lines[Plan])=1").told(missing))
                    .containsExactly(
                            "info check_not_made north-q1.xlsx: Not checked for the whole return, because the section \"Finance\" did not come: C-1.");
        }

        @Test
        void makesTheCheckOverASectionThatIsDeclaredNil() {
            SectionReading nil = aReturn().finance().without(SectionReading.State.NIL);

            assertThat(aReturn().with(null, "=SUM(finance-lines[Plan])=0").told(nil))
                    .isEmpty();
            assertThat(aReturn().with(null, "=SUM(finance-lines[Plan])=1").told(nil))
                    .containsExactly("error check_failed Finance!: It is wrong (check C-1).");
        }

        @Test
        void makesNoCheckOverAColumnOfWhichAnAnswerOrARowIsRefused() {
            assertThat(aReturn()
                            .withFinance(line("Pay", "1").answer("plan", unreadable("lots")))
                            .with(null, "=SUM(finance-lines[Plan])=1")
                            .told())
                    .containsExactly(
                            "info check_not_made Finance!: Not checked for the whole return, because \"Plan\" cannot be read: C-1.");
            SectionReading refused =
                    aReturn().finance().refusing(new Refusal("Finance", "9:9", 1, "Pay", "It stands twice."));
            Finding twice = Finding.of(FindingCode.RECORD_DUPLICATE, Location.row("north-q1.xlsx", "Finance", 9));
            Finding remark = Finding.of(FindingCode.TEXT_BELOW_TABLE, Location.row("north-q1.xlsx", "Finance", 9));
            Checks sum = aReturn().with(null, "=SUM(finance-lines[Plan])=1");
            assertThat(ReturnFindings.told(sum.judge(List.of(twice), refused).findings()))
                    .containsExactly("info check_not_made Finance!: Not checked for the whole return,"
                            + " because rows of \"Finance\" were refused: C-1.");
            assertThat(ReturnFindings.told(sum.judge(List.of(remark), refused).findings()))
                    .containsExactly("error check_failed Finance!: It is wrong (check C-1).");
        }

        @Test
        void tellsNothingOfASectionWithoutRecords() {
            SectionReading missing = aReturn().risks().without(SectionReading.State.MISSING);

            assertThat(aReturn().with("risks", SCORED).told(missing)).isEmpty();
        }
    }

    @Nested
    class Comparisons {
        private static final String STEADY = "=[@Score]<=Previous[@Score]";

        @Test
        void saysOnceThatThereIsNothingToCompareWith() {
            assertThat(aReturn().with("risks", STEADY).told())
                    .containsExactly(
                            "info check_not_made Risks!C5,C6: Not checked for 2 records, because there is no earlier return to compare with: C-1.");
        }

        @Test
        void saysThatTheSectionWasNotInTheEarlierReturn() {
            assertThat(aReturn()
                            .after(aReturn().withRisks())
                            .with("risks", STEADY)
                            .told())
                    .containsExactly(
                            "info check_not_made Risks!C5,C6: Not checked for 2 records, because \"Risks\" is missing in the earlier return: C-1.");
        }

        @Test
        void makesNoCheckAgainstAnAnswerThatCouldNotBeRead() {
            Checks before = aReturn()
                    .withRisks(
                            risk("R1", "Open").answer("score", unreadable("?")),
                            risk("R2", "Open").answer("score", amount("3")));

            assertThat(aReturn().after(before).with("risks", STEADY).told())
                    .containsExactly(
                            "error check_failed Risks!C6: It is wrong (check C-1).",
                            "info check_not_made Risks!C5: Not checked for 1 record, because \"Score\" could not be read in the earlier return: C-1.");
        }

        @Test
        void tellsWhatBecameWorse() {
            Checks before = aReturn().withRisks(risk("R1", "Open").answer("score", amount("12")));

            assertThat(aReturn().after(before).with("risks", STEADY).told())
                    .containsExactly("error check_failed Risks!C6: It is wrong (check C-1).");
        }
    }

    @Test
    void keepsTheOrderOfThePack() {
        assertThat(aReturn()
                        .with(check("finance-lines", "=[@Plan]>60"))
                        .with("risks", SCORED)
                        .told())
                .containsExactly(
                        "error check_failed Finance!B6: It is wrong (check C-1).",
                        "error check_failed Risks!C5: It is wrong (check C-1).");
    }
}
