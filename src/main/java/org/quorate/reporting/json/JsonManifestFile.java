package org.quorate.reporting.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;
import tools.jackson.core.JacksonException;

/** Keeps a manifest as JSON, its properties named as the record's components. Stateless. */
public final class JsonManifestFile implements ManifestFile {
    @Override
    public void write(Manifest manifest, Path file) {
        Json.write(file, json -> json.writePOJO(manifest));
    }

    @Override
    public Optional<Manifest> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(file, Manifest.class));
        } catch (JacksonException notAManifest) {
            return Optional.empty();
        }
    }
}
