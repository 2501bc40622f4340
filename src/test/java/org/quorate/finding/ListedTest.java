package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedTest {
    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "R" + number).toList();
    }

    @Test
    void namesAllWhereTheyAreFew() {
        assertThat(Listed.of(names(2))).isEqualTo("R1, R2");
        assertThat(Listed.of(names(10))).endsWith("R9, R10");
    }

    @Test
    void countsThoseBeyondTheFirstTen() {
        assertThat(Listed.of(names(13))).isEqualTo("R1, R2, R3, R4, R5, R6, R7, R8, R9, R10 and 3 more");
    }
}
