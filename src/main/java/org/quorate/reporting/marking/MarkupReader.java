package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.reporting.marking.Markup.Kind;

/**
 * Cuts an XML part into tags and what stands between them, without a byte lost: what it gives, joined, is the part. In every
 * encoding that a part may have but UTF-16 the bytes of markup are those of ASCII, so the others need not be understood.
 */
final class MarkupReader {
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int LONGEST_TAG = 1 << 20;
    private static final int TEXT_PIECE = 1 << 13;

    private final InputStream bytes;
    // Of its own: a library's reader takes a lock for each of its characters.
    private final byte[] buffer = new byte[1 << 14];
    private int position;
    private int filled;
    private int ahead;

    /**
     * Begins to read a part.
     *
     * @throws UnmarkableException if it is in another encoding than UTF-8
     */
    MarkupReader(InputStream bytes) throws IOException {
        this.bytes = bytes;
        ahead = read();
        if (ahead == 0xFE || ahead == 0xFF || ahead == 0) {
            throw new UnmarkableException("a part that is not written in UTF-8");
        }
    }

    /** Finds the next piece; empty at the end. */
    Optional<Markup> next() throws IOException {
        if (ahead < 0) {
            return Optional.empty();
        }
        return Optional.of(ahead == '<' ? tag() : text());
    }

    private Markup text() throws IOException {
        StringBuilder text = new StringBuilder();
        while (ahead >= 0 && ahead != '<' && text.length() < TEXT_PIECE) {
            take(text);
        }
        return Markup.raw(text.toString());
    }

    private Markup tag() throws IOException {
        StringBuilder tag = new StringBuilder();
        take(tag);
        if (ahead == '?') {
            return declaration(upTo(tag, "?>"));
        }
        if (ahead == '!') {
            take(tag);
            if (ahead == '-') {
                return Markup.raw(upTo(tag, "-->"));
            }
            if (ahead == '[') {
                return Markup.raw(upTo(tag, "]]>"));
            }
            throw new UnmarkableException("a document type");
        }
        int quote = 0;
        while (quote != 0 || ahead != '>') {
            if (quote == 0 && (ahead == '"' || ahead == '\'')) {
                quote = ahead;
            } else if (ahead == quote) {
                quote = 0;
            }
            take(tag);
            if (tag.length() > LONGEST_TAG) {
                throw new UnmarkableException("a tag without an end");
            }
        }
        take(tag);
        return new Markup(kind(tag), tag.toString());
    }

    private static Kind kind(StringBuilder tag) {
        if (tag.charAt(1) == '/') {
            return Kind.END;
        }
        return tag.charAt(tag.length() - 2) == '/' ? Kind.EMPTY : Kind.START;
    }

    private static Markup declaration(String text) {
        Matcher encoding = ENCODING.matcher(text);
        if (text.startsWith("<?xml ") && encoding.find() && !encoding.group(1).matches("(?i)utf-?8|us-ascii")) {
            throw new UnmarkableException("a part that is not written in UTF-8");
        }
        return Markup.raw(text);
    }

    private String upTo(StringBuilder text, String end) throws IOException {
        while (text.length() < 4 || !ends(text, end)) {
            take(text);
        }
        return text.toString();
    }

    private static boolean ends(StringBuilder text, String end) {
        int from = text.length() - end.length();
        return from > 1 && text.indexOf(end, from) == from;
    }

    private void take(StringBuilder text) throws IOException {
        if (ahead < 0) {
            throw new UnmarkableException("a part that ends too early");
        }
        text.append((char) ahead);
        ahead = read();
    }

    /** Returns the next byte as the character of ISO 8859-1 that it is; -1 at the end. */
    private int read() throws IOException {
        if (position == filled) {
            filled = bytes.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
