package org.quorate.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.programme.ReminderTiming;

class OccasionTest {
    private static final LocalDate DUE = LocalDate.of(2019, 7, 8);
    private static final List<Occasion> OCCASIONS =
            Occasion.of(new ReminderTiming(List.of(1, 7), true, List.of(7, 1)), DUE);

    @Test
    void standInOrderWhateverTheOrderOfTheTiming() {
        assertThat(OCCASIONS)
                .extracting(Occasion::id)
                .containsExactly("before-7", "before-1", "due", "after-1", "after-7");
        assertThat(OCCASIONS.get(0).day()).isEqualTo(LocalDate.of(2019, 7, 1));
        assertThat(OCCASIONS.get(4).day()).isEqualTo(LocalDate.of(2019, 7, 15));
    }

    @Test
    void onlyTheLastThatHasComeCounts() {
        assertThat(Occasion.latest(OCCASIONS, LocalDate.of(2019, 6, 30))).isEmpty();
        assertThat(Occasion.latest(OCCASIONS, LocalDate.of(2019, 7, 6))
                        .orElseThrow()
                        .id())
                .isEqualTo("before-7");
        assertThat(Occasion.latest(OCCASIONS, DUE).orElseThrow().id()).isEqualTo("due");
        assertThat(Occasion.latest(OCCASIONS, LocalDate.of(2019, 9, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo("after-7");
    }

    @Test
    void thereAreNoneWhereNobodyIsReminded() {
        assertThat(Occasion.of(new ReminderTiming(List.of(), false, List.of()), DUE))
                .isEmpty();
    }
}
