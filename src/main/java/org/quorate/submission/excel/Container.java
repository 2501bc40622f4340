package org.quorate.submission.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.excel.Relationships.Relationship;

/**
 * The zip container of an Office Open XML file, whose entries were looked over before any is unpacked. Parts are unpacked
 * one at a time and only when they are read, so that one that is never read costs nothing. Not thread-safe.
 */
final class Container implements AutoCloseable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;
    private final Allowance allowance;

    private Container(ZipFile zip, Map<String, ZipEntry> parts, Allowance allowance) {
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
        ZipFile zip = openZip(file);
        try {
            allowance.checkEntries(zip.size());
            return new Container(zip, parts(zip), allowance);
        } catch (RefusedFile refused) {
            close(zip);
            throw refused;
        }
    }

    private static ZipFile openZip(Path file) {
        try {
            // Names of parts are ASCII; in Latin 1 a stray one of another kind still has a name.
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException | EOFException e) {
            throw RefusedFile.damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ZipEntry> parts(ZipFile zip) {
        Map<String, ZipEntry> parts = new HashMap<>();
        for (ZipEntry entry : entries(zip)) {
            if (parts.put(PartName.ofEntry(entry.getName()), entry) != null) {
                throw RefusedFile.unsafe("two of its parts have the same name");
            }
        }
        return parts;
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        try {
            return Collections.list(zip.entries());
        } catch (IllegalArgumentException e) {
            // So the library says that a name or comment is in no known alphabet.
            throw RefusedFile.damaged();
        }
    }

    boolean has(String part) {
        return parts.containsKey(part);
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
        return has(name)
                ? read(name, "the list of its parts", "Relationships", Relationships::parse)
                : Relationships.NONE;
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
        ZipEntry entry = parts.get(part);
        if (entry == null) {
            throw RefusedFile.unreadable(words + " is missing from the file");
        }
        try {
            return new PartStream(zip.getInputStream(entry), entry, allowance);
        } catch (ZipException | EOFException e) {
            throw RefusedFile.damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
