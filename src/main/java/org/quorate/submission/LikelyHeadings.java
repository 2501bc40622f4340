package org.quorate.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
     * Finds the row with the most cells of text that has a filled row right below it; of equals the uppermost, for records may
     * be all text too. A row that says the same thing twice, or holds a sentence, is no heading row, unless it is that of an Excel
     * table: the first such table of the sheet decides before anything else.
     */
    static Optional<LikelyHeadings> find(Sheet sheet) {
        for (ExcelTable table : sheet.tables()) {
            Optional<SheetRow> headings = table.headingRows() > 0
                    ? sheet.find(table.range().first().row()).filter(row -> !row.isBlank())
                    : Optional.empty();
            if (headings.isPresent()) {
                return headings.map(row -> of(row, table.range()));
            }
        }
        SheetRow best = null;
        long most = FEWEST_TEXTS - 1L;
        List<SheetRow> rows = sheet.rows();
        for (int i = 0; i + 1 < rows.size(); i++) {
            SheetRow row = rows.get(i);
            SheetRow below = rows.get(i + 1);
            long texts = texts(row);
            if (texts > most
                    && below.number() == row.number() + 1
                    && !below.isBlank()
                    && !saysAnythingTwice(row)
                    && !holdsSentence(row)) {
                best = row;
                most = texts;
            }
        }
        return Optional.ofNullable(best).map(LikelyHeadings::of);
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
