package org.quorate.binding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.programme.Locator;
import org.quorate.programme.ReturnDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Finds the part of a sheet that a locator speaks of; the part is a sheet of its own, with the addresses of the whole. */
final class Stretch {
    private Stretch() {}

    /**
     * Finds the part of the sheet; of one below a title, the title's row is the first.
     *
     * @param titles the titles of all sections of the return, in comparable form
     */
    static Optional<Sheet> find(Locator locator, Sheet sheet, Set<String> titles) {
        if (locator instanceof Locator.Tags tags) {
            return first(sheet, 1, isSame(tags.start()))
                    .map(start -> rows(sheet, start.row(), end(tags, sheet, start.row() + 1, titles) - 1));
        }
        if (locator instanceof Locator.Title title) {
            return first(sheet, 1, isSame(title.text()))
                    .map(cell -> rows(sheet, cell.row(), nextTitle(sheet, cell.row() + 1, titles) - 1));
        }
        if (locator instanceof Locator.FixedCell fixed) {
            CellRef from = CellRef.parse(fixed.cell());
            int end = nextTitle(sheet, from.row() + 1, titles) - 1;
            return Optional.of(cells(sheet, new CellRange(from, new CellRef(CellRef.MAX_COLUMN, end))));
        }
        return locator instanceof Locator.Anywhere ? Optional.of(sheet) : Optional.empty();
    }

    /** Returns the titles by which sections of the return are found, in comparable form. */
    static Set<String> titles(ReturnDefinition definition) {
        return definition.sections().stream()
                .flatMap(section -> section.placement().locate().stream())
                .flatMap(Stretch::title)
                .map(CellText::comparable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> title(Locator locator) {
        if (locator instanceof Locator.Title title) {
            return Stream.of(title.text());
        }
        return locator instanceof Locator.Tags tags ? Stream.of(tags.start()) : Stream.empty();
    }

    /** Returns the rows from the first to the last, both included. */
    static Sheet rows(Sheet sheet, int first, int last) {
        int end = Math.max(first, last);
        return cells(sheet, new CellRange(new CellRef(0, first), new CellRef(CellRef.MAX_COLUMN, end)));
    }

    /** Returns the cells of the range alone. */
    static Sheet cells(Sheet sheet, CellRange range) {
        List<SheetRow> rows = sheet.rows().stream()
                .filter(row -> row.number() >= range.first().row()
                        && row.number() <= range.last().row())
                .map(row -> new SheetRow(
                        row.number(),
                        row.cells().stream()
                                .filter(cell -> range.contains(cell.ref()))
                                .toList()))
                .toList();
        List<CellRange> merged = sheet.merged().stream()
                .filter(one -> range.contains(one.first()))
                .toList();
        return new Sheet(sheet.name(), sheet.visibility(), rows, merged, sheet.tables());
    }

    private static int end(Locator.Tags tags, Sheet sheet, int from, Set<String> titles) {
        Optional<CellRef> end = tags.end().flatMap(text -> first(sheet, from, isSame(text)));
        return end.map(CellRef::row).orElseGet(() -> nextTitle(sheet, from, titles));
    }

    /** Returns the 1-based row of the next title from the row on; one beyond the last where there is none. */
    private static int nextTitle(Sheet sheet, int from, Set<String> titles) {
        return first(sheet, from, titles::contains).map(CellRef::row).orElse(CellRef.MAX_ROW + 1);
    }

    private static Predicate<String> isSame(String text) {
        return CellText.comparable(text)::equals;
    }

    private static Optional<CellRef> first(Sheet sheet, int from, Predicate<String> text) {
        return sheet.rows().stream()
                .filter(row -> row.number() >= from)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !CellText.isBlank(cell))
                .filter(cell -> text.test(CellText.comparable(CellText.of(cell))))
                .map(Cell::ref)
                .findFirst();
    }
}
