package org.quorate.template.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.quorate.template.InputRule;
import org.quorate.template.InputRule.Allowed;
import org.quorate.template.InputRule.Form;
import org.quorate.template.IssuedCell;
import org.quorate.template.IssuedSheet;

/**
 * What Excel says while a cell is filled in. It warns and does not stop: what is pasted is never asked, so that what is typed
 * must not be held to more. Stateless.
 */
final class InputValidation {
    private static final String TITLE = "Please look again";

    private InputValidation() {}

    static void add(XSSFSheet sheet, IssuedSheet issued) {
        for (int column = 0; column < issued.columns().size(); column++) {
            Map<InputRule, List<Integer>> rows = new LinkedHashMap<>();
            for (int i = 0; i < issued.rows().size(); i++) {
                IssuedCell cell = issued.rows().get(i).get(column);
                InputRule rule = cell.ruleOrNull();
                if (rule != null) {
                    rows.computeIfAbsent(rule, none -> new ArrayList<>()).add(issued.firstRow() + i);
                }
            }
            int at = column;
            rows.forEach((rule, where) -> add(sheet, rule, where, at));
        }
    }

    private static void add(XSSFSheet sheet, InputRule rule, List<Integer> rows, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        XSSFDataValidation validation =
                (XSSFDataValidation) helper.createValidation(constraint(helper, rule.allowed()), cells(rows, column));
        validation.createPromptBox(rule.promptTitle(), rule.prompt());
        validation.setShowPromptBox(true);
        validation.createErrorBox(TITLE, expected(rule.allowed()));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(ErrorStyle.WARNING);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private static CellRangeAddressList cells(List<Integer> rows, int column) {
        CellRangeAddressList cells = new CellRangeAddressList();
        int first = rows.get(0);
        int last = first;
        for (int row : rows.subList(1, rows.size())) {
            if (row > last + 1) {
                cells.addCellRangeAddress(new CellRangeAddress(first - 1, last - 1, column, column));
                first = row;
            }
            last = row;
        }
        cells.addCellRangeAddress(new CellRangeAddress(first - 1, last - 1, column, column));
        return cells;
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, Allowed allowed) {
        if (allowed instanceof Allowed.Listed listed) {
            return helper.createFormulaListConstraint(listed.cells());
        }
        if (allowed instanceof Allowed.Day day) {
            return helper.createDateConstraint(
                    OperatorType.BETWEEN, "=" + date(day.earliest()), "=" + date(day.latest()), "");
        }
        if (allowed instanceof Allowed.Number number) {
            return number(helper, number);
        }
        return helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(longest(allowed)), null);
    }

    private static int longest(Allowed allowed) {
        if (allowed instanceof Allowed.DayOrWords words) {
            return words.longest();
        }
        return allowed instanceof Allowed.Text text ? text.longest() : 0;
    }

    private static DataValidationConstraint number(DataValidationHelper helper, Allowed.Number number) {
        // Excel asks for one limit at least; a number without is any that Excel holds.
        BigDecimal min = number.minOrNull();
        BigDecimal max = number.maxOrNull();
        int operator = min != null && max != null
                ? OperatorType.BETWEEN
                : max != null ? OperatorType.LESS_OR_EQUAL : OperatorType.GREATER_OR_EQUAL;
        String first = min != null ? min.toPlainString() : max != null ? max.toPlainString() : "-1E+15";
        String second = min != null && max != null ? max.toPlainString() : null;
        return number.form() == Form.WHOLE
                ? helper.createIntegerConstraint(operator, first, second)
                : helper.createDecimalConstraint(operator, first, second);
    }

    private static String date(LocalDate date) {
        return "DATE(" + date.getYear() + "," + date.getMonthValue() + "," + date.getDayOfMonth() + ")";
    }

    private static String expected(Allowed allowed) {
        if (allowed instanceof Allowed.Listed) {
            return "This is none of the words of the list. Choose one of them, or choose Yes to keep what you wrote and see what Check says.";
        }
        if (allowed instanceof Allowed.Day) {
            return "One date is expected here, as day/month/year.";
        }
        return allowed instanceof Allowed.Number
                ? "A number alone is expected here, within the limits that the note on the cell gives."
                : "This text is longer than asked for.";
    }
}
