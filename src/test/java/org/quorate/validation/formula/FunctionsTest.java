package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.validation.formula.Checks.aReturn;
import static org.quorate.validation.formula.Checks.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that a check may use, with values that Excel gives. */
class FunctionsTest {
    /**
     * A name and a formula that is TRUE in Excel. The plan is 100 for "Pay", 50 for "Other", 50 for "pay rise" and blank for
     * "Rent~1"; 43588 is 3 May 2019, a Friday.
     */
    private static final String TABLE = """
            AND       =AND(TRUE,1=1,2>1)
            AND       =NOT(AND(TRUE,FALSE))
            OR        =OR(FALSE,1=1)
            OR        =NOT(OR(1>2,FALSE))
            NOT       =NOT(1=2)
            TRUE      =TRUE()
            FALSE     =FALSE()=NOT(TRUE)
            ISBLANK   =ISBLANK(cover[Remark])
            ISBLANK   =NOT(ISBLANK(""))
            ISNUMBER  =AND(ISNUMBER(1),NOT(ISNUMBER("1")))
            ISTEXT    =AND(ISTEXT("a"),NOT(ISTEXT(1)))
            ISNONTEXT =AND(ISNONTEXT(1),ISNONTEXT(cover[Remark]))
            ISLOGICAL =AND(ISLOGICAL(TRUE),NOT(ISLOGICAL(1)))
            ISERROR   =AND(ISERROR(1/0),ISERROR(NA()),NOT(ISERROR(1)))
            ISERR     =AND(ISERR(1/0),NOT(ISERR(NA())))
            ISNA      =AND(ISNA(NA()),NOT(ISNA(1/0)))
            ISEVEN    =AND(ISEVEN(2),ISEVEN(2.9),NOT(ISEVEN(3)))
            ISODD     =AND(ISODD(-3),NOT(ISODD(0)))
            EXACT     =AND(EXACT("a","a"),NOT(EXACT("a","A")))
            IF        =IF(1=1,TRUE,FALSE)
            IF        =IF(1=2,NA(),5)=5
            IFERROR   =IFERROR(NA(),7)=7
            IFNA      =AND(IFNA(NA(),7)=7,ISERROR(IFNA(1/0,7)))
            IFS       =IFS(1=2,"a",1=1,"b")="b"
            IFS       =ISNA(IFS(1=2,"a"))
            SWITCH    =SWITCH("b","a",1,"b",2,3)=2
            SWITCH    =SWITCH("c","a",1,"b",2,3)=3
            CHOOSE    =CHOOSE(2,"a","b")="b"
            NA        =ISNA(NA())
            ABS       =ABS(-1.5)=1.5
            INT       =AND(INT(1.9)=1,INT(-1.1)=-2)
            SIGN      =AND(SIGN(-3)=-1,SIGN(0)=0,SIGN(9)=1)
            SQRT      =SQRT(9)=3
            SQRT      =ISERROR(SQRT(-1))
            ROUND     =AND(ROUND(2.345,2)=2.35,ROUND(-2.5,0)=-3,ROUND(1234,-2)=1200)
            ROUND     =ROUND(1/3,2)=0.33
            ROUNDUP   =AND(ROUNDUP(2.1,0)=3,ROUNDUP(-2.1,0)=-3)
            ROUNDDOWN =AND(ROUNDDOWN(2.9,0)=2,ROUNDDOWN(-2.9,0)=-2)
            MOD       =AND(MOD(7,3)=1,MOD(-7,3)=2,MOD(7,-3)=-2)
            POWER     =POWER(2,10)=1024
            CEILING   =CEILING(2.1,0.5)=2.5
            FLOOR     =FLOOR(2.9,0.5)=2.5
            MROUND    =MROUND(10,3)=9
            QUOTIENT  =AND(QUOTIENT(7,2)=3,QUOTIENT(-7,2)=-3)
            TRUNC     =AND(TRUNC(-1.9)=-1,TRUNC(1.987,2)=1.98)
            SUM       =AND(SUM([Plan])=200,SUM(1,2,3)=6)
            PRODUCT   =AND(PRODUCT([Plan])=250000,PRODUCT(2,3)=6)
            AVERAGE   =ROUND(AVERAGE([Plan]),2)=66.67
            MEDIAN    =AND(MEDIAN([Plan])=50,MEDIAN(1,2,3,4)=2.5)
            MAX       =AND(MAX([Plan])=100,MAX(3,5)=5)
            MIN       =AND(MIN([Plan])=50,MIN(3,5)=3)
            COUNT     =COUNT([Plan])=3
            COUNTA    =AND(COUNTA([Line])=4,COUNTA([Plan])=3)
            SUMPRODUCT =SUMPRODUCT([Plan])=200
            SUMPRODUCT =SUMPRODUCT(([Plan]=50)*([Line]<>"Other"))=1
            SUMPRODUCT =SUMPRODUCT(([Line]="pay")*[Plan])=100
            COUNTBLANK =AND(COUNTBLANK([Plan])=1,COUNTBLANK([Line])=0)
            ROWS      =ROWS([Plan])=4
            LARGE     =LARGE([Plan],2)=50
            SMALL     =SMALL([Plan],3)=100
            RANK      =AND(RANK(100,[Plan])=1,RANK(50,[Plan])=2)
            COUNTIF   =AND(COUNTIF([Line],"PAY")=1,COUNTIF([Line],"pay*")=2,COUNTIF([Plan],50)=2)
            COUNTIF   =AND(COUNTIF([Plan],">50")=1,COUNTIF([Plan],"50")=2,COUNTIF([Line],"<>Pay")=3)
            COUNTIF   =AND(COUNTIF([Line],"?????")=1,COUNTIF([Line],"rent*")=1)
            COUNTIF   =AND(COUNTIF([Plan],"5000%")=2,COUNTIF([Plan],">9900%")=1,COUNTIF([Plan],"<1,000")=3)
            COUNTIF   =AND(COUNTIF([Plan],"<1900-01-31")=0,COUNTIF([Line],"<>")=4,COUNTIF([Plan],"=")=1,COUNTIF([Plan],"")=1)
            COUNTIF   =AND(COUNTIF([Line],"p~ay")=1,COUNTIF([Plan],cover[Remark])=0)
            COUNTIFS  =AND(COUNTIFS([Line],"pay",[Plan],100)=1,COUNTIFS([Line],"pay",[Plan],50)=0)
            COUNTIFS  =COUNTIFS([Line],"*a*",[Plan],">=50")=2
            SUMIF     =AND(SUMIF([Line],"Pay",[Plan])=100,SUMIF([Plan],50)=100,SUMIF([Plan],">50")=100)
            SUMIFS    =AND(SUMIFS([Plan],[Line],"Other")=50,SUMIFS([Plan],[Plan],50,[Line],"pay rise")=50)
            SUMIFS    =SUMIFS([Plan],[Line],"p*")=150
            AVERAGEIF =AVERAGEIF([Line],"p*",[Plan])=75
            AVERAGEIFS =AVERAGEIFS([Plan],[Line],"p*")=75
            MAXIFS    =MAXIFS([Plan],[Line],"<>Pay")=50
            MINIFS    =AND(MINIFS([Plan],[Line],"p*")=50,MINIFS([Plan],[Line],"<>Other")=50,MINIFS([Plan],[Line],"none")=0)
            MATCH     =AND(MATCH("other",[Line],0)=2,MATCH("p?y r*",[Line],0)=3,MATCH(50,[Plan],0)=2)
            MATCH     =AND(ISNA(MATCH("50",[Plan],0)),ISNA(MATCH("none",[Line],0)),MATCH("Rent~~1",[Line],0)=4)
            XLOOKUP   =AND(XLOOKUP("other",[Line],[Plan])=50,XLOOKUP("none",[Line],[Plan],-1)=-1)
            XLOOKUP   =AND(ISNA(XLOOKUP("p*",[Line],[Plan])),XLOOKUP("Rent~1",[Line],[Plan])=0)
            INDEX     =INDEX([Line],MATCH(50,[Plan],0))="Other"
            LEN       =AND(LEN("abc")=3,LEN(cover[Remark])=0)
            TRIM      =TRIM("  a   b ")="a b"
            UPPER     =EXACT(UPPER("aB"),"AB")
            LOWER     =EXACT(LOWER("aB"),"ab")
            PROPER    =EXACT(PROPER("green party"),"Green Party")
            CLEAN     =CLEAN("a"&CHAR(7)&"b")="ab"
            LEFT      =AND(LEFT("abc",2)="ab",LEFT("abc")="a")
            RIGHT     =AND(RIGHT("abc",2)="bc",RIGHT("abc")="c")
            MID       =MID("abcd",2,2)="bc"
            FIND      =AND(FIND("b","abc")=2,ISERROR(FIND("B","abc")),FIND("a","aXa",2)=3)
            SEARCH    =AND(SEARCH("B","abc")=2,SEARCH("a","aXa",2)=3,ISERROR(SEARCH("z","abc")))
            SEARCH    =AND(SEARCH("b*d","abcd")=2,SEARCH("?c","abc")=2,SEARCH("~?","a?")=2,SEARCH("","abc")=1)
            SUBSTITUTE =AND(SUBSTITUTE("a-b-c","-","")="abc",SUBSTITUTE("a-b-c","-","+",2)="a-b+c")
            REPLACE   =REPLACE("abcd",2,2,"X")="aXd"
            REPT      =REPT("ab",2)="abab"
            TEXT      =AND(TEXT(1234.5,"#,##0.00")="1,234.50",TEXT(43588,"dd/mm/yyyy")="03/05/2019",TEXT(0.25,"0%")="25%")
            TEXT      =AND(TEXT(43588,"mmm")="May",TEXT(43588,"yyyy-mm-dd")="2019-05-03")
            CHAR      =CHAR(65)="A"
            T         =AND(T("a")="a",T(1)="")
            VALUE     =AND(VALUE("12")=12,VALUE("1,200")=1200,VALUE("25%")=0.25)
            VALUE     =AND(VALUE("2019-05-03")=43588,VALUE("3/5/2019")=43588,ISERROR(VALUE("x")))
            CONCATENATE =CONCATENATE("a",1,"b")="a1b"
            CONCAT    =CONCAT("a",1)="a1"
            TEXTJOIN  =TEXTJOIN("-",TRUE,"a","","b")="a-b"
            DATE      =AND(DATE(2019,5,3)=43588,DATE(2019,14,1)=DATE(2020,2,1))
            YEAR      =AND(YEAR(43588)=2019,YEAR("2019-05-03")=2019)
            MONTH     =AND(MONTH(43588)=5,MONTH("3 May 2019")=5)
            DAY       =AND(DAY(43588)=3,DAY("03/05/2019")=3,DAY(60)=29)
            DATEVALUE =AND(DATEVALUE("2019-05-03")=43588,DATEVALUE("3-May-19")=43588,ISERROR(DATEVALUE("31/06/2019")))
            WEEKDAY   =AND(WEEKDAY(43588)=6,WEEKDAY(43588,2)=5,WEEKDAY(43588,3)=4,WEEKDAY("2019-05-05",2)=7)
            EDATE     =AND(EDATE(43588,1)=DATE(2019,6,3),EDATE("2019-01-31",1)=DATE(2019,2,28),EDATE(43588,-12)=DATE(2018,5,3))
            EOMONTH   =AND(EOMONTH(43588,0)=DATE(2019,5,31),EOMONTH("2020-01-15",1)=DATE(2020,2,29))
            DAYS      =AND(DAYS(DATE(2019,6,30),DATE(2019,4,1))=90,DAYS("2019-05-03","2019-05-01")=2)
            NETWORKDAYS =AND(NETWORKDAYS(43588,43591)=2,NETWORKDAYS(DATE(2019,4,1),DATE(2019,4,30))=22)
            NETWORKDAYS =NETWORKDAYS(43591,43588)=-2
            WORKDAY   =AND(WORKDAY(43588,1)=43591,WORKDAY(43591,-1)=43588,WORKDAY(43588,5)=43595)
            """;

    private static Checks lines() {
        return aReturn()
                .withFinance(
                        line("Pay", "100").row(5),
                        line("Other", "50").row(6),
                        line("pay rise", "50").row(7),
                        record("Rent~1").row(8).answer("line", words("Rent~1")));
    }

    static Stream<String> formulas() {
        return TABLE.lines();
    }

    private static String function(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void givesWhatExcelGives(String row) {
        String formula = row.substring(row.indexOf('='));

        assertThat(formula).contains(function(row) + "(");
        assertThat(lines().with("finance-lines", formula).verdicts()).as(row).containsExactly("passed");
    }

    @Test
    void hasARowForEveryFunctionOfTheTable() {
        assertThat(formulas().map(FunctionsTest::function).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(AllowedFunction.all().keySet());
    }

    @Test
    void isTheTableOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("docs", "CHECKS.md"));
        String chapter = guide.substring(guide.indexOf("## Functions"), guide.indexOf("## Where it differs"));

        assertThat(chapter.lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| Kind"))
                        .flatMap(line -> Pattern.compile("[A-Z]{1,12}(?=,| \\|$)")
                                .matcher(line)
                                .results())
                        .map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(AllowedFunction.all().keySet());
    }

    @Test
    void comparesAsExcelDoes() {
        for (String formula : List.of(
                "=\"é\"=\"É\"",
                "=\"ß\"<>\"SS\"",
                "=cover[Remark]=0",
                "=cover[Remark]=\"\"",
                "=1<\"a\"",
                "=\"a\"<TRUE",
                "=0.1+0.2=0.3",
                "=25%=0.25",
                "=\"a\"&1=\"A1\"",
                "=2^3^2=64",
                "=50%*2=1",
                "=COUNTIF(finance-lines[Plan],cover[Remark])=0",
                "=LEN(cover[Remark])=0")) {
            assertThat(aReturn().with(null, formula).verdicts()).as(formula).containsExactly("passed");
        }
    }

    @Test
    void countsABlankCriterionAsZeroAndTextsAcrossLines() {
        Checks lines =
                aReturn().withFinance(line("two\nlines", "0"), line("one", "7").row(6));

        assertThat(lines.with("finance-lines", "=COUNTIF([Plan],[@risk])=1").verdicts())
                .containsExactly("passed", "passed");
        assertThat(lines.with("finance-lines", "=COUNTIF([Line],\"two*\")=1").verdicts())
                .containsExactly("passed");
    }

    @Test
    void takesAnAnswerInWordsAsValueDoesInArithmetic() {
        Checks typed = aReturn()
                .withFinance(
                        line("25%", "0.25"),
                        line("1,200", "1200").row(6),
                        line("2019-05-03", "43588").row(7),
                        line("x", "1").row(8));

        assertThat(typed.with("finance-lines", "=1*[@Line]=[@Plan]").verdicts())
                .containsExactly("passed", "passed", "passed", "#VALUE!");
        assertThat(typed.with("finance-lines", "=[@Line] - [@Plan] = 0").verdicts())
                .containsExactly("passed", "passed", "passed", "#VALUE!");
    }

    @Test
    void givesExcelsWordsForErrors() {
        assertThat(aReturn().with("risks", "=[@Score]>\"a\"*1").verdicts()).containsOnly("#VALUE!");
        assertThat(aReturn().with("risks", "=1/([@Score]-[@Score])>1").verdicts())
                .containsOnly("#DIV/0!");
        assertThat(aReturn().with("risks", "=OR(TRUE,NA())").verdicts()).containsOnly("#N/A");
        assertThat(aReturn().with("risks", "=SQRT(-[@Score])>1").verdicts()).containsOnly("#NUM!");
    }

    /** Such a pattern, in a cell, would keep a regular expression busy for years. */
    @Test
    void comesToAnEndWithAPatternOfManyStars() {
        String stars = "*a".repeat(20) + "*b";
        Checks hostile = aReturn()
                .withFinance(line(stars, "1"), line("a".repeat(3000), "2").row(6));

        assertThat(hostile.with("finance-lines", "=ISERROR(SEARCH(INDEX([Line],1),[@Line]))")
                        .verdicts())
                .containsExactly("failed", "passed");
        assertThat(hostile.with("finance-lines", "=MATCH([@Line],[Line],0)=[@Plan]")
                        .verdicts())
                .containsExactly("passed", "passed");
        assertThat(hostile.with("finance-lines", "=COUNTIF([Line],[@Line])=1").verdicts())
                .containsExactly("passed", "passed");
        assertThat(hostile.with("finance-lines", "=MAXIFS([Plan],[Line],[@Line])>0")
                        .verdicts())
                .containsExactly("passed", "passed");
    }

    @Test
    void takesANumberTypedAsTextForTheNumber() {
        Checks typed = aReturn().withFinance(line("12", "12").answer("risk", words("2019-05-03")), line("x", "1"));

        assertThat(typed.with("finance-lines", "=IF([@Line]=\"x\",TRUE,[@Line]*1=[@Plan])")
                        .verdicts())
                .containsExactly("passed", "passed");
        assertThat(typed.with("finance-lines", "=COUNTIF([Line],[@Plan])=IF([@Plan]=12,1,0)")
                        .verdicts())
                .containsExactly("passed", "passed");
        assertThat(typed.with("finance-lines", "=OR([@risk]=\"\",YEAR([@risk])=2019)")
                        .verdicts())
                .containsExactly("passed", "passed");
    }
}
