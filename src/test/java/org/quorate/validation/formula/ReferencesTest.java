package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.ticked;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.validation.formula.Checks.aReturn;
import static org.quorate.validation.formula.Checks.line;
import static org.quorate.validation.formula.Checks.risk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.testing.ReturnRecord;

/** What can be named in a formula, each in a clean and a dirty case. */
class ReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =[@status]="Open"                                  | passed,failed
            =[@Risk status]="Open"                             | passed,failed
            =[@[Risk status]]="open"                           | passed,failed
            = [@RISK STATUS] <> "Closed"                       | passed,failed
            =[@Why (in words)]=""                              | passed,passed
            =COUNTIFS([Reference],[@Reference])=1              | passed,passed
            =[@Score]=MAX([score])                             | passed,failed
            =SUM(finance-lines[Plan])=cover[Total plan]        | passed
            =SUM(finance-lines[[Plan]])=150                    | passed
            =[@Score]-finance-lines[Plan]>0                    | refused
            =cover[Total plan]-SUM(finance-lines[Plan])<>0     | failed
            =10-SUM(finance-lines[Plan])=-140                  | passed
            =10-[@Score]>0                                     | failed,passed
            =Party[name]="Northern partner"                    | passed
            =Party[code]="XN1"                                 | passed
            =AND(Party[id]="north",Party[role]="Provider",Party[status]="party") | passed
            =Period[id]="2019-20-Q1"                           | passed
            =AND(Period[end]-Period[start]=90,Period[due]<Period[closes]) | passed
            =LEFT(Period[label],9)="Quarter 1"                 | passed
            =COUNTIF(List.plan[Key],"B2")=1                    | passed
            =SUM(List.plan[Weight])=2.5                        | passed
            =XLOOKUP("A1.5",List.plan[Key],List.plan[Lead])="Partners" | passed
            =XLOOKUP("B2",List.plan[Key],List.plan[Parent])="A1.5" | passed
            =XLOOKUP("B2",List.plan[Key],List.plan[Plan period])="Spring 2019" | passed
            =COUNTBLANK(List.plan[Lead])=1                     | passed
            =AND(Period[kind]="Quarter",Period[part]="")       | passed
            =AND(Party[type]="",Party[status]="party")         | passed
            =XLOOKUP("b2",List.plan[key],List.plan[text])="Second step" | passed
            =[@closed_on]>=Period[start]                       | failed,passed
            """)
    void givesWhatItNames(String formula, String verdicts) {
        Checks checks = aReturn().with("risks", formula);
        if (verdicts.equals("refused")) {
            assertThat(checks.refused()).hasSize(1);
        } else {
            assertThat(String.join(",", checks.verdicts())).as(formula).isEqualTo(verdicts);
        }
    }

    @Test
    void takesFieldsOfTheSameRecordInTheReturnBefore() {
        Checks before = aReturn().withRisks(risk("r2", "Open").answer("score", amount("3")));
        Checks now = aReturn().after(before).with("risks", "=[@score]<=Previous[@Score]+1");

        assertThat(now.verdicts()).containsExactly("failed", "passed");
    }

    @Test
    void takesARecordThatIsNewForBlank() {
        Checks before = aReturn().withRisks(risk("R2", "Open").answer("score", amount("3")));
        Checks now =
                aReturn().after(before).with("risks", "=OR(ISBLANK(Previous[@Reference]),[@Score]<=Previous[@Score])");

        assertThat(now.verdicts()).containsExactly("passed", "failed");
    }

    @Test
    void takesColumnsOfTheReturnBefore() {
        Checks before = aReturn().withFinance(line("Pay", "80"));

        assertThat(aReturn()
                        .after(before)
                        .with(null, "=SUM(finance-lines[Plan])-SUM(Previous.finance-lines[Plan])=70")
                        .verdicts())
                .containsExactly("passed");
        assertThat(aReturn()
                        .after(before)
                        .with("finance-lines", "=SUM(Previous[Plan])=81")
                        .verdicts())
                .containsExactly("failed");
    }

    @Test
    void takesTheOnlyRecordOfAFormForOneValue() {
        ReturnRecord cover = aReturn().cover().records().get(0);

        assertThat(aReturn().with("cover", "=[@agreed]").verdicts()).containsExactly("failed");
        assertThat(aReturn()
                        .withCover(cover.answer("agreed", ticked()))
                        .with("cover", "=[@agreed]")
                        .verdicts())
                .containsExactly("passed");
        assertThat(aReturn().with("cover", "=[Total plan]=150").verdicts()).containsExactly("passed");
    }

    @Test
    void takesAPartyByItsName() {
        assertThat(aReturn()
                        .withRisks(
                                risk("R1", "Open").answer("partner", words("north")),
                                risk("R2", "Open").answer("partner", words("south")))
                        .with("risks", "=[@Partner]=Party[Name]")
                        .verdicts())
                .containsExactly("passed", "failed");
    }

    @Test
    void seesNoRowInASectionWithoutRecords() {
        Checks nil = aReturn().withFinance();

        assertThat(nil.with(null, "=AND(ROWS(finance-lines[Plan])=0,SUM(finance-lines[Plan])=0)")
                        .verdicts())
                .containsExactly("passed");
        assertThat(nil.with(null, "=AND(COUNTBLANK(finance-lines[Plan])=0,COUNTIF(finance-lines[Plan],\"\")=0)")
                        .verdicts())
                .containsExactly("passed");
    }
}
