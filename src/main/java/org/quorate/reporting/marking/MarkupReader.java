package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    private final InputStream bytes;
    private byte[] buffer = new byte[1 << 14];
    private int position;
    private int filled;

    /**
     * Begins to read a part.
     *
     * @throws UnmarkableException if it is in another encoding than UTF-8
     */
    MarkupReader(InputStream bytes) throws IOException {
        this.bytes = bytes;
        if (has(1) && (buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF || buffer[0] == 0)) {
            throw new UnmarkableException("a part that is not written in UTF-8");
        }
    }

    /** Finds the next piece; empty at the end. */
    Optional<Markup> next() throws IOException {
        if (!has(1)) {
            return Optional.empty();
        }
        int length = length();
        Markup piece = new Markup(kind(length), new String(buffer, position, length, StandardCharsets.ISO_8859_1));
        position += length;
        if (piece.kind() == Kind.OTHER) {
            checkEncoding(piece.text());
        }
        return Optional.of(piece);
    }

    /**
     * Copies what follows the starting tag that was read last, up to the ending tag of its element or, where that is missing,
     * to the end of the part.
     */
    void copyContent(OutputStream out) throws IOException {
        int depth = 0;
        while (has(1)) {
            int length = length();
            Kind kind = kind(length);
            if (kind == Kind.START) {
                depth++;
            } else if (kind == Kind.END && --depth < 0) {
                return;
            }
            out.write(buffer, position, length);
            position += length;
        }
    }

    private Kind kind(int length) {
        if (buffer[position] != '<' || buffer[position + 1] == '?' || buffer[position + 1] == '!') {
            return Kind.OTHER;
        }
        if (buffer[position + 1] == '/') {
            return Kind.END;
        }
        return buffer[position + length - 2] == '/' ? Kind.EMPTY : Kind.START;
    }

    /** Returns how long the piece is that begins here; of a long text, the part of it that is here. */
    private int length() throws IOException {
        if (buffer[position] != '<') {
            int end = position + 1;
            while (end < filled && buffer[end] != '<') {
                end++;
            }
            return end - position;
        }
        return switch (at(1)) {
            case '?' -> lengthUpTo("?>");
            case '!' ->
                switch (at(2)) {
                    case '-' -> lengthUpTo("-->");
                    case '[' -> lengthUpTo("]]>");
                    default -> throw new UnmarkableException("a document type");
                };
            default -> lengthOfTag();
        };
    }

    private int lengthOfTag() throws IOException {
        int length = 1;
        byte quote = 0;
        while (length <= LONGEST_TAG) {
            byte b = position + length < filled ? buffer[position + length] : at(length);
            length++;
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                return length;
            } else if (b == '"' || b == '\'') {
                quote = b;
            }
        }
        throw new UnmarkableException("a tag without an end");
    }

    private int lengthUpTo(String end) throws IOException {
        int matched = 0;
        int length = 2;
        while (matched < end.length()) {
            matched = 0;
            while (matched < end.length() && at(length + matched) == end.charAt(matched)) {
                matched++;
            }
            length++;
        }
        return length - 1 + end.length();
    }

    private static void checkEncoding(String text) {
        if (text.startsWith("<?xml ")) {
            Matcher encoding = ENCODING.matcher(text);
            if (encoding.find() && !encoding.group(1).matches("(?i)utf-?8|us-ascii")) {
                throw new UnmarkableException("a part that is not written in UTF-8");
            }
        }
    }

    /** Returns a byte of the piece that begins here. */
    private byte at(int place) throws IOException {
        if (!has(place + 1)) {
            throw new UnmarkableException("a part that ends too early");
        }
        return buffer[position + place];
    }

    /** Returns whether so many bytes follow, and has them in the buffer. */
    private boolean has(int count) throws IOException {
        while (filled - position < count) {
            if (filled == buffer.length) {
                makeRoom();
            }
            int read = bytes.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    private void makeRoom() {
        int kept = filled - position;
        byte[] roomy = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, position, roomy, 0, kept);
        buffer = roomy;
        position = 0;
        filled = kept;
    }
}
