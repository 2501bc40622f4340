package org.quorate.batch.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.failure.RunFailure;
import org.quorate.reporting.AuditManifest;
import org.quorate.reporting.AuditManifestFile;

/**
 * Unpacks a zip for the auditor that may have come from anybody: nothing is written outside the folder, nothing that its manifest does not
 * name, and no more of a file than the manifest says that it has. Immutable.
 */
public final class AuditZip {
    private static final int MOST_ENTRIES = 100_000;
    private static final long LARGEST_MANIFEST = 64L << 20;
    private static final long MOST_UNPACKED = 16L << 30;

    private final Path zip;
    private final AuditManifestFile manifests;

    /** Makes one of a file, which is opened when it is unpacked. */
    public AuditZip(Path zip, AuditManifestFile manifests) {
        this.zip = zip;
        this.manifests = manifests;
    }

    /**
     * Unpacks it.
     *
     * @param folder empty
     * @return the zip's own manifest
     * @throws RunFailure if it is none, or holds something else than its manifest says
     * @throws IOException if a file cannot be written
     */
    public AuditManifest unpack(Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            AuditManifest manifest = manifest(file, folder);
            hold(file, manifest);
            for (AuditManifest.Entry entry : manifest.entries()) {
                unpack(file, entry, folder);
            }
            return manifest;
        } catch (ZipException broken) {
            throw RunFailure.failed("The file %s is no zip, or it is damaged.".formatted(zip), broken);
        }
    }

    private AuditManifest manifest(ZipFile file, Path folder) throws IOException {
        ZipEntry entry = file.getEntry(AuditManifest.FILE_NAME);
        Path copy = folder.resolve(AuditManifest.FILE_NAME);
        if (entry != null && copy(file, entry, copy, LARGEST_MANIFEST)) {
            return manifests.find(copy).orElseThrow(this::foreign);
        }
        throw foreign();
    }

    private RunFailure foreign() {
        return RunFailure.wrongUse("The file %s holds no %s that can be read: it was not made by \"quorate audit\"."
                .formatted(zip, AuditManifest.FILE_NAME));
    }

    /** Makes sure that the zip holds what the manifest names, and nothing else. */
    private void hold(ZipFile file, AuditManifest manifest) {
        List<String> held = file.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(AuditManifest.FILE_NAME))
                .limit(MOST_ENTRIES)
                .toList();
        Set<String> named =
                manifest.entries().stream().map(AuditManifest.Entry::name).collect(Collectors.toSet());
        Set<String> unnamed = new HashSet<>(held);
        unnamed.removeAll(named);
        Set<String> missing = new HashSet<>(named);
        held.forEach(missing::remove);
        if (!missing.isEmpty() || !unnamed.isEmpty() || held.size() != named.size()) {
            throw RunFailure.failed(
                    "The zip %s does not hold what its %s says: %s; nothing was made again."
                            .formatted(
                                    zip,
                                    AuditManifest.FILE_NAME,
                                    missing.isEmpty()
                                            ? unnamed.isEmpty()
                                                    ? "a name stands twice"
                                                    : Collections.min(unnamed) + " is not named"
                                            : Collections.min(missing) + " is missing"),
                    null);
        }
        Stream.concat(manifest.inputs().stream(), manifest.carriers().stream().map(AuditManifest.Carrier::file))
                .filter(input -> manifest.entries().stream()
                        .noneMatch(entry -> entry.name().equals(input.entry())
                                && entry.sha256().equals(input.sha256())))
                .findFirst()
                .ifPresent(input -> {
                    throw RunFailure.failed(
                            "The %s of the zip %s contradicts itself about %s; nothing was made again."
                                    .formatted(AuditManifest.FILE_NAME, zip, input.file()),
                            null);
                });
        named.stream().filter(name -> !isPlain(name)).findFirst().ifPresent(name -> {
            throw RunFailure.failed(
                    "The zip %s holds a file whose name leads elsewhere (%s); nothing was made again."
                            .formatted(zip, name),
                    null);
        });
        if (manifest.entries().stream().mapToLong(AuditManifest.Entry::size).sum() > MOST_UNPACKED) {
            throw RunFailure.failed("The zip %s would unpack to more than 16 GB.".formatted(zip), null);
        }
    }

    private static boolean isPlain(String name) {
        return name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private void unpack(ZipFile file, AuditManifest.Entry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.name());
        Files.createDirectories(target.getParent());
        boolean whole = copy(file, file.getEntry(entry.name()), target, entry.size());
        String sha256 = whole ? Hash.of(target) : "of a larger file";
        if (!sha256.equals(entry.sha256())) {
            throw RunFailure.failed(
                    "The file %s in the zip %s was changed: its SHA-256 is %s, and %s says %s; nothing was made again."
                            .formatted(entry.name(), zip, sha256, AuditManifest.FILE_NAME, entry.sha256()),
                    null);
        }
    }

    /** Copies at most so many bytes; returns whether that was all. */
    private static boolean copy(ZipFile file, ZipEntry entry, Path target, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }
}
