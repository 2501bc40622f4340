package org.quorate.reporting.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.TableCell;

class WordWidthTest {
    private static final int PAGE = 9638;

    private static List<Integer> widths(Block.Table table) {
        return TableShape.of("PaperTable", PAGE, table.widths())
                .atLeast(WordWidth.ofColumns(table))
                .widths();
    }

    private static Block.Table table(List<String> headings, List<Integer> shares, String... cells) {
        return new Block.Table(
                "",
                headings,
                shares,
                List.of(Stream.of(cells).map(TableCell::of).toList()));
    }

    @Test
    void widensAColumnToItsLongestWordAtTheCostOfTheOneThatHasRoom() {
        assertThat(widths(table(List.of("Movement", "What"), List.of(5, 95), "up", "text")))
                .containsExactly(8 * 122 + 220, PAGE - 8 * 122 - 220);
        assertThat(widths(table(List.of("No.", "What"), List.of(5, 95), "inherited", "text")))
                .containsExactly(9 * 112 + 220, PAGE - 9 * 112 - 220);
    }

    @Test
    void leavesColumnsThatHaveRoomAsTheyAre() {
        assertThat(widths(table(List.of("Days overdue", "What"), List.of(20, 80), "9", "text")))
                .containsExactly(PAGE / 5, PAGE - PAGE / 5);
    }

    @Test
    void leavesColumnsAsTheyAreWhereThePageHasNoRoom() {
        List<String> headings = List.of(
                "Alphabetically",
                "Alphabetically",
                "Alphabetically",
                "Alphabetically",
                "Alphabetically",
                "Alphabetically");

        assertThat(widths(table(headings, List.of(5, 19, 19, 19, 19, 19), "", "", "", "", "", ""))
                        .get(0))
                .isEqualTo(PAGE * 5 / 100);
    }

    @Test
    void letsWordsBreakThatNoColumnCouldHold() {
        assertThat(widths(table(List.of("File", "What"), List.of(10, 90), "north-east-lincolnshire.xlsx", "text")))
                .containsExactly(PAGE / 10, PAGE - PAGE / 10);
    }
}
