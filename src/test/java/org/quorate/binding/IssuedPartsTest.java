package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.WorkbookBuilder;

/** What an issued workbook holds beside the sections. */
class IssuedPartsTest {
    private static final Programme SAMPLE = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();

    private static WorkbookBuilder issued() {
        return workbook()
                .sheet("Cover")
                .row("Question", "Answer", "Needed?", "Check")
                .row("Programme", SAMPLE.identity().name())
                .row("Partner", "Acute provider")
                .row("Reporting period", "2019-20-Q2")
                .row("Completed by (role)", null, "Required", "\"Completed by (role)\" is required")
                .sheet("Decisions needed")
                .row(
                        "Decision reference",
                        "Decision needed",
                        "Decision to be taken by",
                        "Decision needed by",
                        "Decision status",
                        "Decided on",
                        "If no decision is taken",
                        "Check",
                        "Last quarter: Decision status",
                        "Check: counted",
                        "Check: DEC-01")
                .row("D1", "Whether to open", "Board", null, "Open", null, null, "OK", "Open", 1, "OK")
                .row(null, null, null, null, null, null, null, "OK", null, 0, "Not checked");
    }

    private static Outcome<Return> bound(WorkbookBuilder workbook) {
        return new ReturnBinder(SAMPLE).bind(workbook.build(), "workplan.xlsx", null);
    }

    private static List<FindingCode> told(Outcome<Return> outcome) {
        return outcome.findings().stream()
                .map(Finding::code)
                .filter(code -> code == FindingCode.COLUMN_UNEXPECTED
                        || code == FindingCode.SHEET_UNEXPECTED
                        || code == FindingCode.TEXT_BELOW_TABLE)
                .toList();
    }

    @Test
    void columnsThatNobodyFillsInArePassedOver() {
        Outcome<Return> outcome = bound(issued());

        assertThat(told(outcome)).isEmpty();
        SectionReading decisions =
                outcome.value().orElseThrow().find("decisions").orElseThrow();
        assertThat(decisions.records()).hasSize(1);
        assertThat(decisions.rowsRead()).isEqualTo(1);
        assertThat(decisions.refusals()).isEmpty();
    }

    @Test
    void anotherColumnIsStillTold() {
        assertThat(told(bound(issued().at("L1", "Checked by").at("L2", "The lead"))))
                .containsExactly(FindingCode.COLUMN_UNEXPECTED);
    }

    @Test
    void theAnswerOfAFormIsTheCellBesideItsQuestionAndNoOther() {
        assertThat(bound(issued())
                        .value()
                        .orElseThrow()
                        .find("cover")
                        .orElseThrow()
                        .records()
                        .get(0)
                        .find("completed_by")
                        .orElseThrow())
                .isEqualTo(new FieldAnswer("completed_by", "B5", Answer.notProvided(), ""));
    }

    @Test
    void sheetsThatSayWhatTheyAreAreKnown() {
        assertThat(told(bound(issued().sheet("Instructions")
                        .row(IssuedParts.title("Instructions", "how to fill in this workbook"))
                        .sheet("Last quarter")
                        .row(IssuedParts.title("Last quarter", "what the checks compare with"))
                        .sheet("Lists")
                        .row(IssuedParts.title("Lists", "what may be chosen")))))
                .isEmpty();
    }

    @Test
    void aSheetThatOnlyHasTheNameIsTold() {
        assertThat(told(bound(issued().sheet("Lists").row("Staff of the ward"))))
                .containsExactly(FindingCode.SHEET_UNEXPECTED);
    }
}
