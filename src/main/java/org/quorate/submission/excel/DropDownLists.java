package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.CellRange;
import org.quorate.submission.DropDown;

/**
 * Reads the drop-down lists of a worksheet. Excel writes them in two places: those whose words stand on another sheet may be in an
 * extension at the end. One whose cells no sheet can have is left out: it says nothing of what was sent.
 */
final class DropDownLists {
    private DropDownLists() {}

    /** Tells each list that is in the element at which the part stands, at whatever depth. */
    static void read(XmlPart xml, Consumer<DropDown> told) throws XMLStreamException {
        int parent = xml.depth();
        while (xml.nextChildOf(parent)) {
            if (xml.localName().equals("dataValidation")) {
                boolean list = "list".equals(xml.attribute("type"));
                String cells = xml.attribute("sqref");
                readList(xml, list, cells == null ? "" : cells, told);
            } else {
                read(xml, told);
            }
        }
    }

    private static void readList(XmlPart xml, boolean list, String sqref, Consumer<DropDown> told)
            throws XMLStreamException {
        String cells = sqref;
        String source = "";
        int validation = xml.depth();
        while (xml.nextChildOf(validation)) {
            if (xml.localName().equals("formula1")) {
                source = textWithin(xml);
            } else if (xml.localName().equals("sqref")) {
                cells = xml.text();
            }
        }
        List<CellRange> ranges = ranges(cells);
        if (list && !source.isBlank() && !ranges.isEmpty()) {
            told.accept(new DropDown(ranges, source.strip()));
        }
    }

    /** Its own text, or in the extension that of the element in it. */
    private static String textWithin(XmlPart xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int formula = xml.depth();
        while (xml.nextTextOrChildOf(formula)) {
            text.append(xml.isAtText() ? xml.textHere() : xml.text());
        }
        return text.toString();
    }

    private static List<CellRange> ranges(String sqref) {
        List<CellRange> ranges = new ArrayList<>();
        for (String range : sqref.strip().split("\\s+", -1)) {
            try {
                ranges.add(CellRange.parse(range));
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
        return ranges;
    }
}
