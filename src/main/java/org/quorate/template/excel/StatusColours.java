package org.quorate.template.excel;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.quorate.binding.IssuedParts;
import org.quorate.template.IssuedSheet;
import org.quorate.validation.IssuedCheck;

/** The colours of what is worked out: they follow its words and say nothing beyond them. Stateless. */
final class StatusColours {
    private static final String RIGHT = "DDEFE1";
    private static final String RIGHT_INK = "14532D";
    private static final String WRONG = "FCE7B2";
    private static final String WRONG_INK = "5C3D00";
    private static final String TOLD = "E3ECF7";
    private static final String TOLD_INK = "1F3A5F";

    private StatusColours() {}

    static void add(XSSFSheet sheet, IssuedSheet issued) {
        for (int column = 0; column < issued.columns().size(); column++) {
            if (!issued.rows().isEmpty()) {
                add(sheet, issued, column);
            }
        }
    }

    private static void add(XSSFSheet sheet, IssuedSheet issued, int column) {
        String cell = "$" + CellReference.convertNumToColString(column) + issued.firstRow();
        // A warning may follow what is only told.
        String lenient = "AND(OR(" + begins(cell, IssuedCheck.NOTE) + "," + begins(cell, IssuedCheck.ON_TRIAL) + ","
                + begins(cell, IssuedParts.EXPLAINED) + "),ISERROR(FIND(\"" + IssuedCheck.WARNING + "\"," + cell
                + ")))";
        CellRangeAddress[] cells = {new CellRangeAddress(issued.firstRow() - 1, issued.lastRow() - 1, column, column)};
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule told = rule(formatting, lenient, TOLD, TOLD_INK);
        switch (issued.columns().get(column).part()) {
            case CHECK -> {
                String right = "OR(LEFT(" + cell + ",2)=\"OK\"," + cell + "=\"Yes\"," + cell + "=\"Nil\")";
                String wrong = "AND(LEN(" + cell + ")>0,NOT(" + right + "),NOT(" + lenient + "))";
                formatting.addConditionalFormatting(cells, new XSSFConditionalFormattingRule[] {
                    rule(formatting, right, RIGHT, RIGHT_INK), told, rule(formatting, wrong, WRONG, WRONG_INK)
                });
            }
            case WORKING -> {
                String wrong = "OR(" + begins(cell, IssuedCheck.ERROR) + "," + begins(cell, IssuedCheck.WARNING) + ")";
                formatting.addConditionalFormatting(cells, told, rule(formatting, wrong, WRONG, WRONG_INK));
            }
            case TEXT, INPUT, LAST_TIME -> {
                // Nothing is worked out there.
            }
        }
    }

    private static String begins(String cell, String lead) {
        return "LEFT(" + cell + "," + lead.length() + ")=\"" + lead + "\"";
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
