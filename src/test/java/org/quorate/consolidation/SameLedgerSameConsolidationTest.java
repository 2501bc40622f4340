package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnRecord.record;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.quorate.ledger.Ledger;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class SameLedgerSameConsolidationTest {
    private static final Round ROUND = round();

    private static Round round() {
        return Round.of(Sections.risks(), Sections.milestones(), Sections.timeline())
                .alsoOf("workplan", "Workplan tracker", Sections.milestones())
                .party("north", "The north partner", "assurance", "workplan")
                .owing("south", "east", "west")
                .with(ReturnProgramme.PLAN)
                .received(
                        Sent.by("north").with(risks("R1", "4"), milestones("M1"), timeline()),
                        Sent.by("north")
                                .as("rejected.xlsx")
                                .at("2019-07-05T09:00:00Z")
                                .rejected(),
                        Sent.by("north")
                                .as("later.xlsx")
                                .at("2019-07-04T09:00:00Z")
                                .with(risks("R1", "5")),
                        Sent.by("north").with(milestones("M7")).forReturn("workplan"),
                        Sent.by("north").with(risks("R1", "2")).forPeriod(ReturnProgramme.Q4),
                        Sent.by("south").with(risks("R1", "4"), timeline()),
                        Sent.by("south").as("tie.xlsx").with(risks("R2", "3"), timeline()),
                        Sent.by("south").as("copy.xlsx").at("2019-07-02T09:00:00Z"),
                        Sent.by("south").as("copy.xlsx").alsoAs("copy 2.xlsx").at("2019-07-03T09:00:00Z"),
                        Sent.byNobodyKnown("holiday.xlsx"),
                        Sent.by("east").with(milestones("M1")));
    }

    private static ReturnSection risks(String key, String likelihood) {
        return Sections.risks()
                .with(record(key).answer("likelihood", amount(likelihood)).answer("consequence", amount("4")));
    }

    private static ReturnSection milestones(String key) {
        return Sections.milestones()
                .with(
                        record(key).answer("baseline", day("2019-03-01")).answer("rating", choice("Red")),
                        record(key + "b").answer("baseline", day("2019-03-01")));
    }

    private static ReturnSection timeline() {
        return Sections.timeline().with(record("B2").answer("status", choice("Open")));
    }

    private static Consolidation of(List<Sent> recorded) {
        return new Consolidator(ROUND.ledger(recorded)).consolidate(ROUND.frame());
    }

    @Test
    void sameLedgerGivesEqualConsolidationTwice() {
        Ledger ledger = ROUND.ledger();
        Consolidator consolidator = new Consolidator(ledger);

        Consolidation once = consolidator.consolidate(ROUND.frame());

        assertThat(once.highlights().attention()).isNotEmpty();
        assertThat(consolidator.consolidate(ROUND.frame())).isEqualTo(once);
        assertThat(new Consolidator(ledger).consolidate(round().frame())).isEqualTo(once);
        assertThat(consolidator.consolidate(ROUND.frame())).hasToString(once.toString());
    }

    @Property(tries = 100, seed = "20190630")
    void orderOfRecordingDoesNotMatter(@ForAll("shuffled") List<Sent> recorded) {
        Consolidation inOrder = of(ROUND.sent());

        assertThat(of(recorded)).isEqualTo(inOrder).hasToString(inOrder.toString());
    }

    @Provide
    Arbitrary<List<Sent>> shuffled() {
        return Arbitraries.shuffle(ROUND.sent());
    }
}
