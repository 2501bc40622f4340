package org.quorate.binding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * What a workbook that was issued to a party holds beside the sections of its return. Who fills it in sends these parts back too,
 * and need not be asked about them. Stateless.
 */
public final class IssuedParts {
    /** The sheet that says how to fill in the others. */
    public static final String INSTRUCTIONS = "Instructions";

    /** The sheet that says what is still to do. */
    public static final String CHECKLIST = "Checklist";

    /** The sheet with the words that may be chosen. */
    public static final String LISTS = "Lists";

    /** The sheet with what was answered last, as far as checks compare with it. */
    public static final String LAST_ANSWERS = "Last quarter";

    /** The heading of the column that says what is wrong with a row. */
    public static final String CHECK = "Check";

    /** How the heading of a column begins that says what one check makes of a row. */
    public static final String ONE_CHECK = "Check: ";

    /** How the heading of a column begins that shows what was answered last. */
    public static final String LAST_TIME = "Last quarter: ";

    /** The heading of the column in which a party says why an answer that looks wrong is right. */
    public static final String EXPLANATION = "Correct because";

    /** How a status begins that only warns, where the party says why that is right. */
    public static final String EXPLAINED = "Explained: ";

    /** The heading above the labels of a form. */
    public static final String QUESTION = "Question";

    /** The heading above the answers of a form. */
    public static final String ANSWER = "Answer";

    private static final Set<String> SHEETS = Set.of(INSTRUCTIONS, CHECKLIST, LISTS, LAST_ANSWERS);

    private IssuedParts() {}

    /** Returns what the first cell of a sheet that holds no section says: its name, and what it is for. */
    public static String title(String sheet, String purpose) {
        return sheet + ": " + purpose;
    }

    /** Returns whether a sheet of a received workbook is one that holds no section: its title must say so too. */
    static boolean isSheet(Sheet sheet) {
        return SHEETS.contains(sheet.name())
                && sheet.find(new CellRef(0, 1))
                        .filter(cell -> CellText.of(cell).startsWith(title(sheet.name(), "")))
                        .isPresent();
    }

    /** Returns whether a column holds no answers of its section. */
    static boolean isColumn(String heading) {
        return isExplanation(heading)
                || CellText.comparable(heading).equals(CellText.comparable(CHECK))
                || begins(heading, ONE_CHECK)
                || begins(heading, LAST_TIME);
    }

    private static boolean begins(String heading, String beginning) {
        return heading.strip().toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a column holds what the party says of its answers. */
    static boolean isExplanation(String heading) {
        return CellText.comparable(heading).equals(CellText.comparable(EXPLANATION));
    }

    /** Finds the 0-based column beside the answers of a form in which the party says why they are right. */
    static Optional<Integer> explanationsOfForm(Sheet sheet) {
        return sheet.rows().stream()
                .filter(IssuedParts::headForm)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> isExplanation(CellText.of(cell)))
                .map(cell -> cell.ref().column())
                .findFirst();
    }

    /** Returns whether the sheet has the headings that stand above a form: answers then stand right beside their labels only. */
    static boolean headForm(Sheet sheet) {
        return sheet.rows().stream().anyMatch(IssuedParts::headForm);
    }

    private static boolean headForm(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> CellText.of(cell).equals(QUESTION)
                        && row.find(cell.ref().column() + 1)
                                .filter(next -> CellText.of(next).equals(ANSWER))
                                .isPresent());
    }
}
