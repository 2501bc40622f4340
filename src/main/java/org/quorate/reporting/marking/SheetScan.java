package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a sheet before it is patched.
 *
 * @param selected whether it says of itself that its tab is selected
 * @param drawingOrNull the relationship of the drawing that holds its comments' shapes, or null where it has none
 */
record SheetScan(boolean selected, @Nullable String drawingOrNull) {

    /** Reads a sheet as far as its rows. */
    static SheetScan ofHead(InputStream sheet) throws IOException {
        return scan(sheet, false);
    }

    /** Reads a whole sheet, but for what is in its rows. */
    static SheetScan of(InputStream sheet) throws IOException {
        return scan(sheet, true);
    }

    private static SheetScan scan(InputStream sheet, boolean whole) throws IOException {
        MarkupReader reader = new MarkupReader(sheet);
        boolean selected = false;
        String drawing = null;
        for (Optional<Markup> next = reader.next(); next.isPresent(); next = reader.next()) {
            Markup piece = next.get();
            if (!piece.opens()) {
                continue;
            }
            String name = piece.localName();
            if (name.equals("sheetView")) {
                selected |= isSelected(piece);
            } else if (name.equals("legacyDrawing")) {
                drawing = piece.attributeOfAnyPrefix("id").orElse(null);
            } else if (name.equals("sheetData") && !whole) {
                break;
            } else if (name.equals("sheetData") && piece.kind() == Markup.Kind.START) {
                reader.copyContent(OutputStream.nullOutputStream());
            }
        }
        return new SheetScan(selected, drawing);
    }

    static boolean isSelected(Markup sheetView) {
        return sheetView
                .attribute("tabSelected")
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    Optional<String> drawing() {
        return Optional.ofNullable(drawingOrNull);
    }
}
