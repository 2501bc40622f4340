package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test spoils a copy of the minimal pack, which without that is in order. */
class PackReferencesTest {
    private static final String PROGRAMME = "programme.json";
    private static final String ASSURANCE = "returns/assurance.json";

    private PackCopy pack;

    @BeforeEach
    void copyPack(@TempDir Path folder) {
        pack = PackCopy.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "return": "workplan"         | "return": "workplam"         | /parties/0/owes/1/return | return "workplam"         | workplan       | assurance, workplan
            "from": "2019-20-Q1"         | "from": "2019-20-Q2"         | /parties/0/owes/0/from   | period "2019-20-Q2"       | 2019-20-Q1     | 2019-20-Q1, 2018-19-Q4
            "previous": "2018-19-Q4"     | "previous": "2018-19-Q3"     | /periods/0/previous      | period "2018-19-Q3"       | 2018-19-Q4     | 2019-20-Q1, 2018-19-Q4
            "reportsTo": "Governing Body" | "reportsTo": "Governing Bdy" | /groups/1/reportsTo     | group "Governing Bdy"     | Governing Body | Governing Body, Alliance Board
            "planPeriod": "spring"       | "planPeriod": "sprung"       | /lists/0/rows/0/planPeriod | plan period "sprung"  | spring         | spring, summer
            "parties": ["voluntary-sector"] | "parties": ["voluntary-sectr"] | /lists/0/rows/1/parties/0 | party "voluntary-sectr" | voluntary-sector | acute-provider, voluntary-sector
            "quorum": [{ "party": "voluntary-sector" | "quorum": [{ "party": "voluntary-sect" | /groups/1/quorum/0/party | party "voluntary-sect" | voluntary-sector | acute-provider, voluntary-sector
            "reviewedBy": "Alliance Board" | "reviewedBy": "Aliance Board" | /gateways/0/reviewedBy | group "Aliance Board" | Alliance Board | Governing Body, Alliance Board
            "until": "2019-20-Q1"        | "until": "2019-20-Q9"        | /parties/0/owes/0/until  | period "2019-20-Q9"       | 2019-20-Q1     | 2019-20-Q1, 2018-19-Q4
            "Days": 2.5                  | "Dayz": 2.5                  | /lists/0/rows/0/values/Dayz | column "Dayz"          | Days           | Key, Text, Parent, Plan period, Lead, Days
            "group": "Alliance Board"    | "group": "Aliance Board"     | /meetings/0/group        | group "Aliance Board"     | Alliance Board | Governing Body, Alliance Board
            "party": "acute-provider"    | "party": "acute-providers"   | /waivers/0/party         | party "acute-providers"   | acute-provider | acute-provider, voluntary-sector
            "section": "milestones"      | "section": "milestone"       | /waivers/0/section       | section "milestone"       | milestones     | cover, milestones
            """)
    void tellsWhatProgrammeRefersToInVain(
            String right, String wrong, String pointer, String what, String nearest, String known) {
        pack.change(PROGRAMME, right, wrong);
        assertThat(pack.told())
                .containsExactly("programme.json " + pointer + " | There is no " + what + ". Did you mean \"" + nearest
                        + "\"? | One of: " + known + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "from": "2019-20-Q1"             | "from": "2019-20-Q9"            | /sections/1/from                       | period "2019-20-Q9"        | 2019-20-Q1     | 2019-20-Q1, 2018-19-Q4
            "key": ["reference"]             | "key": ["referense"]            | /sections/1/key/0                      | field "referense"          | reference      | reference, status, rating, likelihood, narrative, after, lead, due, due_or
            "expected": "sign-off-steps"     | "expected": "sign-of-steps"     | /sections/1/expected                   | list "sign-of-steps"       | sign-off-steps | sign-off-steps
            "scale": "rag"                   | "scale": "rags"                 | /sections/1/fields/2/scale             | scale "rags"               | rag            | rag
            "target": "list:sign-off-steps"  | "target": "list:sign-off-step"  | /sections/1/fields/0/target            | list "sign-off-step"       | sign-off-steps | sign-off-steps
            "target": "section:milestones"   | "target": "section:milestone"   | /sections/1/fields/5/target            | table "milestone"          | milestones     | milestones
            "listColumn": "Lead"             | "listColumn": "Led"             | /sections/1/fields/6/listColumn        | column "Led"               | Lead           | Key, Text, Parent, Plan period, Lead, Days
            "alternative": "due_or"          | "alternative": "due_odr"        | /sections/1/fields/7/alternative       | date "due_odr"             | due_or         | due, due_or
            "field": "rating"                | "field": "ratings"              | /sections/1/fields/4/requiredIf/field  | field "ratings"            | rating         | reference, status, rating, likelihood, narrative, after, lead, due, due_or
            "is": ["Red"]                    | "is": ["Reed"]                  | /sections/1/fields/4/requiredIf/is/0   | answer "Reed"              | Red            | Red, Green
            "is": ["Open"]                   | "is": ["open"]                  | /sections/1/fields/2/onlyIf/is/0       | answer "open"              | Open           | Open, Closed
            "is": ["Ticked"]                 | "is": ["Tick"]                  | /sections/0/fields/3/requiredIf/is/0   | answer "Tick"              | Ticked         | Ticked
            [["full", "nil"]]                | [["full", "nill"]]              | /sections/0/exactlyOne/0/1             | tick "nill"                | nil            | full, nil
            """)
    void tellsWhatReturnRefersToInVain(
            String right, String wrong, String pointer, String what, String nearest, String known) {
        pack.change(ASSURANCE, right, wrong);
        assertThat(pack.told())
                .containsExactly("returns/assurance.json " + pointer + " | There is no " + what + ". Did you mean \""
                        + nearest + "\"? | One of: " + known + ".");
    }

    @Test
    void tellsWaiverOfUnknownCheckWithTheNearestCode() {
        pack.change(PROGRAMME, "\"section\": \"milestones\"", "\"check\": \"evidence_mising\"");

        assertThat(pack.told())
                .singleElement()
                .asString()
                .startsWith(
                        "programme.json /waivers/0/check | There is no check that can be waived \"evidence_mising\"."
                                + " Did you mean \"evidence_missing\"? | One of: ")
                .doesNotContain("wrong_programme", "check_failed", "return_missing");
    }

    @Test
    void tellsWaiverThatNamesNeitherSectionNorCheck() {
        pack.change(PROGRAMME, "\"section\": \"milestones\",", "");

        assertThat(pack.told()).singleElement().asString().contains("The property \"section or check\" is missing.");
    }

    @Test
    void tellsWaiverOfUnknownReturnOnce() {
        pack.change(PROGRAMME, "\"return\": \"assurance\",\n", "\"return\": \"finance\",\n");
        assertThat(pack.told())
                .containsExactly("programme.json /waivers/0/return | There is no return \"finance\"."
                        + " | One of: assurance, workplan.");
    }

    @Test
    void tellsWaiverOfSectionOfAnotherReturn() {
        pack.change(PROGRAMME, "\"return\": \"assurance\",\n", "\"return\": \"workplan\",\n");
        assertThat(pack.told())
                .containsExactly("programme.json /waivers/0/section | There is no section \"milestones\"."
                        + " | One of: actions.");
    }

    @Test
    void tellsConditionOnYesNoThatIsNeither() {
        pack.change(ASSURANCE, "\"type\": \"choice\",\n", "\"type\": \"yes-no\"\n")
                .change(
                        ASSURANCE,
                        "          \"choices\": [\"Open\", { \"label\": \"Closed\", \"tone\": \"complete\", \"aliases\": [\"Shut\"] }]\n",
                        "");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/1/fields/2/onlyIf/is/0 | There is no answer \"Open\"."
                                + " | One of: Yes, No.");
    }

    @Test
    void tellsConditionOnWordsOfAFieldThatTakesAny() {
        pack.change(
                ASSURANCE,
                "{ \"field\": \"rating\", \"is\": [\"Red\"] }",
                "{ \"field\": \"likelihood\", \"is\": [\"5\"] }");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/1/fields/4/requiredIf/is/0 | There is no answer \"5\"."
                                + " | One of: *.");
    }

    @Test
    void tellsAnyAnswerBesideOthers() {
        pack.change(ASSURANCE, "\"is\": [\"Red\"]", "\"is\": [\"Red\", \"*\"]");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/1/fields/4/requiredIf/is | \"[…]\" cannot stand here."
                                + " | Answers, or \"*\" alone for any answer.");
    }

    @Test
    void tellsConditionOnTheFieldItself() {
        pack.change(
                ASSURANCE,
                "{ \"field\": \"rating\", \"is\": [\"Red\"] }",
                "{ \"field\": \"narrative\", \"is\": [\"*\"] }");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/1/fields/4/requiredIf/field | \"narrative\" cannot stand"
                                + " here. | Another field of the section.");
    }

    @Test
    void tellsExactlyOneOfFieldsThatAreNoTicks() {
        pack.change(ASSURANCE, "[[\"full\", \"nil\"]]", "[[\"partner\", \"nil\"], [\"full\"]]");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/0/exactlyOne/0/0 | There is no tick \"partner\"."
                                + " | One of: full, nil.",
                        "returns/assurance.json /sections/0/exactlyOne/1 | \"[…]\" cannot stand here."
                                + " | At least two ticks.");
    }

    @Test
    void tellsTargetThatIsAForm() {
        pack.change(ASSURANCE, "section:milestones", "section:cover");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json /sections/1/fields/5/target | There is no table \"cover\"."
                        + " | One of: milestones.");
    }

    @Test
    void tellsTargetOfNoKind() {
        pack.change(ASSURANCE, "section:milestones", "milestones");
        assertThat(pack.told())
                .containsExactly(
                        "returns/assurance.json /sections/1/fields/5/target | \"milestones\" cannot stand here."
                                + " | \"list:\" or \"section:\", followed by an id.");
    }

    @Test
    void saysThatThereIsNothingToReferToYet() {
        pack.change(PROGRAMME, "\"reportsTo\": \"Governing Body\"", "\"reportsTo\": \"Union Board\"")
                .change(
                        PROGRAMME,
                        "{ \"name\": \"Governing Body\", \"aliases\": [\"Governing Board\"], \"purpose\": \"Decides\" },",
                        "")
                .change(PROGRAMME, """
                            {
                              "name": "Alliance Board",
                              "purpose": "Oversees the programme",
                              "reportsTo": "Union Board",
                              "cadence": "Monthly",
                              "decides": "Unanimously",
                              "deputies": "Nominated deputies may decide",
                              "review": "March 2020",
                              "quorum": [{ "party": "voluntary-sector", "members": 2 }]
                            }
                        """, "")
                .change(PROGRAMME, ", \"reviewedBy\": \"Alliance Board\"", "");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /meetings/0/group | There is no group \"Alliance Board\". | One of: none so far.");
    }

    @Test
    void holdsNothingAgainstReferencesToWhatCouldNotBeRead() {
        pack.change(PROGRAMME, "\"id\": \"acute-provider\"", "\"id\": 1")
                .change(PROGRAMME, "\"label\": \"Red\"", "\"label\": 2")
                .change(ASSURANCE, "\"id\": \"status\"", "\"id\": 3");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /parties/0/id | \"1\" cannot stand here. | Text in quotes.",
                        "programme.json /scales/0/levels/0/label | \"2\" cannot stand here. | Text in quotes.",
                        "returns/assurance.json /sections/1/fields/1/id | \"3\" cannot stand here. | Text in quotes.");
    }

    @Test
    void holdsNothingAgainstReferencesIntoAFileThatIsNotJson() {
        pack.write(ASSURANCE, "{");
        assertThat(pack.told())
                .containsExactly("returns/assurance.json  | This is not JSON: the text ends before it is complete."
                        + " | Well-formed JSON.");
    }
}
