package org.quorate.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way of finding where on its sheet a section stands. Texts are compared whatever their case and punctuation. */
public sealed interface Locator {

    /** The cells to which the workbook gives this name, on whatever sheet they are. */
    record RangeName(String name) implements Locator {}

    /** The cells of the Excel table of this name, on whatever sheet it is. */
    record TableName(String name) implements Locator {}

    /**
     * The rows between two cells that hold these texts.
     *
     * @param endOrNull the text of the first cell that no longer belongs to the section; null: up to the next section
     */
    record Tags(String start, @Nullable String endOrNull) implements Locator {
        /** Returns the text of the first cell that no longer belongs to the section. */
        public Optional<String> end() {
            return Optional.ofNullable(endOrNull);
        }
    }

    /** The rows below the cell that holds this title, up to the title of the next section. */
    record Title(String text) implements Locator {}

    /** Wherever on the sheet most of the section's headings or labels stand. */
    record Anywhere() implements Locator {}

    /**
     * The cells from a fixed address on, down and to the right.
     *
     * @param cell in A1 form
     */
    record FixedCell(String cell) implements Locator {}
}
