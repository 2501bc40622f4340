package org.quorate.reporting.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ManifestFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

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
            // Manifests of 0.1.0 say neither what each output was made from nor what is kept.
            return Optional.ofNullable(Json.MAPPER
                    .readerFor(Manifest.class)
                    .without(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(file));
        } catch (JacksonException notAManifest) {
            return Optional.empty();
        }
    }
}
