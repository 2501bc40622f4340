package org.quorate.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.reporting.Chart;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PrintableText;

/** Numbers the sections, appendices, paragraphs and tables of one page. */
final class BodyNumbering {
    private static final int REM_A_COLUMN = 6;

    private final NoteAnchors notes;
    private final Numbering numbering;
    private int tables;
    private int figures;

    BodyNumbering(NoteAnchors notes, Numbering numbering) {
        this.notes = notes;
        this.numbering = numbering;
    }

    List<BodySection> sections(List<Paper.Section> sections) {
        List<BodySection> numbered = new ArrayList<>();
        for (Paper.Section section : sections) {
            int place = numbered.size() + 1;
            numbered.add(new BodySection(
                    "section-" + place,
                    numbering.section(section.number()),
                    PrintableText.of(section.heading()),
                    parts(
                            "paragraph-" + place,
                            paragraph -> numbering.paragraph(section.number(), paragraph),
                            section.blocks())));
        }
        return numbered;
    }

    List<BodySection> appendices(List<Paper.Appendix> appendices) {
        List<BodySection> named = new ArrayList<>();
        for (Paper.Appendix appendix : appendices) {
            int place = named.size() + 1;
            named.add(new BodySection(
                    "appendix-" + place,
                    numbering.appendix(place),
                    PrintableText.of(appendix.heading()),
                    parts("appendix-paragraph-" + place, paragraph -> "", appendix.blocks())));
        }
        return named;
    }

    private List<BodySection.Part> parts(String anchor, IntFunction<String> number, List<Block> blocks) {
        List<BodySection.Part> parts = new ArrayList<>();
        int paragraphs = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs++;
                parts.add(new BodySection.Paragraph(
                        anchor + "-" + paragraphs, number.apply(paragraphs), notes.phrase(paragraph.phrase())));
            } else if (block instanceof Block.Subheading subheading) {
                parts.add(new BodySection.Subheading(PrintableText.of(subheading.text())));
            } else if (block instanceof Block.Points points) {
                parts.add(notes.points(points));
            } else if (block instanceof Block.Table table) {
                parts.add(table(table));
            } else if (block instanceof Block.Figure figure) {
                parts.add(figure(figure));
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
                notes.phrase(new Paper.Phrase(PaperWording.caption(tables, table), table.notes())),
                columns,
                REM_A_COLUMN * columns.size(),
                table.rows().stream().map(this::row).toList());
    }

    private BodySection.Figure figure(Block.Figure figure) {
        figures++;
        Chart.Values data = figure.chart().values();
        return new BodySection.Figure(
                "figure-" + figures,
                notes.phrase(new Paper.Phrase(PaperWording.caption(figures, figure), figure.notes())),
                SvgChart.of(figure),
                PaperWording.behind(figures),
                data.headings().stream().map(PrintableText::of).toList(),
                data.rows().stream()
                        .map(row -> row.stream().map(PrintableText::of).toList())
                        .toList());
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
