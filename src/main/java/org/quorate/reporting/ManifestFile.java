package org.quorate.reporting;

import java.nio.file.Path;
import java.util.Optional;

/** Keeps a manifest beside its outputs: the port behind which the JSON library stands. */
public interface ManifestFile {
    /**
     * Writes the manifest to a new file.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    void write(Manifest manifest, Path file);

    /** Finds the manifest in the file; empty where there is no file or it is no manifest. */
    Optional<Manifest> find(Path file);
}
