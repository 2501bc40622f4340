package org.quorate.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.HeadingLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.binding.ReturnLayout.SheetLayout;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;

/**
 * The layout of a workbook, sheet by sheet. Mutable until built; not thread-safe.
 *
 * <pre>{@code
 * laidOut().sheet("Risks").table("risks", "A5", "reference=Ref", "?Rank", "?Who owns it>owner 72").build()
 * }</pre>
 */
public final class LaidOut {
    private final List<SheetLayout> sheets = new ArrayList<>();
    private final List<SectionLayout> sections = new ArrayList<>();

    private LaidOut() {}

    public static LaidOut laidOut() {
        return new LaidOut();
    }

    public LaidOut sheet(String name) {
        sheets.add(new SheetLayout(name, false, null));
        return this;
    }

    public LaidOut hiddenSheet(String name) {
        sheets.add(new SheetLayout(name, true, null));
        return this;
    }

    /** Adds a sheet of no section that is like one. */
    public LaidOut sheetLike(String name, String sectionId, int percent) {
        sheets.add(new SheetLayout(name, false, new Guess(sectionId, percent)));
        return this;
    }

    /**
     * Adds a table on the last sheet.
     *
     * @param columns from the first cell rightwards: {@code field=words}; {@code ?words} for a stray; {@code ?words>field 72} for
     *     one that is like the field; {@code _} for no heading
     */
    public LaidOut table(String sectionId, String first, String... columns) {
        return excelTable(sectionId, "", first, columns);
    }

    /** Adds a table that is an Excel table of that name. */
    public LaidOut excelTable(String sectionId, String excelTable, String first, String... columns) {
        return section(sectionId, excelTable, first, 1, 0, columns);
    }

    /** Adds a form, its labels from the first cell downwards. */
    public LaidOut form(String sectionId, String first, String... labels) {
        return section(sectionId, "", first, 0, 1, labels);
    }

    private LaidOut section(
            String sectionId, String excelTable, String first, int right, int down, String... headings) {
        List<HeadingLayout> fields = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        CellRef from = CellRef.parse(first);
        for (int i = 0; i < headings.length; i++) {
            String heading = headings[i];
            String cell = new CellRef(from.column() + i * right, from.row() + i * down).a1();
            int equals = heading.indexOf('=');
            if (heading.startsWith("?")) {
                String words = heading.substring(1).replaceFirst(">.*", "");
                strays.add(new Stray(words, cell, guess(heading)));
            } else if (equals > 0) {
                fields.add(new HeadingLayout(heading.substring(0, equals), heading.substring(equals + 1), cell));
            }
        }
        int steps = Math.max(0, headings.length - 1);
        CellRange range = new CellRange(from, new CellRef(from.column() + steps * right, from.row() + steps * down));
        String sheet = sheets.get(sheets.size() - 1).name();
        sections.add(new SectionLayout(
                sectionId, sheet, headings.length == 0 ? "" : range.a1(), "its name", excelTable, fields, strays));
        return this;
    }

    private static @Nullable Guess guess(String heading) {
        List<String> parts = Arrays.asList(heading.split(">", 2));
        if (parts.size() < 2) {
            return null;
        }
        List<String> words = Arrays.asList(parts.get(1).split(" ", 2));
        return new Guess(words.get(0), Integer.parseInt(words.get(1)));
    }

    public ReturnLayout build() {
        return new ReturnLayout(sheets, sections);
    }
}
