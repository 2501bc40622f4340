package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource({"0, 0 rows, 0 are", "1, 1 row, 1 is", "2, 2 rows, 2 are", "21, 21 rows, 21 are"})
    void onlyOneIsSingular(long number, String rows, String are) {
        assertThat(Plural.of(number, "row")).isEqualTo(rows);
        assertThat(Plural.of(number, "is", "are")).isEqualTo(are);
    }
}
