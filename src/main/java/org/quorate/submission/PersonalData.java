package org.quorate.submission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;

/**
 * Looks for data about patients, which no return may hold, and masks it, so that whoever works with the workbook from then on
 * cannot spread it. What it looks at are cells; names of sheets and comments, which are not read onward, are left alone.
 *
 * <p>Ten digits with the right check digit are an NHS number only where something says so, because one number in eleven passes:
 * a word in the same cell, to its left or above it, or the spaces with which the number is printed. Stateless.
 */
public final class PersonalData {
    /** What stands in place of what was masked. */
    public static final String MASK = "[masked]";

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![\\d.,+/-])(\\d{3})([ \\u00A0-]?)(\\d{3})\\2(\\d{4})(?![\\d/]|[.,-]\\d)");

    /** Words that announce an identifier of a patient, and none that a report about services is full of. */
    private static final Pattern OF_A_PATIENT = Pattern.compile(
            "\\bNHS\\s*(?:number|num\\b|id\\b|#|no\\b(?!\\s*longer)\\.?)|\\b(?:patient|hospital|service user)(?:'s)?\\s*"
                    + "(?:number|no\\b(?!\\s*longer)\\.?|id\\b|identifier|ref\\b)|\\bMRN\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PERSON = Pattern.compile("\\b(?:patient|pt|service user|Mr|Mrs|Ms|Miss)\\b");

    private static final Pattern BIRTH =
            Pattern.compile("\\b(?:DOB|D\\.O\\.B\\.?|date of birth)(?!\\w)", Pattern.CASE_INSENSITIVE);

    private static final String DATE =
            "\\d{1,2}(?:[/.\\- ]\\d{1,2}[/.\\- ]|(?:st|nd|rd|th)?\\s+[A-Za-z]{3,9}\\s+)(?:19|20)?\\d{2}";
    private static final Pattern BORN = Pattern.compile(
            "\\b(?:DOB|D\\.O\\.B\\.?|date of birth|born(?: on)?)(?!\\w)\\W{0,4}" + DATE, Pattern.CASE_INSENSITIVE);

    private static final Pattern RECORD_NUMBER =
            Pattern.compile("(?:" + OF_A_PATIENT.pattern() + ")\\W{0,4}[A-Z]{0,3}\\d{5,}", Pattern.CASE_INSENSITIVE);

    /** With which of these every label begins that the patterns find: to see that none is there costs little. */
    private static final List<String> BEGINNINGS =
            List.of("nhs", "patient", "hospital", "service user", "mrn", "dob", "d.o.b", "date of birth", "born");

    private static final int LONGEST_LABEL = 40;
    private static final int FEWEST_DIGITS = 4;
    private static final int NHS_DIGITS = 10;
    private static final int CELLS_SHOWN = 10;

    private PersonalData() {}

    /** What a label says of the cells to its right and below it. */
    private enum Announced {
        NOTHING,
        PATIENT,
        BIRTH
    }

    /**
     * Screens a workbook.
     *
     * @param file the name under which it was sent, for the findings' locations
     * @return the workbook, in which {@link #MASK} stands in place of what was found, and what was found, sheet by sheet; the
     *     findings quote nothing
     */
    public static Outcome<Workbook> screen(Workbook workbook, String file) {
        List<Finding> findings = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            SheetScreen screen = new SheetScreen();
            List<SheetRow> rows = sheet.rows().stream().map(screen::row).toList();
            sheets.add(screen.found.isEmpty() ? sheet : sheet.withRows(rows));
            findings.addAll(screen.findings(file, sheet.name()));
        }
        return Outcome.of(findings.isEmpty() ? workbook : new Workbook(sheets, workbook.names()), findings);
    }

    /** Returns whether the ten digits are an NHS number by their check digit. */
    static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0' && digits.chars().distinct().count() > 1;
    }

    /** One sheet from its top to its bottom. */
    private static final class SheetScreen {
        private final Map<Integer, Announced> above = new HashMap<>();
        private final Map<FindingCode, List<String>> found = new EnumMap<>(FindingCode.class);

        SheetRow row(SheetRow row) {
            List<Cell> cells = row.cells();
            Announced left = Announced.NOTHING;
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (cell.isBlank()) {
                    continue;
                }
                Announced label = label(cell);
                Announced over = above.isEmpty()
                        ? Announced.NOTHING
                        : above.getOrDefault(cell.ref().column(), Announced.NOTHING);
                Cell clean = label == Announced.NOTHING ? screened(cell, left, over) : screened(cell, label, label);
                if (!clean.equals(cell)) {
                    cells = cells == row.cells() ? new ArrayList<>(cells) : cells;
                    cells.set(i, clean);
                }
                if (label != Announced.NOTHING) {
                    above.put(cell.ref().column(), label);
                }
                left = label;
            }
            return cells == row.cells() ? row : new SheetRow(row.number(), cells);
        }

        private static Announced label(Cell cell) {
            if (!(cell.value() instanceof CellValue.Text text)
                    || text.text().length() > LONGEST_LABEL
                    || !mayAnnounce(text.text())) {
                return Announced.NOTHING;
            }
            if (OF_A_PATIENT.matcher(text.text()).find()) {
                return Announced.PATIENT;
            }
            return BIRTH.matcher(text.text()).find() ? Announced.BIRTH : Announced.NOTHING;
        }

        private static boolean mayAnnounce(String text) {
            char[] letters = text.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                if (beginsALabel(letters[i]) && (i == 0 || !Character.isLetterOrDigit(letters[i - 1]))) {
                    for (String word : BEGINNINGS) {
                        if (text.regionMatches(true, i, word, 0, word.length())) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        /** Returns whether one of {@link #BEGINNINGS} begins with the letter. */
        private static boolean beginsALabel(char letter) {
            return switch (letter) {
                case 'n', 'p', 'h', 's', 'm', 'd', 'b', 'N', 'P', 'H', 'S', 'M', 'D', 'B' -> true;
                default -> false;
            };
        }

        private Cell screened(Cell cell, Announced left, Announced over) {
            boolean ofAPatient = left == Announced.PATIENT || over == Announced.PATIENT;
            if (cell.value() instanceof CellValue.Text text && TextScreen.holdsDigits(text.text(), FEWEST_DIGITS)) {
                return screened(cell, text.text(), ofAPatient);
            }
            if (cell.value() instanceof CellValue.Number && ofAPatient && hasTenDigits(cell.raw())) {
                return isNhsNumber(cell.raw()) ? masked(cell, MASK, FindingCode.NHS_NUMBER_SUSPECTED) : cell;
            }
            boolean birth = left == Announced.BIRTH || over == Announced.BIRTH;
            return cell.value() instanceof CellValue.Date && birth
                    ? masked(cell, MASK, FindingCode.PERSONAL_DATA_SUSPECTED)
                    : cell;
        }

        private Cell screened(Cell cell, String text, boolean ofAPatient) {
            boolean worded = mayAnnounce(text);
            if (TextScreen.holdsDigits(text, NHS_DIGITS)) {
                boolean announced = ofAPatient
                        || PERSON.matcher(text).find()
                        || (worded
                                && (OF_A_PATIENT.matcher(text).find()
                                        || BIRTH.matcher(text).find()));
                if (TEN_DIGITS.matcher(text).results().anyMatch(match -> isSuspected(match, announced))) {
                    return masked(cell, MASK, FindingCode.NHS_NUMBER_SUSPECTED);
                }
            }
            if (!worded) {
                return cell;
            }
            String without =
                    RECORD_NUMBER.matcher(BORN.matcher(text).replaceAll(MASK)).replaceAll(MASK);
            return without.equals(text) ? cell : masked(cell, without, FindingCode.PERSONAL_DATA_SUSPECTED);
        }

        /** As it is printed it has spaces; a telephone number, which may look like that, begins with a nought. */
        private static boolean isSuspected(MatchResult match, boolean announced) {
            boolean printed = !match.group(2).isEmpty() && match.group(1).charAt(0) != '0';
            return (announced || printed) && isNhsNumber(match.group(1) + match.group(3) + match.group(4));
        }

        private Cell masked(Cell cell, String text, FindingCode code) {
            found.computeIfAbsent(code, none -> new ArrayList<>())
                    .add(cell.ref().a1());
            return new Cell(cell.ref(), new CellValue.Text(text), text, null);
        }

        private static boolean hasTenDigits(String raw) {
            return raw.length() == NHS_DIGITS && raw.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        List<Finding> findings(String file, String sheet) {
            return found.entrySet().stream()
                    .map(entry -> Finding.of(
                                    entry.getKey(),
                                    new Location.InCells(
                                            file,
                                            sheet,
                                            entry.getValue().stream()
                                                    .limit(CELLS_SHOWN)
                                                    .toList()))
                            .with(
                                    "count",
                                    entry.getValue().size() == 1
                                            ? "1 cell seems"
                                            : entry.getValue().size() + " cells seem")
                            .with("what", "the date of birth or the record number of a patient")
                            .with("seen", MASK))
                    .toList();
        }
    }
}
