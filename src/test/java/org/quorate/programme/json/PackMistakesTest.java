package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test spoils a copy of the minimal pack, which without that is in order. */
class PackMistakesTest {
    private static final String PROGRAMME = "programme.json";
    private static final String ASSURANCE = "returns/assurance.json";
    private static final String PAPER = "paper.json";

    private PackCopy pack;

    @BeforeEach
    void copyPack(@TempDir Path folder) {
        pack = PackCopy.in(folder);
    }

    @Test
    void findsNothingWrongWithTheCopyItself() {
        assertThat(pack.told()).isEmpty();
    }

    @Nested
    class Values {
        @Test
        void tellsTextWhereSomethingElseStands() {
            pack.change(PROGRAMME, "\"decisionRule\": \"Unanimous\"", "\"decisionRule\": 1");
            assertThat(pack.told())
                    .containsExactly("programme.json /decisionRule | \"1\" cannot stand here. | Text in quotes.");
        }

        @Test
        void tellsBlankText() {
            pack.change(PROGRAMME, "\"decisionRule\": \"Unanimous\"", "\"decisionRule\": \" \"");
            assertThat(pack.told())
                    .containsExactly(
                            "programme.json /decisionRule | \" \" cannot stand here. | Text that is not blank.");
        }

        @Test
        void tellsNameWithoutLetterOrDigit() {
            pack.change(PROGRAMME, "\"Governing Board\"", "\"–\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /groups/0/aliases/0 | \"–\" cannot stand here."
                            + " | Text with a letter or a digit in it.");
        }

        @Test
        void tellsTruthInQuotes() {
            pack.change(PROGRAMME, "\"synthetic\": true", "\"synthetic\": \"yes\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /synthetic | \"yes\" cannot stand here."
                            + " | true or false, without quotes.");
        }

        @Test
        void tellsWholeNumberThatIsNone() {
            pack.change(PROGRAMME, "\"overdueDays\": 0", "\"overdueDays\": 1.5");
            assertThat(pack.told())
                    .containsExactly("programme.json /thresholds/overdueDays | \"1.5\" cannot stand here."
                            + " | A whole number from 0 to 36500, without quotes.");
        }

        @Test
        void tellsWholeNumberOutOfBounds() {
            pack.change(PROGRAMME, "\"riskScore\": 12", "\"riskScore\": 26");
            assertThat(pack.told())
                    .containsExactly("programme.json /thresholds/riskScore | \"26\" cannot stand here."
                            + " | A whole number from 1 to 25, without quotes.");
        }

        @Test
        void tellsThresholdsOfChangeThatContradictEachOther() {
            pack.change(PROGRAMME, "\"overdueDays\": 0", "\"overdueDays\": 0, \"changes\": {\"otherWording\": 80}");
            assertThat(pack.told())
                    .containsExactly("programme.json /thresholds/changes/otherWording | \"80\" cannot stand here."
                            + " | At most sameWording, 70.");
        }

        @Test
        void tellsNumberBeyondAllReason() {
            pack.change(ASSURANCE, "\"max\": 5", "\"max\": 1e99999999999");
            assertThat(pack.told())
                    .containsExactly("returns/assurance.json /sections/1/fields/3/max | \"1e99999999999\" cannot stand"
                            + " here. | A number, without quotes.");
        }

        @Test
        void tellsDateThatIsNone() {
            pack.change(PROGRAMME, "2019-06-19", "2019-06-31");
            assertThat(pack.told())
                    .containsExactly("programme.json /meetings/0/date | \"2019-06-31\" cannot stand here."
                            + " | A date such as \"2019-06-30\".");
        }

        @Test
        void tellsDueDateWithoutTime() {
            pack.change(PROGRAMME, "2019-07-08T12:00", "2019-07-08");
            assertThat(pack.told())
                    .containsExactly("programme.json /periods/0/due | \"2019-07-08\" cannot stand here."
                            + " | A date and a time such as \"2019-07-08T12:00\".");
        }

        @Test
        void tellsTimeZoneWithTheNearest() {
            pack.change(PROGRAMME, "Europe/London", "Europe/Londno");
            assertThat(pack.told())
                    .containsExactly("programme.json /timeZone | \"Europe/Londno\" cannot stand here."
                            + " Did you mean \"Europe/London\"? | A time zone such as \"Europe/London\".");
        }

        @Test
        void tellsWordWithTheNearest() {
            pack.change(ASSURANCE, "\"type\": \"narrative\"", "\"type\": \"Narative\"");
            assertThat(pack.told())
                    .containsExactly(
                            "returns/assurance.json /sections/0/fields/3/type | \"Narative\" cannot stand here."
                                    + " Did you mean \"narrative\"? | One of: text, narrative, integer, decimal, money, percent,"
                                    + " date, yes-no, tick, choice, scale, score, party, period, reference, email, postcode,"
                                    + " telephone.");
        }

        @Test
        void tellsObjectWhereAListMustStand() {
            pack.change(PROGRAMME, "\"aliases\": [\"Acute Trust\"]", "\"aliases\": {}");
            assertThat(pack.told())
                    .containsExactly("programme.json /parties/0/aliases | \"{…}\" cannot stand here."
                            + " | A list in square brackets.");
        }

        @Test
        void tellsListWhereAnObjectMustStand() {
            pack.change(PROGRAMME, "{ \"riskScore\": 12, \"overdueDays\": 0 }", "[12, 0]");
            assertThat(pack.told())
                    .containsExactly("programme.json /thresholds | \"[…]\" cannot stand here. | An object in braces.");
        }

        @Test
        void tellsNullWhereAValueMustStand() {
            pack.change(PROGRAMME, "\"purpose\": \"Decides\"", "\"purpose\": null");
            assertThat(pack.told())
                    .containsExactly(
                            "programme.json /groups/0/purpose | \"null\" cannot stand here. | Text in quotes.");
        }

        @Test
        void tellsEmptyListWhereOneMustStand() {
            pack.change(
                    PAPER,
                    "\"options\": [\"For decision\", { \"label\": \"Other\", \"withText\": true }]",
                    "\"options\": []");
            assertThat(pack.told())
                    .containsExactly("paper.json /cover/1/options | \"[]\" cannot stand here. | At least one.");
        }
    }

    @Nested
    class Properties {
        @Test
        void tellsMissingOne() {
            pack.change(PROGRAMME, "\"synthetic\": true,", "");
            assertThat(pack.told())
                    .containsExactly("programme.json  | The property \"synthetic\" is missing. | \"synthetic\"");
        }

        @Test
        void tellsUnknownOneWithTheNearestAndNotThatThatIsMissingToo() {
            pack.change(PROGRAMME, "\"commissioner\"", "\"comissioner\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /comissioner | There is no property \"comissioner\" here."
                            + " Did you mean \"commissioner\"? | One of: "
                            + String.join(", ", ProgrammeFile.PROPERTIES) + ".");
        }

        @Test
        void tellsUnknownOneThatIsLikeNoOther() {
            pack.change(PROGRAMME, "\"overdueDays\": 0", "\"overdueDays\": 0, \"xyz\": 1");
            assertThat(pack.told())
                    .containsExactly("programme.json /thresholds/xyz | There is no property \"xyz\" here."
                            + " | One of: riskScore, overdueDays, envelope, changes.");
        }

        @Test
        void tellsOneThatStandsTwice() {
            pack.change(PROGRAMME, "\"synthetic\": true", "\"synthetic\": true, \"synthetic\": false");
            assertThat(pack.told())
                    .containsExactly("programme.json /synthetic | The property \"synthetic\" stands more than once."
                            + " | Each property once.");
        }
    }

    @Nested
    class Identifiers {
        @Test
        void tellsIdThatIsNoSlugAndOffersOne() {
            pack.change(PROGRAMME, "\"id\": \"river-alliance\"", "\"id\": \"River Alliance\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /id | \"River Alliance\" cannot stand here."
                            + " Did you mean \"river-alliance\"?"
                            + " | Lower-case letters, digits and single hyphens between them.");
        }

        @Test
        void tellsIdOfPeriodThatCannotBePartOfAPath() {
            pack.change(PROGRAMME, "\"id\": \"2019-20-Q1\"", "\"id\": \"2019/20 Q1\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /periods/0/id | \"2019/20 Q1\" cannot stand here."
                            + " Did you mean \"2019-20-Q1\"?"
                            + " | Letters, digits and single hyphens between them, such as \"2019-20-Q1\".");
        }

        @Test
        void tellsIdOfFieldInAnotherStyle() {
            pack.change(ASSURANCE, "\"id\": \"nil_reason\"", "\"id\": \"nilReason-1\"");
            assertThat(pack.told())
                    .containsExactly(
                            "returns/assurance.json /sections/0/fields/3/id | \"nilReason-1\" cannot stand here."
                                    + " Did you mean \"nilreason_1\"?"
                                    + " | A lower-case letter, then such letters, digits and single underscores.");
        }

        @Test
        void tellsIdThatWindowsReserves() {
            pack.change(PROGRAMME, "\"id\": \"go-live\"", "\"id\": \"aux\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /gateways/0/id | \"aux\" cannot stand here."
                            + " | A name that Windows takes for a file, which this is not.");
        }

        @Test
        void tellsIdThatIsTooLongForAPath() {
            pack.change(PROGRAMME, "\"id\": \"go-live\"", "\"id\": \"" + "g".repeat(61) + "\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /gateways/0/id | \"" + "g".repeat(61)
                            + "\" cannot stand here. | At most 60 characters.");
        }

        @Test
        void tellsReturnWhoseIdIsNotItsFileName() {
            pack.change("returns/workplan.json", "\"id\": \"workplan\"", "\"id\": \"plan\"");
            assertThat(pack.told())
                    .containsExactly("returns/workplan.json /id | \"plan\" cannot stand here."
                            + " | \"workplan\", as the file is named.");
        }
    }

    @Nested
    class Duplicates {
        @Test
        void tellsPartyOfTheSameId() {
            pack.change(PROGRAMME, "\"id\": \"voluntary-sector\"", "\"id\": \"acute-provider\"");
            assertThat(pack.told())
                    .containsExactly(
                            "programme.json /parties/1/id | The party \"acute-provider\" stands more than once."
                                    + " | Each party once.",
                            "programme.json /lists/0/rows/1/parties/0 | There is no party \"voluntary-sector\"."
                                    + " | One of: acute-provider.",
                            "programme.json /groups/1/quorum/0/party | There is no party \"voluntary-sector\"."
                                    + " | One of: acute-provider.");
        }

        @Test
        void tellsPartyByWhoseNameAnotherIsKnown() {
            pack.change(PROGRAMME, "\"name\": \"Voluntary sector\"", "\"name\": \"ACUTE TRUST\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /parties/1/name | The party \"ACUTE TRUST\" stands more than once."
                            + " | Each party once.");
        }

        @Test
        void tellsReturnThatIsOwedTwice() {
            pack.change(PROGRAMME, "{ \"return\": \"workplan\" }", "{ \"return\": \"assurance\" }");
            assertThat(pack.told())
                    .containsExactly(
                            "programme.json /parties/0/owes/1/return | The owed return \"assurance\" stands more"
                                    + " than once. | Each owed return once.");
        }

        @Test
        void tellsReturnThatIsListedTwice() {
            pack.change(PROGRAMME, "[\"assurance\", \"workplan\"]", "[\"assurance\", \"workplan\", \"assurance\"]");
            assertThat(pack.told())
                    .containsExactly("programme.json /returns/2 | The return \"assurance\" stands more than once."
                            + " | Each return once.");
        }

        @Test
        void tellsLevelThatSharesAWord() {
            pack.change(PROGRAMME, "\"label\": \"Green\"", "\"label\": \"Off-track\"");
            assertThat(pack.told())
                    .containsExactly(
                            "programme.json /scales/0/levels/1/label | The answer \"Off-track\" stands more than"
                                    + " once. | Each answer once.");
        }

        @Test
        void tellsRowOfAListOfTheSameKey() {
            pack.change(PROGRAMME, "\"key\": \"2\"", "\"key\": \"1\"");
            assertThat(pack.told())
                    .containsExactly("programme.json /lists/0/rows/1/key | The row \"1\" stands more than once."
                            + " | Each row once.");
        }

        @Test
        void tellsSectionOfTheSameIdWithoutMistakingItsFields() {
            pack.change(ASSURANCE, "\"id\": \"cover\"", "\"id\": \"milestones\"");
            assertThat(pack.told())
                    .containsExactly(
                            "returns/assurance.json /sections/1/id | The section \"milestones\" stands more than"
                                    + " once. | Each section once.");
        }

        @Test
        void tellsFieldOfTheSameIdAndHeading() {
            pack.change(
                            ASSURANCE,
                            "\"id\": \"full\", \"heading\": \"Full return\"",
                            "\"id\": \"partner\", \"heading\": \"partner\"")
                    .change(ASSURANCE, "\"exactlyOne\": [[\"full\", \"nil\"]],", "");
            assertThat(pack.told())
                    .containsExactly(
                            "returns/assurance.json /sections/0/fields/1/id | The field \"partner\" stands more than once."
                                    + " | Each field once.",
                            "returns/assurance.json /sections/0/fields/1/heading | The heading \"partner\" stands more"
                                    + " than once. | Each heading once.");
        }

        @Test
        void tellsChoiceThatSharesAWord() {
            pack.change(ASSURANCE, "\"aliases\": [\"Shut\"]", "\"aliases\": [\"open\"]");
            assertThat(pack.told())
                    .containsExactly(
                            "returns/assurance.json /sections/1/fields/1/choices/1/aliases/0 | The answer \"open\""
                                    + " stands more than once. | Each answer once.");
        }

        @Test
        void tellsSecondCover() {
            pack.change("returns/workplan.json", "\"sections\": [", """
                    "sections": [
                      {"id": "a", "title": "A", "subject": "cover", "kind": "form", "sheet": {"name": "A"},
                       "required": true, "fields": [{"id": "a", "heading": "A", "type": "text"}]},
                      {"id": "b", "title": "B", "subject": "cover", "kind": "form", "sheet": {"name": "B"},
                       "required": true, "fields": [{"id": "b", "heading": "B", "type": "text"}]},
                    """);
            assertThat(pack.told())
                    .containsExactly(
                            "returns/workplan.json /sections/1/subject | The subject \"cover\" stands more than"
                                    + " once. | Each subject once.");
        }

        @Test
        void tellsVersionThatIsAcceptedTwice() {
            pack.change(ASSURANCE, "\"accepts\": [\"1.0\"]", "\"accepts\": [\"1.0\", \"1.0\"]");
            assertThat(pack.told())
                    .containsExactly("returns/assurance.json /accepts/1 | The version \"1.0\" stands more than once."
                            + " | Each version once.");
        }
    }
}
