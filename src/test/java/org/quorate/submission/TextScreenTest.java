package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScreenTest {
    @ParameterizedTest
    @ValueSource(strings = {"Write to team@example.org", "01472 000 000", "0123456789", "é € 0 1 2 3 4 5 6 7 8 9", "@"})
    void aTextWithAnAtSignOrTenDigitsMayHoldAContact(String text) {
        assertThat(TextScreen.mayHoldContact(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Beds opened", "012345678", "31/12/2019", "١٢٣٤٥٦٧٨٩٠", "ŀŀ at ŀŀ"})
    void aTextWithNeitherHoldsNone(String text) {
        assertThat(TextScreen.mayHoldContact(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void digitsAreCountedWhereverTheyStand(int wanted) {
        assertThat(TextScreen.holdsDigits("a1 b2 c3", wanted)).isTrue();
        assertThat(TextScreen.holdsDigits("a1 b2 c3".substring(0, 3 * wanted - 2), wanted))
                .isFalse();
    }
}
