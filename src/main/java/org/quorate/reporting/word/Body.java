package org.quorate.reporting.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.PaperWording;

/** The sections. Sections and paragraphs are numbered by the word processor, tables by a field that it can update. */
final class Body {
    private final Manuscript manuscript;
    private int tables;

    Body(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void write(List<Paper.Section> sections) {
        for (Paper.Section section : sections) {
            manuscript.paragraph("Heading1", section.heading());
            section.blocks().forEach(this::write);
        }
    }

    private void write(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            Lines.append(manuscript.paragraph("NumberedParagraph"), paragraph.phrase());
        } else if (block instanceof Block.Points points) {
            points.points().forEach(point -> Lines.append(manuscript.paragraph("ListBullet"), point));
        } else if (block instanceof Block.Table table) {
            write(table);
        }
    }

    private void write(Block.Table table) {
        tables++;
        XWPFParagraph caption = manuscript.paragraph("Caption");
        Lines.append(caption, "Table ");
        Lines.field(caption, "SEQ Table \\* ARABIC", Integer.toString(tables));
        Lines.append(caption, ": " + table.caption());

        XWPFTable written =
                manuscript.table(table.rows().size() + 1, table.headings().size());
        TableShape.of("PaperTable", table.widths())
                .describe(PaperWording.caption(tables, table), "Columns: " + String.join(", ", table.headings()) + ".")
                .applyTo(written);
        headings(written.getRow(0), table.headings());
        for (int row = 0; row < table.rows().size(); row++) {
            cells(written.getRow(row + 1), table.rows().get(row));
        }
    }

    private static void headings(XWPFTableRow row, List<String> headings) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int column = 0; column < headings.size(); column++) {
            Lines.append(TableShape.next(row.getCell(column), "TableHeading"), headings.get(column));
        }
    }

    private static void cells(XWPFTableRow row, List<Paper.TableCell> cells) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            cell(row.getCell(column), cells.get(column));
        }
    }

    private static void cell(XWPFTableCell target, Paper.TableCell cell) {
        XWPFParagraph paragraph = TableShape.next(target, "TableText");
        if (cell.tone() != Tone.NEUTRAL) {
            ToneColour colour = ToneColour.of(cell.tone());
            target.setColor(colour.fill());
            XWPFRun mark = Lines.append(paragraph, PaperWording.mark(cell.tone()) + " ");
            mark.setStyle("Symbol");
            mark.setColor(colour.mark());
        }
        Lines.append(paragraph, cell.phrase());
    }
}
