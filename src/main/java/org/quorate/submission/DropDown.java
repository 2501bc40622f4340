package org.quorate.submission;

import java.util.List;

/**
 * A list from which a person chooses what to put into cells. Immutable.
 *
 * @param cells where it can be chosen, on one sheet
 * @param source where its words stand, as the file writes it: words in quotation marks with commas between them, a range with or
 *     without a sheet, a name, or another formula
 */
public record DropDown(List<CellRange> cells, String source) {
    public DropDown {
        cells = List.copyOf(cells);
    }
}
