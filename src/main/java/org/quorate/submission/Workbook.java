package org.quorate.submission;

import java.util.List;
import java.util.Optional;

/**
 * A received workbook, read completely. Immutable.
 *
 * @param sheets in the order of their tabs
 */
public record Workbook(List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** Finds a sheet by its name, whatever its case. */
    public Optional<Sheet> find(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
