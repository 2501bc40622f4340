package org.quorate.reporting.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.reporting.marking.Markup.Kind;

/**
 * An XML part that is held whole while something is added to it; what is not touched stays byte for byte. Places are indexes of
 * pieces and hold until the next change. Not thread-safe.
 */
final class SmallPart {
    private final List<Markup> pieces = new ArrayList<>();

    private SmallPart() {}

    static SmallPart parse(byte[] content) {
        SmallPart part = new SmallPart();
        try {
            MarkupReader reader = new MarkupReader(new ByteArrayInputStream(content));
            for (Optional<Markup> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
                part.pieces.add(piece.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return part;
    }

    static SmallPart parse(String ascii) {
        return parse(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the piece at a place. */
    Markup at(int place) {
        return pieces.get(place);
    }

    void replace(int place, Markup piece) {
        pieces.set(place, piece);
    }

    /** Puts elements before a place. */
    void insert(int place, String markup) {
        pieces.addAll(place, parse(markup.getBytes(StandardCharsets.ISO_8859_1)).pieces);
    }

    /** Returns the place of the root element. */
    int root() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).opens()) {
                return i;
            }
        }
        throw new UnmarkableException("a part without an element");
    }

    /** Returns the prefix of the root element, with its colon. */
    String prefix() {
        return pieces.get(root()).prefix();
    }

    /** Returns the places of an element's children, in order. */
    List<Integer> children(int parent) {
        List<Integer> children = new ArrayList<>();
        if (pieces.get(parent).kind() != Kind.START) {
            return children;
        }
        int depth = 0;
        for (int i = parent + 1; i < pieces.size(); i++) {
            Markup piece = pieces.get(i);
            if (depth == 0 && piece.opens()) {
                children.add(i);
            }
            if (piece.kind() == Kind.START) {
                depth++;
            } else if (piece.kind() == Kind.END && --depth < 0) {
                return children;
            }
        }
        throw new UnmarkableException("an element without an end");
    }

    /** Returns the places of those children that have a name without prefix. */
    List<Integer> children(int parent, String localName) {
        return children(parent).stream()
                .filter(child -> at(child).localName().equals(localName))
                .toList();
    }

    /** Finds the first child of that name without prefix. */
    Optional<Integer> child(int parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** Returns the place after the whole element that begins at a place. */
    int after(int element) {
        if (pieces.get(element).kind() == Kind.EMPTY) {
            return element + 1;
        }
        int depth = 0;
        for (int i = element; i < pieces.size(); i++) {
            Kind kind = pieces.get(i).kind();
            if (kind == Kind.START) {
                depth++;
            } else if (kind == Kind.END && --depth == 0) {
                return i + 1;
            }
        }
        throw new UnmarkableException("an element without an end");
    }

    /** Returns an element with everything in it, as it is written. */
    String text(int element) {
        StringBuilder text = new StringBuilder();
        pieces.subList(element, after(element)).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Puts markup at the end of an element's content. */
    void append(int parent, String markup) {
        open(parent);
        insert(after(parent) - 1, markup);
    }

    /** Puts markup at the beginning of an element's content. */
    void prepend(int parent, String markup) {
        open(parent);
        insert(parent + 1, markup);
    }

    /** Gives an element that was empty a starting and an ending tag. */
    private void open(int element) {
        Markup tag = pieces.get(element);
        if (tag.kind() == Kind.EMPTY) {
            pieces.set(element, tag.opened());
            pieces.add(element + 1, new Markup(Kind.END, "</" + tag.name() + ">"));
        }
    }
}
