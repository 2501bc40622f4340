package org.quorate.reporting.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperStateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;

/** Keeps what a paper states as JSON, its properties named as the record's components. Stateless. */
public final class JsonPaperStateFile implements PaperStateFile {
    @Override
    public void write(PaperState state, Path file) {
        Json.write(file, json -> json.writePOJO(state));
    }

    @Override
    public Optional<PaperState> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(file, PaperState.class));
        } catch (JacksonException notAState) {
            return Optional.empty();
        }
    }

    @Override
    public String text(Paper paper) {
        return sorted(paper);
    }

    @Override
    public String text(List<PaperState.Statement> statements) {
        return sorted(statements);
    }

    /** Java's own maps give their entries in another order in each process, which says nothing. */
    private static String sorted(Object value) {
        return Json.MAPPER
                .writer()
                .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .writeValueAsString(Json.MAPPER.<JsonNode>valueToTree(value));
    }
}
