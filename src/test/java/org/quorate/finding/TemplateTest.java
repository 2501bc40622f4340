package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void namesItsPlacesAlphabeticallyAndOnce() {
        assertThat(Template.places("\"{seen}\" in \"{field}\" is not \"{seen}\"."))
                .containsExactly("field", "seen");
        assertThat(Template.places("No place at all.")).isEmpty();
    }

    @Test
    void fillsEveryPlaceOfAName() {
        assertThat(Template.render("{seen} and {seen}, not {expected}.", Map.of("seen", "3", "expected", "4")))
                .isEqualTo("3 and 3, not 4.");
    }

    @Test
    void leavesAPlaceWithoutArgumentAsItIsWritten() {
        assertThat(Template.render("{seen} is wrong.", Map.of("expected", "4"))).isEqualTo("{seen} is wrong.");
    }

    @Test
    void fillsInWhatLooksLikeAPlaceOrAPatternWordForWord() {
        assertThat(Template.render("\"{seen}\"", Map.of("seen", "{field} $1 \\n", "field", "Owner")))
                .isEqualTo("\"{field} $1 \\n\"");
    }

    @Test
    void takesBracesThatNameNothingForText() {
        assertThat(Template.render("{} {Seen} {a b}", Map.of("Seen", "x"))).isEqualTo("{} {Seen} {a b}");
    }
}
