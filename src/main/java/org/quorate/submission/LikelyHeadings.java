package org.quorate.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row of a sheet that most likely holds the headings of a table. Immutable.
 *
 * @param row 1-based, as Excel shows it
 * @param texts what stands in its filled cells, from left to right, without surrounding white space
 */
public record LikelyHeadings(int row, List<String> texts) {
    /** One text above a cell is more often a title than a heading. */
    private static final int FEWEST_TEXTS = 2;

    private static final int WORDS_OF_A_SENTENCE = 3;

    public LikelyHeadings {
        texts = List.copyOf(texts);
    }

    /**
     * Looks for the row with the most cells of text that has a filled row right below it; of equals the uppermost, for records
     * may be all text too. A row that says the same thing twice, or holds a sentence, is no heading row, unless it is that of an
     * Excel table: the first such table of the sheet decides before anything else. Is shown every row of one sheet, from the top.
     * Not thread-safe.
     */
    static final class Search {
        private final List<ExcelTable> tables;
        private final @Nullable LikelyHeadings[] ofTables;
        private @Nullable SheetRow above;
        private @Nullable SheetRow best;
        private long most = FEWEST_TEXTS - 1L;

        Search(List<ExcelTable> tables) {
            this.tables = tables;
            this.ofTables = new @Nullable LikelyHeadings[tables.size()];
        }

        void add(SheetRow row) {
            if (row.isBlank()) {
                above = null;
                return;
            }
            for (int i = 0; i < ofTables.length; i++) {
                ExcelTable table = tables.get(i);
                if (table.headingRows() > 0 && table.range().first().row() == row.number()) {
                    ofTables[i] = of(row, table.range());
                }
            }
            if (above != null && above.number() + 1 == row.number()) {
                consider(above);
            }
            above = row;
        }

        private void consider(SheetRow row) {
            long texts = texts(row);
            if (texts > most && !saysAnythingTwice(row) && !holdsSentence(row)) {
                best = row;
                most = texts;
            }
        }

        Optional<LikelyHeadings> found() {
            return Stream.of(ofTables)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .or(() -> Optional.ofNullable(best).map(LikelyHeadings::of));
        }
    }

    private static LikelyHeadings of(SheetRow row) {
        return of(row.number(), row.cells());
    }

    private static LikelyHeadings of(SheetRow row, CellRange table) {
        return of(
                row.number(),
                row.cells().stream()
                        .filter(cell -> cell.ref().column() >= table.first().column()
                                && cell.ref().column() <= table.last().column())
                        .toList());
    }

    private static LikelyHeadings of(int row, List<Cell> cells) {
        return new LikelyHeadings(
                row,
                cells.stream()
                        .filter(cell -> !cell.isBlank())
                        .map(cell -> cell.raw().strip())
                        .toList());
    }

    private static long texts(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Text && !cell.isBlank())
                .count();
    }

    /** Such as the guidance that stands beside a question; "Ref. no." is none. */
    private static boolean holdsSentence(SheetRow row) {
        return row.cells().stream()
                .map(cell -> cell.raw().strip())
                .anyMatch(text ->
                        text.endsWith(".") && text.split("\\s+", WORDS_OF_A_SENTENCE).length >= WORDS_OF_A_SENTENCE);
    }

    private static boolean saysAnythingTwice(SheetRow row) {
        Set<String> said = new HashSet<>();
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .anyMatch(cell -> !said.add(cell.raw().strip().toLowerCase(Locale.ROOT)));
    }
}
