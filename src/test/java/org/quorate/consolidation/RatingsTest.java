package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnRecord.record;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class RatingsTest {
    private static ReturnRecord rated(String key, String rating) {
        return record(key).answer("rating", choice(rating));
    }

    @Test
    void countsRatingsBySectionNowAndInThePeriodBefore() {
        Ratings ratings = Round.of(Sections.milestones(), Sections.indicators())
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .at("2019-04-01T09:00:00Z")
                                .with(Sections.milestones().with(rated("M1", "Green"), rated("M2", "Green")))
                                .forPeriod(ReturnProgramme.Q4),
                        Sent.by("north")
                                .with(
                                        Sections.milestones().with(rated("M1", "Red"), rated("M2", "Green")),
                                        Sections.indicators().with(rated("K1", "Green"))),
                        Sent.by("south").with(Sections.milestones().with(rated("M1", "Green"))))
                .consolidated()
                .highlights()
                .ratings();

        assertThat(ratings.levels())
                .containsExactly(new Ratings.Level("Red", Tone.NEGATIVE), new Ratings.Level("Green", Tone.POSITIVE));
        assertThat(ratings.periods())
                .extracting(Ratings.OfPeriod::periodId)
                .containsExactly(ReturnProgramme.Q4.id(), ReturnProgramme.Q1.id());
        assertThat(ratings.periods().get(0).count("Green")).isEqualTo(2);
        assertThat(ratings.periods().get(1).total()).isEqualTo(4);
        assertThat(ratings.periods().get(1).sections())
                .extracting(Ratings.OfSection::section, Ratings.OfSection::counts)
                .containsExactly(
                        tuple("Milestones", Map.of("Red", 1, "Green", 2)), tuple("Indicators", Map.of("Green", 1)));
    }

    @Test
    void countsNoRatingThatIsMissingUnreadableOrRejected() {
        Ratings ratings = Round.of(Sections.milestones())
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .with(Sections.milestones()
                                        .with(record("M1"), record("M2").answer("rating", unreadable("purple")))),
                        Sent.by("south")
                                .with(Sections.milestones().with(rated("M1", "Red")))
                                .rejected())
                .consolidated()
                .highlights()
                .ratings();

        assertThat(ratings).isEqualTo(Ratings.NONE);
    }
}
