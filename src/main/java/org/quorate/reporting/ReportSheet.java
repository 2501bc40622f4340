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

    /** Returns what the sheet holds, in one sentence, for A2; what follows a line feed stands in A3. */
    String description();

    /** Returns the name of its table; empty for a sheet of text. */
    Optional<String> tableName();

    /** A sheet of paragraphs, each in one cell of the first column. A paragraph that is a heading is marked as one. */
    record TextPage(String name, String title, String description, List<Line> lines) implements ReportSheet {
        public TextPage {
            lines = List.copyOf(lines);
        }

        @Override
        public Optional<String> tableName() {
            return Optional.empty();
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

        @Override
        public Optional<String> tableName() {
            return Optional.of(table);
        }

        /** Returns the native chart. */
        public Optional<ReportChart> chart() {
            return Optional.ofNullable(chartOrNull);
        }
    }

    /**
     * The sheet that leads to every sheet after it. A table may need more sheets than one, which is known once it is written; so
     * what is listed is told by then.
     */
    record ContentsPage(String name, String title, String description, String table) implements ReportSheet {
        @Override
        public Optional<String> tableName() {
            return Optional.of(table);
        }

        /** Returns it as a table that leads to those sheets. */
        public TablePage of(List<ReportSheet> sheets) {
            return new TablePage(
                    name,
                    title,
                    description,
                    table,
                    List.of(
                            ReportColumn.of("Sheet", ReportColumn.Kind.LINK, 34),
                            ReportColumn.of("What it holds", ReportColumn.Kind.LONG_TEXT, 100)),
                    ReportRows.of(sheets.stream()
                            .map(sheet -> List.of(
                                    new ReportValue.SheetLink(sheet.name(), sheet.name()),
                                    ReportValue.text(sheet.description()
                                            .lines()
                                            .findFirst()
                                            .orElse(""))))
                            .toList()),
                    null);
        }
    }
}
