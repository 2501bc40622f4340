package org.quorate.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;

/**
 * The folder {@code PROGRAMME/PERIOD} of the outputs. They are written to a staging folder beside it, which then takes its place
 * as one. A file that somebody edited is never overwritten: it is kept in the folder {@code edited}.
 */
final class OutputFolder {
    private static final String EDITED = "edited";

    private final Path target;
    private final Path staging;
    private final Path previous;
    private final ManifestFile manifests;

    OutputFolder(Path root, String programme, String period, ManifestFile manifests) {
        Path parent = root.resolve(programme);
        this.target = parent.resolve(period);
        this.staging = parent.resolve("." + period + ".staging");
        this.previous = parent.resolve("." + period + ".previous");
        this.manifests = manifests;
    }

    Path path() {
        return target;
    }

    Path staging() {
        return staging;
    }

    /** Whether the folder holds all outputs of that fingerprint, edited or not. */
    boolean holds(String fingerprint) {
        return manifest()
                .filter(manifest -> manifest.fingerprint().equals(fingerprint))
                .filter(manifest -> manifest.outputs().stream()
                        .allMatch(output -> Files.isRegularFile(target.resolve(output.file()))))
                .isPresent();
    }

    private Optional<Manifest> manifest() {
        return manifests.find(target.resolve(Manifest.FILE_NAME));
    }

    /** Puts what was staged in place, keeping what somebody edited. */
    void publish() throws IOException {
        keepEdited();
        if (Files.isDirectory(target)) {
            delete(previous);
            Files.move(target, previous);
        }
        Files.move(staging, target);
        delete(previous);
    }

    /** Finishes a move that was interrupted between its two halves: the outputs that were there come back. */
    void recover() throws IOException {
        if (Files.isDirectory(previous)) {
            if (Files.isDirectory(target)) {
                delete(previous);
            } else {
                Files.move(previous, target);
            }
        }
    }

    void discardStaging() throws IOException {
        delete(staging);
    }

    private void keepEdited() throws IOException {
        for (Path file : edited()) {
            Path keep = staging.resolve(EDITED);
            Files.createDirectories(keep);
            String name = target.relativize(file).getFileName().toString();
            Path free = keep.resolve(name);
            for (int i = 2; Files.exists(free); i++) {
                int dot = name.lastIndexOf('.');
                String stem = dot < 0 ? name : name.substring(0, dot);
                free = keep.resolve(stem + " (" + i + ")" + (dot < 0 ? "" : name.substring(dot)));
            }
            Files.copy(file, free);
        }
    }

    /** Files of the folder that are not as they were written: changed, or put there by somebody. */
    List<Path> edited() throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        Optional<Manifest> manifest = manifest();
        List<Path> edited = new ArrayList<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = target.relativize(file).toString();
                boolean asWritten = name.equals(Manifest.FILE_NAME)
                        || manifest.flatMap(known -> known.find(name))
                                .filter(output -> sameContent(file, output.sha256()))
                                .isPresent();
                if (!asWritten) {
                    edited.add(file);
                }
            }
        }
        return edited;
    }

    private static boolean sameContent(Path file, String sha256) {
        try {
            return Hash.of(file).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
