package org.quorate.template.excel;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.quorate.template.IssuedColumn.Part;
import org.quorate.template.IssuedSheet;

/** The colours of what is worked out: they follow its words and say nothing beyond them. Stateless. */
final class StatusColours {
    private static final String RIGHT = "DDEFE1";
    private static final String RIGHT_INK = "14532D";
    private static final String WRONG = "FCE7B2";
    private static final String WRONG_INK = "5C3D00";

    private StatusColours() {}

    static void add(XSSFSheet sheet, IssuedSheet issued) {
        for (int column = 0; column < issued.columns().size(); column++) {
            if (issued.columns().get(column).part() == Part.CHECK
                    && !issued.rows().isEmpty()) {
                add(sheet, issued, column);
            }
        }
    }

    private static void add(XSSFSheet sheet, IssuedSheet issued, int column) {
        String cell = "$" + CellReference.convertNumToColString(column) + issued.firstRow();
        String right = "OR(LEFT(" + cell + ",2)=\"OK\"," + cell + "=\"Yes\"," + cell + "=\"Nil\")";
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule good = rule(formatting, right, RIGHT, RIGHT_INK);
        XSSFConditionalFormattingRule bad =
                rule(formatting, "AND(LEN(" + cell + ")>0,NOT(" + right + "))", WRONG, WRONG_INK);
        CellRangeAddress[] cells = {new CellRangeAddress(issued.firstRow() - 1, issued.lastRow() - 1, column, column)};
        formatting.addConditionalFormatting(cells, good, bad);
    }

    private static XSSFConditionalFormattingRule rule(
            XSSFSheetConditionalFormatting formatting, String formula, String background, String ink) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Looks.colour(background));
        pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontColor(Looks.colour(ink));
        return rule;
    }
}
