package org.quorate.samples;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the template. One set for each workbook. */
final class Styles {
    private static final String BLUE = "005EB8";
    private static final String PALE_BLUE = "D9E7F5";
    private static final String PALE_YELLOW = "FFF8DC";

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle banner;
    private final XSSFCellStyle subtitle;
    private final XSSFCellStyle guidance;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle input;
    private final XSSFCellStyle date;
    private final XSSFCellStyle number;
    private final XSSFCellStyle money;
    private final XSSFCellStyle total;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = style(font(14, true, "FFFFFF"), BLUE);
        this.banner = style(font(11, true, "C00000"), "");
        this.subtitle = style(font(11, true, "000000"), "");
        this.guidance = style(font(9, false, "595959"), "");
        guidance.getFont().setItalic(true);
        this.heading = bordered(style(font(11, true, "000000"), PALE_BLUE));
        this.text = bordered(style(font(11, false, "000000"), ""));
        this.input = bordered(style(font(11, false, "000000"), PALE_YELLOW));
        this.date = formatted("dd/mm/yyyy");
        this.number = formatted("0");
        this.money = formatted("£#,##0");
        this.total = formatted("£#,##0");
        total.setFont(font(11, true, "000000"));
        title.setWrapText(false);
        banner.setWrapText(false);
        subtitle.setWrapText(false);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle banner() {
        return banner;
    }

    XSSFCellStyle subtitle() {
        return subtitle;
    }

    XSSFCellStyle guidance() {
        return guidance;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle input() {
        return input;
    }

    XSSFCellStyle total() {
        return total;
    }

    /** Returns the look of an answer to a field of that type. */
    XSSFCellStyle of(String type) {
        return switch (type) {
            case "date" -> date;
            case "score", "integer" -> number;
            case "money" -> money;
            default -> text;
        };
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, String fill) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!fill.isEmpty()) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle formatted(String format) {
        XSSFCellStyle style = bordered(style(font(11, false, "000000"), ""));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFColor colour(String hex) {
        return new XSSFColor(
                new byte[] {
                    (byte) Integer.parseInt(hex.substring(0, 2), 16),
                    (byte) Integer.parseInt(hex.substring(2, 4), 16),
                    (byte) Integer.parseInt(hex.substring(4, 6), 16)
                },
                workbook.getStylesSource().getIndexedColors());
    }
}
