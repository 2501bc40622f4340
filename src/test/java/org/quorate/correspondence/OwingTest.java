package org.quorate.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnRecord.record;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading.State;
import org.quorate.programme.Governance;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/** Who owes what still, and what is asked for. */
class OwingTest {
    private static final ReturnSection RISKS = Sections.risks();
    private static final ReturnSection ONE_RISK =
            RISKS.with(record("R1").answer("likelihood", amount("1")).answer("consequence", amount("1")));

    private static List<Owing> owing(Round round) {
        return Owing.of(round.consolidated().completeness());
    }

    private static List<Owing.Lack> lacks(Round round) {
        return owing(round).stream()
                .flatMap(owing -> owing.items().stream())
                .map(Owing.Item::lack)
                .toList();
    }

    @Test
    void tellsNothingSentRejectedAndSectionsMissingApart() {
        assertThat(lacks(Round.of(RISKS).owing("north"))).containsExactly(Owing.Lack.NOTHING_SENT);
        assertThat(lacks(
                        Round.of(RISKS).owing("north").received(Sent.by("north").rejected())))
                .containsExactly(Owing.Lack.REJECTED);
        assertThat(lacks(
                        Round.of(RISKS).owing("north").received(Sent.by("north").with(RISKS.without(State.EMPTY)))))
                .containsExactly(Owing.Lack.SECTIONS);
        assertThat(owing(
                        Round.of(RISKS).owing("north").received(Sent.by("north").with(ONE_RISK))))
                .isEmpty();
    }

    @Test
    void asksForNothingThatIsWaivedNotDueOrDeclaredNil() {
        Governance.Waiver waiver = Governance.Waiver.ofSection(
                "north", "assurance", "risks", "Newly joined.", "Director", LocalDate.of(2019, 12, 31));

        assertThat(owing(Round.of(RISKS).owing("north").with(waiver))).isEmpty();
        assertThat(owing(Round.of(RISKS.from("2020-21-Q1")).owing("north"))).isEmpty();
        assertThat(owing(
                        Round.of(RISKS).owing("north").received(Sent.by("north").with(RISKS.without(State.NIL)))))
                .isEmpty();
    }

    @Test
    void writesOnlyWhatThatPartyOwes() {
        Round round = Round.of(RISKS)
                .owing("north", "south")
                .received(Sent.by("south").with(RISKS.without(State.EMPTY)));
        List<Owing> owing = owing(round);
        Letterhead head = new Letterhead(
                round.programme(), round.frame().period(), "quorate@example.org", LocalDate.of(2019, 7, 5));

        assertThat(owing).extracting(each -> each.party().id()).containsExactly("north", "south");
        assertThat(ReminderComposer.compose(head, owing.get(0), "after-1").text())
                .isEqualTo("""
                        Dear colleagues at The north partner,

                        Returns for Quarter 1 2019/20 (April to June 2019) were due on 4 July 2019 at 12:00, 1 day ago.

                        We do not have your return yet:
                          - %s: nothing has come in.

                        Please send it as you usually do.
                        It is taken until 31 July 2019 at 17:00.
                        If it is on its way already, there is nothing more to do.

                        With kind regards
                        The Commissioner
                        Urgent Care Alliance

                        Synthetic example: this programme and all its returns are invented.
                        """.formatted(
                        owing.get(0).items().get(0).status().definition().title()));
        assertThat(ReminderComposer.compose(head, owing.get(1), "after-1").text())
                .contains("Thank you for what you have sent. This is still missing:", ": came in without ")
                .doesNotContain("north", "nothing has come in");
    }

    @Test
    void saysWhetherReturnsAreDueSoonOrToday() {
        Round round = Round.of(RISKS).owing("north");
        Owing owing = owing(round).get(0);

        Message soon = ReminderComposer.compose(
                new Letterhead(round.programme(), round.frame().period(), null, LocalDate.of(2019, 7, 3)),
                owing,
                "before-1");
        assertThat(soon.subject())
                .isEqualTo("Reminder: return for Quarter 1 2019/20 (April to June 2019) due on 4 July 2019");
        assertThat(soon.text())
                .contains("are due on 4 July 2019 at 12:00, in 1 day.")
                .doesNotContain("It is taken until");
        Message today = ReminderComposer.compose(
                new Letterhead(round.programme(), round.frame().period(), null, LocalDate.of(2019, 7, 4)),
                owing,
                "due");
        assertThat(today.subject()).startsWith("Due today: ");
        assertThat(today.text()).contains("are due today, 4 July 2019 at 12:00.");
    }
}
