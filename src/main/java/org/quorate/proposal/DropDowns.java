package org.quorate.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.programme.Words;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.DropDown;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;

/** Keeps the drop-down lists of one workbook while it is read, and looks their words up afterwards. Not thread-safe. */
public final class DropDowns implements RowVisitor {
    private static final int MOST_WORDS = 200;

    private final Map<String, List<DropDown>> bySheet = new HashMap<>();
    private String sheet = "";

    /** Makes one that has been told of none. */
    public DropDowns() {}

    @Override
    public void begin(Sheet frame) {
        sheet = frame.name();
    }

    @Override
    public void row(SheetRow row, boolean hidden) {}

    @Override
    public void end(Sheet frame) {}

    @Override
    public boolean wantsDropDowns() {
        return true;
    }

    @Override
    public void dropDown(DropDown list) {
        bySheet.computeIfAbsent(sheet, name -> new ArrayList<>()).add(list);
    }

    /** Finds the list of a cell. */
    Optional<DropDown> find(String sheetName, CellRef cell) {
        return bySheet.getOrDefault(sheetName, List.of()).stream()
                .filter(list -> list.cells().stream().anyMatch(range -> range.contains(cell)))
                .findFirst();
    }

    /**
     * Returns the words of a list in its order, none twice; none where they are worked out by a formula, or are so many that
     * nobody would call them choices.
     */
    static List<String> words(Workbook workbook, String sheetName, DropDown list) {
        String source = list.source();
        Stream<String> words = source.startsWith("\"") && source.endsWith("\"") && source.length() > 1
                ? Stream.of(source.substring(1, source.length() - 1)
                        .replace("\"\"", "\"")
                        .split(",", -1))
                : cells(workbook, sheetName, source);
        Map<String, String> different = new LinkedHashMap<>();
        words.map(CellWords::tidy)
                .filter(word -> !Words.fold(word).isEmpty())
                .forEach(word -> different.putIfAbsent(Words.fold(word), word));
        return different.size() > MOST_WORDS ? List.of() : List.copyOf(different.values());
    }

    private static Stream<String> cells(Workbook workbook, String sheetName, String source) {
        int mark = source.lastIndexOf('!');
        String where = mark < 0 ? sheetName : unquoted(source.substring(0, mark));
        try {
            return cells(workbook, where, CellRange.parse(source.substring(mark + 1)));
        } catch (IllegalArgumentException noRange) {
            return workbook.names().stream()
                    .filter(name -> name.name().equalsIgnoreCase(source))
                    .findFirst()
                    .map(name -> cells(workbook, name.sheet(), name.range()))
                    .orElse(Stream.empty());
        }
    }

    private static Stream<String> cells(Workbook workbook, String sheetName, CellRange range) {
        return workbook.find(sheetName).stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> range.contains(cell.ref()))
                .map(CellWords::of);
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
        return quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }
}
