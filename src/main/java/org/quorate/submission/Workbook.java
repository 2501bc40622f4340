package org.quorate.submission;

import java.util.List;
import java.util.Optional;

/**
 * A received workbook, read completely. Immutable.
 *
 * @param sheets in the order of their tabs
 * @param names the named ranges that point at cells of one sheet, in the order of the file
 */
public record Workbook(List<Sheet> sheets, List<NamedRange> names) {
    public Workbook {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
    }

    /** Makes a workbook without named ranges. */
    public Workbook(List<Sheet> sheets) {
        this(sheets, List.of());
    }

    /** Finds a sheet by its name, whatever its case. */
    public Optional<Sheet> find(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Hands every sheet and row to the visitor, as while they were read. */
    public void visit(RowVisitor visitor) {
        for (Sheet sheet : sheets) {
            Sheet frame = sheet.withRows(List.of());
            visitor.begin(frame);
            for (SheetRow row : sheet.rows()) {
                visitor.row(row, sheet.hidesRow(row.number()));
            }
            visitor.end(frame);
        }
    }
}
