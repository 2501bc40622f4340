package org.quorate.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Periods;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.SheetRow;

/** Tells of the cells of a table's row which count: those outside ignored columns, and those that somebody filled in. */
final class ColumnUse {
    private final SectionScope scope;
    private final HeadingRow heading;
    private final Set<String> ignored;
    private final Map<Integer, FieldDefinition> fields;

    ColumnUse(SectionScope scope, HeadingRow heading) {
        this.scope = scope;
        this.heading = heading;
        SectionDefinition section = scope.section();
        this.ignored = section.records().ignoreColumns().stream()
                .map(CellText::comparable)
                .collect(Collectors.toUnmodifiableSet());
        this.fields = new Headings(section)
                .all().stream()
                        .filter(one -> heading.columns().containsKey(one.id()))
                        .collect(Collectors.toMap(
                                one -> heading.columns().get(one.id()), Headings.Heading::field, (one, other) -> one));
    }

    /** Returns the cells of the row that show something and whose column is not ignored. */
    List<Cell> filled(SheetRow row) {
        List<Cell> filled = CellText.filled(row);
        return ignored.isEmpty()
                ? filled
                : filled.stream()
                        .filter(cell -> !isIgnored(cell.ref().column()))
                        .toList();
    }

    /** Returns whether all of the cells are as the template was sent out. */
    boolean areUntouched(List<Cell> filled) {
        return filled.stream()
                .allMatch(cell -> Optional.ofNullable(fields.get(cell.ref().column()))
                        .filter(field ->
                                field.entry().prefilled() || MissingWords.arePlaceholder(field, CellText.of(cell)))
                        .isPresent());
    }

    /** Returns whether the row holds anything in a column that repeats for the period of the 0-based index. */
    boolean isFilled(SheetRow row, int period) {
        return scope.section().fields().stream()
                .filter(Periods::repeats)
                .flatMap(field -> heading.column(field, period).stream())
                .flatMap(column -> row.find(column).stream())
                .anyMatch(cell -> !CellText.isBlank(cell) && !areUntouched(List.of(cell)));
    }

    private boolean isIgnored(int column) {
        if (fields.containsKey(column)) {
            return false;
        }
        String text = scope.sheet()
                .find(new CellRef(column, heading.row()))
                .map(CellText::of)
                .filter(words -> !words.isEmpty())
                .orElse(Records.NO_HEADING);
        return ignored.contains(CellText.comparable(text));
    }
}
