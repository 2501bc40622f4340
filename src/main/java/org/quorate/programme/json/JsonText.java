package org.quorate.programme.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Location.InText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The text of one file of a pack, parsed into values that know their place. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Mistakes mistakes;

    private JsonText(String file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** Parses a file's content; empty, with the mistake told, where it is not JSON. */
    static Optional<Json> parse(String file, byte[] content, Mistakes mistakes) {
        JsonText text = new JsonText(file, mistakes);
        return text.decode(content).flatMap(text::parse);
    }

    private Optional<String> decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            mistakes.notJson(firstDamage(content), "the text is not in UTF-8");
            return Optional.empty();
        }
    }

    private InText firstDamage(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int damage = Math.max(0, text.indexOf('\uFFFD'));
        int line = 1
                + (int) text.substring(0, damage).chars().filter(c -> c == '\n').count();
        return new InText(file, line, damage - text.lastIndexOf('\n', damage), "");
    }

    private Optional<Json> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                mistakes.notJson(new InText(file, 1, 1, ""), "the file is empty");
                return Optional.empty();
            }
            Json root = value(parser, first, "");
            if (parser.nextToken() != null) {
                mistakes.notJson(place(parser.currentTokenLocation(), ""), "there is more text after the end");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            mistakes.notJson(place(e.getLocation(), ""), reason(e));
            return Optional.empty();
        }
    }

    private Json value(JsonParser parser, JsonToken token, String pointer) {
        InText at = place(parser.currentTokenLocation(), pointer);
        return switch (token) {
            case START_OBJECT -> struct(parser, at);
            case START_ARRAY -> items(parser, at);
            case VALUE_STRING -> new Json.Text(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(at, parser.getString());
            case VALUE_TRUE -> new Json.Truth(at, true);
            case VALUE_FALSE -> new Json.Truth(at, false);
            case VALUE_NULL -> new Json.Nothing(at);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Json struct(JsonParser parser, InText at) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String pointer = at.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
            InText nameAt = place(parser.currentTokenLocation(), pointer);
            Json value = value(parser, parser.nextToken(), pointer);
            if (members.putIfAbsent(name, new Json.Member(nameAt, value)) != null) {
                mistakes.duplicate(nameAt, "property", name);
            }
        }
        return new Json.Struct(at, members);
    }

    private Json items(JsonParser parser, InText at) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, at.pointer() + "/" + items.size()));
        }
        return new Json.Items(at, items);
    }

    private InText place(@Nullable TokenStreamLocation location, String pointer) {
        return location == null
                ? new InText(file, 1, 1, pointer)
                : new InText(file, location.getLineNr(), location.getColumnNr(), pointer);
    }

    private static String reason(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "the text ends before it is complete";
        }
        String message = e.getOriginalMessage();
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
