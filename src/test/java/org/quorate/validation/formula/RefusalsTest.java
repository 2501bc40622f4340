package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.validation.formula.Checks.aReturn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;

/** Formulas that no check may have. What a formula may hold is in the other tests of this package. */
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =[@Score]>              | it does not parse, for an operator, a comma or a parenthesis is out of place
            =([@Score]>1            | it does not parse, for a parenthesis is not closed
            =[@Score]>1)            | it does not parse, for a parenthesis is closed that was not opened
            =[@Score>1              | it does not parse, for a bracket is not closed
            =[@Sc[ore]>1            | it does not parse, for a bracket is opened twice
            =[@[Score]>1            | it does not parse, for a bracket is not closed
            =[@Risk status]="Open   | it does not parse, for a text has no closing quote
            =[@Score]>1?            | it does not parse, for "?" means nothing in it
            =[@Score] [@Score]>1    | it holds an address, or ranges put together
            =SUM(([Score],[Score]))>1 | it holds an address, or ranges put together
            =Sheet1!A1>1            | "!" belongs to an address of a cell or to another workbook
            ='Other'>1              | "'" belongs to an address of a cell or to another workbook
            =$A$1>1                 | "$" belongs to an address of a cell or to another workbook
            =SUM(A1:B2)>1           | ":" belongs to an address of a cell or to another workbook
            =B7>1                   | "B7" is the address of a cell
            =A1-risks[Score]>1      | it holds an address, or ranges put together
            =@[Score]>1             | "@" stands outside brackets
            =[@Risk status]={"Open"}| a list in braces cannot be used
            =[@Score]=#N/A          | an error cannot be written as a value
            =OR([@Score]>1;[@Score]<3) | arguments are parted by a semicolon
            =Open=[@Risk status]    | "Open" is neither in brackets nor in quotes
            =[@Score]=[Score]       | a column stands where one value is needed
            =([Score])              | a column stands where one value is needed
            =-[Score]>1             | a column stands where one value is needed
            =LEN([Risk status])>1   | the function LEN is given a column where it needs one value
            =IF([Score],TRUE,FALSE) | the function IF is given a column where it needs one value
            =COUNTIFS([Score],[Score])=1 | the function COUNTIFS is given a column where it needs one value
            =XLOOKUP([Reference],[Reference],[Score])>1 | the function XLOOKUP is given a column where it needs one value
            =-2^2=4                 | a minus stands before a power, which Excel and the engine read differently
            =[@Score]/3=4           | a quotient is compared with = or <> and is not rounded
            =4<>ABS([@Score]/3*3)   | a quotient is compared with = or <> and is not rounded
            =[@Risk status]<"Open"  | texts are compared by their order, which depends on the language in Excel
            =([@Why (in words)])>=[@Risk status]&"x" | texts are compared by their order, which depends on the language in Excel
            =[@Score]               | it does not give TRUE or FALSE
            =SUM([Score])           | it does not give TRUE or FALSE
            =IF([@Score]>1,TRUE,1)  | it does not give TRUE or FALSE
            ="TRUE"                 | it does not give TRUE or FALSE
            =SWITCH([@Score],1,TRUE,0) | it does not give TRUE or FALSE
            =NOW()>1                | the function NOW gives something else each time, or from outside the return
            =TODAY()>[@closed_on]   | the function TODAY gives something else each time, or from outside the return
            =RAND()>0               | the function RAND gives something else each time, or from outside the return
            =RANDBETWEEN(1,2)=1     | the function RANDBETWEEN gives something else each time, or from outside the return
            =OFFSET([Score],1,0)=1  | the function OFFSET gives something else each time, or from outside the return
            =INDIRECT("A1")=1       | the function INDIRECT gives something else each time, or from outside the return
            =INFO("os")="x"         | the function INFO gives something else each time, or from outside the return
            =CELL("row")=1          | the function CELL gives something else each time, or from outside the return
            =IF()                   | the function IF is given too few or too many arguments
            =LEN([@Score],1)>1      | the function LEN is given too few or too many arguments
            =COUNTIFS([Score])=1    | the function COUNTIFS is given too few or too many arguments
            =SUMIFS([Score],[Score])=1 | the function SUMIFS is given too few or too many arguments
            =XLOOKUP(1,[Score])=1   | the function XLOOKUP is given too few or too many arguments
            =EDATE([@closed_on])>1  | the function EDATE is given too few or too many arguments
            =MATCH(1,[Score],1)>0   | MATCH looks for something near, which needs a sorted column
            =finance-lines[@Plan]>1 | "finance-lines[@Plan]" is a record that is not judged
            =risks[@Score]>1        | "risks[@Score]" is a record that is not judged
            """)
    void saysWhatIsWrongWithAFormula(String formula, String reason) {
        assertThat(aReturn().with("risks", formula).refused())
                .singleElement()
                .asString()
                .startsWith("The formula of the check C-1 cannot be used: " + reason + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =[@Scoore]>1        | there is no field "Scoore"             | Score
            =SUM([Plan])>1      | there is no field "Plan"               |
            =SUM(finance-line[Plan])>1 | there is no section "finance-line" | finance-lines
            =SUM(Previous.risk[Score])>1 | there is no section "Previous.risk" | Previous.risks
            =previous[@Score]>1 | there is no section "previous"         | Previous
            =ISBANK([@Score])   | there is no function "ISBANK"          | ISBLANK
            =VLOOKUP(1,[Score],1)=1 | there is no function "VLOOKUP"     | XLOOKUP
            =_xlfn.CONCAT("a")="a"  | there is no function "_xlfn.CONCAT" |
            =COUNTIF(List.plans[Key],"A")=1 | there is no section "List.plans" | List.plan
            =COUNTIF(List.plan[Keys],"A")=1 | there is no column of the list "Keys" | Key
            =Party[nam]="North" | there is no value of the party "nam"   | name
            =Period[ende]>1     | there is no value of the period "ende" | end
            """)
    void offersTheNearestWord(String formula, String reason, String nearest) {
        assertThat(aReturn().with("risks", formula).refused())
                .singleElement()
                .asString()
                .startsWith("The formula of the check C-1 cannot be used: " + reason + "."
                        + (nearest == null ? " |" : " Did you mean \"" + nearest + "\"?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=(-2)^2=4",
                "=-(2^2)=-4",
                "=2^-2=0.25",
                "=ROUND([@Score]/3,2)=4",
                "=[@Score]/3>1",
                "=[@Shared]",
                "=IF([@Score]>1,TRUE,[@Shared])",
                "=IFERROR([@Score]>1,FALSE)",
                "=IFS([@Score]>1,TRUE,TRUE,FALSE)",
                "=SWITCH([@Score],12,TRUE,FALSE)",
                "=CHOOSE(1,[@Score]>1,FALSE)",
                "=SUMPRODUCT(([Score]>3)*([Risk status]=\"Open\"))>=0",
                "=MATCH([@Reference],[Reference],0)>0",
                "=SUM ( [Score] , 1 ) > 0",
                "=\"It''s [fine]: $A$1!\"<>\"\"",
            })
    void takesWhatIsLikeARefusedFormulaButRight(String formula) {
        assertThat(aReturn().with("risks", formula).refused()).isEmpty();
    }

    @Test
    void refusesNamesOfARecordInACheckWithoutASection() {
        assertThat(aReturn().with(null, "=[@Score]>1").refused())
                .containsExactly(
                        "The formula of the check C-1 cannot be used: \"[@Score]\" names no section, and the check"
                                + " has none. | section[Field], or a section for the check.");
    }

    @Test
    void refusesAMessageWithARecordsAnswerWhereNoRecordIsJudged() {
        Check check = new Check(
                "C-1",
                "risks",
                "=SUM([Score])>1",
                Severity.ERROR,
                "{Score} is wrong.",
                "Correct it.",
                Check.Stage.ON,
                null,
                null,
                Checks.AT);

        assertThat(aReturn().with(check).refused())
                .containsExactly(
                        "The formula of the check C-1 cannot be used: the message names a record's answer, but the"
                                + " formula is worked out once for the whole return. | A field of the record in the formula, such"
                                + " as [@Status], or a message without braces.");
    }

    @Test
    void refusesAFormulaThatIsNestedTooDeeply() {
        assertThat(aReturn()
                        .with("risks", "=" + "(".repeat(65) + "1=1" + ")".repeat(65))
                        .refused())
                .containsExactly("The formula of the check C-1 cannot be used: it is nested too deeply."
                        + " | At most 64 levels, as Excel has it.");
        assertThat(aReturn()
                        .with("risks", "=" + "(".repeat(64) + "1=1" + ")".repeat(64))
                        .refused())
                .isEmpty();
    }

    /** Whether the parser's stack is enough for them depends on the thread; that it does not bring down the run does not. */
    @Test
    void comesToAnEndWithSignsWithoutEnd() {
        List<String> refused =
                aReturn().with("risks", "=" + "-".repeat(8000) + "1=1").refused();

        assertThat(refused)
                .isSubsetOf("The formula of the check C-1 cannot be used: it is nested too deeply."
                        + " | At most 64 levels, as Excel has it.");
    }

    @Test
    void tellsEveryFormulaAtItsPlaceInThePack() {
        List<Finding> findings = new FormulaCompiler()
                .compile(aReturn()
                        .with("risks", "=[@Sore]>1")
                        .with("risks", "=[@Score]>1")
                        .with("risks", "=NOW()>1")
                        .programme())
                .findings();

        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PACK_FORMULA_REFUSED);
            assertThat(finding.location()).isEqualTo(Checks.AT);
        });
    }
}
