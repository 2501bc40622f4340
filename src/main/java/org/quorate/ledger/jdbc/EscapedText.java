package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text in a form that every database takes and that can be joined by tabs: backslash, tab, line feed and carriage return as
 * {@code \\}, {@code \t}, {@code \n} and {@code \r}; what PostgreSQL refuses, the NUL character and half a surrogate pair, as
 * {@code \}{@code u} and four hexadecimal digits; all else as it is. Stateless.
 */
final class EscapedText {
    private EscapedText() {}

    /** Returns the text in its escaped form, which holds no tab. */
    static String escape(String plain) {
        if (clean(plain) == plain.length()) {
            return plain;
        }
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        append(plain, escaped);
        return escaped.toString();
    }

    /** Appends the text in its escaped form. */
    static void append(String plain, StringBuilder escaped) {
        int clean = clean(plain);
        escaped.append(plain, 0, clean);
        for (int i = clean; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isEscaped(plain, i)) {
                switch (c) {
                    case '\\' -> escaped.append("\\\\");
                    case '\t' -> escaped.append("\\t");
                    case '\n' -> escaped.append("\\n");
                    case '\r' -> escaped.append("\\r");
                    default -> appendCode(escaped, c);
                }
            } else {
                escaped.append(c);
            }
        }
    }

    /** Returns how many characters at its beginning stay as they are. */
    private static int clean(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            // Of nearly all characters this alone can tell that they stay.
            boolean perhaps = c <= '\\' ? c <= '\r' || c == '\\' : Character.isSurrogate(c);
            if (perhaps && isEscaped(plain, i)) {
                return i;
            }
        }
        return plain.length();
    }

    /**
     * Returns the text of an escaped form.
     *
     * @throws IllegalArgumentException if a backslash is followed by something unknown
     */
    static String unescape(String escaped) {
        int backslash = escaped.indexOf('\\');
        if (backslash < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder(escaped.length());
        int from = 0;
        while (backslash >= 0) {
            plain.append(escaped, from, backslash);
            from = backslash + 2;
            if (from > escaped.length()) {
                throw new IllegalArgumentException("the escaped text ends in the middle of an escape");
            }
            char letter = escaped.charAt(backslash + 1);
            switch (letter) {
                case '\\' -> plain.append('\\');
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 'u' -> {
                    if (from + 4 > escaped.length()) {
                        throw new IllegalArgumentException("the escaped text ends in the middle of an escape");
                    }
                    plain.append((char) Integer.parseInt(escaped, from, from + 4, 16));
                    from += 4;
                }
                default -> throw new IllegalArgumentException("no such escape: \\" + letter);
            }
            backslash = escaped.indexOf('\\', from);
        }
        return plain.append(escaped, from, escaped.length()).toString();
    }

    /** Returns the texts escaped and joined by tabs; no text at all gives the same as one empty text. */
    static String join(List<String> plain) {
        return plain.stream().map(EscapedText::escape).collect(Collectors.joining("\t"));
    }

    /** Returns the texts of a joined form; at least one. */
    static List<String> split(String joined) {
        List<String> plain = new ArrayList<>();
        int from = 0;
        for (int tab = joined.indexOf('\t'); tab >= 0; tab = joined.indexOf('\t', from)) {
            plain.add(unescape(joined.substring(from, tab)));
            from = tab + 1;
        }
        plain.add(unescape(joined.substring(from)));
        return plain;
    }

    private static boolean isEscaped(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\\' || c == '\t' || c == '\n' || c == '\r' || c == '\0';
    }

    private static void appendCode(StringBuilder escaped, char c) {
        escaped.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            escaped.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
    }
}
