package org.quorate.programme;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a body's papers are numbered and what they look like (glossary: committee paper).
 *
 * @param baseOrNull the body's own document whose styles and page are taken, or null for ours
 */
public record HouseStyle(
        Numbering numbering, Look look, @Nullable StyleBase baseOrNull) {
    /** The style of a body that says nothing of its own. */
    public static final HouseStyle USUAL = new HouseStyle(Numbering.USUAL, Look.USUAL, null);

    /** Returns the body's own document whose styles and page are taken. */
    public Optional<StyleBase> base() {
        return Optional.ofNullable(baseOrNull);
    }

    /**
     * What stands before sections, paragraphs, points and appendices.
     *
     * @param points the form of every list but that of the recommendations
     */
    public record Numbering(
            SectionForm sections,
            ParagraphForm paragraphs,
            PointForm points,
            PointForm recommendations,
            AppendixForm appendices) {
        /** Sections "1.0", paragraphs "1.1", bullets, "Appendix A". */
        public static final Numbering USUAL = new Numbering(
                SectionForm.DECIMAL, ParagraphForm.NUMBERED, PointForm.BULLET, PointForm.BULLET, AppendixForm.LETTER);

        /** Returns what stands before a section, from 1. */
        public String section(int section) {
            return switch (sections) {
                case DECIMAL -> section + ".0";
                case DOTTED -> section + ".";
                case PLAIN -> Integer.toString(section);
            };
        }

        /** Returns what stands before a paragraph of a section, both from 1; empty where paragraphs have no number. */
        public String paragraph(int section, int paragraph) {
            return paragraphs == ParagraphForm.NUMBERED ? section + "." + paragraph : "";
        }

        /** Returns the name of an appendix, from 1, such as "Appendix A". */
        public String appendix(int appendix) {
            return "Appendix "
                    + (appendices == AppendixForm.LETTER ? letters(appendix).toUpperCase(Locale.ROOT) : appendix);
        }
    }

    /** What stands before a section: "1.0", "1." or "1". */
    public enum SectionForm {
        DECIMAL,
        DOTTED,
        PLAIN
    }

    /** Whether paragraphs bear numbers. */
    public enum ParagraphForm {
        NUMBERED,
        UNNUMBERED
    }

    /** What stands before a point of a list. */
    public enum PointForm {
        /** "•". */
        BULLET,
        /** "(i)". */
        ROMAN,
        /** "(a)". */
        LETTER,
        /** "1.". */
        NUMBER,
        /** "Recommendation 1:". */
        NAMED,
        /** Each point is a paragraph of the section, with a paragraph's number where it has one. */
        PARAGRAPH;

        /** Returns what stands before a point, from 1; a point that is a paragraph of its own has a bullet where no section is. */
        public String label(int point) {
            return switch (this) {
                case BULLET, PARAGRAPH -> "•";
                case ROMAN -> "(" + roman(point) + ")";
                case LETTER -> "(" + letters(point) + ")";
                case NUMBER -> point + ".";
                case NAMED -> "Recommendation " + point + ":";
            };
        }
    }

    /** What stands before an appendix: "Appendix A" or "Appendix 1". */
    public enum AppendixForm {
        LETTER,
        NUMBER
    }

    /**
     * Colours and type.
     *
     * @param font the family of all text
     * @param colour of headings, and of the row of a table's headings: six hexadecimal digits
     * @param capitals whether headings of sections stand in capitals
     */
    public record Look(String font, String colour, boolean capitals) {
        /** Arial, dark blue, as written. */
        public static final Look USUAL = new Look("Arial", "1F3A5F", false);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('a' + (left - 1) % 26));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int sign = 0; sign < values.length; sign++) {
            while (left >= values[sign]) {
                roman.append(signs[sign]);
                left -= values[sign];
            }
        }
        return roman.toString();
    }
}
