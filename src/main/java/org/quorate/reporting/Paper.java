package org.quorate.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;

/**
 * The committee paper before it is written (glossary: committee paper). Immutable. Writers number sections "1.0", paragraphs
 * "1.1" and sources as they stand here.
 *
 * @param banner a sentence that must not be overlooked, such as that the paper is a synthetic example; empty for none
 * @param cover the cover sheet's fields, in order
 * @param sources what the notes in the text refer to, in order: note n is element n − 1
 */
public record Paper(
        String title,
        String committee,
        String programme,
        String period,
        LocalDate asAt,
        String banner,
        List<CoverEntry> cover,
        List<Section> sections,
        List<String> sources) {
    public Paper {
        cover = List.copyOf(cover);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /** What stands in a field that is left to the author. */
    public static final String OPEN = "[To be completed by the author]";

    /**
     * One field of the cover sheet.
     *
     * @param groupOrNull the heading that it shares with its neighbours, or null
     * @param note printed small beside the label; empty for none
     */
    public record CoverEntry(String label, @Nullable String groupOrNull, String note, Filling filling) {
        /** Returns the heading that the field shares with its neighbours. */
        public Optional<String> group() {
            return Optional.ofNullable(groupOrNull);
        }

        /** Returns whether the field is left to the author. */
        public boolean isOpen() {
            return filling instanceof Filling.Open || filling instanceof Filling.Boxes;
        }
    }

    /** What stands in a field of the cover sheet. */
    public sealed interface Filling {
        /** Nothing yet: {@link #OPEN}. */
        record Open() implements Filling {}

        /** Text. */
        record Paragraphs(List<Phrase> paragraphs) implements Filling {
            public Paragraphs {
                paragraphs = List.copyOf(paragraphs);
            }
        }

        /** Boxes for the author to tick, all empty: {@link #OPEN}. */
        record Boxes(List<String> options) implements Filling {
            public Boxes {
                options = List.copyOf(options);
            }
        }
    }

    /** A section of the body. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Text with the numbers of the source notes that stand behind it.
     *
     * @param notes 1-based, in ascending order
     */
    public record Phrase(String text, List<Integer> notes) {
        public Phrase {
            notes = List.copyOf(notes);
        }

        /** Returns text without a note. */
        public static Phrase of(String text) {
            return new Phrase(text, List.of());
        }
    }

    /** A part of a section. */
    public sealed interface Block {
        /** A numbered paragraph. */
        record Paragraph(Phrase phrase) implements Block {}

        /** Unnumbered points below a paragraph. */
        record Points(List<Phrase> points) implements Block {
            public Points {
                points = List.copyOf(points);
            }
        }

        /**
         * A table.
         *
         * @param caption says what it shows
         * @param widths of the columns, relative to each other
         */
        record Table(String caption, List<String> headings, List<Integer> widths, List<List<TableCell>> rows)
                implements Block {
            public Table {
                headings = List.copyOf(headings);
                widths = List.copyOf(widths);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /** A cell of a table; its tone sets it off besides its words. */
    public record TableCell(Phrase phrase, Tone tone) {
        /** Returns a plain cell. */
        public static TableCell of(String text) {
            return new TableCell(Phrase.of(text), Tone.NEUTRAL);
        }
    }

    /** Returns the fields of the cover sheet that are left to the author, in order. */
    public List<CoverEntry> openFields() {
        return cover.stream().filter(CoverEntry::isOpen).toList();
    }
}
