package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Block;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.Exceptions;
import org.quorate.programme.PaperDefinition.Recommendations;
import org.quorate.programme.PaperWords;

/** The committee paper, paper.json. */
final class PaperFile {
    static final List<String> PROPERTIES = List.of(
            "$schema",
            "title",
            "committee",
            "form",
            "numbering",
            "look",
            "styleBase",
            "words",
            "exceptions",
            "recommendations",
            "cover",
            "sections",
            "appendices");
    static final List<String> SECTION_PROPERTIES = List.of("number", "heading", "blocks");
    static final List<String> APPENDIX_PROPERTIES = List.of("heading", "blocks");
    static final List<String> BLOCK_PROPERTIES = List.of("subheading", "paragraph", "computed");
    static final List<String> EXCEPTION_PROPERTIES = List.of("rows", "figures", "riskScore");
    static final int MOST_ROWS = 50;
    static final int MOST_FIGURES = 10;
    static final int HIGHEST_RISK = 25;
    static final int MOST_SECTIONS = 99;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private PaperFile() {}

    static Optional<PaperDefinition> read(Json json, Reading reading, PackFiles files) {
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            object.optional("$schema", Values::text);
            return new PaperDefinition(
                    object.required("title", PaperFile::text).orElse(""),
                    object.text("committee"),
                    object.optional("form", Values::text).orElse(""),
                    object.required("cover", ValueType.list(CoverPart::read)).orElse(List.of()),
                    object.required("sections", ValueType.filled(ValueType.list(PaperFile::section)))
                            .orElse(List.of()),
                    object.optional("appendices", ValueType.list(PaperFile::appendix))
                            .orElse(List.of()),
                    object.optional("recommendations", RecommendationPart::read).orElse(Recommendations.USUAL),
                    object.optional("exceptions", PaperFile::exceptions).orElse(Exceptions.USUAL),
                    object.optional("words", HouseStylePart::words).orElse(PaperWords.USUAL),
                    style(object, files));
        });
    }

    private static HouseStyle style(ObjectCursor object, PackFiles files) {
        return new HouseStyle(
                object.optional("numbering", HouseStylePart::numbering).orElse(HouseStyle.USUAL.numbering()),
                object.optional("look", HouseStylePart::look).orElse(HouseStyle.USUAL.look()),
                object.optional("styleBase", StyleBaseFile.in(files)).orElse(null));
    }

    private static Optional<Exceptions> exceptions(Json json, Reading reading) {
        return ObjectCursor.open(json, EXCEPTION_PROPERTIES, reading)
                .map(object -> new Exceptions(
                        object.optional("rows", Values.wholeNumber(1, MOST_ROWS))
                                .orElse(Exceptions.USUAL.rows()),
                        object.optional("figures", Values.wholeNumber(0, MOST_FIGURES))
                                .orElse(Exceptions.USUAL.figures()),
                        object.optional("riskScore", Values.wholeNumber(1, HIGHEST_RISK))
                                .orElse(null)));
    }

    /** Text that is not blank, in which places may stand. */
    static Optional<String> text(Json json, Reading reading) {
        return text(PaperDefinition.PLACES).read(json, reading);
    }

    /** Text that is not blank, in which these places may stand. */
    static ValueType<String> text(Set<String> known) {
        return (json, reading) -> {
            Optional<String> text = Values.text(json, reading);
            text.ifPresent(words -> tellPlaces(words, known, json, reading));
            return text;
        };
    }

    private static void tellPlaces(String text, Set<String> known, Json json, Reading reading) {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!known.contains(places.group(1))) {
                reading.mistakes().unresolved(json.at(), "place", places.group(1), known);
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
                        object.optional("number", Values.wholeNumber(1, MOST_SECTIONS))
                                .orElse(null),
                        heading(object),
                        blocks(object)));
    }

    private static Optional<BodySection> appendix(Json json, Reading reading) {
        return ObjectCursor.open(json, APPENDIX_PROPERTIES, reading)
                .map(object -> new BodySection(heading(object), blocks(object)));
    }

    private static String heading(ObjectCursor object) {
        return object.required("heading", PaperFile::text).orElse("");
    }

    private static List<Block> blocks(ObjectCursor object) {
        return object.required("blocks", ValueType.filled(ValueType.list(PaperFile::block)))
                .orElse(List.of());
    }

    private static Optional<Block> block(Json json, Reading reading) {
        return ObjectCursor.open(json, BLOCK_PROPERTIES, reading).flatMap(object -> {
            object.either("subheading", "paragraph", "computed");
            Optional<Block> subheading =
                    object.optional("subheading", PaperFile::text).map(Block.Subheading::new);
            Optional<Block> paragraph =
                    object.optional("paragraph", PaperFile::text).map(Block.Paragraph::new);
            Optional<Block> computed =
                    object.optional("computed", Values.word(Content.class)).map(Block.Computed::new);
            return subheading.or(() -> paragraph).or(() -> computed);
        });
    }
}
