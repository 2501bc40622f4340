package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Text as Excel keeps it in XML: plain or in runs of different looks, with characters that XML cannot hold escaped. */
final class ExcelText {
    /** One escaped UTF-16 unit, or two that make one character. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_(?:_x([0-9A-Fa-f]{4})_)?");

    private ExcelText() {}

    /** Reads the element just entered ({@code si} or {@code is}): its runs joined, without reading aids for Asian words. */
    static String parse(XmlPart xml) throws XMLStreamException {
        int element = xml.depth();
        List<String> pieces = new ArrayList<>(1);
        while (xml.nextChildOf(element)) {
            if (xml.name().equals("t")) {
                pieces.add(xml.text());
            } else if (xml.name().equals("r")) {
                int run = xml.depth();
                while (xml.nextChildOf(run)) {
                    if (xml.name().equals("t")) {
                        pieces.add(xml.text());
                    }
                }
            }
        }
        return unescape(pieces.size() == 1 ? pieces.get(0) : String.join("", pieces));
    }

    /**
     * Replaces {@code _x000D_} and the like by the characters they stand for. What stands for no character, half a surrogate
     * pair or a zero, stays as it is written.
     */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        Matcher escape = ESCAPE.matcher(text);
        int done = 0;
        while (escape.find(done)) {
            plain.append(text, done, escape.start());
            char first = unit(escape.group(1));
            char second = escape.group(2) == null ? 0 : unit(escape.group(2));
            if (Character.isSurrogatePair(first, second)) {
                plain.append(first).append(second);
                done = escape.end();
            } else {
                // "_x" and four digits and "_"
                done = escape.start() + 7;
                if (first == 0 || Character.isSurrogate(first)) {
                    plain.append(text, escape.start(), done);
                } else {
                    plain.append(first);
                }
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static char unit(String hex) {
        return (char) Integer.parseInt(hex, 16);
    }
}
