package org.quorate.submission.excel;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a cell element.
 *
 * @param reference its address in A1 form, or null where it has none
 * @param type how its value is written; n where it does not say
 * @param style the 0-based index of its style; 0 where it does not say
 */
record CellElement(@Nullable String reference, String type, int style) {

    /** Reads the element just entered; a style that is no number is the first one. */
    static CellElement of(XmlPart xml) {
        String reference = null;
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attributeValue(i);
                case "t" -> type = xml.attributeValue(i);
                case "s" -> style = style(xml.attributeValue(i));
                default -> {}
            }
        }
        return new CellElement(reference, type, style);
    }

    private static int style(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
