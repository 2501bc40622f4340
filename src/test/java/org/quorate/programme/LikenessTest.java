package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest(name = "{0} is like {1} by {2} %")
    @CsvSource({
        "Milestone RAG rating (Q2), Rating, 75",
        "Comments/Narrative, Narrative, 83",
        "Forecast completion date, Forecast date, 83",
        "Comment, Comments, 87",
        "Naratve, Narrative, 77",
        "Raiting, Rating, 85",
        "Date sigend, Date signed, 81"
    })
    void tellsWhatSomebodyHasWrittenOutOrMisspelt(String words, String heading, int percent) {
        assertThat(Likeness.percent(words, heading)).isEqualTo(percent).isGreaterThanOrEqualTo(Likeness.TELLING);
    }

    @ParameterizedTest(name = "{0} is not like {1}")
    @CsvSource({
        "Date agreed, Baseline date",
        "Score, Score last quarter",
        "Owner, Order",
        "Internal ref, Milestone",
        "Please give the rating that your own board has agreed to in its last meeting, Rating"
    })
    void doesNotTellWhatSharesAWordOnly(String words, String heading) {
        assertThat(Likeness.percent(words, heading)).isLessThan(Likeness.TELLING);
    }

    @Test
    void isCompleteOnlyForTheSameWords() {
        assertThat(Likeness.percent("RATING:", "Rating")).isEqualTo(100);
        assertThat(Likeness.percent("Rating of the rating", "Rating")).isLessThan(100);
    }

    @Test
    void isNothingWhereThereAreNoWordsOrTooMany() {
        assertThat(Likeness.percent("---", "Rating")).isZero();
        assertThat(Likeness.percent("Rating", "?")).isZero();
        assertThat(Likeness.percent("Rating ".repeat(20), "Rating")).isZero();
    }
}
