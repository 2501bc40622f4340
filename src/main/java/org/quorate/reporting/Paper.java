package org.quorate.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.Tone;

/**
 * The committee paper before it is written (glossary: committee paper). Immutable. Writers number paragraphs, appendices and
 * sources as they stand here, in the form of the {@link #style}; the sources are the last appendix.
 *
 * @param form names the form of the cover sheet; empty for none
 * @param banner a sentence that must not be overlooked, such as that the paper is a synthetic example; empty for none
 * @param cover the cover sheet's fields, in order
 * @param appendices what stands behind the body, in order, without the sources
 * @param sources what the notes in the text refer to, in order: note n is element n − 1
 */
public record Paper(
        String title,
        String committee,
        String programme,
        String period,
        LocalDate asAt,
        String form,
        String banner,
        List<CoverEntry> cover,
        List<Section> sections,
        List<Appendix> appendices,
        List<NoteSource> sources,
        HouseStyle style) {
    public Paper {
        cover = List.copyOf(cover);
        sections = List.copyOf(sections);
        appendices = List.copyOf(appendices);
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

        /**
         * Text.
         *
         * @param points what stands below the paragraphs; without an element for none
         */
        record Paragraphs(List<Phrase> paragraphs, Block.Points points) implements Filling {
            public Paragraphs {
                paragraphs = List.copyOf(paragraphs);
            }

            /** Text without points. */
            public Paragraphs(List<Phrase> paragraphs) {
                this(paragraphs, new Block.Points(List.of()));
            }
        }

        /** Boxes for the author to tick, all empty: {@link #OPEN}. */
        record Boxes(List<String> options) implements Filling {
            public Boxes {
                options = List.copyOf(options);
            }
        }
    }

    /**
     * A section of the body.
     *
     * @param number from 1; sections need not be numbered in order
     */
    public record Section(int number, String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What stands behind the body; its paragraphs have no numbers. */
    public record Appendix(String heading, List<Block> blocks) {
        public Appendix {
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
        /** A heading below that of the section; it has no number. */
        record Subheading(String text) implements Block {}

        /** A paragraph. */
        record Paragraph(Phrase phrase) implements Block {}

        /** Points below a paragraph; each list counts from 1. */
        record Points(List<Phrase> points, PointForm form) implements Block {
            public Points {
                points = List.copyOf(points);
            }

            /** Points with bullets. */
            public Points(List<Phrase> points) {
                this(points, PointForm.BULLET);
            }
        }

        /**
         * A table.
         *
         * @param caption says what it shows
         * @param widths of the columns, relative to each other
         * @param notes of what all its figures are made up of, as in a {@link Phrase}
         */
        record Table(
                String caption,
                List<String> headings,
                List<Integer> widths,
                List<List<TableCell>> rows,
                List<Integer> notes)
                implements Block {
            /** A table whose caption has no note. */
            public Table(String caption, List<String> headings, List<Integer> widths, List<List<TableCell>> rows) {
                this(caption, headings, widths, rows, List.of());
            }

            public Table {
                notes = List.copyOf(notes);
                headings = List.copyOf(headings);
                widths = List.copyOf(widths);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        /**
         * A figure.
         *
         * @param caption says what it shows
         * @param alternative says in words what can be seen in it
         * @param notes of what all its figures are made up of, as in a {@link Phrase}
         */
        record Figure(String caption, String alternative, Chart chart, List<Integer> notes) implements Block {
            public Figure {
                notes = List.copyOf(notes);
            }

            /** A figure whose caption has no note. */
            public Figure(String caption, String alternative, Chart chart) {
                this(caption, alternative, chart, List.of());
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

    /** Returns the name of an appendix, from 1, such as "Appendix A"; the one after the last is that of the sources. */
    public String appendixName(int appendix) {
        return style.numbering().appendix(appendix);
    }
}
