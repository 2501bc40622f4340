package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRef;

/** Reads the part with the comments of one sheet. */
final class CommentsPart {
    private CommentsPart() {}

    /** Returns the comments from the top left to the bottom right. */
    static List<CellComment> parse(XmlPart xml, String sheet) throws XMLStreamException {
        List<CellComment> comments = new ArrayList<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            if (xml.name().equals("commentList")) {
                int list = xml.depth();
                while (xml.nextChildOf(list)) {
                    if (xml.name().equals("comment")) {
                        comments.add(comment(xml, sheet));
                    }
                }
            }
        }
        comments.sort(Comparator.comparing(CellComment::ref));
        return comments;
    }

    private static CellComment comment(XmlPart xml, String sheet) throws XMLStreamException {
        String reference = xml.attribute("ref");
        String text = "";
        int comment = xml.depth();
        while (xml.nextChildOf(comment)) {
            if (xml.name().equals("text")) {
                text = ExcelText.parse(xml);
            }
        }
        try {
            return new CellComment(CellRef.parse(reference == null ? "" : reference), text);
        } catch (IllegalArgumentException e) {
            throw RefusedFile.unreadableSheet(sheet, "has a comment at an address that no sheet can have");
        }
    }
}
