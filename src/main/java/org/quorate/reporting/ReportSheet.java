package org.quorate.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sheet of the consolidated workbook: its title stands in A1, what it holds in A2. */
public sealed interface ReportSheet {
    /** The most characters of a sheet's name. */
    int MAX_NAME = 31;

    /** Returns the name on its tab: unique in its workbook, at most {@link #MAX_NAME} characters. */
    String name();

    /** Returns the title in A1. */
    String title();

    /** Returns what the sheet holds, in one sentence, for A2. */
    String description();

    /** A sheet of paragraphs, each in one cell of the first column. A paragraph that is a heading is marked as one. */
    record TextPage(String name, String title, String description, List<Line> lines) implements ReportSheet {
        public TextPage {
            lines = List.copyOf(lines);
        }
    }

    /** One line of a text page. */
    record Line(String text, boolean heading) {}

    /**
     * A sheet of one table.
     *
     * @param table the table's name: letters, digits and underscores, unique in the workbook
     * @param chartOrNull a native chart beside the table, or null
     */
    record TablePage(
            String name,
            String title,
            String description,
            String table,
            List<ReportColumn> columns,
            ReportRows rows,
            @Nullable ReportChart chartOrNull)
            implements ReportSheet {
        public TablePage {
            columns = List.copyOf(columns);
        }

        /** Returns the native chart. */
        public Optional<ReportChart> chart() {
            return Optional.ofNullable(chartOrNull);
        }
    }
}
