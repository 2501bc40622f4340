package org.quorate.reporting.json;

import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads of a {@code summary.json} what the program asks of its own. Stateless. */
public final class JsonSummaryReader {
    private JsonSummaryReader() {}

    /** Returns how many things it lists that need attention; empty where the file cannot be read or is no summary. */
    public static OptionalInt attention(Path file) {
        try (JsonParser json = Json.MAPPER.createParser(file)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean found = json.currentName().equals(JsonSummaryWriter.ATTENTION);
                    JsonToken value = json.nextToken();
                    if (found && value == JsonToken.START_ARRAY) {
                        return OptionalInt.of(items(json));
                    }
                    json.skipChildren();
                }
            }
            return OptionalInt.empty();
        } catch (JacksonException notASummary) {
            return OptionalInt.empty();
        }
    }

    private static int items(JsonParser json) {
        int items = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            items++;
        }
        return items;
    }
}
