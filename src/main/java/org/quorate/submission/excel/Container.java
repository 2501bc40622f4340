package org.quorate.submission.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.excel.Relationships.Relationship;

/**
 * The zip container of an Office Open XML file, whose entries were looked over before any is unpacked. Parts are unpacked
 * one at a time and only when they are read, so that one that is never read costs nothing. Not thread-safe.
 */
final class Container implements AutoCloseable {
    private final ZipSource zip;
    private final Map<String, ZipPart> parts;
    private final Allowance allowance;
    private final Map<String, Relationships> relationships = new HashMap<>();

    private Container(ZipSource zip, Map<String, ZipPart> parts, Allowance allowance) {
        this.zip = zip;
        this.parts = parts;
        this.allowance = allowance;
    }

    /** What reads a part from its root element on. */
    interface PartParser<T> {
        T parse(XmlPart xml) throws XMLStreamException;
    }

    /**
     * Opens a container for reading.
     *
     * @throws RefusedFile if it is damaged, holds too much, or names its parts in a way that is not safe
     * @throws UncheckedIOException if the machine is at fault
     */
    static Container open(Path file, Allowance allowance) {
        try {
            return open(ZipSource.of(file), allowance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a container, and closes its source where it cannot be opened. */
    static Container open(ZipSource source, Allowance allowance) {
        try {
            return new Container(source, parts(ZipDirectory.read(source, allowance)), allowance);
        } catch (RefusedFile refused) {
            close(source);
            throw refused;
        }
    }

    private static Map<String, ZipPart> parts(List<ZipPart> listed) {
        Map<String, ZipPart> parts = new LinkedHashMap<>();
        for (ZipPart part : listed) {
            if (parts.put(PartName.ofEntry(part.name()), part) != null) {
                throw RefusedFile.unsafe("two of its parts have the same name");
            }
        }
        return parts;
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** Returns the names of all parts, in the order of the container. */
    Set<String> namesOfParts() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Returns whether any part has a name that ends so. */
    boolean hasPartEndingWith(String ending) {
        return parts.keySet().stream().anyMatch(name -> name.endsWith(ending));
    }

    /** Returns whether any part lies in a folder, which is written with slashes around it. */
    boolean hasPartIn(String folder) {
        return parts.keySet().stream().anyMatch(name -> ("/" + name).contains(folder));
    }

    /**
     * Reads one part to its end.
     *
     * @param words what a person calls the part, for the sentence that says it is damaged
     * @throws RefusedFile if it is missing, damaged, over a limit or not safe
     */
    <T> T read(String part, String words, String root, PartParser<T> parser) {
        try (PartStream bytes = open(part, words)) {
            XmlPart xml = XmlPart.open(bytes, words, root);
            T parsed = parser.parse(xml);
            xml.finish();
            bytes.drain();
            return parsed;
        } catch (XMLStreamException e) {
            throw RefusedFile.unreadable(words + " is damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a part refers to; nothing where it has no relationships. */
    Relationships relationshipsOf(String part) {
        String name = PartName.relationshipsOf(part);
        return has(name) ? relationshipsIn(name) : Relationships.NONE;
    }

    /** Returns what stands in a part of relationships, which is read only once. */
    Relationships relationshipsIn(String name) {
        Relationships known = relationships.get(name);
        if (known == null) {
            known = read(name, "the list of its parts", "Relationships", Relationships::parse);
            relationships.put(name, known);
        }
        return known;
    }

    /** Returns the name of the part that a relationship of {@code from} leads to, whether or not it is there. */
    String resolve(String from, Relationship relationship) {
        if (relationship.external()) {
            throw RefusedFile.unsafe("a part of it is kept outside the file");
        }
        return PartName.resolve(from, relationship.target());
    }

    /** Returns the first bytes of a part as text; empty where there is no such part. */
    String beginning(String part) {
        if (!has(part)) {
            return "";
        }
        try (PartStream bytes = open(part, part)) {
            return new String(bytes.readNBytes(200), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the first mebibyte of a part holds a word of ASCII; no where there is no such part. */
    boolean mentions(String part, String word) {
        if (!has(part)) {
            return false;
        }
        try (PartStream bytes = open(part, part)) {
            return new String(bytes.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartStream open(String part, String words) {
        ZipPart found = parts.get(part);
        if (found == null) {
            throw RefusedFile.unreadable(words + " is missing from the file");
        }
        return new PartStream(found.open(zip), found, allowance);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipSource zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
