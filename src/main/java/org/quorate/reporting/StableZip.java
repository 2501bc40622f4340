package org.quorate.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip container so that the same parts give the same bytes: the container of .docx and .xlsx files. */
public final class StableZip {
    private static final int LEVEL = 6;
    private static final String EMBEDDED = ".xlsx";

    /** Office programs recognise a package by this part, so it stays in front. */
    private static final String FIRST = "[Content_Types].xml";

    /** Not midnight: for the very first moment that a zip can hold, Java adds a second time that depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    private StableZip() {}

    /**
     * Writes the entries of one zip file to another: {@code [Content_Types].xml} first, the others by name, all with the same
     * time and compressed anew; workbooks among them likewise, part by part. The order, times and comments that they had are lost, their content is not changed. Other
     * entries are copied as streams, never held whole.
     *
     * @param to a new file, other than the first
     * @throws UncheckedIOException if the first file cannot be read as a zip, or the second exists or cannot be written
     */
    public static void rewrite(Path from, Path to) {
        try (ZipFile source = new ZipFile(from.toFile());
                ZipOutputStream target =
                        new ZipOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW))) {
            target.setLevel(LEVEL);
            for (ZipEntry entry : inOrder(source)) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(TIME);
                target.putNextEntry(copy);
                try (InputStream content = source.getInputStream(entry)) {
                    if (entry.getName().endsWith(EMBEDDED)) {
                        embedded(content, target);
                    } else {
                        content.transferTo(target);
                    }
                }
                target.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rewrite " + from + " to " + to, e);
        }
    }

    /** The workbook of a chart is a container itself; it is small, and held whole. */
    private static void embedded(InputStream content, OutputStream target) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>(inOrder());
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        ZipOutputStream stable = new ZipOutputStream(target);
        stable.setLevel(LEVEL);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(TIME);
            stable.putNextEntry(entry);
            stable.write(part.getValue());
            stable.closeEntry();
        }
        stable.finish();
    }

    private static Comparator<String> inOrder() {
        return Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(Comparator.naturalOrder());
    }

    /**
     * Writes files to a zip file: in the order of their names, all with the same time.
     *
     * @param files by the name that each has in the zip, {@code /} between folders
     * @param to a new file
     * @throws UncheckedIOException if a file cannot be read, or the zip exists or cannot be written
     */
    public static void write(SortedMap<String, Path> files, Path to) {
        try (ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW))) {
            target.setLevel(LEVEL);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                target.putNextEntry(entry);
                Files.copy(file.getValue(), target);
                target.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + to, e);
        }
    }

    private static List<? extends ZipEntry> inOrder(ZipFile zip) {
        return zip.stream()
                .sorted(Comparator.comparing(ZipEntry::getName, inOrder()))
                .toList();
    }
}
