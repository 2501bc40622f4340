package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quorate.submission.CellRange;
import org.quorate.submission.NamedRange;
import org.quorate.submission.Sheet;

/**
 * A name of a workbook with what it stands for, as the file writes it. Immutable.
 *
 * @param refersTo a formula without its leading {@code =}
 */
record DefinedName(String name, String refersTo) {
    private static final String BUILT_IN = "_xlnm.";

    /** Returns the names that stand for one rectangle of cells on one of the sheets; of names that differ by case the first. */
    static List<NamedRange> ranges(List<DefinedName> names, List<Sheet> sheets) {
        List<NamedRange> ranges = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DefinedName name : names) {
            if (!name.name.startsWith(BUILT_IN) && seen.add(name.name.toLowerCase(Locale.ROOT))) {
                name.find(sheets).ifPresent(ranges::add);
            }
        }
        return ranges;
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
