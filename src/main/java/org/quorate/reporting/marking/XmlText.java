package org.quorate.reporting.marking;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.reporting.PrintableText;

/** Text in XML markup that is read and written as bytes: characters beyond ASCII are written as references. */
final class XmlText {
    private static final Pattern REFERENCE = Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));");

    private XmlText() {}

    /** Returns text in ASCII that stands for the text, in an attribute as in an element. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        PrintableText.of(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (point >= ' ' && point < 0x7F) {
                        escaped.append((char) point);
                    } else {
                        escaped.append("&#").append(point).append(';');
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Returns the text that markup stands for; its UTF-8 bytes are held as characters of Latin 1. */
    static String parse(String markup) {
        String text = new String(markup.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meaning((Matcher) found)));
    }

    private static String meaning(Matcher reference) {
        if (reference.group(1) != null) {
            return character(Integer.parseInt(reference.group(1), 16));
        }
        if (reference.group(2) != null) {
            return character(Integer.parseInt(reference.group(2)));
        }
        return switch (reference.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> throw new UnmarkableException("an entity that no workbook has");
        };
    }

    private static String character(int point) {
        if (!Character.isValidCodePoint(point)) {
            throw new UnmarkableException("a reference to no character");
        }
        return Character.toString(point);
    }
}
