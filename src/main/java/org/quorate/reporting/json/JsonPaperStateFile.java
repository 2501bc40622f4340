package org.quorate.reporting.json;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperStateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;

/** Keeps what a paper states as JSON, its properties named as the record's components. Stateless. */
public final class JsonPaperStateFile implements PaperStateFile {
    private static final ObjectWriter SORTED = Json.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

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
    public void writeText(Paper paper, OutputStream out) {
        Json.write(out, json -> sorted(json, paper));
    }

    @Override
    public void writeText(List<PaperState.Statement> statements, OutputStream out) {
        Json.write(out, json -> {
            json.writeStartArray();
            // One by one: a tree of all takes many times what they take, and there are some for each workbook.
            statements.forEach(statement -> sorted(json, statement));
            json.writeEndArray();
        });
    }

    /** Java's own maps give their entries in another order in each process, which says nothing. */
    private static void sorted(JsonGenerator json, Object value) {
        SORTED.writeValue(json, Json.MAPPER.<JsonNode>valueToTree(value));
    }
}
