package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.excel.CellContent.Content;

/**
 * The texts that cells share, each kept once however many cells show it. Immutable.
 *
 * @param texts by their 0-based index
 */
record SharedStrings(List<Content> texts) {
    static final SharedStrings NONE = new SharedStrings(List.of());

    SharedStrings {
        texts = List.copyOf(texts);
    }

    static SharedStrings parse(XmlPart xml) throws XMLStreamException {
        List<Content> texts = new ArrayList<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            if (xml.name().equals("si")) {
                texts.add(CellContent.text(ExcelText.parse(xml)));
            }
        }
        return new SharedStrings(texts);
    }

    /** Returns the text of an index; null where there is none. */
    @Nullable
    Content orNull(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }
}
