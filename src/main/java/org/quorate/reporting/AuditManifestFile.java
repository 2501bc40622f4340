package org.quorate.reporting;

import java.nio.file.Path;
import java.util.Optional;

/** Keeps what a zip for the auditor holds: the port behind which the JSON library stands. */
public interface AuditManifestFile {
    /**
     * Writes the manifest to a new file.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    void write(AuditManifest manifest, Path file);

    /** Finds the manifest in the file; empty where there is no file or it is no manifest. */
    Optional<AuditManifest> find(Path file);
}
