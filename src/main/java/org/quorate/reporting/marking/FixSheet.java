package org.quorate.reporting.marking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quorate.submission.CellRef;

/** The sheet that says what to fix, as a part of its own: texts inline, so that the workbook's list of texts stays untouched. */
final class FixSheet {
    private static final int LINE_POINTS = 15;
    private static final int MOST_POINTS = 400;

    private final FixLooks looks;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder merges = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int merged;

    private FixSheet(FixLooks looks) {
        this.looks = looks;
    }

    /**
     * Returns the part.
     *
     * @param namespace of worksheets, in the workbook's own form
     */
    static byte[] write(List<FixRow> rows, FixLooks looks, String namespace) {
        FixSheet sheet = new FixSheet(looks);
        for (int i = 0; i < rows.size(); i++) {
            sheet.add(rows.get(i), i + 1);
        }
        return sheet.part(namespace).getBytes(StandardCharsets.US_ASCII);
    }

    private String part(String namespace) {
        StringBuilder part = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        part.append("<worksheet xmlns=\"").append(namespace).append("\">");
        part.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        part.append("<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>");
        part.append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < FixRow.WIDTHS.size(); i++) {
            part.append("<col min=\"%s\" max=\"%s\" width=\"%s\" customWidth=\"1\"/>"
                    .formatted(i + 1, i + 1, FixRow.WIDTHS.get(i)));
        }
        part.append("</cols><sheetData>").append(rows).append("</sheetData>");
        part.append("<mergeCells count=\"")
                .append(merged)
                .append("\">")
                .append(merges)
                .append("</mergeCells>");
        if (links.length() > 0) {
            part.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
        return part.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
                .toString();
    }

    private void add(FixRow row, int number) {
        int points = row.kind() == FixRow.Kind.TITLE ? 26 : Math.min(row.lines() * LINE_POINTS + 3, MOST_POINTS);
        rows.append("<row r=\"%s\" ht=\"%s\" customHeight=\"1\">".formatted(number, points));
        if (row.kind() != FixRow.Kind.BLANK) {
            for (int column = 0; column < FixRow.WIDTHS.size(); column++) {
                addCell(row, column, number);
            }
            merge(row, number);
        }
        rows.append("</row>");
    }

    private void addCell(FixRow row, int column, int number) {
        String ref = new CellRef(column, number).a1();
        String text = column < row.cells().size() ? row.cells().get(column) : "";
        int style = looks.of(row, column);
        if (text.isEmpty()) {
            rows.append("<c r=\"%s\" s=\"%s\"/>".formatted(ref, style));
        } else {
            rows.append("<c r=\"%s\" s=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(ref, style, XmlText.escape(text)));
        }
        if (column == 1) {
            row.target()
                    .ifPresent(target -> links.append("<hyperlink ref=\"%s\" location=\"%s\" display=\"%s\"/>"
                            .formatted(ref, XmlText.escape(target), XmlText.escape(text))));
        }
    }

    private void merge(FixRow row, int number) {
        if (row.kind().isWide() || row.kind().isLabelled()) {
            String first = row.kind().isWide() ? "A" : "B";
            merges.append("<mergeCell ref=\"%s%s:D%s\"/>".formatted(first, number, number));
            merged++;
        }
    }
}
