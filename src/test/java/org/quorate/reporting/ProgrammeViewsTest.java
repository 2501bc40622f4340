package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.programme.Governance.Gateway;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/** The sheets that look at one subject across all partners. */
class ProgrammeViewsTest {
    private static ReportWorkbook composed(Round round) {
        return new ConsolidatedWorkbook(round.consolidated(), round.ledger()).compose();
    }

    @Test
    void setsEveryCriterionOfAGatewayBesideWhatPartnersSay() {
        ReturnSection asked = Sections.gateways();
        Round round = Round.of(asked)
                .owing("north", "south")
                .with(new Gateway("gate-1", "Gate 1", LocalDate.of(2020, 1, 1), List.of("A board is formed"), "Board"))
                .with(new Gateway("gate-2", "Gate 2", LocalDate.of(2021, 1, 1)))
                .received(
                        Sent.by("north")
                                .with(asked.with(record("G1")
                                        .row(5)
                                        .answer("reference", words("G1"))
                                        .answer("title", words("A board is formed"))
                                        .answer("assessment", choice("Met")))),
                        Sent.by("south")
                                .with(asked.with(record("G1")
                                        .row(6)
                                        .answer("reference", words("G1"))
                                        .answer("title", words("A board is formed"))
                                        .answer("assessment", choice("Not met")))));

        assertThat(ReportText.rows(composed(round), "Gateways"))
                .containsExactly(
                        "Gate 1 | 2020-01-01 | Board | At risk | G1 | A board is formed | 2 | 1 | The south partner: Not met |  | G1 is not met for The south partner | south.xlsx | Gateways | D6",
                        "Gate 2 | 2021-01-01 |  | Not assessed |  | No criteria are stated | 0 | 0 |  |  |  |  |  | ");
    }

    @Test
    void hasNoSheetOfGatewaysWhereTheProgrammeHasNone() {
        assertThat(composed(Round.of(Sections.milestones()).owing("north")).sheets())
                .extracting(ReportSheet::name)
                .doesNotContain("Gateways");
    }

    @Test
    void setsWhatChangedBesideWhatItWas() {
        ReturnSection asked = Sections.milestones();
        Round round = Round.of(asked)
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .as("q4.xlsx")
                                .at("2019-04-01T09:00:00Z")
                                .forPeriod(ReturnProgramme.Q4)
                                .with(asked.with(record("M1").row(5).answer("baseline", day("2019-06-30")))),
                        Sent.by("north").with(asked.with(record("M1").row(7).answer("baseline", day("2019-09-30")))),
                        Sent.by("south").with(asked.with(record("M1"))));
        ReportWorkbook workbook = composed(round);

        assertThat(ReportText.rows(workbook, "What changed"))
                .containsExactly(
                        "The north partner | Milestones | M1 |  | Answer changed | Baseline | 30 June 2019 | 30 September 2019 |  | north.xlsx | Milestones | F7 | q4.xlsx | Milestones | F5");
        assertThat(workbook.sheets().stream()
                        .filter(sheet -> sheet.name().equals("What changed"))
                        .map(ReportSheet::description))
                .containsExactly(
                        "Each return that counts, against its partner's last accepted one. 1 return has none, and no line here.");
    }

    @Test
    void leadsFromEverySourceToTheReceiptOfItsFile() {
        ReturnSection asked = Sections.milestones();
        Round round = Round.of(asked)
                .owing("north")
                .received(Sent.by("north").with(asked.with(record("M1").answer("rating", choice("Red")))));
        ReportWorkbook workbook = composed(round);

        for (String sheet : List.of("What needs attention", "Milestones", "Reconciliation")) {
            ReportSheet.TablePage page = workbook.sheets().stream()
                    .filter(one -> one.name().equals(sheet))
                    .map(ReportSheet.TablePage.class::cast)
                    .findFirst()
                    .orElseThrow();
            int column =
                    page.columns().stream().map(ReportColumn::heading).toList().indexOf("Source file");
            page.rows()
                    .forEach(row -> assertThat(row.get(column))
                            .isEqualTo(new ReportValue.FileLink("north.xlsx", "receipts/north/north - receipt.html")));
        }
    }
}
