package org.quorate.proposal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quorate.programme.Locator;
import org.quorate.programme.Words;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * How the parts of one sheet are called, and found again. Immutable.
 *
 * @param parts all of them, in their order
 */
record PartPlace(Sheet sheet, List<SheetPart> parts) {
    private static final int LONGEST_END = 100;
    private static final int ROWS_OF_A_TITLE = 3;

    PartPlace {
        parts = List.copyOf(parts);
    }

    /** Returns whether nothing but one part stands on the sheet, so that it needs no title. */
    boolean isAlone() {
        return parts.size() == 1
                && !(parts.get(0) instanceof Table table && rowAfter(table).isPresent());
    }

    String title(SheetPart part) {
        return isAlone() || Words.fold(part.title()).isEmpty() ? sheet.name() : part.title();
    }

    /** A table ends with the sheet, at a text that stands nowhere before, or where the next part begins. */
    boolean isBounded(Table table) {
        OptionalInt next = rowAfter(table);
        if (next.isEmpty()) {
            return true;
        }
        boolean partNext = parts.stream()
                .mapToInt(part -> part.corner().row())
                .anyMatch(row -> row > table.last() && row <= next.getAsInt() + ROWS_OF_A_TITLE);
        return partNext
                || (standsOnce(table.title())
                        && (table.again() == 0 || after(table).isPresent()));
    }

    private OptionalInt rowAfter(Table table) {
        return sheet.rows().stream()
                .filter(row ->
                        row.number() > table.last() && !CellWords.filled(row).isEmpty())
                .mapToInt(SheetRow::number)
                .findFirst();
    }

    /** A title moves with its section when somebody inserts rows above; a cell, on which it is remarked, does not. */
    Locator locator(SheetPart part, Remarks remarks) {
        if (isAlone()) {
            return new Locator.Anywhere();
        }
        if (standsOnce(part.title())) {
            return part instanceof Table table
                    ? after(table)
                            .<Locator>map(end -> new Locator.Tags(part.title(), end))
                            .orElseGet(() -> new Locator.Title(part.title()))
                    : new Locator.Title(part.title());
        }
        remarks.guessed(
                "What begins in %s has no title of its own; it is looked for at that cell, and lost when rows are inserted above."
                        .formatted(part.corner().a1()));
        return new Locator.FixedCell(part.corner().a1());
    }

    /** Finds the first text after a table by which its end can be known: one that does not stand in the table as well. */
    private Optional<String> after(Table table) {
        return sheet.rows().stream()
                .filter(row -> row.number() > table.last() && (table.again() == 0 || row.number() < table.again()))
                .flatMap(row -> CellWords.filled(row).stream())
                .filter(CellWords::isText)
                .map(CellWords::of)
                .filter(text ->
                        text.length() <= LONGEST_END && !Words.fold(text).isEmpty())
                .filter(text -> !Words.same(text, table.title()) && !standsIn(table, text))
                .findFirst();
    }

    /** Whether a text stands in the table, or above it on the sheet. */
    private boolean standsIn(Table table, String text) {
        return sheet.rows().stream()
                .filter(row -> row.number() <= table.last())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> Words.same(CellWords.of(cell), text));
    }

    private boolean standsOnce(String text) {
        return !Words.fold(text).isEmpty()
                && sheet.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> Words.same(CellWords.of(cell), text))
                                .count()
                        == 1;
    }
}
