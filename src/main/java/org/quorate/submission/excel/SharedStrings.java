package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.CellValue;

/**
 * The texts that cells share, each kept once however many cells show it. Immutable.
 *
 * @param texts by their 0-based index
 */
record SharedStrings(List<CellValue.Text> texts) {
    static final SharedStrings NONE = new SharedStrings(List.of());

    SharedStrings {
        texts = List.copyOf(texts);
    }

    static SharedStrings parse(XmlPart xml) throws XMLStreamException {
        List<CellValue.Text> texts = new ArrayList<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            if (xml.name().equals("si")) {
                texts.add(new CellValue.Text(ExcelText.parse(xml)));
            }
        }
        return new SharedStrings(texts);
    }

    /** Finds the text of an index as a cell writes it; empty where there is none. */
    Optional<CellValue.Text> find(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < texts.size() ? Optional.of(texts.get(at)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
