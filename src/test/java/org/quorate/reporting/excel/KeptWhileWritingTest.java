package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reporting.excel.Workbooks.column;
import static org.quorate.reporting.excel.Workbooks.row;
import static org.quorate.reporting.excel.Workbooks.rows;
import static org.quorate.reporting.excel.Workbooks.table;
import static org.quorate.reporting.excel.Workbooks.text;
import static org.quorate.reporting.excel.Workbooks.words;
import static org.quorate.reporting.excel.Workbooks.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet;
import org.quorate.testing.Reachable;

/** What is held of the sheets that are written already, while another is: their buffers are 160 kB each. */
class KeptWhileWritingTest {
    private static final Pattern BUFFERS =
            Pattern.compile("org\\.quorate\\.reporting\\.excel\\.(?:Packing|RowXml|CellWriter)\\s");

    private static final List<ReportColumn> COLUMNS = List.of(column("Name", Kind.TEXT));

    private static ReportSheet sheet(int number) {
        return number % 2 == 0
                ? text("Text " + number)
                : table("Rows_" + number, COLUMNS, rows(row(words("a")), row(words("b"))));
    }

    /** How many there are while the last of so many sheets is written. */
    private static long buffersOnTheLastOf(int count, Path file) {
        AtomicLong counted = new AtomicLong();
        ReportRows last = visitor -> {
            counted.set(Reachable.objectsOf(BUFFERS));
            visitor.accept(row(words("c")));
        };
        ReportSheet[] sheets = new ReportSheet[count];
        for (int number = 1; number < count; number++) {
            sheets[number - 1] = sheet(number);
        }
        sheets[count - 1] = table("Last", COLUMNS, last);
        new ConsolidatedWorkbookWriter().write(workbook(sheets), file);
        return counted.get();
    }

    @Test
    void holdsTheBuffersOfOneSheetHoweverManyAreWritten(@TempDir Path folder) {
        long one = buffersOnTheLastOf(1, folder.resolve("one.xlsx"));
        assertThat(one)
                .as("the sheet that is written has a packing, markup and cells")
                .isEqualTo(3);
        assertThat(buffersOnTheLastOf(20, folder.resolve("twenty.xlsx"))).isEqualTo(one);
    }
}
