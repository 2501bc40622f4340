package org.quorate.batch.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.RunFailure;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;

/**
 * The folder {@code PROGRAMME/PERIOD} of the outputs. They are written to a staging folder beside it, which then takes its place
 * as one. A file that somebody edited is never overwritten: it is kept in the folder {@code edited}. Immutable; one at a time works on a folder.
 */
public final class OutputFolder {
    private static final String EDITED = "edited";
    private static final int NAME_DIGITS = 12;

    private final Path parent;
    private final Path target;
    private final Path previous;
    private final String stagingPrefix;
    private final ManifestFile manifests;

    /**
     * Makes one; nothing of it need be there.
     *
     * @param root of all outputs
     * @param programme the name of the folder in it
     * @param period the name of the folder in that
     */
    public OutputFolder(Path root, String programme, String period, ManifestFile manifests) {
        this.parent = root.resolve(programme);
        this.target = parent.resolve(period);
        this.previous = parent.resolve("." + period + ".previous");
        this.stagingPrefix = "." + period + ".staging-";
        this.manifests = manifests;
    }

    /** Returns where the outputs stand, or will. */
    public Path path() {
        return target;
    }

    /** Returns where the outputs of that fingerprint are written; what a killed run left there is theirs and can be gone on with. */
    public Path staging(String fingerprint) {
        return parent.resolve(stagingPrefix + fingerprint.substring(0, NAME_DIGITS));
    }

    /** Returns whether the folder holds all outputs of that fingerprint, edited or not. */
    public boolean holds(String fingerprint) {
        return manifest()
                .filter(manifest -> manifest.fingerprint().equals(fingerprint))
                .filter(manifest ->
                        manifest.files().allMatch(output -> Files.isRegularFile(target.resolve(output.file()))))
                .isPresent();
    }

    /**
     * Finds the hash of the manifest in the folder; empty where there is none.
     *
     * @throws IOException if it cannot be read
     */
    public Optional<String> manifestHash() throws IOException {
        Path file = target.resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(file) ? Optional.of(Hash.of(file)) : Optional.empty();
    }

    /** Finds the manifest in the folder; empty where there is none, or it cannot be understood. */
    public Optional<Manifest> manifest() {
        return manifests.find(target.resolve(Manifest.FILE_NAME));
    }

    /** Returns what of the folder a later publication can take over. */
    public Reusable reusable() {
        return new Reusable(target, manifest());
    }

    /** Returns the files that lie in the folder itself, by name. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * Puts what was staged in place, keeping what somebody edited.
     *
     * @param moments are told as it goes
     * @throws RunFailure if the system does not let the folder be moved; what was there stays
     * @throws IOException if a file cannot be kept, or brought to the disk
     */
    public void publish(String fingerprint, Moments moments) throws IOException {
        String period = target.getFileName().toString();
        Path staging = staging(fingerprint);
        keepEdited(staging);
        moments.reached(Moment.EDITED_KEPT, period);
        Scratch.delete(previous);
        Durable.namesToDisk(staging);
        try {
            if (Files.isDirectory(target)) {
                Files.move(target, previous);
                moments.reached(Moment.MOVED_AWAY, period);
            }
            Files.move(staging, target);
        } catch (FileSystemException refused) {
            recover();
            throw RunFailure.failed(
                    "The outputs could not be put into %s: perhaps one of its files is open in another program; close it and run again. What was there stays."
                            .formatted(target),
                    refused);
        }
        Durable.ownNamesToDisk(parent);
        moments.reached(Moment.MOVED_IN, period);
        Scratch.delete(previous);
    }

    /**
     * Finishes a move that was interrupted between its two halves: the outputs that were there come back.
     *
     * @throws IOException if the system does not let a folder be moved or deleted
     */
    public void recover() throws IOException {
        if (Files.isDirectory(previous)) {
            if (Files.isDirectory(target)) {
                Scratch.delete(previous);
            } else {
                Files.move(previous, target);
            }
        }
    }

    /**
     * Deletes what killed runs staged for other fingerprints.
     *
     * @throws IOException if something of it cannot be deleted
     */
    public void discardOtherStagings(String fingerprint) throws IOException {
        discardStagings(Optional.of(staging(fingerprint)));
    }

    /**
     * Deletes what killed runs staged, where nothing is to be published.
     *
     * @throws IOException if something of it cannot be deleted
     */
    public void discardStagings() throws IOException {
        discardStagings(Optional.empty());
    }

    private void discardStagings(Optional<Path> but) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            for (Path other : siblings.toList()) {
                if (other.getFileName().toString().startsWith(stagingPrefix)
                        && but.filter(other::equals).isEmpty()) {
                    Scratch.delete(other);
                }
            }
        }
    }

    /**
     * Deletes the files that a killed run had not finished when it was killed and nobody has gone on with.
     *
     * @param fingerprint for which there is a staging folder
     * @throws IOException if one of them cannot be deleted
     */
    public void discardUnfinished(String fingerprint) throws IOException {
        try (Stream<Path> staged = Files.walk(staging(fingerprint))) {
            for (Path file : staged.filter(path -> path.getFileName().toString().endsWith(Durable.UNFINISHED))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** What is kept under its own name needs no second copy. */
    private void keepEdited(Path staging) throws IOException {
        Path keep = staging.resolve(EDITED);
        Scratch.delete(keep);
        for (Path file : edited()) {
            Path own = staging.resolve(target.relativize(file).toString());
            if (Files.isRegularFile(own) && Files.mismatch(file, own) < 0) {
                continue;
            }
            Files.createDirectories(keep);
            String name = file.getFileName().toString();
            Path free = keep.resolve(name);
            for (int i = 2; Files.exists(free); i++) {
                free = keep.resolve(numbered(name, i));
            }
            Files.copy(file, free);
            Durable.toDisk(free);
        }
    }

    private static String numbered(String name, int number) {
        int stem = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        return name.substring(0, stem) + " (" + number + ")" + name.substring(stem);
    }

    /**
     * Returns every file of the folder and the folders in it, but what programs leave there; by path.
     *
     * @throws IOException if they cannot be looked into
     */
    public List<Path> allFiles() throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isLeftByProgram(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Returns a file's path within the folder, {@code /} between folders on every system. */
    public String name(Path file) {
        return target.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Returns the files of the folder that are not as they were written: changed, or put there by somebody; by path.
     *
     * @throws IOException if they cannot be looked into
     */
    public List<Path> edited() throws IOException {
        Optional<Manifest> manifest = manifest();
        return allFiles().stream().filter(file -> !isAsWritten(file, manifest)).toList();
    }

    /** Finds a file of the folder that is as it was written, by its name. */
    public Optional<Path> asWritten(String name) {
        Path file = target.resolve(name);
        return Files.isRegularFile(file) && isAsWritten(file, manifest()) ? Optional.of(file) : Optional.empty();
    }

    private boolean isAsWritten(Path file, Optional<Manifest> manifest) {
        String name = name(file);
        return name.equals(Manifest.FILE_NAME)
                || manifest.flatMap(known -> known.find(name))
                        .filter(output -> isUntouched(file, output.size()) || sameContent(file, output.sha256()))
                        .isPresent();
    }

    /** The manifest is written last: what is older was not saved since, and need not be hashed to know it. */
    private boolean isUntouched(Path file, long size) {
        try {
            return Files.size(file) == size
                    && Files.getLastModifiedTime(file)
                                    .compareTo(Files.getLastModifiedTime(target.resolve(Manifest.FILE_NAME)))
                            < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Word, LibreOffice and file browsers leave in a folder while somebody looks at it. */
    private static boolean isLeftByProgram(String name) {
        return name.startsWith("~$")
                || name.startsWith(".")
                || name.toLowerCase(Locale.ROOT).equals("thumbs.db");
    }

    private static boolean sameContent(Path file, String sha256) {
        try {
            return Hash.of(file).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
