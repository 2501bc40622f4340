package org.quorate.programme;

import java.util.List;

/**
 * How columns of a table repeat by period: every row gives one record for each period in which it holds anything.
 *
 * @param field the id of the field that takes the period's value; it has no column of its own
 * @param columns the periods in the order of the sheet
 */
public record Periods(String field, List<Column> columns) {
    /** Stands in the heading of a field that repeats for the heading of the period. */
    public static final String PLACE = "{period}";

    public Periods {
        columns = List.copyOf(columns);
    }

    /**
     * One period.
     *
     * @param heading as the sheet writes it
     * @param value what the record says
     */
    public record Column(String heading, String value) {}

    /** Returns whether the field stands once for each period. */
    public static boolean repeats(FieldDefinition repeated) {
        return repeated.heading().contains(PLACE);
    }
}
