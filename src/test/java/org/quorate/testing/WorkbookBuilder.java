package org.quorate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Cell;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.NamedRange;
import org.quorate.submission.Sheet;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;

/**
 * Builds the workbook a test needs, row by row: in memory ({@link #build}) or as an Excel file ({@link #toBytes}). Not
 * thread-safe.
 *
 * <pre>{@code
 * Workbook workbook = workbook()
 *         .sheet("Risks")
 *         .row("Ref", "Title", "Due")
 *         .row("R1", "Flooding", LocalDate.of(2026, 6, 30))
 *         .blank()
 *         .at("C9", formula("C2+1", 3))
 *         .build();
 * }</pre>
 *
 * <p>A cell's value is a {@code String}, a {@code Number}, a {@code LocalDate} or {@code LocalDateTime}, a {@code Boolean}, a
 * {@link #formula}, an {@link #error}, or null for no cell at all.
 */
public final class WorkbookBuilder {
    private final List<SheetBeingBuilt> sheets = new ArrayList<>();
    private final List<NamedRange> names = new ArrayList<>();

    private WorkbookBuilder() {}

    /** Starts a workbook without sheets. */
    public static WorkbookBuilder workbook() {
        return new WorkbookBuilder();
    }

    /**
     * Returns a formula as a cell's value.
     *
     * @param text without the leading {@code =}
     * @param cached the result that Excel stored, as any value of a cell; null for a formula that was never calculated
     */
    public static Object formula(String text, @Nullable Object cached) {
        return new TestCell.Formula(text, cached);
    }

    /** Returns an error as a cell's value; {@code word} is Excel's, such as {@code #REF!}. */
    public static Object error(String word) {
        return new TestCell.ErrorWord(word);
    }

    /** Starts the next sheet; what follows goes there, from row 1 on. */
    public WorkbookBuilder sheet(String name) {
        return start(name, Visibility.VISIBLE);
    }

    /** Starts the next sheet, which a person has hidden. */
    public WorkbookBuilder hiddenSheet(String name) {
        return start(name, Visibility.HIDDEN);
    }

    /** Starts the next sheet, which a macro has hidden so that Excel does not offer to show it. */
    public WorkbookBuilder veryHiddenSheet(String name) {
        return start(name, Visibility.VERY_HIDDEN);
    }

    /** Fills the next row from column A on; a null leaves a cell out. */
    public WorkbookBuilder row(@Nullable Object... values) {
        current().fillNextRow(Arrays.asList(values));
        return this;
    }

    /** Leaves the next row out. */
    public WorkbookBuilder blank() {
        current().fillNextRow(List.of());
        return this;
    }

    /** Sets one cell by its address, in place of what stands there; the next row comes below it. A null removes the cell. */
    public WorkbookBuilder at(String a1, @Nullable Object value) {
        current().set(CellRef.parse(a1), value);
        return this;
    }

    /** Merges a range such as {@code A1:C1}. */
    public WorkbookBuilder merge(String range) {
        current().merged.add(CellRange.parse(range));
        return this;
    }

    /** Makes a range such as {@code A3:D9} an Excel table, whose first row holds its headings as texts. */
    public WorkbookBuilder table(String name, String range) {
        current().tables.add(new ExcelTable(name, CellRange.parse(range), 1, 0));
        return this;
    }

    /** Hides rows by their 1-based numbers, both included; call it from the top, never for rows that touch. */
    public WorkbookBuilder hiddenRows(int first, int last) {
        current().hiddenRows.add(new CellRange(new CellRef(0, first), new CellRef(CellRef.MAX_COLUMN, last)));
        return this;
    }

    /** Notes something beside a cell; call it in reading order. */
    public WorkbookBuilder comment(String a1, String text) {
        current().comments.add(new CellComment(CellRef.parse(a1), text));
        return this;
    }

    /** Gives a name to a range such as {@code A1:B2} of a sheet. */
    public WorkbookBuilder name(String name, String sheet, String range) {
        names.add(new NamedRange(name, sheet, CellRange.parse(range)));
        return this;
    }

    /** Returns the workbook in memory, as the reader of Excel files would give it. */
    public Workbook build() {
        return new Workbook(sheets.stream().map(SheetBeingBuilt::build).toList(), names);
    }

    /** Returns the workbook as an Excel file (.xlsx). */
    public byte[] toBytes() {
        return ExcelFile.of(sheets, names);
    }

    /** Writes the workbook as an Excel file (.xlsx) and returns the path; a file that is there already is replaced. */
    public Path writeTo(Path path) throws IOException {
        return Files.write(path, toBytes());
    }

    private WorkbookBuilder start(String name, Visibility visibility) {
        sheets.add(new SheetBeingBuilt(name, visibility));
        return this;
    }

    private SheetBeingBuilt current() {
        if (sheets.isEmpty()) {
            throw new IllegalStateException("start a sheet before its rows");
        }
        return sheets.get(sheets.size() - 1);
    }

    /** A sheet to which rows are still added. */
    static final class SheetBeingBuilt {
        final String name;
        final Visibility visibility;
        final TreeMap<CellRef, Object> values = new TreeMap<>();
        final List<CellRange> merged = new ArrayList<>();
        final List<ExcelTable> tables = new ArrayList<>();
        final List<CellRange> hiddenRows = new ArrayList<>();
        final List<CellComment> comments = new ArrayList<>();
        private int lastRow;

        SheetBeingBuilt(String name, Visibility visibility) {
            this.name = name;
            this.visibility = visibility;
        }

        void fillNextRow(List<? extends @Nullable Object> row) {
            lastRow++;
            for (int column = 0; column < row.size(); column++) {
                set(new CellRef(column, lastRow), row.get(column));
            }
        }

        void set(CellRef ref, @Nullable Object value) {
            lastRow = Math.max(lastRow, ref.row());
            if (value == null) {
                values.remove(ref);
            } else {
                values.put(ref, value);
            }
        }

        Sheet build() {
            TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
            values.forEach((ref, value) ->
                    rows.computeIfAbsent(ref.row(), row -> new ArrayList<>()).add(TestCell.of(ref, value)));
            List<SheetRow> built = new ArrayList<>();
            rows.forEach((number, cells) -> built.add(new SheetRow(number, cells)));
            return new Sheet(name, visibility, built, merged, tables, hiddenRows, comments);
        }
    }
}
