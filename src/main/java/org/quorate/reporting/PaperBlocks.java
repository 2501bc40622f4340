package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperWords;
import org.quorate.reporting.NoteSource.Rows;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;

/**
 * Makes the parts of a paper in its body's words and forms, and no larger than there is room where they stand. A committee's table
 * is small (domain.md C2); what is beyond is told, with where it stands, and never dropped in silence.
 */
final class PaperBlocks {
    /** The most rows of a table in an appendix; whoever wants more wants the workbook. */
    static final int MOST_IN_APPENDIX = 100;

    private static final int MOST_RECOMMENDATIONS = 12;

    /** Behind it a caption says in which order its rows stand, which is too long for the heading of an appendix. */
    private static final Pattern COMMA = Pattern.compile(",");

    private final PaperWords words;
    private final PointForm points;
    private final PointForm recommendations;
    private final int rows;
    private final SourceNotes notes;
    private final @Nullable Overflow overflow;

    private PaperBlocks(
            PaperWords words,
            PointForm points,
            PointForm recommendations,
            int rows,
            SourceNotes notes,
            @Nullable Overflow overflow) {
        this.words = words;
        this.points = points;
        this.recommendations = recommendations;
        this.rows = rows;
        this.notes = notes;
        this.overflow = overflow;
    }

    /** Of the body: what has no room goes to an appendix. */
    static PaperBlocks ofBody(PaperDefinition definition, SourceNotes notes, Overflow overflow) {
        Numbering numbering = definition.style().numbering();
        return new PaperBlocks(
                definition.words(),
                numbering.points(),
                numbering.recommendations(),
                definition.exceptions().rows(),
                notes,
                overflow);
    }

    /** Of an appendix: what has no room stands in the workbook. */
    static PaperBlocks ofAppendix(PaperDefinition definition, SourceNotes notes) {
        return ofCover(definition, notes).inAppendix();
    }

    /** Of the cover sheet, which has no paragraphs with numbers. */
    static PaperBlocks ofCover(PaperDefinition definition, SourceNotes notes) {
        Numbering numbering = definition.style().numbering();
        return new PaperBlocks(
                definition.words(),
                inCell(numbering.points()),
                inCell(numbering.recommendations()),
                definition.exceptions().rows(),
                notes,
                null);
    }

    private static PointForm inCell(PointForm form) {
        return form == PointForm.PARAGRAPH ? PointForm.BULLET : form;
    }

    private PaperBlocks inAppendix() {
        return new PaperBlocks(words, inCell(points), inCell(recommendations), MOST_IN_APPENDIX, notes, null);
    }

    /** Labels with their counts, in order. */
    static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /**
     * The shape of a table: its caption as it is printed, its headings in our words.
     *
     * @param behind the rows of the consolidated workbook that its figures are made up of
     */
    record Columns(String caption, List<String> headings, List<Integer> widths, List<Rows> behind) {
        Columns {
            behind = List.copyOf(behind);
            headings = List.copyOf(headings);
            widths = List.copyOf(widths);
        }
    }

    /** Returns a sentence of ours in the body's words, filled with those of others, which stay as they are. */
    String say(String sentence, Object... others) {
        return words.in(sentence).formatted(others);
    }

    /** A paragraph that stands as it is. */
    static Block plain(String text) {
        return new Block.Paragraph(Phrase.of(text));
    }

    /** A paragraph with the rows of the consolidated workbook that its figures are made up of. */
    Block paragraph(List<Rows> behind, String sentence, Object... others) {
        return new Block.Paragraph(notes.rows(say(sentence, others), behind));
    }

    Block paragraph(String sentence, Object... others) {
        return new Block.Paragraph(Phrase.of(say(sentence, others)));
    }

    /** Adds a table of the first items, and where the others are; {@code sheet} of the workbook has all, empty for no one sheet. */
    <T> void table(List<Block> blocks, Columns columns, List<T> items, Function<T, List<TableCell>> row, String sheet) {
        table(blocks, columns, items, items, row, sheet);
    }

    /** Adds a table of the first of those items that are to be shown, and where all are. */
    <T> void table(
            List<Block> blocks,
            Columns columns,
            List<T> show,
            List<T> all,
            Function<T, List<TableCell>> row,
            String sheet) {
        List<T> shown = first(show, rows);
        if (!shown.isEmpty()) {
            List<Integer> behind = notes.numbers(columns.behind());
            blocks.add(new Block.Table(
                    columns.caption(),
                    columns.headings().stream().map(words::in).toList(),
                    columns.widths(),
                    shown.stream().map(row).toList(),
                    behind));
        }
        String which = show.size() == all.size() ? "The first %s of %s" : "%s of %s";
        rest(blocks, which, columns.caption(), shown.size(), all.size(), sheet, columns.behind(), () -> {
            List<Block> whole = new ArrayList<>();
            inAppendix().table(whole, columns, all, row, sheet);
            return whole;
        });
    }

    /** Adds points for the first items, and where the others are; {@code heading} is that of the appendix that has them. */
    <T> void points(
            List<Block> blocks,
            String heading,
            List<T> items,
            Function<T, Phrase> point,
            String sheet,
            Rows... behind) {
        list(blocks, points, rows, heading, items, point, sheet, List.of(behind));
    }

    /** Adds points for the recommendations, of which more have room than of anything else: they are what the paper is for. */
    <T> void recommendations(List<Block> blocks, String heading, List<T> items, Function<T, Phrase> point) {
        list(blocks, recommendations, Math.max(rows, MOST_RECOMMENDATIONS), heading, items, point, "", List.of());
    }

    private <T> void list(
            List<Block> blocks,
            PointForm form,
            int room,
            String heading,
            List<T> items,
            Function<T, Phrase> point,
            String sheet,
            List<Rows> behind) {
        List<Phrase> shown = first(items, room).stream().map(point).toList();
        if (form == PointForm.PARAGRAPH) {
            shown.forEach(phrase -> blocks.add(new Block.Paragraph(phrase)));
        } else if (!shown.isEmpty()) {
            blocks.add(new Block.Points(shown, form));
        }
        rest(blocks, "The first %s of %s", heading, shown.size(), items.size(), sheet, behind, () -> {
            List<Block> whole = new ArrayList<>();
            inAppendix().list(whole, inCell(form), MOST_IN_APPENDIX, heading, items, point, sheet, behind);
            return whole;
        });
    }

    /**
     * Adds a figure, or says which appendix has it; where there is nothing to draw, the text beside it has said so.
     *
     * @param behind the rows of the consolidated workbook that it draws
     */
    void figure(List<Block> blocks, Block drawn, Rows... behind) {
        if (!(drawn instanceof Block.Figure figure)) {
            return;
        }
        if (overflow == null || overflow.takesFigure()) {
            blocks.add(noted(figure, behind));
            return;
        }
        String where = overflow.nameWith("Figures", () -> List.of(noted(figure, behind))) + " draws it.";
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last) instanceof Block.Paragraph paragraph) {
            Phrase said = paragraph.phrase();
            if (said.text().endsWith(where)) {
                return;
            }
            blocks.set(last, new Block.Paragraph(new Phrase(said.text() + " " + where, said.notes())));
        } else {
            blocks.add(new Block.Paragraph(Phrase.of(where)));
        }
    }

    private Block noted(Block.Figure figure, Rows... behind) {
        return new Block.Figure(figure.caption(), figure.alternative(), figure.chart(), notes.numbers(List.of(behind)));
    }

    /** Says how many are shown and where all are, unless all are shown. */
    private void rest(
            List<Block> blocks,
            String which,
            String heading,
            int shown,
            int all,
            String sheet,
            List<Rows> behind,
            Supplier<List<Block>> whole) {
        if (shown == all) {
            return;
        }
        String where = overflow != null
                ? overflow.name(COMMA.splitAsStream(heading).findFirst().orElse(heading), whole)
                        + (all > MOST_IN_APPENDIX ? " has more." : " has all.")
                : "the consolidated workbook "
                        + (sheet.isEmpty()
                                ? "holds all of them."
                                : "lists all of them on its sheet \"" + sheet + "\".");
        blocks.add(new Block.Paragraph(
                notes.rows(which.formatted(shown, all) + (shown == 1 ? " is" : " are") + " shown; " + where, behind)));
    }

    private static <T> List<T> first(List<T> items, int most) {
        return items.subList(0, Math.min(most, items.size()));
    }
}
