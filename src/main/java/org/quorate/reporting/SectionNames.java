package org.quorate.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/**
 * Gives each section a sheet name and a table name of its own, none of which Excel refuses or another sheet of the workbook
 * bears. Not thread-safe: one for each workbook.
 */
final class SectionNames {
    /** Excel keeps this sheet name for itself. */
    private static final String RESERVED = "history";

    private final Set<String> sheets = new HashSet<>(Set.of(RESERVED));
    private final Set<String> tables = new HashSet<>();

    /** Names that are taken already: those of the workbook's other sheets. */
    SectionNames(List<ReportSheet> others) {
        for (ReportSheet sheet : others) {
            sheets.add(folded(sheet.name()));
            sheet.tableName().ifPresent(table -> tables.add(folded(table)));
        }
    }

    /** The section's title; with the return's id where the title is taken, and failing that with a number. */
    String sheet(ReturnDefinition definition, SectionDefinition section) {
        String plain = fit(section.title(), "");
        if (!plain.isEmpty() && sheets.add(folded(plain))) {
            return plain;
        }
        String name = fit(section.title(), " (" + definition.id() + ")");
        for (int number = 2; !sheets.add(folded(name)); number++) {
            name = fit(section.title(), " (" + number + ")");
        }
        return name;
    }

    /** Return and section in letters, digits and underscores. */
    String table(ReturnDefinition definition, SectionDefinition section) {
        String plain = "T_" + (definition.id() + "_" + section.id()).replaceAll("[^A-Za-z0-9]", "_");
        String name = plain;
        for (int number = 2; !tables.add(folded(name)); number++) {
            name = plain + "_" + number;
        }
        return name;
    }

    /** A name may hold no sign that formulas give a meaning, and no apostrophe at either end. */
    private static String fit(String title, String suffix) {
        String allowed = title.replaceAll("\\s*[\\[\\]:*?/\\\\]+\\s*", " - ").replaceAll("^[\\s'-]+|[\\s'-]+$", "");
        int room = Math.max(0, ReportSheet.MAX_NAME - suffix.length());
        String cut = allowed.length() <= room ? allowed : allowed.substring(0, room);
        String name = cut.replaceAll("[\\s']+$", "") + suffix;
        return name.length() <= ReportSheet.MAX_NAME ? name : name.substring(0, ReportSheet.MAX_NAME);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
