package org.quorate.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PrintableText;

/** Numbers the sections, paragraphs and tables of one page. */
final class BodyNumbering {
    private static final int REM_A_COLUMN = 6;

    private final NoteAnchors notes;
    private int tables;

    BodyNumbering(NoteAnchors notes) {
        this.notes = notes;
    }

    List<BodySection> number(List<Paper.Section> sections) {
        List<BodySection> numbered = new ArrayList<>();
        for (Paper.Section section : sections) {
            int number = numbered.size() + 1;
            numbered.add(new BodySection(
                    "section-" + number,
                    number + ".0",
                    PrintableText.of(section.heading()),
                    parts(number, section.blocks())));
        }
        return numbered;
    }

    private List<BodySection.Part> parts(int section, List<Block> blocks) {
        List<BodySection.Part> parts = new ArrayList<>();
        int paragraphs = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs++;
                parts.add(new BodySection.Paragraph(
                        "paragraph-" + section + "-" + paragraphs,
                        section + "." + paragraphs,
                        notes.phrase(paragraph.phrase())));
            } else if (block instanceof Block.Points points) {
                parts.add(new BodySection.Points(notes.phrases(points.points())));
            } else if (block instanceof Block.Table table) {
                parts.add(table(table));
            }
        }
        return parts;
    }

    private BodySection.Table table(Block.Table table) {
        tables++;
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<BodySection.Column> columns = new ArrayList<>();
        for (int index = 0; index < table.headings().size(); index++) {
            columns.add(new BodySection.Column(
                    PrintableText.of(table.headings().get(index)),
                    Math.round(100f * table.widths().get(index) / sum)));
        }
        return new BodySection.Table(
                "table-" + tables,
                PrintableText.of(PaperWording.caption(tables, table)),
                columns,
                REM_A_COLUMN * columns.size(),
                table.rows().stream().map(this::row).toList());
    }

    private List<BodySection.Cell> row(List<Paper.TableCell> cells) {
        return cells.stream()
                .map(cell -> new BodySection.Cell(
                        notes.phrase(cell.phrase()),
                        "tone-" + cell.tone().name().toLowerCase(Locale.ROOT),
                        PaperWording.mark(cell.tone())))
                .toList();
    }
}
