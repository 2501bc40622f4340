package org.quorate.binding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Periods;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.submission.Cell;
import org.quorate.submission.SheetRow;

/** Tells of the cells of a table's row which count: those outside ignored columns, and those that somebody filled in. */
final class ColumnUse {
    private final SectionScope scope;
    private final HeadingRow heading;
    private final Map<Integer, FieldDefinition> fields;
    /** The 0-based columns that have a heading. */
    private final Set<Integer> headed = new HashSet<>();
    /** The 0-based columns whose heading says that they are not read. */
    private final Set<Integer> leftOut = new HashSet<>();

    private final boolean withoutHeadingLeftOut;
    /** The 0-based column of explanations; null where there is none. */
    private @Nullable Integer explanationsOrNull;

    ColumnUse(SectionScope scope, HeadingRow heading) {
        this.scope = scope;
        this.heading = heading;
        SectionDefinition section = scope.section();
        this.fields = Headings.of(section).stream()
                .filter(one -> heading.columns().containsKey(one.id()))
                .collect(Collectors.toMap(
                        one -> heading.columns().get(one.id()), Headings.Heading::field, (one, other) -> one));
        Set<String> ignored = section.records().ignoreColumns().stream()
                .map(CellText::comparable)
                .collect(Collectors.toUnmodifiableSet());
        this.withoutHeadingLeftOut = ignored.contains(CellText.comparable(Records.NO_HEADING));
        scope.sheet().find(heading.row()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !CellText.isBlank(cell))
                .forEach(cell -> note(cell, ignored));
    }

    private void note(Cell cell, Set<String> ignored) {
        int column = cell.ref().column();
        String text = CellText.of(cell);
        headed.add(column);
        if (explanationsOrNull == null && !fields.containsKey(column) && IssuedParts.isExplanation(text)) {
            explanationsOrNull = column;
        }
        if (!fields.containsKey(column)
                && (IssuedParts.isColumn(text) || ignored.contains(CellText.comparable(text)))) {
            leftOut.add(column);
        }
    }

    /** Returns the cells of the row that show something and whose column is not ignored. */
    List<Cell> filled(SheetRow row) {
        List<Cell> filled = CellText.filled(row);
        return leftOut.isEmpty() && !withoutHeadingLeftOut
                ? filled
                : filled.stream()
                        .filter(cell -> !isLeftOut(cell.ref().column()))
                        .toList();
    }

    /** Returns what the party says of the row, beside its answers. */
    List<Explanation> explanations(SheetRow row) {
        if (explanationsOrNull == null) {
            return List.of();
        }
        return row.find(explanationsOrNull).stream()
                .filter(cell -> !CellText.isBlank(cell))
                .map(cell -> Explanation.at("", cell.ref().a1(), CellText.of(cell)))
                .toList();
    }

    /** Returns whether all of the cells are as the template was sent out. */
    boolean areUntouched(List<Cell> filled) {
        for (Cell cell : filled) {
            FieldDefinition field = fields.get(cell.ref().column());
            if (field == null
                    || !(field.entry().prefilled() || MissingWords.arePlaceholder(field, CellText.of(cell)))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the row holds anything in a column that repeats for the period of the 0-based index. */
    boolean isFilled(SheetRow row, int period) {
        return scope.section().fields().stream()
                .filter(Periods::repeats)
                .flatMap(field -> heading.column(field, period).stream())
                .flatMap(column -> row.find(column).stream())
                .anyMatch(cell -> !CellText.isBlank(cell) && !areUntouched(List.of(cell)));
    }

    private boolean isLeftOut(int column) {
        return leftOut.contains(column)
                || (withoutHeadingLeftOut && !headed.contains(column) && !fields.containsKey(column));
    }
}
