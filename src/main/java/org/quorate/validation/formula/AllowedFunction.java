package org.quorate.validation.formula;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A function that a check may use. Each has been tried against Excel's meaning; see the test of this table.
 *
 * @param fewest arguments
 * @param most arguments
 * @param columns which arguments may be a column
 * @param gives what it gives
 * @param ours whether it is evaluated by a function of ours, because the engine's own means something else than Excel's, or
 *     would be too slow
 */
record AllowedFunction(String name, int fewest, int most, Columns columns, Gives gives, boolean ours) {
    /** Before the name of a function of ours in the engine's formula, so that none of its own is found. */
    static final String OURS = "Q_";

    private static final int MANY = 255;
    private static final Set<String> VOLATILE =
            Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "INFO", "CELL");
    private static final Map<String, AllowedFunction> ALL = table();

    /** Which arguments, counted from 0, may be a column. */
    enum Columns {
        NONE,
        ALL,
        FIRST,
        SECOND,
        FIRST_AND_THIRD,
        SECOND_AND_THIRD,
        FROM_THIRD,
        /** The ranges of COUNTIFS. */
        EVEN,
        /** The ranges of SUMIFS. */
        FIRST_AND_ODD;

        boolean take(int argument) {
            return switch (this) {
                case NONE -> false;
                case ALL -> true;
                case FIRST -> argument == 0;
                case SECOND -> argument == 1;
                case FIRST_AND_THIRD -> argument == 0 || argument == 2;
                case SECOND_AND_THIRD -> argument == 1 || argument == 2;
                case FROM_THIRD -> argument >= 2;
                case EVEN -> argument % 2 == 0;
                case FIRST_AND_ODD -> argument == 0 || argument % 2 == 1;
            };
        }
    }

    /** What a function gives. */
    enum Gives {
        /** TRUE or FALSE. */
        TRUTH,
        /** What some of its arguments are. */
        ARGUMENT,
        /** A number, a date or a text. */
        VALUE
    }

    /** Finds a function by its name in any case. */
    static Optional<AllowedFunction> find(String name) {
        return Optional.ofNullable(ALL.get(name.toUpperCase(Locale.ROOT)));
    }

    /** Returns whether the function gives something else each time, or something from outside. */
    static boolean isVolatile(String name) {
        return VOLATILE.contains(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the functions by name. */
    static Map<String, AllowedFunction> all() {
        return Collections.unmodifiableMap(ALL);
    }

    /** Returns the name by which the engine finds it. */
    String engineName() {
        return ours ? OURS + name : name;
    }

    /** Returns how many arguments it takes, in words. */
    String arity() {
        String most = this.most == MANY ? "" : this.most == 1 ? "1 argument" : this.most + " arguments";
        if (fewest == this.most) {
            return most;
        }
        return this.most == MANY ? fewest + " or more arguments" : fewest + " to " + most;
    }

    /** Returns whether it can take so many arguments; pairs that belong together must be whole. */
    boolean takes(int arguments) {
        boolean whole = switch (name) {
            case "COUNTIFS", "IFS" -> arguments % 2 == 0;
            case "SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS" -> arguments % 2 == 1;
            default -> true;
        };
        return whole && arguments >= fewest && arguments <= most;
    }

    private static Map<String, AllowedFunction> table() {
        Map<String, AllowedFunction> table = new TreeMap<>();
        logic(table);
        numbers(table);
        columns(table);
        texts(table);
        dates(table);
        return table;
    }

    private static void logic(Map<String, AllowedFunction> table) {
        add(table, List.of("AND", "OR"), 1, MANY, Columns.NONE, Gives.TRUTH, false);
        add(table, List.of("NOT"), 1, 1, Columns.NONE, Gives.TRUTH, false);
        add(table, List.of("TRUE", "FALSE"), 0, 0, Columns.NONE, Gives.TRUTH, false);
        add(
                table,
                List.of("ISBLANK", "ISNUMBER", "ISTEXT", "ISNONTEXT", "ISLOGICAL", "ISERROR", "ISERR", "ISNA"),
                1,
                1,
                Columns.NONE,
                Gives.TRUTH,
                false);
        add(table, List.of("ISEVEN", "ISODD"), 1, 1, Columns.NONE, Gives.TRUTH, false);
        add(table, List.of("EXACT"), 2, 2, Columns.NONE, Gives.TRUTH, false);
        add(table, List.of("IF"), 2, 3, Columns.NONE, Gives.ARGUMENT, false);
        add(table, List.of("IFERROR", "IFNA"), 2, 2, Columns.NONE, Gives.ARGUMENT, false);
        add(table, List.of("IFS"), 2, 254, Columns.NONE, Gives.ARGUMENT, false);
        add(table, List.of("SWITCH"), 3, 254, Columns.NONE, Gives.ARGUMENT, false);
        add(table, List.of("CHOOSE"), 2, 255, Columns.NONE, Gives.ARGUMENT, false);
        add(table, List.of("NA"), 0, 0, Columns.NONE, Gives.VALUE, false);
    }

    private static void numbers(Map<String, AllowedFunction> table) {
        add(table, List.of("ABS", "INT", "SIGN", "SQRT"), 1, 1, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("ROUND", "ROUNDUP", "ROUNDDOWN"), 2, 2, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("MOD", "POWER", "CEILING", "FLOOR"), 2, 2, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("MROUND", "QUOTIENT"), 2, 2, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("TRUNC"), 1, 2, Columns.NONE, Gives.VALUE, false);
    }

    private static void columns(Map<String, AllowedFunction> table) {
        add(
                table,
                List.of("SUM", "PRODUCT", "AVERAGE", "MEDIAN", "MAX", "MIN", "COUNT", "COUNTA", "SUMPRODUCT"),
                1,
                MANY,
                Columns.ALL,
                Gives.VALUE,
                false);
        add(table, List.of("COUNTBLANK", "ROWS"), 1, 1, Columns.FIRST, Gives.VALUE, true);
        add(table, List.of("LARGE", "SMALL"), 2, 2, Columns.FIRST, Gives.VALUE, false);
        add(table, List.of("RANK"), 2, 3, Columns.SECOND, Gives.VALUE, false);
        add(table, List.of("COUNTIF"), 2, 2, Columns.FIRST, Gives.VALUE, true);
        add(table, List.of("COUNTIFS"), 2, 254, Columns.EVEN, Gives.VALUE, true);
        add(table, List.of("SUMIF"), 2, 3, Columns.FIRST_AND_THIRD, Gives.VALUE, true);
        add(table, List.of("SUMIFS"), 3, MANY, Columns.FIRST_AND_ODD, Gives.VALUE, true);
        add(table, List.of("AVERAGEIF"), 2, 3, Columns.FIRST_AND_THIRD, Gives.VALUE, true);
        add(table, List.of("AVERAGEIFS", "MAXIFS", "MINIFS"), 3, MANY, Columns.FIRST_AND_ODD, Gives.VALUE, true);
        add(table, List.of("MATCH"), 3, 3, Columns.SECOND, Gives.VALUE, true);
        add(table, List.of("XLOOKUP"), 3, 4, Columns.SECOND_AND_THIRD, Gives.VALUE, true);
        add(table, List.of("INDEX"), 2, 2, Columns.FIRST, Gives.VALUE, false);
    }

    private static void texts(Map<String, AllowedFunction> table) {
        add(table, List.of("LEN", "UPPER", "LOWER", "PROPER", "CLEAN"), 1, 1, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("LEFT", "RIGHT"), 1, 2, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("MID"), 3, 3, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("FIND"), 2, 3, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("SEARCH"), 2, 3, Columns.NONE, Gives.VALUE, true);
        add(table, List.of("SUBSTITUTE"), 3, 4, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("REPLACE"), 4, 4, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("REPT", "TEXT"), 2, 2, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("CHAR", "T"), 1, 1, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("TRIM"), 1, 1, Columns.NONE, Gives.VALUE, true);
        add(table, List.of("VALUE"), 1, 1, Columns.NONE, Gives.VALUE, true);
        add(table, List.of("CONCATENATE"), 1, MANY, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("CONCAT"), 1, MANY, Columns.ALL, Gives.VALUE, false);
        add(table, List.of("TEXTJOIN"), 3, MANY, Columns.FROM_THIRD, Gives.VALUE, false);
    }

    private static void dates(Map<String, AllowedFunction> table) {
        add(table, List.of("DATE"), 3, 3, Columns.NONE, Gives.VALUE, false);
        add(table, List.of("YEAR", "MONTH", "DAY", "DATEVALUE"), 1, 1, Columns.NONE, Gives.VALUE, true);
        add(table, List.of("WEEKDAY"), 1, 2, Columns.NONE, Gives.VALUE, true);
        add(table, List.of("EDATE", "EOMONTH", "DAYS"), 2, 2, Columns.NONE, Gives.VALUE, true);
        add(table, List.of("NETWORKDAYS", "WORKDAY"), 2, 2, Columns.NONE, Gives.VALUE, true);
    }

    private static void add(
            Map<String, AllowedFunction> table,
            List<String> names,
            int fewest,
            int most,
            Columns columns,
            Gives gives,
            boolean ours) {
        names.forEach(name -> table.put(name, new AllowedFunction(name, fewest, most, columns, gives, ours)));
    }
}
