package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of cells show numbers as, told once a style and not once a cell. Immutable.
 *
 * @param shown by the 0-based index of the style
 */
record CellStyles(List<NumberShown> shown) {
    /** The first number of a format that a workbook may define itself. */
    static final int FIRST_CUSTOM = 164;

    static final CellStyles NONE = new CellStyles(List.of());

    CellStyles {
        shown = List.copyOf(shown);
    }

    static CellStyles parse(XmlPart xml) throws XMLStreamException {
        Map<Integer, NumberShown> custom = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            switch (xml.name()) {
                case "numFmts" -> parseFormats(xml, custom);
                case "cellXfs" -> parseStyles(xml, formats);
                default -> {}
            }
        }
        return new CellStyles(formats.stream()
                .map(id -> custom.containsKey(id) ? custom.get(id) : NumberShown.ofBuiltIn(id))
                .toList());
    }

    private static void parseFormats(XmlPart xml, Map<Integer, NumberShown> custom) throws XMLStreamException {
        int formats = xml.depth();
        while (xml.nextChildOf(formats)) {
            String code = xml.attribute("formatCode");
            if (xml.name().equals("numFmt") && code != null) {
                custom.put(number(xml.attribute("numFmtId")), NumberShown.ofFormat(ExcelText.unescape(code)));
            }
        }
    }

    private static void parseStyles(XmlPart xml, List<Integer> formats) throws XMLStreamException {
        int styles = xml.depth();
        while (xml.nextChildOf(styles)) {
            if (xml.name().equals("xf")) {
                formats.add(number(xml.attribute("numFmtId")));
            }
        }
    }

    /** Returns what a style shows numbers as; a plain number where there is no style of this 0-based index. */
    NumberShown shown(int style) {
        return style >= 0 && style < shown.size() ? shown.get(style) : NumberShown.NUMBER;
    }

    private static int number(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw RefusedFile.unreadable("the list of its styles is damaged");
        }
    }
}
