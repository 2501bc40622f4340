package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Risk & reward scheme   | risk and reward scheme
                    A1.5                   | a1 5
                    '  On  track '         | on track
                    Sign-off               | sign off
                    Café                   | cafe
                    North–East (Lincs)     | north east lincs
                    №5                     | no5
                    """)
    void foldsCasePunctuationAccentsAndSpacing(String text, String folded) {
        assertThat(Words.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "—", "...", "\u00a0"})
    void foldsWhatHoldsNoWordToNothing(String text) {
        assertThat(Words.fold(text)).isEmpty();
    }

    @Property(seed = "20190630")
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String folded = Words.fold(text);

        assertThat(Words.fold(folded)).isEqualTo(folded);
    }

    @Property(seed = "20190630")
    void foldsPlainTextsAsThoseOfAnyAlphabet(@ForAll @CharRange(from = ' ', to = '~') String text) {
        assertThat(Words.fold(text)).isEqualTo(Words.foldAnyAlphabet(text));
    }

    @Property(seed = "20190630")
    void foldsTextsOfSeveralAlphabetsAsThoseOfAny(
            @ForAll @Chars({'a', 'Z', '7', ' ', '&', '?', '\u00e9', '\u0301', '\u212a', '\ud83d'}) String text) {
        assertThat(Words.fold(text)).isEqualTo(Words.foldAnyAlphabet(text));
    }

    @Property(seed = "20190630")
    void knowsThatWordsAreTheSameIfTheyAreFoldedToTheSame(
            @ForAll @StringLength(max = 3) @Chars({'a', 'A', 'b', 'k', '\u212a', '-', '\u0301', '\u00e1'}) String one,
            @ForAll @StringLength(max = 3) @Chars({'a', 'A', 'b', 'k', '\u212a', '-', '\u0301', '\u00e1'})
                    String other) {
        assertThat(Words.same(one, other)).isEqualTo(Words.fold(one).equals(Words.fold(other)));
    }

    @Test
    void foldsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Words.fold("RISK TITLE")).isEqualTo("risk title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void knowsTheSameWords() {
        assertThat(Words.same("Acute  NHS-Trust", "acute nhs trust")).isTrue();
        assertThat(Words.same("Acute NHS Trust", "Acute Trust")).isFalse();
    }

    @Test
    void findsTheNearestChoice() {
        List<String> choices = List.of("Not started", "In progress", "Complete");

        assertThat(Words.nearest("Completed", choices)).contains("Complete");
        assertThat(Words.nearest("in-progres", choices)).contains("In progress");
    }

    @Test
    void findsNoChoiceForWhatIsLikeNone() {
        assertThat(Words.nearest("Purple", List.of("Not started", "Complete"))).isEmpty();
        assertThat(Words.nearest("Complete", List.of())).isEmpty();
    }

    @Test
    void findsTheFirstOfChoicesThatAreEquallyNear() {
        assertThat(Words.nearest("milestone", List.of("Milestone!", "MILESTONE", "other")))
                .contains("Milestone!");
    }
}
