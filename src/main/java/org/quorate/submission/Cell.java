package org.quorate.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was received. Immutable.
 *
 * @param raw the text a person would recognise: the text itself, the digits in the file, an ISO date, {@code TRUE}, an error
 *     word; empty for a blank
 * @param formulaOrNull the formula without its leading {@code =}, or null where the cell holds a plain value
 */
public record Cell(
        CellRef ref, CellValue value, String raw, @Nullable String formulaOrNull) {

    /** Returns the formula, without its leading {@code =}. */
    public Optional<String> formula() {
        return Optional.ofNullable(formulaOrNull);
    }

    /** Returns whether nothing a person would see stands here: blank, or text of nothing but white space. */
    public boolean isBlank() {
        return value instanceof CellValue.Blank
                || (value instanceof CellValue.Text text && text.text().isBlank());
    }
}
