package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.validation.formula.Checks.aReturn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.testing.LaidOutPlaces;
import org.quorate.validation.IssuedCheck;
import org.quorate.validation.IssuedCheck.Impossible;
import org.quorate.validation.IssuedCheck.Standing;

/** What each thing that can be named in a formula is written as in a workbook that is sent out. */
class IssuedReferencesTest {

    private static IssuedCheck issued(String section, String formula) {
        Checks checks = aReturn().with(section.isEmpty() ? null : section, formula);
        return checks.compiled().of(checks.definition()).get(0).issued(new LaidOutPlaces(7));
    }

    private static String condition(String section, String formula) {
        return ((Standing) issued(section, formula)).condition();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =[@Score]>5                        | IF(ISNUMBER('risks'!$C7),'risks'!$C7,Given!$A$99)>5
            =[@closed_on]>=Period[start]       | IF(ISNUMBER('risks'!$D7),INT('risks'!$D7),Given!$A$99)>=Given!$C$5
            =MAX([Score])>4                    | MAX('risks'!$C$2:$C$31)>4
            =SUM(finance-lines[Plan])=cover[Total plan] | SUM('finance-lines'!$B$2:$B$31)=IF(ISNUMBER('cover'!$B$1),'cover'!$B$1,Given!$A$99)
            =ISBLANK(Previous[@Score])         | ISBLANK(INDEX('Before risks'!$C$2:$C$31,'risks'!$Y7))
            =SUM(Previous[Score])>4            | SUM('Before risks'!$C$2:$C$31)>4
            =SUM(Previous.finance-lines[Plan])=1 | SUM('Before finance-lines'!$B$2:$B$31)=1
            =Previous.cover[Total plan]>1      | 'Before cover'!$B$1>1
            =AND(Party[name]="North",Party[code]="X") | AND(Given!$B$2="North",Given!$B$3="X")
            =Period[end]-Period[start]=90      | Given!$C$6-Given!$C$5=90
            =COUNTIF(List.plan[Key],"B2")=1    | COUNTIF(Given!$D$1:$D$2,"B2")=1
            """)
    void standsWhereThePlacesSay(String formula, String written) {
        assertThat(condition("risks", formula)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =ROWS([Score])=2                   | SUM('risks'!$Z$2:$Z$31)=2
            =COUNTBLANK([Score])=2             | (COUNTBLANK('risks'!$C$2:$C$31)-(ROWS('risks'!$Z$2:$Z$31)-SUM('risks'!$Z$2:$Z$31)))=2
            =COUNTIF([Score],"<>4")=2          | (COUNTIF('risks'!$C$2:$C$31,"<>4")-(ROWS('risks'!$Z$2:$Z$31)-SUM('risks'!$Z$2:$Z$31))*COUNTIF(Given!$A$99,"<>4"))=2
            =SUMPRODUCT(([Score]<>4)*[Score])=2 | SUMPRODUCT(('risks'!$C$2:$C$31<>4)*'risks'!$C$2:$C$31,'risks'!$Z$2:$Z$31)=2
            =SUMIFS([Score],[Score],">1")=2    | SUMIFS('risks'!$C$2:$C$31,'risks'!$C$2:$C$31,">1")=2
            =MAXIFS([Score],[Score],">1")=2    | _xlfn.MAXIFS('risks'!$C$2:$C$31,'risks'!$C$2:$C$31,">1")=2
            =IFNA(SWITCH(1,2,3),4)=4           | _xlfn.IFNA(_xlfn.SWITCH(1,2,3),4)=4
            =-(2%+1.5)*"a""b"<=TRUE            | -(2%+1.5)*"a""b"<=TRUE
            =ROUND(1/3,2)^2&"x"<>"y"           | ROUND(1/3,2)^2&"x"<>"y"
            =IF(1=1,,2)=0                      | IF(1=1,,2)=0
            """)
    void leavesRowsWithoutARecordOut(String formula, String written) {
        assertThat(condition("risks", formula)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =COUNTIF([Shared],TRUE)=1          | the column of "Shared" holds marks, where a check sees TRUE and FALSE
            =SUMPRODUCT([Score]*finance-lines[Plan])=1 | SUMPRODUCT takes columns of several sections, which have room for different numbers of records
            =SUMPRODUCT([Score]^0)>1           | SUMPRODUCT would divide, or raise to a power, in rows in which no record stands
            """)
    void saysWhyACheckCannotStandThere(String formula, String reason) {
        assertThat(issued("risks", formula)).isEqualTo(new Impossible(reason));
    }

    @Test
    void givesAVerdictInWords() {
        Standing standing = (Standing) issued("risks", "=[@Score]>5");

        assertThat(standing.judged()).startsWith("AND(IF(ISNUMBER('risks'!$C7),AND('risks'!$C7=INT('risks'!$C7)),");
        assertThat(standing.verdict())
                .isEqualTo("IF('risks'!$Z7=0,\"\",IFERROR(IF(" + standing.judged() + ",IF(" + standing.condition()
                        + ",\"OK\",\"Error: It is wrong.\"),\"Not checked\"),\"Not checked\"))");
    }
}
