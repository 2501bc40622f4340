package org.quorate.reporting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.consolidation.SourceRef;

/** What a numbered note of a paper leads to: the place from which a figure or statement comes, or the rows of which it is made up. */
public sealed interface NoteSource {
    /** Returns what the note says. */
    String line();

    /** Returns the file to which it leads, beside the paper, as a path with slashes; empty for none. */
    String file();

    /**
     * A place in a file that was received.
     *
     * @param received when, in the programme's time, as a reader sees it; empty where the paper's period has not received it
     * @param receipt the page of the file's receipt, as a path from the paper's folder; empty where there is none
     */
    record Received(SourceRef place, String received, String receipt) implements NoteSource {
        @Override
        public String line() {
            return place.line() + (received.isEmpty() ? "" : ", received " + received);
        }

        @Override
        public String file() {
            return receipt;
        }
    }

    /**
     * Rows of one sheet of the consolidated workbook and what is made of them, so that a reader who filters the sheet in the same
     * way finds the figures.
     *
     * @param workbook the name of its file
     * @param where by column, the values of which a row must have one; without a column for all rows
     * @param takes what is made of those rows, in order
     */
    record Rows(String workbook, String sheet, Map<String, List<String>> where, List<Take> takes)
            implements NoteSource {
        public Rows {
            where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
            takes = List.copyOf(takes);
        }

        @Override
        public String line() {
            String rows = where.isEmpty()
                    ? "all rows"
                    : "rows where "
                            + where.entrySet().stream()
                                    .map(column -> "“%s” is %s"
                                            .formatted(
                                                    column.getKey(),
                                                    column.getValue().stream()
                                                            .map(value -> "“" + value + "”")
                                                            .collect(Collectors.joining(" or "))))
                                    .collect(Collectors.joining(" and "));
            return "%s, sheet “%s”, %s: %s"
                    .formatted(
                            workbook,
                            sheet,
                            rows,
                            takes.stream().map(Take::words).collect(Collectors.joining("; ")));
        }

        @Override
        public String file() {
            return workbook;
        }
    }

    /**
     * What is made of rows.
     *
     * @param column what is added up, or counted once for each value; empty where rows are counted or listed
     * @param by columns for each of whose values it is done; without one for all rows together
     */
    record Take(How how, String column, List<String> by) {
        public Take {
            by = List.copyOf(by);
        }

        /** Rows counted, for each value of the columns. */
        public static Take counted(String... by) {
            return new Take(How.COUNTED, "", List.of(by));
        }

        /** The values of a column added up, for each value of the others. */
        public static Take total(String column, String... by) {
            return new Take(How.TOTAL, column, List.of(by));
        }

        /** The different values of a column counted. */
        public static Take different(String column) {
            return new Take(How.DIFFERENT, column, List.of());
        }

        /** Rows counted in which the column is filled in. */
        public static Take given(String column) {
            return new Take(How.GIVEN, column, List.of());
        }

        /** Rows as they stand. */
        public static Take listed() {
            return new Take(How.LISTED, "", List.of());
        }

        String words() {
            String what = switch (how) {
                case COUNTED -> "counted";
                case DIFFERENT -> "each “" + column + "” counted once";
                case GIVEN -> "those with “" + column + "” counted";
                case TOTAL -> "“" + column + "” added up";
                case LISTED -> "as they stand";
            };
            return by.isEmpty()
                    ? what
                    : what + " by " + by.stream().map(one -> "“" + one + "”").collect(Collectors.joining(" and "));
        }
    }

    /** How a figure is made of rows. */
    enum How {
        COUNTED,
        DIFFERENT,
        GIVEN,
        TOTAL,
        LISTED
    }
}
