package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test spoils a copy of the minimal pack, which without that is in order. */
class PackConsistencyTest {
    private static final String PROGRAMME = "programme.json";
    private static final String ASSURANCE = "returns/assurance.json";
    private static final String PAPER = "paper.json";

    private PackCopy pack;

    @BeforeEach
    void copyPack(@TempDir Path folder) {
        pack = PackCopy.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "end": "2019-06-30"            | "end": "2019-03-31"              | end      | 2019-03-31       | The first day of the period, 2019-04-01, or later.
            "due": "2019-07-08T12:00"      | "due": "2019-06-29T12:00"        | due      | 2019-06-29T12:00 | The last day of the period, 2019-06-30, or later.
            "closes": "2019-07-31T17:00"   | "closes": "2019-07-08T11:59"     | closes   | 2019-07-08T11:59 | When the return is due, 2019-07-08T12:00, or later.
            "previous": "2018-19-Q4"       | "previous": "2019-20-Q1"         | previous | 2019-20-Q1       | A period that ends before this one starts.
            """)
    void tellsPeriodWhoseDatesContradictEachOther(
            String right, String wrong, String property, String seen, String expected) {
        pack.change(PROGRAMME, right, wrong);
        assertThat(pack.told())
                .containsExactly("programme.json /periods/0/" + property + " | \"" + seen + "\" cannot stand here. | "
                        + expected);
    }

    @Test
    void tellsPreviousPeriodThatIsLater() {
        pack.change(PROGRAMME, "\"previous\": \"2018-19-Q4\"", "\"previous\": null")
                .change(
                        PROGRAMME,
                        "\"closes\": \"2019-04-30T17:00\",\n      \"previous\": null",
                        "\"closes\": \"2019-04-30T17:00\",\n      \"previous\": \"2019-20-Q1\"");
        assertThat(pack.told())
                .containsExactly("programme.json /periods/1/previous | \"2019-20-Q1\" cannot stand here."
                        + " | A period that ends before this one starts.");
    }

    @Test
    void tellsLevelThatStandsBelowABetterOne() {
        pack.change(PROGRAMME, "\"label\": \"Red\", \"ordinal\": 1", "\"label\": \"Red\", \"ordinal\": 3");
        assertThat(pack.told())
                .containsExactly("programme.json /scales/0/levels/1/ordinal | \"2\" cannot stand here."
                        + " | 3 or more, for the worst level stands first.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "from": 8 | "from": 6  | 1/from | 6  | More than 6, which has a band already.
            "from": 8 | "from": 9  | 1/from | 9  | At most 8, which has no band otherwise.
            "from": 1 | "from": 2  | 0/from | 2  | At most 1, which has no band otherwise.
            "to": 25  | "to": 24   | 1/to   | 24 | 25, which has no band otherwise.
            "from": 1 | "from": 7  | 0/to   | 6  | The band's lowest score, 7, or more.
            """)
    void tellsRiskBandsWithGapsOrOverlaps(String right, String wrong, String at, String seen, String expected) {
        pack.change(PROGRAMME, right, wrong);
        assertThat(pack.told())
                .contains("programme.json /riskBands/" + at + " | \"" + seen + "\" cannot stand here. | " + expected);
    }

    @Test
    void takesProgrammeWithoutRiskBands() {
        pack.change(PROGRAMME, "{ \"label\": \"Low\", \"from\": 1, \"to\": 6, \"tone\": \"positive\" },", "")
                .change(PROGRAMME, "{ \"label\": \"High\", \"from\": 8, \"to\": 25, \"tone\": \"negative\" }", "");
        assertThat(pack.told()).isEmpty();
    }

    @Test
    void tellsGroupsThatReportToEachOther() {
        pack.change(
                PROGRAMME, "\"purpose\": \"Decides\"", "\"purpose\": \"Decides\", \"reportsTo\": \"Alliance Board\"");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /groups/0/reportsTo | \"Alliance Board\" cannot stand here."
                                + " | A group that does not in turn report to this one.",
                        "programme.json /groups/1/reportsTo | \"Governing Body\" cannot stand here."
                                + " | A group that does not in turn report to this one.");
    }

    @Test
    void tellsTableWithoutKey() {
        pack.change(ASSURANCE, "\"key\": [\"reference\"],", "");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1 | The property \"key\" is missing. | \"key\"");
    }

    @Test
    void tellsFixedRowsWithoutTheirList() {
        pack.change(ASSURANCE, "\"expected\": \"sign-off-steps\",", "");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/1 | The property \"expected\" is missing. | \"expected\"",
                        "returns/assurance.json /sections/1/fields/6/listColumn | \"listColumn\" cannot stand here."
                                + " | Only a field of a section with \"expected\" has it.");
    }

    @Test
    void tellsARowThatIsPartOfOneThatDoesNotStandBeforeIt() {
        pack.change(PROGRAMME, "\"parent\": \"1\"", "\"parent\": \"2\"");
        assertThat(pack.told())
                .containsExactly("programme.json /lists/0/rows/1/parent | \"2\" cannot stand here."
                        + " | The key of a row that stands before this one.");
    }

    @Test
    void tellsAValueForAColumnThatAllListsHave() {
        pack.change(PROGRAMME, "\"Days\": 2.5", "\"Text\": 2.5");
        assertThat(pack.told())
                .containsExactly("programme.json /lists/0/rows/0/values/Text | \"Text\" cannot stand here."
                        + " | One of the list's own columns.");
    }

    @Test
    void tellsPlanPeriodsThatOverlapWithoutSayingSo() {
        pack.change(PROGRAMME, ", \"overlaps\": true", "");
        assertThat(pack.told())
                .containsExactly("programme.json /planPeriods/1/start | \"2019-06-02\" cannot stand here."
                        + " | A day outside \"Spring 2019\", or \"overlaps\": true.");
    }

    @Test
    void tellsPlanPeriodThatEndsBeforeItStarts() {
        pack.change(PROGRAMME, "\"end\": \"2019-06-28\"", "\"end\": \"2019-03-28\"");
        assertThat(pack.told())
                .containsExactly("programme.json /planPeriods/0/end | \"2019-03-28\" cannot stand here."
                        + " | The first day of the period, 2019-04-02, or later.");
    }

    @Test
    void tellsAPartyThatStandsTwiceInAQuorum() {
        pack.change(
                PROGRAMME,
                "\"quorum\": [{ \"party\": \"voluntary-sector\", \"members\": 2 }]",
                "\"quorum\": [{ \"party\": \"voluntary-sector\", \"members\": 2 }, { \"party\": \"voluntary-sector\", \"members\": 1 }]");
        assertThat(pack.told())
                .containsExactly("programme.json /groups/1/quorum/1/party | The party of a quorum \"voluntary-sector\""
                        + " stands more than once. | Each party of a quorum once.");
    }

    @Test
    void tellsADateWhoseAlternativeIsItself() {
        pack.change(ASSURANCE, "\"alternative\": \"due_or\"", "\"alternative\": \"due\"");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1/fields/7/alternative | \"due\" cannot stand here."
                        + " | The id of another field.");
    }

    @Test
    void tellsTextWithThePropertiesOfADate() {
        pack.change(ASSURANCE, "\"listColumn\": \"Lead\"", "\"listColumn\": \"Lead\", \"opening\": true");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1/fields/6/opening | \"opening\" cannot stand here."
                        + " | Only a field of one of these types has it: date.");
    }

    @Test
    void tellsFormWithThePropertiesOfATable() {
        pack.change(ASSURANCE, "\"kind\": \"form\",", "\"kind\": \"form\", \"key\": [\"partner\"], \"shared\": true,");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/0/key | \"key\" cannot stand here."
                                + " | Only a section of kind \"table\" has it.",
                        "returns/assurance.json /sections/0/shared | \"shared\" cannot stand here."
                                + " | Only a section of kind \"table\" has it.");
    }

    @Test
    void tellsCoverThatIsATable() {
        pack.change(ASSURANCE, "\"kind\": \"form\",", "\"kind\": \"table\", \"key\": [\"partner\"],");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/0/kind | \"table\" cannot stand here."
                        + " | \"form\", for a cover holds each answer once.");
    }

    @Test
    void tellsAnOverrideOutsideAReviewAndTakesItInOne() {
        pack.change(ASSURANCE, "\"subject\": \"milestone\"", "\"subject\": \"override\"");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1/subject | \"override\" cannot stand here."
                        + " | Another subject, for only a return of the role \"review\" overrides others.");

        pack.change(ASSURANCE, "\"onErrors\"", "\"role\": \"review\", \"onErrors\"");
        assertThat(pack.told()).isEmpty();
    }

    @Test
    void tellsTheRolesWhereOneIsNone() {
        pack.change(ASSURANCE, "\"onErrors\"", "\"role\": \"reviews\", \"onErrors\"");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /role | \"reviews\" cannot stand here. Did you mean \"review\"?"
                                + " | One of: return, review.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The name of this sheet is longer
            Risks/issues
            'Quoted
            Quoted'
            """)
    void tellsSheetNameThatExcelDoesNotTake(String name) {
        pack.change(ASSURANCE, "{ \"name\": \"Milestones\" }", "{ \"name\": \"" + name + "\" }");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1/sheet/name | \"" + name + "\" cannot stand here."
                        + " | A name that Excel takes for a sheet: at most 31 characters, none of [ ] : * ? / \\, and no"
                        + " apostrophe at either end.");
    }

    @Test
    void tellsChoiceWithoutChoicesAndScaleWithoutScale() {
        pack.change(ASSURANCE, "\"type\": \"tick\" },", "\"type\": \"choice\" },")
                .change(ASSURANCE, "\"type\": \"tick\", \"meaning\"", "\"type\": \"scale\", \"meaning\"")
                .change(ASSURANCE, "\"exactlyOne\": [[\"full\", \"nil\"]],", "");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/0/fields/1 | The property \"choices\" is missing. | \"choices\"",
                        "returns/assurance.json /sections/0/fields/2 | The property \"scale\" is missing. | \"scale\"");
    }

    @Test
    void tellsBoundsThatDoNotGoWithTheType() {
        pack.change(
                        ASSURANCE,
                        "\"type\": \"integer\", \"min\": 1, \"max\": 5",
                        "\"type\": \"text\", \"min\": 1, \"scale\": \"rag\"")
                .change(
                        ASSURANCE,
                        "\"heading\": \"Partner\",",
                        "\"heading\": \"Partner\", \"maxLength\": 10, \"choices\": [\"A\"], \"target\": \"section:milestones\",");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/0/fields/0/maxLength | \"maxLength\" cannot stand here."
                                + " | Only a field of one of these types has it: text, narrative, reference, email.",
                        "returns/assurance.json /sections/0/fields/0/choices | \"choices\" cannot stand here."
                                + " | Only a field of one of these types has it: choice.",
                        "returns/assurance.json /sections/0/fields/0/target | \"target\" cannot stand here."
                                + " | Only a field of one of these types has it: reference.",
                        "returns/assurance.json /sections/1/fields/3/min | \"min\" cannot stand here."
                                + " | Only a field of one of these types has it: integer, decimal, money, percent, score.",
                        "returns/assurance.json /sections/1/fields/3/scale | \"scale\" cannot stand here."
                                + " | Only a field of one of these types has it: scale.");
    }

    @Test
    void tellsLargestNumberBelowTheSmallest() {
        pack.change(ASSURANCE, "\"max\": 5", "\"max\": 0.5");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1/fields/3/max | \"0.5\" cannot stand here."
                        + " | The smallest number, 1, or more.");
    }

    @Test
    void tellsPlaceThatNoPaperHas() {
        pack.change(PAPER, "Introduction", "Introduction to {programe}");
        assertThat(pack.told())
                .containsExactly("paper.json /sections/0/heading | There is no place \"programe\"."
                        + " Did you mean \"programme\"? | One of: programme, commissioner, committee, period,"
                        + " previous_period, as_at, returns_expected, returns_received, returns_accepted, returns_queried,"
                        + " returns_rejected, returns_missing, returns_late, parties_owing, errors, warnings, due.");
    }

    @Test
    void tellsBraceThatIsNotClosed() {
        pack.change(PAPER, "{period}", "{period");
        assertThat(pack.told())
                .containsExactly("paper.json /cover/1/value/written/0 | \"For decision on {period.\" cannot stand here."
                        + " | Text in which every place stands in a pair of braces, such as {period}.");
    }

    @Test
    void tellsComputedWordWithTheNearest() {
        pack.change(PAPER, "\"computed\": \"completeness\"", "\"computed\": \"completness\"");
        assertThat(pack.told())
                .containsExactly("paper.json /sections/0/blocks/2/computed | \"completness\" cannot stand here."
                        + " Did you mean \"completeness\"? | One of: recommendations, completeness, attention, assurance,"
                        + " milestones, gateways, timeline, specifications, risks, clarifications, indicators, finance,"
                        + " decisions, concerns, went-well, caveats, sources.");
    }

    @Test
    void tellsBlockThatIsNeitherOrBoth() {
        pack.change(
                PAPER, "{ \"computed\": \"completeness\" }", "{}, { \"paragraph\": \"x\", \"computed\": \"risks\" }");
        assertThat(pack.told())
                .containsExactly(
                        "paper.json /sections/0/blocks/2 | The property \"subheading or paragraph or computed\" is missing."
                                + " | \"subheading or paragraph or computed\"",
                        "paper.json /sections/0/blocks/3/computed | \"computed\" cannot stand here."
                                + " | Either \"paragraph\" or \"computed\".");
    }

    @Test
    void tellsTicksWithoutOptionsAndOptionsWithoutTicks() {
        pack.change(PAPER, "\"type\": \"tick-one\"", "\"type\": \"yes-no\"")
                .change(
                        PAPER,
                        "\"label\": \"Author\", \"type\": \"text\"",
                        "\"label\": \"Author\", \"type\": \"tick-many\"");
        assertThat(pack.told())
                .containsExactly(
                        "paper.json /cover/0 | The property \"options\" is missing. | \"options\"",
                        "paper.json /cover/1/options | \"options\" cannot stand here."
                                + " | Only a field of type tick-one or tick-many has options.");
    }

    @Test
    void tellsValueThatIsNotTheAuthor() {
        pack.change(PAPER, "\"value\": \"author\"", "\"value\": \"auther\"");
        assertThat(pack.told())
                .containsExactly("paper.json /cover/0/value | \"auther\" cannot stand here. Did you mean \"author\"?"
                        + " | One of: author.");
    }

    @Test
    void tellsPlaceOfOneOfSeveralWhereThereIsOnlyOne() {
        pack.change(
                PAPER, "\"text\": \"{what}, as {partner} asks\", \"forEach\": \"decision\"", "\"text\": \"{what}\"");
        assertThat(pack.told())
                .containsExactly("paper.json /recommendations/items/1/text | There is no place \"what\"."
                        + " | One of: programme, commissioner, committee, period, previous_period, as_at, returns_expected,"
                        + " returns_received, returns_accepted, returns_queried, returns_rejected, returns_missing,"
                        + " returns_late, parties_owing, errors, warnings, due.");
    }

    @Test
    void tellsFormOfNumbersWithTheNearest() {
        pack.change(PAPER, "\"recommendations\": \"roman\"", "\"recommendations\": \"romans\"");
        assertThat(pack.told())
                .containsExactly("paper.json /numbering/recommendations | \"romans\" cannot stand here."
                        + " Did you mean \"roman\"? | One of: bullet, roman, letter, number, named, paragraph.");
    }

    @Test
    void tellsColourThatCannotBeReadOnWhite() {
        pack.change(PAPER, "003087", "41B6E6");
        assertThat(pack.told())
                .containsExactly("paper.json /look/colour | \"41B6E6\" cannot stand here."
                        + " | A darker colour: its contrast to white is 2.3 to 1 and must be 4.5.");
    }
}
