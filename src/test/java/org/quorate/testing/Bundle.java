package org.quorate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip archives by Java's own library. Mutable. */
public final class Bundle {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Bundle() {}

    public static Bundle bundle() {
        return new Bundle();
    }

    public Bundle with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public Bundle with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Path writeTo(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
