package org.quorate.consolidation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class MilestonesTest {
    private static ReturnRecord milestone(String key) {
        return record(key)
                .answer("reference", words(key))
                .answer("title", words("Sign the agreement"))
                .answer("owner", words("Director of finance"))
                .answer("status", choice("Open"));
    }

    private static Highlights of(ReturnRecord... milestones) {
        return round(milestones).consolidated().highlights();
    }

    private static Round round(ReturnRecord... milestones) {
        return Round.of(Sections.milestones())
                .owing("north")
                .received(Sent.by("north").with(Sections.milestones().with(milestones)));
    }

    @Test
    void countsRatingsWorstFirstAndNeverAveragesThem() {
        Milestones milestones = of(
                        milestone("M1").answer("rating", choice("Green")),
                        milestone("M2").answer("rating", choice("Red")),
                        milestone("M3").answer("rating", choice("Green")),
                        milestone("M4"),
                        milestone("M5").answer("rating", unreadable("purple")))
                .milestones();

        assertThat(milestones.total()).isEqualTo(5);
        assertThat(milestones.byRating())
                .containsExactly(entry("Red", 1), entry("Green", 2), entry("Not given", 1), entry("Not readable", 1));
        assertThat(milestones.byStatus()).containsExactly(entry("Open", 5));
    }

    @Test
    void tellsTheForecastBesideTheDaysPastTheBaseline() {
        Highlights highlights = of(
                milestone("M1").answer("baseline", day("2019-06-01"), "F9").answer("forecast", day("2019-09-30")),
                milestone("M2").answer("baseline", day("2019-05-01")));

        List<Milestones.Overdue> overdue = highlights.milestones().overdue();
        assertThat(overdue).extracting(Milestones.Overdue::reference).containsExactly("M2", "M1");
        assertThat(overdue).extracting(Milestones.Overdue::days).containsExactly(91L, 60L);
        assertThat(overdue.get(1).forecast()).contains(LocalDate.of(2019, 9, 30));
        assertThat(overdue.get(1).source().cell()).isEqualTo("F9");
        assertThat(highlights.attention())
                .extracting(AttentionItem::why)
                .containsExactly(
                        "60 days past its baseline date of 1 June 2019; now forecast for 30 September 2019",
                        "91 days past its baseline date of 1 May 2019; no forecast given");
    }

    @Test
    void countsHowOftenTheForecastMovedThroughTheAcceptedReturns() {
        Milestones.Overdue moved = forecast(day("2019-06-20"), day("2019-09-30"));
        assertThat(moved.moves()).isEqualTo(1);
        assertThat(forecast(day("2019-09-30"), day("2019-09-30")).moves()).isZero();
        assertThat(forecast(unreadable("soon"), day("2019-09-30")).moves()).isZero();
        assertThat(forecast(day("2019-06-20"), unreadable("soon")).moves()).isZero();
    }

    @Test
    void tellsInWordsHowOftenTheForecastMoved() {
        assertThat(twice(day("2019-06-20"), day("2019-09-30")).attention())
                .extracting(AttentionItem::why)
                .containsExactly("60 days past its baseline date of 1 June 2019; now forecast for 30 September 2019;"
                        + " re-forecast once");
    }

    private static Milestones.Overdue forecast(Answer before, Answer now) {
        return twice(before, now).milestones().overdue().get(0);
    }

    private static Highlights twice(Answer before, Answer now) {
        ReturnRecord milestone = milestone("M1").answer("baseline", day("2019-06-01"));
        return Round.of(Sections.milestones())
                .owing("north")
                .received(
                        Sent.by("north")
                                .with(Sections.milestones().with(milestone.answer("forecast", before)))
                                .at("2019-04-01T09:00:00Z")
                                .forPeriod(ReturnProgramme.Q4),
                        Sent.by("north")
                                .with(Sections.milestones()
                                        .with(milestone.answer("forecast", now).answer("rating", choice("Green")))))
                .consolidated()
                .highlights();
    }

    @Test
    void doesNotCallOverdueWhatIsCompleteOrWasDueAfterThePeriodOfTheReturn() {
        Highlights highlights = of(
                milestone("M1").answer("baseline", day("2019-06-01")).answer("status", choice("Closed")),
                milestone("M2").answer("baseline", day("2019-06-01")).answer("rating", choice("Blue")),
                milestone("M3").answer("baseline", day("2019-06-30")),
                milestone("M4").answer("baseline", day("2019-07-15")),
                milestone("M5").answer("baseline", unreadable("301st July")),
                milestone("M6"));

        assertThat(highlights.milestones().overdue()).isEmpty();
        assertThat(highlights.attention()).isEmpty();
    }

    @Test
    void doesNotCallOverdueWhatIsOverAsItsSectionSays() {
        ReturnSection closing = Sections.milestones().closedIf("rating", "Amber");
        ReturnSection both = closing.with(
                milestone("M1").answer("baseline", day("2019-06-01")).answer("rating", choice("Amber")),
                milestone("M2").answer("baseline", day("2019-06-01")).answer("rating", choice("Green")));
        Milestones milestones = Round.of(closing)
                .owing("north")
                .received(
                        Sent.by("north").with(both).at("2019-04-01T09:00:00Z").forPeriod(ReturnProgramme.Q4),
                        Sent.by("north").with(both))
                .consolidated()
                .highlights()
                .milestones();

        assertThat(milestones.overdue())
                .extracting(Milestones.Overdue::reference)
                .containsExactly("M2");
        assertThat(milestones.byMovement()).isEqualTo(Map.of(Movement.CLOSED, 1, Movement.INHERITED, 1));
    }

    @Test
    void countsDaysToTheAsAtDateAndNotToday() {
        Round round = round(milestone("M1").answer("baseline", day("2019-06-29")));

        assertThat(round.asAt("2019-06-30")
                        .consolidated()
                        .highlights()
                        .milestones()
                        .overdue())
                .extracting(Milestones.Overdue::days)
                .containsExactly(1L);
        assertThat(round.asAt("2019-06-29")
                        .consolidated()
                        .highlights()
                        .milestones()
                        .overdue())
                .isEmpty();
        assertThat(round.asAt("2019-06-30").consolidated().highlights().attention())
                .extracting(AttentionItem::why)
                .containsExactly("1 day past its baseline date of 29 June 2019; no forecast given");
    }

    @Test
    void showsARedMilestoneThatIsOverdueOnceWithBothReasons() {
        Highlights highlights =
                of(milestone("M1").answer("rating", choice("Red"), "D9").answer("baseline", day("2019-06-01")));

        assertThat(highlights.attention()).hasSize(1);
        AttentionItem item = highlights.attention().get(0);
        assertThat(item.kind()).isEqualTo(Kind.RATED_RED);
        assertThat(item.why()).isEqualTo("Rated Red; 60 days past its baseline date of 1 June 2019; no forecast given");
        assertThat(item.source().orElseThrow().cell()).isEqualTo("D9");
    }

    @Test
    void keepsTheDatesOfEveryMilestoneThatHasABaseline() {
        Milestones milestones = of(
                        milestone("M1")
                                .answer("baseline", day("2019-06-01"), "F9")
                                .answer("forecast", day("2019-09-30")),
                        milestone("M2").answer("baseline", day("2019-06-01")).answer("status", choice("Closed")),
                        milestone("M3"))
                .milestones();

        assertThat(milestones.dated())
                .extracting(Milestones.Dated::reference, Milestones.Dated::closed, Milestones.Dated::overdue)
                .containsExactly(tuple("M1", false, true), tuple("M2", true, false));
        assertThat(milestones.dated().get(0).forecast()).contains(LocalDate.of(2019, 9, 30));
        assertThat(milestones.dated().get(0).actual()).isEmpty();
        assertThat(milestones.dated().get(0).source().cell()).isEqualTo("F9");
    }
}
