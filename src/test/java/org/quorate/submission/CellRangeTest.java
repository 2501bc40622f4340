package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"B2:D5", "D5:B2", "B5:D2", "D2:B5", "$B$2:$D$5"})
    void putsItsCornersInOrderHoweverTheyAreGiven(String text) {
        assertThat(CellRange.parse(text)).isEqualTo(new CellRange(CellRef.parse("B2"), CellRef.parse("D5")));
    }

    @Test
    void readsOneCellAsARange() {
        assertThat(CellRange.parse("C3")).isEqualTo(new CellRange(CellRef.parse("C3"), CellRef.parse("C3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B2:D5", "C3"})
    void isWrittenAsItIsRead(String text) {
        assertThat(CellRange.parse(text).a1()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B2", "D5", "B5", "D2", "C3"})
    void holdsItsCornersAndWhatLiesBetween(String cell) {
        assertThat(CellRange.parse("B2:D5").contains(CellRef.parse(cell))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "E5", "C1", "C6"})
    void doesNotHoldWhatLiesOutside(String cell) {
        assertThat(CellRange.parse("B2:D5").contains(CellRef.parse(cell))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "A1:", ":B2", "A1:B2:C3", "A:B"})
    void refusesWhatIsNoRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellRange.parse(text))
                .withMessageStartingWith("no such cell: ");
    }
}
