package org.quorate.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.CoverEntry;
import org.quorate.reporting.Paper.Filling;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;

/** Short names for the parts of a sample paper. */
final class SampleBlocks {
    private SampleBlocks() {}

    static Block paragraph(String text, Integer... notes) {
        return new Block.Paragraph(new Phrase(text, Arrays.asList(notes)));
    }

    static Block points(String... points) {
        return new Block.Points(Arrays.stream(points).map(Phrase::of).toList());
    }

    /** Returns a table whose cells follow each other row by row. */
    static Block table(String caption, List<String> headings, List<Integer> widths, TableCell... cells) {
        int columns = headings.size();
        List<List<TableCell>> rows = IntStream.range(0, cells.length / columns)
                .mapToObj(row -> List.of(cells).subList(row * columns, (row + 1) * columns))
                .toList();
        return new Block.Table(caption, headings, widths, rows);
    }

    static TableCell plain(String text) {
        return TableCell.of(text);
    }

    static TableCell good(String text, Integer... notes) {
        return new TableCell(new Phrase(text, Arrays.asList(notes)), Tone.POSITIVE);
    }

    static TableCell done(String text, Integer... notes) {
        return new TableCell(new Phrase(text, Arrays.asList(notes)), Tone.COMPLETE);
    }

    static TableCell caution(String text, Integer... notes) {
        return new TableCell(new Phrase(text, Arrays.asList(notes)), Tone.CAUTION);
    }

    static TableCell bad(String text, Integer... notes) {
        return new TableCell(new Phrase(text, Arrays.asList(notes)), Tone.NEGATIVE);
    }

    static CoverEntry written(String label, @Nullable String group, String... paragraphs) {
        return new CoverEntry(
                label,
                group,
                "",
                new Filling.Paragraphs(Arrays.stream(paragraphs).map(Phrase::of).toList()));
    }

    static CoverEntry open(String label, @Nullable String group, String note) {
        return new CoverEntry(label, group, note, new Filling.Open());
    }

    static CoverEntry boxes(String label, @Nullable String group, String note, String... options) {
        return new CoverEntry(label, group, note, new Filling.Boxes(List.of(options)));
    }
}
