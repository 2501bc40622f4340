package org.quorate.submission.excel;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.CellRef;

/**
 * The attributes of the cell element last entered. One serves all cells of a sheet, for there are more of them than of
 * anything else. Not thread-safe.
 */
final class CellElement {
    private boolean addressed;
    private int column;
    private int row;
    private CellKind kind = CellKind.NUMBER;
    private int style;

    /** Reads the element just entered. */
    void read(XmlPart xml) throws XMLStreamException {
        addressed = false;
        kind = CellKind.NUMBER;
        style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            String name = xml.attributeName(i);
            switch (name.length() == 1 ? name.charAt(0) : ' ') {
                case 'r' -> readAddress(xml.attributeCharacters(i));
                case 't' -> kind = CellKind.of(xml.attributeCharacters(i));
                case 's' -> style = xml.attributeCharacters(i).index();
                default -> {}
            }
        }
    }

    private void readAddress(Characters a1) {
        addressed = true;
        column = -1;
        int letters = 0;
        int digits = 0;
        int columns = 0;
        int rows = 0;
        for (int i = 0; i < a1.length(); i++) {
            char c = a1.charAt(i);
            if (digits == 0 && ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
                columns = columns * 26 + (c & 0x1F);
                letters++;
            } else if (letters > 0 && c >= '0' && c <= '9') {
                rows = rows * 10 + (c - '0');
                digits++;
            } else {
                return;
            }
            if (columns > CellRef.MAX_COLUMN + 1 || rows > CellRef.MAX_ROW) {
                return;
            }
        }
        if (rows > 0) {
            column = columns - 1;
            row = rows;
        }
    }

    /**
     * Returns the address of the cell; where it has none, that of the given place. Null where it has one that no sheet can
     * have.
     */
    @Nullable
    CellRef addressOr(int nextColumn, int inRow) {
        if (addressed) {
            return column < 0 ? null : new CellRef(column, row);
        }
        return nextColumn > CellRef.MAX_COLUMN ? null : new CellRef(nextColumn, inRow);
    }

    CellKind kind() {
        return kind;
    }

    /** Returns the 0-based index of its style; -1 where it writes none that can be. */
    int style() {
        return style;
    }
}
