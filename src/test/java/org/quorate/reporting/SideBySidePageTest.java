package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Consolidation;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class SideBySidePageTest {
    private static final ReturnSection TIMELINE = Sections.timeline();

    private static ReturnRecord step(String key, String status) {
        return record(key)
                .answer("reference", words(key))
                .answer("title", words("Step " + key))
                .answer("status", choice(status));
    }

    private static java.util.Optional<ReportSheet> page(Sent... sent) {
        Consolidation consolidation = Round.of(TIMELINE)
                .owing("north", "south")
                .with(ReturnProgramme.PLAN)
                .received(sent)
                .consolidated();
        return new SideBySidePage(consolidation, new SourceColumns(consolidation)).page();
    }

    @Test
    void showsBothWhereTwoPartnersTellTheSameThingDifferently() {
        ReportSheet.TablePage page = (ReportSheet.TablePage) page(
                        Sent.by("north").with(TIMELINE.with(step("A1.5", "Closed"), step("B2", "Open"))),
                        Sent.by("south").with(TIMELINE.with(step("A1.5", "Closed"), step("B2", "Closed"))))
                .orElseThrow();
        List<List<ReportValue>> rows = new ArrayList<>();
        page.rows().forEach(rows::add);

        assertThat(rows)
                .extracting(row -> row.subList(1, 6))
                .containsExactly(
                        texts("B2", "Second step", "Told differently", "The north partner", "Open"),
                        texts("B2", "Second step", "Told differently", "The south partner", "Closed"),
                        texts("A1.5", "First step", "Alike", "The north partner", "Closed"),
                        texts("A1.5", "First step", "Alike", "The south partner", "Closed"));
        assertThat(rows).allMatch(row -> row.size() == page.columns().size());
    }

    @Test
    void isNotThereWhereNoTwoPartnersReportedOnTheSameThing() {
        assertThat(page()).isEmpty();
        assertThat(page(
                        Sent.by("north").with(TIMELINE.with(step("A1.5", "Open"))),
                        Sent.by("south").with(TIMELINE.with(step("B2", "Open")))))
                .isEmpty();
    }

    private static List<ReportValue> texts(String... texts) {
        return java.util.Arrays.stream(texts).map(ReportValue::text).toList();
    }
}
