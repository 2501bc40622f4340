package org.quorate.template.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.template.InputRule.Form;

/** The looks of one workbook, each made once. Letters stand out from their background at 4.5 to 1 or more. Not thread-safe. */
final class Looks {
    private static final String INK = "1A1A1A";
    private static final String QUIET_INK = "595959";
    private static final String WHITE = "FFFFFF";
    private static final String HEADING = "1F3A5F";
    private static final String NEEDED = "FFF4CE";
    private static final String LINE = "BFC5CD";
    private static final String LINK_INK = "0B4F9E";
    private static final short TITLE_POINTS = 16;

    private final XSSFWorkbook workbook;
    private final DataFormat formats;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.formats = workbook.createDataFormat();
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", name -> {
            XSSFCellStyle style = plain(HEADING, true);
            style.getFont().setFontHeightInPoints(TITLE_POINTS);
            return style;
        });
    }

    XSSFCellStyle note() {
        return made.computeIfAbsent("note", name -> plain(INK, false));
    }

    XSSFCellStyle word() {
        return made.computeIfAbsent("word", name -> {
            XSSFCellStyle style = wrapped(plain(QUIET_INK, false));
            style.getFont().setItalic(true);
            return style;
        });
    }

    XSSFCellStyle heading() {
        return made.computeIfAbsent("heading", name -> boxed(filled(wrapped(plain(WHITE, true)), HEADING)));
    }

    XSSFCellStyle text() {
        return made.computeIfAbsent("text", name -> boxed(wrapped(plain(INK, false))));
    }

    XSSFCellStyle topic() {
        return made.computeIfAbsent("topic", name -> boxed(wrapped(plain(INK, true))));
    }

    XSSFCellStyle link() {
        return made.computeIfAbsent("link", name -> {
            XSSFCellStyle style = boxed(plain(LINK_INK, false));
            style.getFont().setUnderline(FontUnderline.SINGLE);
            return style;
        });
    }

    XSSFCellStyle lastTime(String format) {
        return made.computeIfAbsent(
                "last " + format, name -> formatted(boxed(wrapped(plain(QUIET_INK, false))), format));
    }

    /** Returns the look of what is worked out beside the status: it stays on one line, because the status tells it wholly. */
    XSSFCellStyle working(String format) {
        return made.computeIfAbsent("working " + format, name -> {
            XSSFCellStyle style = formatted(boxed(plain(QUIET_INK, false)), format);
            style.setAlignment(HorizontalAlignment.LEFT);
            return style;
        });
    }

    /** Returns the look of a cell to be filled in; what is needed is shaded. */
    XSSFCellStyle input(String format, boolean needed) {
        return made.computeIfAbsent((needed ? "needed " : "input ") + format, name -> {
            XSSFCellStyle style = formatted(boxed(wrapped(plain(INK, false))), format);
            return needed ? filled(style, NEEDED) : style;
        });
    }

    static String format(Form form) {
        return switch (form) {
            case WHOLE -> "0";
            case DECIMAL -> "General";
            case MONEY -> "#,##0.00";
            case PERCENT -> "0.0%";
        };
    }

    private XSSFCellStyle plain(String ink, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 11);
        font.setColor(colour(ink));
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle formatted(XSSFCellStyle style, String format) {
        style.setDataFormat(formats.getFormat(format));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String background) {
        style.setFillForegroundColor(colour(background));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(new byte[] {part(rgb, 0), part(rgb, 2), part(rgb, 4)}, null);
    }

    private static byte part(String rgb, int from) {
        return (byte) Integer.parseInt(rgb.substring(from, from + 2), 16);
    }
}
