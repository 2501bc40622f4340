package org.quorate.proposal;

import java.util.List;
import java.util.regex.Pattern;
import org.quorate.programme.Words;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;
import org.quorate.submission.SheetRow;

/** What cells of a template say, as far as it helps to tell headings, hints and answers apart. Stateless. */
final class CellWords {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "^<.*>$|^\\[.*]$|^(please )?(select|choose|click|enter)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HINT = Pattern.compile(
            "\\b(e\\.g\\.|free text|drop.?down|please|enter|select|dd.?mm|mandatory|required|optional|leave blank|auto.?filled)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUIRED =
            Pattern.compile("\\*\\s*$|^\\s*\\*|\\b(mandatory|required)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern GUIDANCE = Pattern.compile("(guidance|notes?)\\b", Pattern.CASE_INSENSITIVE);

    private CellWords() {}

    /** Returns what the cell says on one line. */
    static String of(Cell cell) {
        return tidy(cell.raw());
    }

    static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static boolean isText(Cell cell) {
        return cell.value() instanceof CellValue.Text
                && cell.formula().isEmpty()
                && !Words.fold(of(cell)).isEmpty();
    }

    /** Returns the cells that show something. */
    static List<Cell> filled(SheetRow row) {
        return row.cells().stream().filter(cell -> !of(cell).isEmpty()).toList();
    }

    /** Returns whether the text only says what to put in its place. */
    static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }

    /** Returns whether the text explains, and asks nothing. */
    static boolean isGuidance(String text) {
        return GUIDANCE.matcher(text).lookingAt();
    }

    /** Returns whether the text says how to answer. */
    static boolean isHint(String text) {
        return HINT.matcher(text).find();
    }

    /** Returns whether a heading, or a hint below it, says that an answer is needed. */
    static boolean isRequired(String text) {
        return REQUIRED.matcher(text).find();
    }
}
