package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Block;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;

/** The committee paper, paper.json. */
final class PaperFile {
    static final List<String> PROPERTIES = List.of("$schema", "title", "committee", "cover", "sections");
    static final List<String> SECTION_PROPERTIES = List.of("heading", "blocks");
    static final List<String> BLOCK_PROPERTIES = List.of("paragraph", "computed");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private PaperFile() {}

    static Optional<PaperDefinition> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            object.optional("$schema", Values::text);
            return new PaperDefinition(
                    object.required("title", PaperFile::text).orElse(""),
                    object.text("committee"),
                    object.required("cover", ValueType.list(CoverPart::read)).orElse(List.of()),
                    object.required("sections", ValueType.filled(ValueType.list(PaperFile::section)))
                            .orElse(List.of()));
        });
    }

    /** Text that is not blank, in which places may stand. */
    static Optional<String> text(Json json, Reading reading) {
        Optional<String> text = Values.text(json, reading);
        text.ifPresent(words -> tellPlaces(words, json, reading));
        return text;
    }

    private static void tellPlaces(String text, Json json, Reading reading) {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!PaperDefinition.PLACES.contains(places.group(1))) {
                reading.mistakes().unresolved(json.at(), "place", places.group(1), PaperDefinition.PLACES);
            }
        }
        String rest = places.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            reading.mistakes().wrong(json, "Text in which every place stands in a pair of braces, such as {period}.");
        }
    }

    private static Optional<BodySection> section(Json json, Reading reading) {
        return ObjectCursor.open(json, SECTION_PROPERTIES, reading)
                .map(object -> new BodySection(
                        object.required("heading", PaperFile::text).orElse(""),
                        object.required("blocks", ValueType.filled(ValueType.list(PaperFile::block)))
                                .orElse(List.of())));
    }

    private static Optional<Block> block(Json json, Reading reading) {
        return ObjectCursor.open(json, BLOCK_PROPERTIES, reading).flatMap(object -> {
            object.either("paragraph", "computed");
            Optional<Block> paragraph =
                    object.optional("paragraph", PaperFile::text).map(Block.Paragraph::new);
            Optional<Block> computed =
                    object.optional("computed", Values.word(Content.class)).map(Block.Computed::new);
            return paragraph.or(() -> computed);
        });
    }
}
