package org.quorate.programme.json;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.quorate.programme.HouseStyle.AppendixForm;
import org.quorate.programme.HouseStyle.Look;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.ParagraphForm;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.HouseStyle.SectionForm;
import org.quorate.programme.PaperWords;
import org.quorate.programme.PaperWords.Term;
import org.quorate.programme.PaperWords.Word;

/** How the paper is numbered, what it looks like and which words it has. */
final class HouseStylePart {
    static final List<String> NUMBERING_PROPERTIES =
            List.of("sections", "paragraphs", "points", "recommendations", "appendices");
    static final List<String> LOOK_PROPERTIES = List.of("font", "colour", "capitals");
    static final List<String> WORDS_PROPERTIES = List.of("partner", "return", "milestone", "risk", "clarification");
    static final List<String> WORD_PROPERTIES = List.of("one", "many");
    static final String FONT_PATTERN = "[A-Za-z0-9][A-Za-z0-9 .-]*";
    static final String COLOUR_PATTERN = "[0-9A-Fa-f]{6}";

    private static final Predicate<String> FONT = Pattern.compile(FONT_PATTERN).asMatchPredicate();
    private static final Predicate<String> COLOUR =
            Pattern.compile(COLOUR_PATTERN).asMatchPredicate();
    /** Of small text to its ground, as the accessibility guidelines want it (WCAG 2.2, 1.4.3). */
    private static final double LEAST_CONTRAST = 4.5;

    private HouseStylePart() {}

    static Optional<Numbering> numbering(Json json, Reading reading) {
        Numbering usual = Numbering.USUAL;
        return ObjectCursor.open(json, NUMBERING_PROPERTIES, reading)
                .map(object -> new Numbering(
                        object.optional("sections", Values.word(SectionForm.class))
                                .orElse(usual.sections()),
                        object.optional("paragraphs", Values.word(ParagraphForm.class))
                                .orElse(usual.paragraphs()),
                        object.optional("points", Values.word(PointForm.class)).orElse(usual.points()),
                        object.optional("recommendations", Values.word(PointForm.class))
                                .orElse(usual.recommendations()),
                        object.optional("appendices", Values.word(AppendixForm.class))
                                .orElse(usual.appendices())));
    }

    static Optional<Look> look(Json json, Reading reading) {
        return ObjectCursor.open(json, LOOK_PROPERTIES, reading)
                .map(object -> new Look(
                        object.optional("font", HouseStylePart::font).orElse(Look.USUAL.font()),
                        object.optional("colour", HouseStylePart::colour).orElse(Look.USUAL.colour()),
                        object.optional("capitals", Values::truth).orElse(Look.USUAL.capitals())));
    }

    private static Optional<String> font(Json json, Reading reading) {
        return only(FONT, json, reading, "The name of a font, such as \"Arial\".");
    }

    private static Optional<String> colour(Json json, Reading reading) {
        return only(COLOUR, json, reading, "A colour as six hexadecimal digits, such as \"1F3A5F\".")
                .filter(colour -> {
                    boolean readable = contrastToWhite(colour) >= LEAST_CONTRAST;
                    if (!readable) {
                        reading.mistakes()
                                .wrong(
                                        json,
                                        "A darker colour: its contrast to white is %.1f to 1 and must be %.1f."
                                                .formatted(contrastToWhite(colour), LEAST_CONTRAST));
                    }
                    return readable;
                });
    }

    private static Optional<String> only(Predicate<String> wanted, Json json, Reading reading, String expected) {
        if (json instanceof Json.Text text && wanted.test(text.text())) {
            return Optional.of(text.text());
        }
        reading.mistakes().wrong(json, expected);
        return Optional.empty();
    }

    private static double contrastToWhite(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    static Optional<PaperWords> words(Json json, Reading reading) {
        return ObjectCursor.open(json, WORDS_PROPERTIES, reading).map(object -> {
            Map<Term, Word> words = new EnumMap<>(Term.class);
            for (Term term : Term.values()) {
                object.optional(Values.wordOf(term), HouseStylePart::word).ifPresent(word -> words.put(term, word));
            }
            return new PaperWords(words);
        });
    }

    private static Optional<Word> word(Json json, Reading reading) {
        return ObjectCursor.open(json, WORD_PROPERTIES, reading)
                .map(object -> new Word(object.text("one"), object.text("many")));
    }
}
