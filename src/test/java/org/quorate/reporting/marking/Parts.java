package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, unpacked, by name. */
record Parts(Map<String, String> texts) {

    static Parts of(Path workbook) {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                texts.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parts(texts);
    }

    String get(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Returns these parts with one replaced or added. */
    Parts with(String name, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(name, text);
        return new Parts(more);
    }

    /** Names of parts that the other has and these have not. */
    TreeSet<String> addedBy(Parts other) {
        TreeSet<String> added = new TreeSet<>(other.texts.keySet());
        added.removeAll(texts.keySet());
        return added;
    }

    /** Names of parts that both have, but not alike. */
    TreeSet<String> changedBy(Parts other) {
        TreeSet<String> changed = new TreeSet<>(texts.keySet());
        changed.removeIf(name -> texts.get(name).equals(other.texts.get(name)));
        return changed;
    }

    Path writeTo(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
