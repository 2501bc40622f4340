package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The container of an Office Open XML workbook; its parts are found whatever the case of their names. Not thread-safe. */
final class OfficePackage implements AutoCloseable {
    /** What is added to is held whole; no list of styles or comments that a person made is as large. */
    private static final int MOST_BYTES = 64 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
        for (ZipArchiveEntry entry : entries()) {
            parts.put(folded(entry.getName()), entry);
        }
    }

    /**
     * Opens a container.
     *
     * @throws IOException if the file is none
     */
    static OfficePackage open(Path file) throws IOException {
        // As the reader does: in Latin 1 a stray name of another kind still is one.
        return new OfficePackage(ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.ISO_8859_1)
                .get());
    }

    /** Returns the entries in the order in which they stand in the container. */
    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
    }

    boolean has(String part) {
        return parts.containsKey(folded(part));
    }

    /** Returns a name like the given one, with a number before its ending where the container has it already. */
    String freeName(String part) {
        String free = part;
        for (int number = 2; has(free); number++) {
            int dot = part.lastIndexOf('.');
            free = part.substring(0, dot) + number + part.substring(dot);
        }
        return free;
    }

    /** Opens a part for reading. */
    InputStream open(String part) throws IOException {
        return zip.getInputStream(entry(part));
    }

    /** Opens an entry as it is packed. */
    InputStream openPacked(ZipArchiveEntry entry) throws IOException {
        return zip.getRawInputStream(entry);
    }

    /** Reads a part whole. */
    SmallPart read(String part) throws IOException {
        return SmallPart.parse(bytes(part));
    }

    /** Returns the content of a part. */
    byte[] bytes(String part) throws IOException {
        try (InputStream content = open(part)) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnmarkableException("a part that is too large to be added to");
            }
            return bytes;
        }
    }

    /** Reads a part whole, if it is there. */
    Optional<SmallPart> find(String part) throws IOException {
        return has(part) ? Optional.of(read(part)) : Optional.empty();
    }

    /** Returns the relationships of a part. */
    Relations relations(String owner) throws IOException {
        Optional<SmallPart> part = find(Relations.partOf(owner));
        return part.isPresent() ? new Relations(owner, part.get()) : Relations.none(owner);
    }

    /** Returns the name of a part as it is written in the container, or as given where it is not there. */
    String written(String part) {
        ZipArchiveEntry entry = parts.get(folded(part));
        return entry == null ? part : entry.getName();
    }

    private ZipArchiveEntry entry(String part) {
        ZipArchiveEntry entry = parts.get(folded(part));
        if (entry == null) {
            throw new UnmarkableException("a part that is not there");
        }
        return entry;
    }

    static String folded(String part) {
        return part.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
