package org.quorate.submission.excel;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The text of a paragraph of OpenDocument, in which blanks in a row are elements, for white space as such counts once. */
final class OpenDocumentText {
    private static final String TEXT = OpenDocumentContent.TEXT;
    /** As many characters as a cell of Excel can hold. */
    private static final int MOST_BLANKS = 32_767;

    private final StringBuilder text = new StringBuilder();
    /** Whether white space that comes now is one too many. */
    private boolean afterSpace = true;

    private OpenDocumentText() {}

    /** Reads the element just entered. */
    static String parse(XmlPart xml) throws XMLStreamException {
        OpenDocumentText paragraph = new OpenDocumentText();
        paragraph.read(xml);
        return paragraph.text.toString();
    }

    private void read(XmlPart xml) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.nextTextOrChildOf(inside)) {
            if (xml.isAtText()) {
                append(xml.textHere());
            } else if (xml.is(TEXT, "s")) {
                appendElement(" ".repeat(blanks(xml.attribute(TEXT, "c"))));
            } else if (xml.is(TEXT, "tab")) {
                appendElement("\t");
            } else if (xml.is(TEXT, "line-break")) {
                appendElement("\n");
            } else if (xml.is(TEXT, "span") || xml.is(TEXT, "a") || xml.is(TEXT, "ruby") || xml.is(TEXT, "ruby-base")) {
                read(xml);
            }
        }
    }

    private static int blanks(@Nullable String count) {
        try {
            return count == null ? 1 : Math.max(0, Math.min(MOST_BLANKS, Integer.parseInt(count.strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void appendElement(String characters) {
        text.append(characters);
        afterSpace = false;
    }

    private void append(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                text.append(c);
            } else if (!afterSpace) {
                text.append(' ');
            }
            afterSpace = space;
        }
    }
}
