package org.quorate.reporting.marking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an XML part exactly as it is written, its bytes held as characters of Latin 1: a tag, or what stands between tags.
 * Immutable.
 *
 * @param text the bytes of the piece
 */
record Markup(Kind kind, String text) {
    /** What the piece is. */
    enum Kind {
        /** {@code <name …>}. */
        START,
        /** {@code </name>}. */
        END,
        /** {@code <name …/>}. */
        EMPTY,
        /** Text, a comment, a processing instruction or a CDATA section. */
        OTHER
    }

    /** Returns a piece that is written as it is given. */
    static Markup raw(String text) {
        return new Markup(Kind.OTHER, text);
    }

    /** Returns whether the piece begins an element. */
    boolean opens() {
        return kind == Kind.START || kind == Kind.EMPTY;
    }

    /** Returns the name of a tag as it is written, with its prefix; empty for what is no tag. */
    String name() {
        if (kind == Kind.OTHER) {
            return "";
        }
        int from = kind == Kind.END ? 2 : 1;
        int to = from;
        while (to < text.length() && isNamePart(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Returns the name of a tag without its prefix. */
    String localName() {
        String name = name();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Returns the prefix of a tag with its colon; empty where it has none. */
    String prefix() {
        String name = name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** Finds the meaning of an attribute by its name as it is written. */
    Optional<String> attribute(String name) {
        Span span = find(name);
        return span == null
                ? Optional.empty()
                : Optional.of(XmlText.parse(text.substring(span.value(), span.end() - 1)));
    }

    /** Finds the first attribute whose name without prefix is the given one. */
    Optional<String> attributeOfAnyPrefix(String localName) {
        for (Span span = next(name().length() + 1); span != null; span = next(span.end())) {
            String name = text.substring(span.name(), span.nameEnd());
            if (name.substring(name.indexOf(':') + 1).equals(localName) && !name.startsWith("xmlns")) {
                return Optional.of(XmlText.parse(text.substring(span.value(), span.end() - 1)));
            }
        }
        return Optional.empty();
    }

    /** Finds the prefix, with its colon, that this tag declares for a namespace. */
    Optional<String> prefixOf(String namespace) {
        for (Span span = next(name().length() + 1); span != null; span = next(span.end())) {
            String name = text.substring(span.name(), span.nameEnd());
            if (name.startsWith("xmlns:")
                    && text.substring(span.value(), span.end() - 1).equals(namespace)) {
                return Optional.of(name.substring("xmlns:".length()) + ":");
            }
        }
        return Optional.empty();
    }

    /** Returns the tag with an attribute of that value, which is ASCII without anything to escape. */
    Markup with(String name, String value) {
        Span span = find(name);
        if (span != null) {
            return new Markup(kind, text.substring(0, span.value()) + value + text.substring(span.end() - 1));
        }
        int at = name().length() + 1;
        return new Markup(kind, text.substring(0, at) + " " + name + "=\"" + value + "\"" + text.substring(at));
    }

    /** Returns the tag without an attribute. */
    Markup without(String name) {
        Span span = find(name);
        return span == null ? this : new Markup(kind, text.substring(0, span.from()) + text.substring(span.end()));
    }

    /** Returns the starting tag of an element that was empty. */
    Markup opened() {
        return new Markup(Kind.START, text.substring(0, text.length() - 2) + ">");
    }

    /**
     * Where an attribute stands in the tag.
     *
     * @param from where the blanks before it begin
     * @param value where its value begins, after the quote
     * @param end after its closing quote
     */
    private record Span(int from, int name, int nameEnd, int value, int end) {}

    private @Nullable Span find(String name) {
        for (Span span = next(name().length() + 1); span != null; span = next(span.end())) {
            if (text.substring(span.name(), span.nameEnd()).equals(name)) {
                return span;
            }
        }
        return null;
    }

    private @Nullable Span next(int from) {
        int name = skipBlanks(from);
        int nameEnd = name;
        while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == name) {
            return null;
        }
        int equals = skipBlanks(nameEnd);
        int quote = skipBlanks(equals + 1);
        if (quote >= text.length() || text.charAt(equals) != '=') {
            throw new UnmarkableException("a tag that is not well formed");
        }
        int end = text.indexOf(text.charAt(quote), quote + 1);
        if (end < 0) {
            throw new UnmarkableException("a tag that is not well formed");
        }
        return new Span(from, name, nameEnd, quote + 1, end + 1);
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c) {
        return c > ' ' && c != '=' && c != '/' && c != '>' && c != '"' && c != '\'';
    }
}
