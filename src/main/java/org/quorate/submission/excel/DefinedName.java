package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.CellRange;
import org.quorate.submission.NamedRange;
import org.quorate.submission.Sheet;

/**
 * A name of a workbook with what it stands for, as the file writes it. Immutable.
 *
 * @param refersTo a formula without its leading {@code =}
 * @param sheetOrNull the sheet whose own name it is; null for one of the whole workbook
 */
record DefinedName(String name, String refersTo, @Nullable String sheetOrNull) {
    private static final String BUILT_IN = "_xlnm.";

    /** Makes a name of the whole workbook. */
    DefinedName(String name, String refersTo) {
        this(name, refersTo, null);
    }

    /**
     * Returns the names that stand for one rectangle of cells on one of the sheets; of names that differ by case the first. Those
     * of the whole workbook come first. A name of one sheet is taken where its cells are on that sheet, which it tells from the
     * same name of another.
     */
    static List<NamedRange> ranges(List<DefinedName> names, List<Sheet> sheets) {
        List<NamedRange> ranges = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !name.name.startsWith(BUILT_IN))
                .sorted(Comparator.comparing((DefinedName name) -> name.sheetOrNull != null))
                .filter(name -> seen.add((name.sheetOrNull + "!" + name.name).toLowerCase(Locale.ROOT)))
                .flatMap(name -> name.find(sheets).filter(name::isInPlace).stream())
                .forEach(ranges::add);
        return ranges;
    }

    private boolean isInPlace(NamedRange range) {
        return sheetOrNull == null || range.sheet().equalsIgnoreCase(sheetOrNull);
    }

    private Optional<NamedRange> find(List<Sheet> sheets) {
        int mark = refersTo.lastIndexOf('!');
        if (mark < 1) {
            return Optional.empty();
        }
        String sheet = unquoted(refersTo.substring(0, mark).strip());
        String range = refersTo.substring(mark + 1).strip();
        return sheets.stream()
                .filter(one -> one.name().equalsIgnoreCase(sheet))
                .findFirst()
                .flatMap(one -> findRange(range).map(cells -> new NamedRange(name, one.name(), cells)));
    }

    private static Optional<CellRange> findRange(String range) {
        try {
            return Optional.of(CellRange.parse(range));
        } catch (IllegalArgumentException e) {
            // A list of ranges, whole columns, an error, a formula.
            return Optional.empty();
        }
    }

    private static String unquoted(String sheet) {
        boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
        return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }
}
