package org.quorate.reporting.excel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.quorate.reporting.ReportProfile;

/** The cell styles of a workbook: what is written for each look. */
final class CellLooks {
    static final String FONT = "Arial";
    /** Of headings: the background of the table's, the letters of the others. */
    static final String NAVY = "1F2A44";

    private static final String WHITE = "FFFFFF";
    private static final String DARK_GREY = "595959";
    private static final String RULE_GREY = "C9CED6";
    private static final String LINK_BLUE = "0B4F9E";
    private static final short WORKING_POINTS = 11;
    /** What guidance on accessible spreadsheets asks for. */
    private static final short PUBLISHED_POINTS = 12;

    private static final short INDENT = 1;
    /** Leaves room for the button that Excel draws at the right of a heading. */
    private static final short INDENT_BESIDE_FILTER = 2;

    /** The styles that Excel knows by name; their order is that of {@link #NAMED_STYLES}. */
    private static final int TITLE_STYLE = 1;

    private static final int HEADING_STYLE = 2;

    /** Names the styles, so that a reader's program can tell what is a heading; the library has no words for it. */
    static final String NAMED_STYLES = "<cellStyles count=\"3\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
            + "<cellStyle name=\"Title\" xfId=\"1\" builtinId=\"15\"/>"
            + "<cellStyle name=\"Heading 1\" xfId=\"2\" builtinId=\"16\"/></cellStyles>";

    private final Map<Look, StyleMarkup> plain;
    private final Map<Look, StyleMarkup> quoted;
    private final Map<Look, StyleMarkup> totals;

    private final short points;

    private CellLooks(
            Map<Look, StyleMarkup> plain, Map<Look, StyleMarkup> quoted, Map<Look, StyleMarkup> totals, short points) {
        this.points = points;
        this.plain = Collections.unmodifiableMap(plain);
        this.quoted = Collections.unmodifiableMap(quoted);
        this.totals = Collections.unmodifiableMap(totals);
    }

    /** Adds the styles to a new workbook. */
    static CellLooks addedTo(XSSFWorkbook workbook, ReportProfile profile) {
        short points = profile == ReportProfile.PUBLICATION ? PUBLISHED_POINTS : WORKING_POINTS;
        XSSFFont standard = workbook.getFontAt(0);
        // A font of the document's theme would be replaced by it.
        standard.setScheme(FontScheme.NONE);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints(points);
        StylesTable styles = workbook.getStylesSource();
        for (int style = TITLE_STYLE; style <= HEADING_STYLE; style++) {
            styles.putCellStyleXf((CTXf) styles.getCellStyleXfAt(0).copy());
        }
        Map<Look, StyleMarkup> plain = new EnumMap<>(Look.class);
        Map<Look, StyleMarkup> quoted = new EnumMap<>(Look.class);
        Map<Look, StyleMarkup> totals = new EnumMap<>(Look.class);
        XSSFFont totalFont = font(workbook, points, true, NAVY);
        for (Look look : Look.values()) {
            XSSFCellStyle style = style(workbook, look, points);
            plain.put(look, markup(style));
            quoted.put(look, markup(quoted(workbook, style)));
            totals.put(look, markup(total(workbook, style, totalFont)));
        }
        return new CellLooks(plain, quoted, totals, points);
    }

    /** Returns the height of a row, in points, whose letters would be those of a workbook to work with. */
    int height(int points) {
        return (points * this.points + WORKING_POINTS - 1) / WORKING_POINTS;
    }

    /** Returns the style of a cell that is no text. */
    StyleMarkup of(Look look) {
        return style(plain, look);
    }

    /** Returns the style of a text: one that keeps it text when it is edited, if it could become a formula. */
    StyleMarkup of(Look look, String text) {
        return style(CellText.isTakenForFormula(text) ? quoted : plain, look);
    }

    /** Returns the style of a cell of the total row. */
    StyleMarkup ofTotal(Look look) {
        return style(totals, look);
    }

    private static StyleMarkup style(Map<Look, StyleMarkup> styles, Look look) {
        return Objects.requireNonNull(styles.get(look));
    }

    private static StyleMarkup markup(XSSFCellStyle style) {
        return StyleMarkup.of(style.getIndex());
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, Look look, short points) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.wrapped());
        switch (look.side()) {
            case PLAIN -> {}
            case LEFT -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention(INDENT);
            }
            case RIGHT -> {
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setIndention(look == Look.NUMBER_HEADING ? INDENT_BESIDE_FILTER : INDENT);
            }
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        switch (look) {
            case TITLE -> {
                style.setFont(font(workbook, 16, true, NAVY));
                style.getCoreXf().setXfId(TITLE_STYLE);
            }
            case SUBHEADING -> {
                style.setFont(font(workbook, 13, true, NAVY));
                style.getCoreXf().setXfId(HEADING_STYLE);
            }
            case DESCRIPTION -> style.setFont(font(workbook, points, false, DARK_GREY));
            case PARAGRAPH -> style.setFont(workbook.getFontAt(0));
            case HEADING, NUMBER_HEADING -> {
                style.setFont(font(workbook, points, true, WHITE));
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                style.setFillForegroundColor(color(NAVY));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            case LINK -> {
                XSSFFont link = font(workbook, points, false, LINK_BLUE);
                link.setUnderline(XSSFFont.U_SINGLE);
                style.setFont(link);
                rule(style);
            }
            default -> rule(style);
        }
        return style;
    }

    private static void rule(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(RULE_GREY));
    }

    private static XSSFCellStyle quoted(XSSFWorkbook workbook, XSSFCellStyle plain) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle total(XSSFWorkbook workbook, XSSFCellStyle plain, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        style.setFont(font);
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setTopBorderColor(color(NAVY));
        return style;
    }

    private static XSSFFont font(XSSFWorkbook workbook, int points, boolean bold, String rgb) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color(rgb));
        return font;
    }

    /** Returns a colour. */
    static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb));
    }
}
