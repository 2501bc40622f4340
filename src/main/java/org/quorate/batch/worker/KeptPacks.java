package org.quorate.batch.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.RunFailure;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;

/**
 * The packs of runs with workers, kept in the ledger folder by their hashes, so that a worker judges by the very files by which the run
 * does. A pack appears there wholly or not at all and is never changed. Thread-safe, in one program and among several.
 */
final class KeptPacks {
    private final Path root;
    private final PackReader reader = new PackReader();

    /** Opens those in that folder; the folder is created with the first. */
    KeptPacks(Path root) {
        this.root = root;
    }

    /**
     * Copies the files of a pack, without what came in; does nothing where they are there already.
     *
     * @throws RunFailure if the pack is no longer what was read of it
     */
    void keep(Path pack, Programme programme) {
        Path kept = place(programme.packHash());
        if (Files.isDirectory(kept)) {
            return;
        }
        Path part = kept.resolveSibling(programme.packHash() + "." + UUID.randomUUID() + ".part");
        try {
            for (String name : reader.files(pack, programme)) {
                Path copy = part.resolve(name);
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(pack.resolve(name), copy);
                Durable.toDisk(copy);
            }
            if (read(part, programme.packHash()).isEmpty()) {
                throw RunFailure.failed("The pack %s was changed meanwhile; run again.".formatted(pack), null);
            }
            moveInto(kept, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(part);
        }
    }

    private static void moveInto(Path kept, Path part) throws IOException {
        try {
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            if (!Files.isDirectory(kept)) {
                throw refused;
            }
        }
    }

    private static void delete(Path part) {
        try {
            Scratch.delete(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the programme of a pack that is kept; empty where it is not, or is no longer what was kept. */
    Optional<Programme> find(String packHash) {
        Path kept = place(packHash);
        return Files.isDirectory(kept) ? read(kept, packHash) : Optional.empty();
    }

    private Optional<Programme> read(Path folder, String packHash) {
        return reader.read(folder)
                .value()
                .filter(programme -> programme.packHash().equals(packHash));
    }

    private Path place(String packHash) {
        return root.resolve(packHash);
    }
}
