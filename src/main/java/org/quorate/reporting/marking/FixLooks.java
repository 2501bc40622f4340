package org.quorate.reporting.marking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.quorate.reporting.marking.FixRow.Kind;

/** The styles of the sheet that says what to fix, added to a workbook's own as they are asked for. Not thread-safe. */
final class FixLooks {
    private static final String INK = "FF1A1A1A";
    private static final String HEADING = "FF1F3A5F";
    private static final String LINK = "FF0B4F8A";
    private static final String WHITE = "FFFFFFFF";

    private final StyleBook styles;
    private final Map<String, Integer> added = new HashMap<>();

    FixLooks(StyleBook styles) {
        this.styles = styles;
    }

    /**
     * Returns the style of a cell.
     *
     * @param column 0-based
     */
    int of(FixRow row, int column) {
        String text = column < row.cells().size() ? row.cells().get(column) : "";
        boolean link = column == 1 && row.target().isPresent();
        String font = font(row.kind(), column, link);
        String key = font + "/" + fill(row.kind(), column) + "/" + isTable(row.kind()) + "/"
                + FixRow.looksLikeFormula(text) + "/" + wraps(row.kind());
        return once(key, () -> add(row.kind(), column, font, FixRow.looksLikeFormula(text)));
    }

    private int add(Kind kind, int column, String font, boolean quoted) {
        String colour = fill(kind, column);
        int fill = colour.isEmpty() ? 0 : once("fill " + colour, () -> styles.addFill(colour));
        int border = isTable(kind) ? once("rule", () -> styles.addRule("FFB8C2CE")) : 0;
        return styles.addStyle(
                "numFmtId=\"0\" fontId=\"%s\" fillId=\"%s\" borderId=\"%s\" xfId=\"0\"%s applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                        .formatted(
                                once("font " + font, () -> styles.addFont(font)),
                                fill,
                                border,
                                quoted ? " quotePrefix=\"1\"" : ""),
                "<%salignment vertical=\"top\"%s/>".formatted(styles.prefix(), wraps(kind) ? " wrapText=\"1\"" : ""));
    }

    private int once(String key, IntSupplier add) {
        Integer known = added.get(key);
        if (known != null) {
            return known;
        }
        int index = add.getAsInt();
        added.put(key, index);
        return index;
    }

    private String font(Kind kind, int column, boolean link) {
        if (link) {
            return font("<%su/>", 11, LINK);
        }
        return switch (kind) {
            case TITLE -> font("<%sb/>", 18, HEADING);
            case HEADING -> font("<%sb/>", 11, WHITE);
            case ACCEPTED, QUERIED, REJECTED -> font("<%sb/>", column == 0 ? 11 : 14, INK);
            case LABELLED, GRAVE -> column == 0 ? font("<%sb/>", 11, INK) : font("", 11, INK);
            case LINE, BLANK, QUERY, NOTE -> font("", 11, INK);
        };
    }

    private String font(String form, int size, String colour) {
        String p = styles.prefix();
        return form.formatted(p)
                + "<%ssz val=\"%s\"/><%scolor rgb=\"%s\"/><%sname val=\"Calibri\"/>".formatted(p, size, p, colour, p);
    }

    private static String fill(Kind kind, int column) {
        return switch (kind) {
            case HEADING -> HEADING;
            case ACCEPTED -> column == 0 ? "" : "FFE1F2E5";
            case QUERIED -> column == 0 ? "" : "FFFFF1CC";
            case REJECTED -> column == 0 ? "" : "FFFBE3E1";
            case GRAVE -> column == 0 ? "FFF8B4B4" : "";
            case QUERY -> column == 0 ? "FFFFE08A" : "";
            case TITLE, LINE, BLANK, LABELLED, NOTE -> "";
        };
    }

    private static boolean isTable(Kind kind) {
        return kind == Kind.GRAVE || kind == Kind.QUERY || kind == Kind.NOTE;
    }

    private static boolean wraps(Kind kind) {
        return kind != Kind.TITLE;
    }
}
