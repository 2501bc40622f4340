package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.json.PackReader;
import org.quorate.template.IssuedCell.Content;
import org.quorate.validation.CompiledChecks;

/** What the rows of a fixed list say stands in an issued workbook already, and a second date beside the first. */
class ListedRowsTest {
    private static final Programme PROGRAMME = new PackReader()
            .read(Path.of("src", "test", "resources", "packs", "minimal"))
            .value()
            .orElseThrow();
    private static final ReportingPeriod PERIOD =
            PROGRAMME.calendar().find("2019-20-Q1").orElseThrow();

    private static IssuedSheet milestones(String party, Prefill prefill) {
        return new TemplateComposer(PROGRAMME, CompiledChecks.NONE)
                        .compose(
                                PROGRAMME.getReturn("assurance"),
                                PROGRAMME.parties().find(party).orElseThrow(),
                                PERIOD,
                                prefill,
                                null)
                        .sheets()
                        .stream()
                        .filter(sheet -> sheet.name().equals("Milestones"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Returns what is filled in, row by row. */
    private static List<String> filledIn(IssuedSheet sheet) {
        List<String> said = new ArrayList<>();
        for (List<IssuedCell> row : sheet.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).content() instanceof Content.Words words) {
                    cells.add(sheet.columns().get(i).heading() + ": " + words.text());
                }
            }
            said.add(String.join(", ", cells));
        }
        return said;
    }

    @Test
    void aPartyIsSentItsOwnRowsWithWhatTheListSays() {
        assertThat(filledIn(milestones("Voluntary sector", Prefill.NONE)))
                .containsExactly("Reference: 1, Lead: Partners", "Reference: 2");
        assertThat(filledIn(milestones("Acute provider", Prefill.NONE)))
                .containsExactly("Reference: 1, Lead: Partners");
    }

    @Test
    void aSecondDateHasNoColumnAndStandsBesideTheFirst() {
        SectionRecord last = new SectionRecord(
                7,
                "1",
                List.of(
                        new FieldAnswer("reference", "A7", new Answer.Words("1"), "1"),
                        new FieldAnswer("due", "F7", new Answer.Day(LocalDate.of(2019, 6, 28)), ""),
                        new FieldAnswer("due_or", "F7", new Answer.Day(LocalDate.of(2019, 7, 28)), "")));
        Prefill carried = new CarriedForward(
                EarlierReturn.of(PERIOD, Map.of("milestones", List.of(last))), PROGRAMME.vocabulary());

        IssuedSheet sheet = milestones("Acute provider", carried);

        assertThat(sheet.columns())
                .extracting(IssuedColumn::heading)
                .contains("Due")
                .doesNotContain("Or due");
        assertThat(filledIn(sheet))
                .containsExactly("Reference: 1, Lead: Partners, Last quarter: Due: 28 June 2019 (or 28 July 2019)");
    }

    @Test
    void aDateThatMayComeAsWordsIsNotHeldToADay() {
        IssuedSheet sheet = milestones("Acute provider", Prefill.NONE);
        int due = sheet.columns().stream().map(IssuedColumn::heading).toList().indexOf("Due");

        assertThat(sheet.rows().get(0).get(due).ruleOrNull())
                .extracting(InputRule::allowed)
                .isInstanceOf(InputRule.Allowed.DayOrWords.class);
    }
}
