package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.Programme;
import org.quorate.testing.LaidOutPlaces;
import org.quorate.testing.LibreOffice;
import org.quorate.validation.IssuedReturn.Typed;
import org.quorate.validation.NamedField.From;
import org.quorate.validation.ValidatorsVerdicts.Place;
import org.quorate.validation.formula.ReferenceChecks;

/**
 * The verdicts that LibreOffice works out in a workbook that was sent out are those of the validator over the same workbook, cell
 * for cell. Where an answer stands otherwise than it is read, the workbook says "Not checked", and there alone.
 */
class IssuedVerdictsTest {
    /** Made for each record of the lines. */
    private static final String OF_RECORDS = """
            =[@Forecast]<=[@Plan]
            =OR(ABS([@forecast]-[@plan])<=0.02*[@plan],[@comment]<>"")
            =[@End]>=[@Start]
            =OR(ISBLANK([@End]),[@End]>=[@Start])
            =IF([@Status]="Closed",[@End]<>"",TRUE)
            =AND([@Share]>=10%,[@Share]<=0.9)
            =[@Agreed]="Yes"
            =[@Shared]
            =NOT([@Shared])
            =IF([@Shared],[@Count]>1,[@Count]<=5)
            =[@Shared]=FALSE
            =EXACT([@Status],"Open")
            =EXACT(UPPER([@Name]),[@Name])
            =LEN([@Comment])<=200
            =LEN(TRIM([@Name]))>LEN([@Ref])
            =ISNUMBER(SEARCH("n?r*",[@Name]))
            =ISERROR(FIND("é",[@Name]))
            =LEFT([@Ref],1)="R"
            =RIGHT([@Name],1)<>"e"
            =MID([@Name],2,1)="o"
            =SUBSTITUTE([@Name],"a","")=[@Name]
            =LEN(REPLACE([@Name],1,1,"xy"))>5
            =REPT([@Status],2)<>[@Status]&"Open"
            =EXACT(PROPER([@Name]),[@Name])
            =EXACT(LOWER([@Name]),[@Name])
            =CLEAN([@Comment])=[@Comment]
            =CONCATENATE([@Ref],"-",[@Count])<>"R1-0"
            =CONCAT([@Ref],[@Count])="R12"
            =TEXTJOIN("/",TRUE,[@Ref],[@Status],[@Comment])<>[@Ref]&"/Open"
            =T([@Name])<>""
            =CHAR(82)=LEFT([@Ref])
            =TEXT([@Start],"yyyy-mm")="2019-05"
            =TEXT([@Plan],"#,##0.00")<>"0.00"
            =TEXT([@Share],"0%")="25%"
            =VALUE([@Code])>100
            =[@Code]*2>100
            =IFERROR(VALUE([@Code]),0)<1300
            =YEAR([@Start])=2019
            =MONTH([@Start])<=5
            =DAY([@Start])<15
            =WEEKDAY([@Start],2)<6
            =EDATE([@Start],3)>=[@End]
            =EOMONTH([@Start],0)>=[@End]
            =DAYS([@End],[@Start])>30
            =NETWORKDAYS([@Start],[@End])>10
            =WORKDAY([@Start],5)<=[@End]
            =DATE(YEAR([@Start])+1,MONTH([@Start]),DAY([@Start]))>[@End]
            =DATEVALUE(TEXT([@Start],"yyyy-mm-dd"))>43580
            =[@Start]>=Period[start]
            =AND([@End]<=Period[end],[@End]<Period[due],[@End]<Period[closes])
            =OR([@Partner]=Party[name],Party[id]="south")
            =[@Partner]="Northern partner"
            =[@Level]="Green"
            =OR([@Level]="Red",[@Level]="Amber")
            =ROUND([@Plan]*[@Share],2)<=100
            =ROUNDUP([@Plan]/3,0)>ROUNDDOWN([@Plan]/3,0)
            =[@Plan]*[@Share]<=[@Forecast]
            =MOD([@Count],3)=0
            =POWER([@Count],2)<=[@Plan]
            =[@Count]^2>9
            =CEILING([@Plan],5)=[@Plan]
            =FLOOR([@Plan],5)=[@Plan]
            =MROUND([@Plan],5)=[@Plan]
            =QUOTIENT([@Plan],7)>3
            =TRUNC([@Plan],1)=[@Plan]
            =INT([@Plan])=[@Plan]
            =SIGN([@Forecast])>=0
            =SQRT([@Forecast])<=10
            =[@Forecast]/[@Count]>1
            =IFERROR([@Forecast]/[@Count],0)>=1
            =IFNA(MATCH([@Level],[Name],0),0)=0
            =ISEVEN([@Count])
            =ISODD([@Count])
            =AND(ISNUMBER([@Plan]),NOT(ISTEXT([@Plan])))
            =ISTEXT([@Comment])
            =ISNONTEXT([@Comment])
            =AND(ISLOGICAL([@Shared]),[@Shared])
            =ISERR(1/[@Count])
            =NOT(ISNA(MATCH([@Name],[Ref],0)))
            =AND(TRUE(),ISERROR(NA()),[@Count]>2)
            =IFS([@Status]="Open",[@Count]>1,[@Status]="Closed",[@Count]<3)
            =SWITCH([@Level],"Red",[@Plan]>50,"Amber",[@Plan]>20,TRUE)
            =CHOOSE([@Count],TRUE,FALSE,[@Plan]>0)
            =[@Plan]=""
            =[@Plan]=0
            =[@Comment]=0
            =[@Plan]<IF([@Count]>2,"a",5)
            =[@Code]&[@Count]<>"12"
            =-[@Forecast]<=-10
            =[@Plan]+[@Forecast]-[@Count]*2>100
            =COUNTIF([Ref],[@Ref])=1
            =COUNTIF([Name],[@Name])=1
            =COUNTIF([Plan],[@Plan])=1
            =COUNTIF([Plan],">"&[@Plan])<5
            =COUNTIFS([Status],[@Status],[Level],"Red")<2
            =COUNTIFS([Status],"<>"&[@Status],[Level],[@Level])<3
            =SUMIF([Status],[@Status],[Plan])>=500
            =SUMIF([Plan],">="&[@Plan])>600
            =SUMIFS([Plan],[Status],[@Status],[Level],[@Level])>100
            =AVERAGEIF([Status],[@Status],[Plan])>=[@Plan]
            =AVERAGEIFS([Plan],[Status],[@Status],[Count],">1")>=[@Plan]
            =MAXIFS([Plan],[Status],[@Status])>[@Plan]
            =MINIFS([Plan],[Status],[@Status])<[@Plan]
            =[@Plan]=MAX([Plan])
            =[@Plan]>MIN([Plan])
            =[@Plan]>=MEDIAN([Plan])
            =[@Plan]>AVERAGE([Plan])
            =[@Plan]>=LARGE([Plan],3)
            =[@Plan]<=SMALL([Plan],3)
            =RANK([@Plan],[Plan])<=5
            =[@Start]>=MIN([Start])
            =MATCH([@Ref],[Ref],0)<=10
            =MATCH([@Plan],[Plan],0)=MATCH([@Ref],[Ref],0)
            =INDEX([Ref],MATCH([@Ref],[Ref],0))=[@Ref]
            =INDEX([Plan],MATCH([@Ref],[Ref],0))>20
            =INDEX([Ref],[@Count])=[@Ref]
            =XLOOKUP([@Ref],[Ref],[Plan])>20
            =XLOOKUP([@Name],[Name],[Ref],"none")=[@Ref]
            =XLOOKUP([@Name],[Ref],[Plan],-1)=-1
            =SUMPRODUCT(([Status]=[@Status])*[Plan])>500
            =SUMPRODUCT(([Plan]>[@Plan])*1)<4
            =SUMPRODUCT(([Status]<>[@Status])*([Level]<>"Red"))<8
            =SUMPRODUCT(([Comment]="")*1)<7
            =COUNTIF(List.plan[Key],[@Code])=0
            =XLOOKUP([@Code],List.plan[key],List.plan[text],"")=""
            =XLOOKUP([@Code],List.plan[key],List.plan[Parent],"none")="A1.5"
            =[@Count]<=SUM(List.plan[Weight])
            =OR(ISBLANK(Previous[@Plan]),[@Plan]>=Previous[@Plan])
            =[@Plan]-Previous[@Plan]<20
            =Previous[@Status]=[@Status]
            =Previous[@Shared]=[@Shared]
            =Previous[@Partner]=[@Partner]
            =COUNTIF(Previous[Ref],[@Ref])=1
            =[@Plan]<=cover[Total]/10
            """;

    /** Made once a return. */
    private static final String OF_THE_RETURN = """
            =ROUND(SUM(cover[Total],[Plan])-SUM([Plan]),2)=cover[Total]+COUNTIF([Level],"Green")-6
            =SUM([Plan])+20000000>=SUM([Forecast])
            =SUM([Plan])>=25000000
            =ROWS([Plan])=20
            =ROWS([Plan])+COUNTIF([Level],"Red")>26
            =COUNTBLANK([Plan])<=2
            =COUNTBLANK([Comment])<7
            =COUNTA([Comment])>13
            =ISEVEN(COUNTA([Comment]))
            =COUNT([Plan])>=ROWS([Plan])-COUNTIF([Level],"Red")/3
            =PRODUCT(COUNTIF([Level],"Red")-4,[Count],SUM([Forecast]))>=0
            =COUNTIF([Comment],"")<7
            =COUNTIF([Comment],"*")>13
            =COUNTIF([Comment],"?*")>13
            =COUNTIF([Comment],"<>")>13
            =COUNTIF([Comment],"=")<7
            =COUNTIF([Status],"<>Open")<10
            =COUNTIF([Status],"o*")>10
            =COUNTIF([Name],"*~**")>1
            =COUNTIF([Count],0)+COUNTIF([Count],"0")>5
            =COUNTIFS([Comment],"",[Status],"<>Open")<3
            =COUNTIF([Agreed],"Yes")>3
            =COUNTIF([Start],">="&DATE(2019,5,1))>8
            =COUNTIF([Share],">25%")>8
            =SUMPRODUCT([Plan],[Share])>300
            =SUMPRODUCT(--([Name]=UPPER("north")))>=2
            =LEN(CONCAT([Ref]))>50
            =LEN(TEXTJOIN(",",FALSE,[Comment]))>LEN(TEXTJOIN(",",TRUE,[Comment]))
            =ISBLANK(cover[Remark])
            =OR(cover[Remark]<>"",COUNTA([Level])>15)
            =AND(cover[Agreed],cover[Total]>0)
            =COUNTIF(Previous.lines[Status],"<>Open")-2<COUNTIF([Status],"<>Open")
            =ROWS(Previous.lines[Ref])=20
            =SUM(Previous.lines[Plan])<=SUM([Plan])
            =Previous.cover[Total]=cover[Total]
            =AND(Party[code]="XN1",Party[role]="Provider",Party[status]="party",LEFT(Period[label],9)="Quarter 1")
            =OR(Period[id]=FALSE()&"",COUNTA([Level])>15)
            =AND(OR(Period[kind]<>"",COUNTA([Level])>15),COUNTIF(List.plan[Plan period],"spring")=COUNTIF([Level],"Green")-5)
            =OR(Party[type]<>"",Period[part]<>"",COUNTA([Level])>15)
            """;

    /**
     * Where LibreOffice is known to differ from Excel, and with it from us.
     *
     * @param where the record, by field
     * @param says what LibreOffice comes to there
     */
    private record Elsewhere(String formula, Predicate<Map<String, Object>> where, String says) {}

    private static final List<Elsewhere> ELSEWHERE = List.of(
            // Day 0 is 30 December 1899 to LibreOffice, and "0 January 1900" to Excel.
            new Elsewhere("=MONTH([@Start])<=5", line -> isBlank(line.get("start")), IssuedReturn.FAILED),
            new Elsewhere("=DAY([@Start])<15", line -> isBlank(line.get("start")), IssuedReturn.FAILED),
            // MROUND of numbers with different signs is #NUM! in Excel.
            new Elsewhere(
                    "=MROUND([@Plan],5)=[@Plan]",
                    line -> Integer.valueOf(-5).equals(line.get("plan")),
                    IssuedCheck.OK));

    private static boolean isBlank(@Nullable Object typed) {
        return typed == null || typed.equals("n/a");
    }

    /** Of the records in order, which is not that of rows where some are empty: the workbook does not tell then. */
    private static final Set<String> IN_ORDER = Set.of(
            "=INDEX([Ref],[@Count])=[@Ref]",
            "=LEN(TEXTJOIN(\",\",FALSE,[Comment]))>LEN(TEXTJOIN(\",\",TRUE,[Comment]))");

    @Test
    void areThoseOfTheValidator(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "soffice is not installed, so that no verdicts are compared");
        Map<String, IssuedReturn> returns = returns();
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, IssuedReturn> one : returns.entrySet()) {
            written.add(one.getValue().write(folder.resolve(one.getKey() + ".xlsx")));
        }
        List<Path> workedOut = LibreOffice.recalculated(folder, written);

        Map<String, Set<String>> verdicts = new TreeMap<>();
        for (Path file : workedOut) {
            String name = file.getFileName().toString().replace(".xlsx", "");
            IssuedReturn filled = returns.get(name);
            Map<Place, String> said = filled.saidBy(file);

            assertThat(described(filled, said)).as(name).isEqualTo(described(filled, expected(filled)));
            said.forEach((place, verdict) -> verdicts.computeIfAbsent(
                            filled.check(place).check().formula(), absent -> new TreeSet<>())
                    .add(verdict));
        }
        assertThat(verdicts.entrySet())
                .as("a check on which the workbook never decides proves nothing")
                .noneMatch(one -> one.getValue().equals(Set.of(IssuedCheck.NOT_CHECKED)));
        assertThat(verdicts.values().stream()
                        .filter(seen -> seen.contains(IssuedCheck.OK) && seen.contains(IssuedReturn.FAILED))
                        .count())
                .as("checks that came out both ways")
                .isGreaterThanOrEqualTo(verdicts.size() * 8L / 10);
    }

    /** Of what is not checked too: what an error is told as counts. */
    @Test
    void areThoseOfTheReference() {
        returns()
                .forEach((name, filled) -> assertThat(filled.verdicts(filled.checks()))
                        .as(name)
                        .hasSizeGreaterThan(2_000)
                        .isEqualTo(filled.verdicts(ReferenceChecks.of(filled.programme()))));
    }

    /** Careful people's workbooks, one of them with empty rows, and careless people's. */
    static Map<String, IssuedReturn> returns() {
        Programme programme = FilledIn.programme(
                Stream.concat(OF_RECORDS.lines(), OF_THE_RETURN.lines()).toList());
        IssuedReturn before = FilledIn.with(programme, 1, 0, false, null);
        Map<String, IssuedReturn> returns = new TreeMap<>();
        for (int seed = 2; seed <= 5; seed++) {
            returns.put("careful-" + seed, FilledIn.with(programme, seed, 0, seed == 5, before));
            returns.put("careless-" + seed, FilledIn.with(programme, 10 + seed, seed == 2 ? 1 : 5, false, before));
        }
        return returns;
    }

    private static Map<Place, String> expected(IssuedReturn filled) {
        return expected(filled, filled.saidByTheValidator());
    }

    /**
     * Returns what LibreOffice is expected to say.
     *
     * @param said what the validator says
     */
    static Map<Place, String> expected(IssuedReturn filled, Map<Place, String> said) {
        Map<Place, String> expected = new LinkedHashMap<>();
        said.forEach((place, verdict) -> {
            CompiledCheck check = filled.check(place);
            Map<String, Object> line = filled.line(place.row());
            String wanted = ELSEWHERE.stream()
                    .filter(one -> one.formula.equals(check.check().formula()) && one.where.test(line))
                    .map(Elsewhere::says)
                    .findFirst()
                    .orElse(verdict);
            expected.put(place, standsOtherwise(filled, check, line) ? IssuedCheck.NOT_CHECKED : wanted);
        });
        return expected;
    }

    /** Returns whether an answer that the check names stands otherwise than it is read. */
    private static boolean standsOtherwise(IssuedReturn filled, CompiledCheck check, Map<String, Object> line) {
        boolean gaps = filled.lines().stream().anyMatch(Map::isEmpty);
        if (gaps && IN_ORDER.contains(check.check().formula())) {
            return true;
        }
        return check.names().stream()
                .filter(named -> named.section().id().equals("lines"))
                .anyMatch(named -> named.from() == From.RECORD
                        ? line.get(named.field().id()) instanceof Typed
                        : named.from() == From.COLUMN
                                && filled.lines().stream()
                                        .anyMatch(other -> FilledIn.isNasty(
                                                named.field(),
                                                other.get(named.field().id()))));
    }

    /** The verdicts with what they are of, so that a difference says all. */
    static Map<String, String> described(IssuedReturn filled, Map<Place, String> verdicts) {
        Map<String, String> described = new TreeMap<>();
        verdicts.forEach((place, verdict) -> {
            CompiledCheck check = filled.check(place);
            Map<String, Object> named = new LinkedHashMap<>();
            check.names().stream()
                    .filter(name -> name.from() == From.RECORD)
                    .forEach(name -> named.put(
                            name.field().id(),
                            filled.line(place.row()).getOrDefault(name.field().id(), "(blank)")));
            described.put(check.check().formula() + " in row " + place.row() + " of " + named, verdict);
        });
        return described;
    }

    @Test
    void areComparedForEveryFunction() throws IOException {
        String guide = Files.readString(Path.of("docs", "CHECKS.md"));
        String chapter = guide.substring(guide.indexOf("## Functions"), guide.indexOf("## Where it differs"));
        List<String> functions = chapter.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Kind"))
                .flatMap(line ->
                        Pattern.compile("[A-Z]{1,12}(?=,| \\|$)").matcher(line).results())
                .map(MatchResult::group)
                .toList();

        assertThat(functions).hasSizeGreaterThan(90);
        assertThat(functions).allMatch(function -> (OF_RECORDS + OF_THE_RETURN).contains(function + "("));
    }

    @Test
    void standForEveryCheckCompared() {
        IssuedReturn filled = returns().get("careful-2");

        assertThat(filled.compiled())
                .allMatch(
                        check -> check.issued(new LaidOutPlaces(LaidOutPlaces.FIRST)) instanceof IssuedCheck.Standing);
        assertThat(filled.compiled()).hasSizeGreaterThan(160);
    }
}
