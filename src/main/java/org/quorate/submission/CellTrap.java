package org.quorate.submission;

import java.util.regex.Pattern;

/** What in a single cell can mislead whoever looks at it, or a program that it is given to. */
final class CellTrap {
    /** As many characters as a cell of Excel can hold. */
    private static final int LONGEST_TEXT = 32_767;

    /**
     * A sign and what makes a formula of it. A dash, a plus or an at sign alone, or before words and numbers, begins many an
     * honest answer: a bullet, a telephone number, an address.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\t\\r]+\\s*[=+@-]|\\s*=\\s*[^\\s=>]|\\s*[@+-]+[A-Za-z][\\w.]*[(|])");

    /** A call of a function that fetches, or another program's name with the bar of dynamic data exchange. */
    private static final Pattern FETCH = Pattern.compile(
            "(?:^|[^\\w.])(?:_xlfn\\.)?(?:WEBSERVICE|RTD|IMAGE|STOCKHISTORY|SQL\\.REQUEST)\\s*\\(|^[A-Za-z]\\w*\\|[^(]*!",
            Pattern.CASE_INSENSITIVE);

    private CellTrap() {}

    /** Returns whether it holds text that a spreadsheet could take for a formula. */
    static boolean looksLikeAFormula(Cell cell) {
        return cell.value() instanceof CellValue.Text text
                && cell.formulaOrNull() == null
                && FORMULA.matcher(text.text()).find();
    }

    /** Returns whether its formula fetches something from the web or another program. */
    static boolean fetches(Cell cell) {
        return cell.formulaOrNull() != null
                && FETCH.matcher(cell.formulaOrNull()).find();
    }

    /** Returns whether it holds a character that overrides, embeds or isolates the direction of text. */
    static boolean turnsAround(Cell cell) {
        return cell.value() instanceof CellValue.Text text
                && text.text().chars().anyMatch(CellTrap::isTurn);
    }

    private static boolean isTurn(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Returns whether it holds more text than a cell of Excel can. */
    static boolean isTooLong(Cell cell) {
        return cell.value() instanceof CellValue.Text text && text.text().length() > LONGEST_TEXT;
    }
}
