package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class ConcernsTest {
    private static List<Concerns.Item> of(Sent... sent) {
        return Round.of(Sections.concerns())
                .owing("north")
                .received(sent)
                .consolidated()
                .highlights()
                .concerns()
                .items();
    }

    @Test
    void keepConcernAndResponseAsPartnersGiveThem() {
        List<Concerns.Item> items = of(Sent.by("north")
                .with(Sections.concerns()
                        .with(
                                record("Q1")
                                        .answer("reference", words("Q1"))
                                        .answer("topic", words("Money"))
                                        .answer("title", words("Budgets may be held centrally"))
                                        .answer("response", words("They are passed on"), "E5")
                                        .answer("status", choice("Open")),
                                record("Q2").answer("title", words("Jobs may go")))));

        assertThat(items)
                .extracting(
                        Concerns.Item::topic, Concerns.Item::concern, Concerns.Item::response, Concerns.Item::status)
                .containsExactly(
                        tuple("Money", "Budgets may be held centrally", "They are passed on", "Open"),
                        tuple("", "Jobs may go", "", ""));
        assertThat(items.get(0).party()).isEqualTo("The north partner");
        assertThat(items.get(0).source().cell()).isEqualTo("E5");
    }

    @Test
    void areNoneWhereNoneWereTold() {
        assertThat(of(Sent.by("north").with(Sections.concerns().with()))).isEmpty();
    }
}
