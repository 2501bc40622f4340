package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;

/** Checks of the programme's own in a pack. Each test writes one into a copy of the minimal pack. */
class CheckMistakesTest {
    private static final String ASSURANCE = "returns/assurance.json";
    private static final String RIGHT = """
            {"id": "KPI-03", "section": "milestones", "formula": "=[@Status]=\\"Open\\"", "severity": "error",
             "message": "{Reference} is {status}.", "fix": "Open {Reference}.", "stage": "trial",
             "from": "2018-19-Q4", "until": "2019-20-Q1"}""";

    private PackCopy pack;

    @BeforeEach
    void copyPack(@TempDir Path folder) {
        pack = PackCopy.in(folder);
    }

    private PackCopy with(String... checks) {
        String content = pack.content(ASSURANCE).stripTrailing();
        String open = content.substring(0, content.length() - 1).stripTrailing();
        return pack.write(ASSURANCE, open + ",\n\"checks\": [\n" + String.join(",\n", checks) + "]}\n");
    }

    @Test
    void readsACheckWithThePlaceOfItsFormula() {
        List<Check> checks =
                with(RIGHT).read().value().orElseThrow().returns().get(0).checks();

        assertThat(checks).hasSize(1);
        Check check = checks.get(0);
        assertThat(check.id()).isEqualTo("KPI-03");
        assertThat(check.sectionId()).contains("milestones");
        assertThat(check.formula()).isEqualTo("=[@Status]=\"Open\"");
        assertThat(check.severity()).isEqualTo(Severity.ERROR);
        assertThat(check.toldAs()).isEqualTo(Severity.WARNING);
        assertThat(check.message()).isEqualTo("{Reference} is {status}.");
        assertThat(check.stage()).isEqualTo(Check.Stage.TRIAL);
        assertThat(check.fromPeriodOrNull()).isEqualTo("2018-19-Q4");
        assertThat(check.untilPeriodOrNull()).isEqualTo("2019-20-Q1");
        InText at = check.formulaAt();
        assertThat(at.file()).isEqualTo(ASSURANCE);
        assertThat(at.pointer()).isEqualTo("/checks/0/formula");
        assertThat(pack.content(ASSURANCE).lines().toList().get(at.line() - 1).substring(at.column() - 1))
                .startsWith("\"=[@Status]");
    }

    @Test
    void takesACheckForOnWhereNothingElseIsSaid() {
        Check check = with("{\"id\": \"A\", \"formula\": \"=1=1\", \"severity\": \"info\", \"message\": \"M.\","
                        + " \"fix\": \"F.\"}")
                .read()
                .value()
                .orElseThrow()
                .returns()
                .get(0)
                .checks()
                .get(0);

        assertThat(check.stage()).isEqualTo(Check.Stage.ON);
        assertThat(check.toldAs()).isEqualTo(Severity.INFO);
        assertThat(check.sectionId()).isEmpty();
    }

    @Test
    void tellsASectionThatIsNone() {
        assertThat(with(RIGHT.replace("\"milestones\"", "\"milestone\"")).told())
                .containsExactly(ASSURANCE + " /checks/0/section | There is no section \"milestone\"."
                        + " Did you mean \"milestones\"? | One of: cover, milestones.");
    }

    @Test
    void tellsAPlaceThatIsNoField() {
        assertThat(with(RIGHT.replace("{status}", "{Statsu}")).told())
                .containsExactly(ASSURANCE + " /checks/0/message | There is no field \"Statsu\"."
                        + " Did you mean \"Status\"? | One of: Reference, Status, RAG, Likelihood, Narrative,"
                        + " Comes after, Lead, Due, Or due.");
    }

    @Test
    void tellsAPlaceInAFixThatIsNoField() {
        assertThat(with(RIGHT.replace("Open {Reference}", "Open {xyz}")).told())
                .containsExactly(ASSURANCE + " /checks/0/fix | There is no field \"xyz\"."
                        + " | One of: Reference, Status, RAG, Likelihood, Narrative, Comes after, Lead, Due, Or due.");
    }

    @Test
    void tellsABraceThatStandsAlone() {
        assertThat(with(RIGHT.replace("is {status}", "is {status")).told())
                .containsExactly(ASSURANCE + " /checks/0/message | \"{Reference} is {status.\" cannot stand here."
                        + " | Text in which every field stands in a pair of braces, such as {Status}.");
    }

    @Test
    void tellsAPlaceInACheckWithoutASection() {
        assertThat(with("{\"id\": \"A\", \"formula\": \"=1=1\", \"severity\": \"info\", \"message\": \"{Status}.\","
                                + " \"fix\": \"F.\"}")
                        .told())
                .containsExactly(ASSURANCE + " /checks/0/message | \"{Status}\" cannot stand here."
                        + " | No place in braces, for a check without a section has no record.");
    }

    @Test
    void tellsAFormulaWithoutEqualsSign() {
        assertThat(with(RIGHT.replace("\"=[@Status]", "\"[@Status]")).told())
                .containsExactly(ASSURANCE + " /checks/0/formula | \"[@Status]=\"Open\"\" cannot stand here."
                        + " | A formula that begins with =, of at most 8192 characters.");
    }

    @Test
    void tellsAStageAndASeverityWithTheNearestWord() {
        assertThat(with(RIGHT.replace("\"trial\"", "\"trail\"").replace("\"error\"", "\"eror\""))
                        .told())
                .containsExactly(
                        ASSURANCE + " /checks/0/severity | \"eror\" cannot stand here. Did you mean \"error\"?"
                                + " | One of: critical, error, warning, info.",
                        ASSURANCE + " /checks/0/stage | \"trail\" cannot stand here. Did you mean \"trial\"?"
                                + " | One of: shadow, trial, on, off.");
    }

    @Test
    void tellsAPeriodThatIsNone() {
        assertThat(with(RIGHT.replace("\"until\": \"2019-20-Q1\"", "\"until\": \"2019-20-Q9\""))
                        .told())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(ASSURANCE + " /checks/0/until | There is no period \"2019-20-Q9\".");
    }

    @Test
    void tellsAnIdThatStandsTwice() {
        assertThat(with(RIGHT, RIGHT).told())
                .containsExactly(
                        ASSURANCE + " /checks/1/id | The check \"KPI-03\" stands more than once. | Each check once.");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(with("{\"id\": \"A\"}").told())
                .hasSize(4)
                .allSatisfy(told -> assertThat(told).contains("is missing."));
    }
}
