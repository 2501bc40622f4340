package org.quorate.reporting.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.quorate.reporting.PrintableText;

/**
 * The outer shape of a table over the whole width of the text.
 *
 * @param widths of the columns, in twentieths of a point
 * @param title and description for those who do not see the table
 */
record TableShape(String style, List<Integer> widths, String title, String description) {
    TableShape {
        widths = List.copyOf(widths);
    }

    /** Shares a width among the columns; the last one takes what rounding leaves. */
    static TableShape of(String style, int textWidth, List<Integer> shares) {
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int left = textWidth;
        for (int share : shares.subList(0, shares.size() - 1)) {
            int width = textWidth * share / sum;
            widths.add(width);
            left -= width;
        }
        widths.add(left);
        return new TableShape(style, widths, "", "");
    }

    /** Widens columns to what their longest words need, at the cost of those that have room; as it is where there is none. */
    TableShape atLeast(List<Integer> least) {
        int all = textWidth();
        if (least.stream().mapToInt(Integer::intValue).sum() > all) {
            return this;
        }
        List<Integer> fitted = new ArrayList<>();
        int missing = 0;
        int room = 0;
        for (int column = 0; column < widths.size(); column++) {
            int spare = widths.get(column) - least.get(column);
            missing += Math.max(0, -spare);
            room += Math.max(0, spare);
        }
        int left = all;
        for (int column = 0; column < widths.size(); column++) {
            int spare = widths.get(column) - least.get(column);
            int width = spare <= 0 ? least.get(column) : widths.get(column) - (int) ((long) missing * spare / room);
            fitted.add(width);
            left -= width;
        }
        int widest = fitted.indexOf(Collections.max(fitted));
        fitted.set(widest, fitted.get(widest) + left);
        return new TableShape(style, fitted, title, description);
    }

    private int textWidth() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    TableShape describe(String newTitle, String newDescription) {
        return new TableShape(style, widths, newTitle, newDescription);
    }

    void applyTo(XWPFTable table) {
        CTTbl content = table.getCTTbl();
        content.setTblPr(CTTblPr.Factory.newInstance());
        CTTblPr properties = content.getTblPr();
        properties.addNewTblStyle().setVal(style);
        width(properties.addNewTblW(), textWidth());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
        properties.addNewTblCaption().setVal(PrintableText.of(title));
        properties.addNewTblDescription().setVal(PrintableText.of(description));
        grid(content);
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.size(); column++) {
                width(row.getCell(column).getCTTc().addNewTcPr().addNewTcW(), widths.get(column));
            }
        }
    }

    private void grid(CTTbl content) {
        content.setTblGrid(CTTblGrid.Factory.newInstance());
        CTTblGrid grid = content.getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    private static void width(CTTblWidth target, int width) {
        target.setType(STTblWidth.DXA);
        target.setW(BigInteger.valueOf(width));
    }

    /** Lets the cell of a row's only column stand over all columns. */
    static void span(XWPFTableCell cell, int textWidth, int columns) {
        width(cell.getCTTc().getTcPr().getTcW(), textWidth);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    /** Adds a paragraph to the cell; the first one takes the place of the empty one that a new cell has. */
    static XWPFParagraph next(XWPFTableCell cell, String style) {
        XWPFParagraph only = cell.getParagraphs().get(0);
        boolean isNew = cell.getParagraphs().size() == 1 && only.getStyle() == null;
        XWPFParagraph paragraph = isNew ? only : cell.addParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }
}
