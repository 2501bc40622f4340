package org.quorate.submission.excel;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a cell element.
 *
 * @param reference its address in A1 form, or null where it has none
 * @param type how its value is written; n where it does not say
 * @param style the 0-based index of its style as written, or null where it does not say
 */
record CellElement(
        @Nullable String reference, String type, @Nullable String style) {

    /** Reads the element just entered. */
    static CellElement of(XmlPart xml) {
        String reference = null;
        String type = "n";
        String style = null;
        for (int i = 0; i < xml.attributes(); i++) {
            String name = xml.attributeName(i);
            // Compared by its one letter, for there are more cells than anything else.
            switch (name.length() == 1 ? name.charAt(0) : ' ') {
                case 'r' -> reference = xml.attributeValue(i);
                case 't' -> type = xml.attributeValue(i);
                case 's' -> style = xml.attributeValue(i);
                default -> {}
            }
        }
        return new CellElement(reference, type, style);
    }
}
