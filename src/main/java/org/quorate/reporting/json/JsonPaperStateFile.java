package org.quorate.reporting.json;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperState.Statement;
import org.quorate.reporting.PaperStateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;

/** Keeps what a paper states as JSON, its properties named as the record's components. Stateless. */
public final class JsonPaperStateFile implements PaperStateFile {
    private static final String STATEMENTS = "statements";
    private static final ObjectWriter SORTED = Json.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    /** A state but for its statements. */
    private record Head(int version, String asAt, String content) {}

    @Override
    public void write(PaperState state, Path file) {
        Json.write(file, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", state.version());
            json.writeStringProperty("asAt", state.asAt());
            json.writeStringProperty("content", state.content());
            json.writeArrayPropertyStart(STATEMENTS);
            state.statements().visit(json::writePOJO);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @Override
    public Optional<PaperState> find(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            visit(file, statement -> {});
            Head head = Json.MAPPER.readValue(file, Head.class);
            return Optional.of(
                    new PaperState(head.version(), head.asAt(), head.content(), visitor -> visit(file, visitor)));
        } catch (JacksonException notAState) {
            return Optional.empty();
        }
    }

    private static void visit(Path file, Consumer<Statement> visitor) {
        try (JsonParser json = Json.MAPPER.createParser(file)) {
            json.nextToken();
            String name = json.nextName();
            while (name != null && !name.equals(STATEMENTS)) {
                json.nextToken();
                json.skipChildren();
                name = json.nextName();
            }
            require(JsonToken.START_ARRAY, json.nextToken(), json);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                visitor.accept(json.readValueAs(Statement.class));
            }
            require(JsonToken.END_ARRAY, json.currentToken(), json);
        }
    }

    private static void require(JsonToken expected, @Nullable JsonToken found, JsonParser json) {
        if (found != expected) {
            throw new StreamReadException(json, "these are no statements");
        }
    }

    @Override
    public void writeText(Paper paper, OutputStream out) {
        Json.write(out, json -> sorted(json, paper));
    }

    @Override
    public void writeText(PaperState.Statements statements, OutputStream out) {
        Json.write(out, json -> {
            json.writeStartArray();
            // One by one: a tree of all takes many times what they take, and there are some for each workbook.
            statements.visit(statement -> sorted(json, statement));
            json.writeEndArray();
        });
    }

    /** Java's own maps give their entries in another order in each process, which says nothing. */
    private static void sorted(JsonGenerator json, Object value) {
        SORTED.writeValue(json, Json.MAPPER.<JsonNode>valueToTree(value));
    }
}
