package org.quorate.reporting.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.CoverEntry;
import org.quorate.reporting.Paper.Filling;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.PaperWording;

/** The cover sheet: a table of labels and what stands in them, with one heading row over fields that share a group. */
final class CoverSheet {
    private static final List<Integer> WIDTHS = List.of(32, 68);
    private static final int POINT_INDENT = 420;
    private static final String LABEL_FILL = "E8EDF2";
    private static final String GROUP_FILL = "CFD8E3";

    private final Manuscript manuscript;
    private final XWPFTable table;

    private CoverSheet(Manuscript manuscript, XWPFTable table) {
        this.manuscript = manuscript;
        this.table = table;
    }

    /** Returns the bookmark of a field's label. The index is 0-based. */
    static String bookmark(int index) {
        return "cover_" + (index + 1);
    }

    static void write(List<CoverEntry> cover, Manuscript manuscript) {
        if (cover.isEmpty()) {
            return;
        }
        manuscript.paragraph("HeadingUnnumbered", PaperWording.COVER);
        int groups = (int) IntStream.range(0, cover.size())
                .filter(index -> opensGroup(cover, index))
                .count();
        XWPFTable table = manuscript.table(cover.size() + groups, WIDTHS.size());
        TableShape.of("CoverTable", manuscript.textWidth(), WIDTHS)
                .describe(
                        PaperWording.COVER,
                        "Each row has the name of a field on the left and what stands in it on the right.")
                .applyTo(table);
        new CoverSheet(manuscript, table).rows(cover);
    }

    private static boolean opensGroup(List<CoverEntry> cover, int index) {
        Optional<String> group = cover.get(index).group();
        return group.isPresent() && (index == 0 || !cover.get(index - 1).group().equals(group));
    }

    private void rows(List<CoverEntry> cover) {
        int row = 0;
        for (int index = 0; index < cover.size(); index++) {
            CoverEntry entry = cover.get(index);
            if (opensGroup(cover, index)) {
                group(table.getRow(row++), entry.group().orElseThrow());
            }
            field(table.getRow(row++), entry, bookmark(index));
        }
    }

    private void group(XWPFTableRow row, String heading) {
        row.setCantSplitRow(true);
        row.removeCell(1);
        XWPFTableCell cell = row.getCell(0);
        TableShape.span(cell, manuscript.textWidth(), WIDTHS.size());
        cell.setColor(GROUP_FILL);
        Lines.append(TableShape.next(cell, "CoverGroup"), heading);
    }

    private void field(XWPFTableRow row, CoverEntry entry, String bookmark) {
        row.setCantSplitRow(true);
        XWPFTableCell label = row.getCell(0);
        label.setColor(LABEL_FILL);
        String style = entry.group().isPresent() ? "CoverField" : "CoverLabel";
        manuscript.bookmark(TableShape.next(label, style), bookmark, entry.label());
        if (!entry.note().isEmpty()) {
            Lines.append(TableShape.next(label, "CoverNote"), entry.note());
        }
        fill(row.getCell(1), entry);
    }

    private void fill(XWPFTableCell cell, CoverEntry entry) {
        if (entry.filling() instanceof Filling.Paragraphs text) {
            text.paragraphs().forEach(phrase -> Lines.append(TableShape.next(cell, "CoverText"), phrase));
            points(cell, text.points());
        } else if (entry.filling() instanceof Filling.Boxes boxes) {
            boxes(cell, boxes);
        }
        if (entry.isOpen()) {
            FormControls.openMark(TableShape.next(cell, "CoverText"), entry.label());
        }
    }

    private void points(XWPFTableCell cell, Block.Points points) {
        if (!points.points().isEmpty()) {
            BigInteger list = manuscript.numbers().list(points.form());
            for (Phrase point : points.points()) {
                XWPFParagraph line = TableShape.next(cell, "CoverText");
                manuscript.numbers().point(line, list);
                line.setIndentationLeft(points.form() == PointForm.NAMED ? 0 : POINT_INDENT);
                line.setIndentationHanging(points.form() == PointForm.NAMED ? 0 : POINT_INDENT);
                Lines.append(line, point);
            }
        }
    }

    private static void boxes(XWPFTableCell cell, Filling.Boxes boxes) {
        if (PaperWording.areShort(boxes)) {
            XWPFParagraph line = TableShape.next(cell, "CoverText");
            for (String option : boxes.options()) {
                FormControls.box(line, option);
                Lines.append(line, " " + option).addTab();
            }
        } else {
            for (String option : boxes.options()) {
                XWPFParagraph line = TableShape.next(cell, "CoverOption");
                FormControls.box(line, option);
                line.createRun().addTab();
                Lines.append(line, option);
            }
        }
    }
}
