package org.quorate.reporting.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.quorate.reporting.ReportSheet;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.ReportWorkbook;

/**
 * Streams the rows of a table page to its sheet, and those that the sheet cannot hold to further sheets, each with a table of its
 * own. The last one has the totals of all. For one use.
 */
final class TableSheets implements AutoCloseable {
    /** Headings above the rows and totals below them. */
    private static final int OTHER_ROWS = TableExtent.HEADING_ROW + 1;

    private final TablePage page;
    private final CellLooks looks;
    private final RowSpool spool;
    private final Names names;
    private final int mostRows;
    private final List<TableRows> parts = new ArrayList<>();
    private final List<Piece> bodies = new ArrayList<>();
    private RowSpool.Open open;
    private CellWriter cells;

    /**
     * The names of a workbook's sheets and tables; those of further sheets are added. Not thread-safe.
     *
     * @param sheets their names as they are
     * @param foldedSheets the same in small letters
     * @param foldedTables tables' names in small letters
     */
    record Names(Set<String> sheets, Set<String> foldedSheets, Set<String> foldedTables) {
        static Names of(ReportWorkbook workbook) {
            Set<String> sheets = new HashSet<>();
            Set<String> foldedSheets = new HashSet<>();
            Set<String> foldedTables = new HashSet<>();
            for (ReportSheet sheet : workbook.sheets()) {
                sheets.add(sheet.name());
                foldedSheets.add(sheet.name().toLowerCase(Locale.ROOT));
                sheet.tableName().ifPresent(table -> foldedTables.add(table.toLowerCase(Locale.ROOT)));
            }
            return new Names(sheets, foldedSheets, foldedTables);
        }

        private String sheet(String name, int number) {
            String free = free(foldedSheets, number, at -> {
                String suffix = " (" + at + ")";
                int room = ReportSheet.MAX_NAME - suffix.length();
                return (name.length() <= room ? name : name.substring(0, room).strip()) + suffix;
            });
            sheets.add(free);
            return free;
        }

        private String table(String name, int number) {
            return free(foldedTables, number, at -> name + "_" + at);
        }

        private static String free(Set<String> taken, int from, IntFunction<String> name) {
            int number = from;
            while (!taken.add(name.apply(number).toLowerCase(Locale.ROOT))) {
                number++;
            }
            return name.apply(number);
        }
    }

    /**
     * What one sheet holds.
     *
     * @param totalled the names of the tables that its totals are of
     * @param pieces of its rows, from the top to the bottom
     */
    record Written(TablePage page, TableRows rows, List<String> totalled, List<Piece> pieces) {
        Written {
            totalled = List.copyOf(totalled);
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Makes it for a page.
     *
     * @param mostRows how many rows a sheet can hold
     */
    TableSheets(TablePage page, Names names, CellLooks looks, RowSpool spool, int mostRows) {
        this.page = page;
        this.names = names;
        this.looks = looks;
        this.spool = spool;
        this.mostRows = mostRows;
        this.open = spool.begin();
        this.cells = new CellWriter(open.xml(), looks);
        parts.add(new TableRows(page, names.sheets(), looks));
    }

    /** Writes everything; a sheet more wherever one is full. */
    List<Written> write() {
        page.rows().forEach(this::row);
        bodies.add(open.end());
        List<Written> written = new ArrayList<>();
        List<String> tables = parts.stream().map(part -> part.page().table()).toList();
        for (int at = 0; at < parts.size(); at++) {
            TableRows part = parts.get(at);
            boolean last = at == parts.size() - 1;
            List<TableRows> totalled = last ? parts : List.of(part);
            TablePage described = described(at);
            written.add(new Written(
                    described,
                    part,
                    last ? tables : List.of(part.page().table()),
                    List.of(
                            spool.add(xml -> part.writeHeader(described.description(), xml)),
                            bodies.get(at),
                            spool.add(xml -> part.writeTotals(totalled, xml)))));
        }
        return written;
    }

    private void row(List<ReportValue> values) {
        TableRows part = parts.get(parts.size() - 1);
        if (part.count() == mostRows - OTHER_ROWS) {
            bodies.add(open.end());
            open.close();
            open = spool.begin();
            cells = new CellWriter(open.xml(), looks);
            part = new TableRows(further(parts.size() + 1), names.sheets(), looks);
            parts.add(part);
        }
        part.add(values, cells);
    }

    private TablePage further(int number) {
        return new TablePage(
                names.sheet(page.name(), number),
                page.title() + " (sheet " + number + ")",
                page.description(),
                names.table(page.table(), number),
                page.columns(),
                page.rows(),
                null);
    }

    /** Says of a sheet that is one of several which rows it has, and where the others are. */
    private TablePage described(int at) {
        TablePage part = parts.get(at).page();
        if (parts.size() == 1) {
            return part;
        }
        long all = parts.stream().mapToLong(TableRows::count).sum();
        long before = parts.subList(0, at).stream().mapToLong(TableRows::count).sum();
        String rows = String.format(
                Locale.UK,
                "Rows %,d to %,d of %,d",
                before + 1,
                before + parts.get(at).count(),
                all);
        String elsewhere = at < parts.size() - 1
                ? "continued on the sheet \"" + parts.get(at + 1).page().name()
                        + "\". Totals on this sheet are of its own rows."
                : "continued from the sheet \"" + parts.get(at - 1).page().name()
                        + "\". Totals on this sheet are of all rows.";
        return new TablePage(
                part.name(),
                part.title(),
                rows + ", " + elsewhere + " " + part.description(),
                part.table(),
                part.columns(),
                part.rows(),
                part.chartOrNull());
    }

    @Override
    public void close() {
        open.close();
    }
}
