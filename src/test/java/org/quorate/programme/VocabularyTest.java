package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnProgramme.LEVELS;
import static org.quorate.testing.ReturnProgramme.PLAN;
import static org.quorate.testing.ReturnProgramme.RAG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.programme.Vocabulary.RiskBand;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(RAG, LEVELS),
            List.of(new RiskBand("Low", 1, 3, Tone.POSITIVE), new RiskBand("Moderate", 4, 6, Tone.CAUTION)),
            List.of(PLAN),
            new Vocabulary.ExceptionThresholds(12, 0));

    @Test
    void findsScalesAndListsByTheirIds() {
        assertThat(VOCABULARY.findScale("levels")).contains(LEVELS);
        assertThat(VOCABULARY.findScale("plan")).isEmpty();
        assertThat(VOCABULARY.findList("plan")).contains(PLAN);
        assertThat(VOCABULARY.findList("rag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, Low", "3, Low", "4, Moderate", "6, Moderate"})
    void findsTheBandOfAScoreBothEndsIncluded(int score, String band) {
        assertThat(VOCABULARY.bandOf(score)).map(RiskBand::label).contains(band);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 7})
    void findsNoBandForAScoreOutsideAll(int score) {
        assertThat(VOCABULARY.bandOf(score)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Green, Green", "on-TRACK, Green", "r, Red"})
    void findsALevelByLabelOrAlias(String word, String level) {
        assertThat(RAG.find(word)).map(Scale.Level::label).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " / ", "Gree"})
    void findsNoLevelByAnythingElse(String word) {
        assertThat(RAG.find(word)).isEmpty();
    }

    @Test
    void listsTheLabelsOfAScaleWorstFirst() {
        assertThat(RAG.labels()).containsExactly("Red", "Amber", "Green", "Blue");
    }

    @Test
    void findsTheRowOfAListWhateverItsCaseAndPunctuation() {
        assertThat(PLAN.find("a1-5")).map(FixedList.Item::text).contains("First step");
        assertThat(PLAN.find("A15")).isEmpty();
        assertThat(PLAN.keys()).containsExactly("A1.5", "B2");
    }
}
