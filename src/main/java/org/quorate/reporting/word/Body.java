package org.quorate.reporting.word;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.ParagraphForm;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.PaperWording;

/** The sections and appendices. They, paragraphs and points are numbered by the word processor, tables by a field that it can update. */
final class Body {
    private final Manuscript manuscript;
    private final Numbering numbering;
    private final Figures figures;
    private int tables;

    Body(Manuscript manuscript, Numbering numbering, LocalDate asAt) {
        this.manuscript = manuscript;
        this.numbering = numbering;
        this.figures = new Figures(manuscript, asAt);
    }

    /** Writes the sections, which begin on a page of their own behind a cover sheet, and the appendices but for the sources. */
    void write(Paper paper) {
        boolean behindCover = !paper.cover().isEmpty();
        for (Paper.Section section : paper.sections()) {
            XWPFParagraph heading = manuscript.paragraph("Heading1");
            if (behindCover) {
                heading.setPageBreak(true);
                behindCover = false;
            }
            manuscript.numbers().section(heading, section.number());
            Lines.append(heading, section.heading());
            section.blocks().forEach(block -> write(block, numbering.paragraphs() == ParagraphForm.NUMBERED));
        }
        for (Paper.Appendix appendix : paper.appendices()) {
            manuscript.paragraph("AppendixHeading", appendix.heading());
            appendix.blocks().forEach(block -> write(block, false));
        }
    }

    private void write(Block block, boolean numbered) {
        if (block instanceof Block.Subheading subheading) {
            manuscript.paragraph("Heading2", subheading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            Lines.append(numbered ? numbered() : manuscript.paragraph("BodyText"), paragraph.phrase());
        } else if (block instanceof Block.Points points) {
            write(points);
        } else if (block instanceof Block.Table table) {
            write(table);
        } else if (block instanceof Block.Figure figure) {
            figures.write(figure);
        }
    }

    private XWPFParagraph numbered() {
        XWPFParagraph paragraph = manuscript.paragraph("NumberedParagraph");
        manuscript.numbers().paragraph(paragraph);
        return paragraph;
    }

    private void write(Block.Points points) {
        if (points.form() == PointForm.BULLET) {
            points.points().forEach(point -> Lines.append(manuscript.paragraph("ListBullet"), point));
            return;
        }
        BigInteger list = manuscript.numbers().list(points.form());
        for (Phrase point : points.points()) {
            XWPFParagraph line = manuscript.paragraph("ListPoint");
            manuscript.numbers().point(line, list);
            Lines.append(line, point);
        }
    }

    private void write(Block.Table table) {
        tables++;
        XWPFParagraph caption = manuscript.paragraph("Caption");
        Lines.append(caption, "Table ");
        Lines.field(caption, "SEQ Table \\* ARABIC", Integer.toString(tables));
        Lines.append(caption, new Phrase(": " + table.caption(), table.notes()));

        XWPFTable written =
                manuscript.table(table.rows().size() + 1, table.headings().size());
        TableShape.of("PaperTable", manuscript.textWidth(), table.widths())
                .atLeast(WordWidth.ofColumns(table))
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
