package org.quorate.reporting.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quorate.reporting.AuditManifest;
import org.quorate.reporting.AuditManifestFile;
import tools.jackson.core.JacksonException;

/** Keeps what a zip for the auditor holds as JSON, its properties named as the record's components. Stateless. */
public final class JsonAuditManifestFile implements AuditManifestFile {
    @Override
    public void write(AuditManifest manifest, Path file) {
        Json.write(file, json -> json.writePOJO(manifest));
    }

    @Override
    public Optional<AuditManifest> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(file, AuditManifest.class));
        } catch (JacksonException notAManifest) {
            return Optional.empty();
        }
    }
}
