package org.quorate.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A note that leads to rows of the consolidated workbook, understood from its printed words alone and done as a reader would. */
final class RowsNote {
    private static final String QUOTED = "“[^”]*”";
    private static final Pattern LINE = Pattern.compile(
            "consolidated\\.xlsx, sheet “([^”]*)”, (all rows|rows where ((?:" + QUOTED + "|[^“:])+)): (.+)");
    private static final Pattern CONDITION = Pattern.compile("“([^”]*)” is (" + QUOTED + "(?: or " + QUOTED + ")*)");
    private static final Pattern VALUE = Pattern.compile("“([^”]*)”");
    private static final Pattern TAKE = Pattern.compile(
            "(counted|as they stand|those with (" + QUOTED + ") counted|each (" + QUOTED + ") counted once|(" + QUOTED
                    + ") added up)(?: by (" + QUOTED + "(?: and " + QUOTED + ")*))?(?:; |$)");

    /** Sums of one take: of which column, and by what; rows counted have no column. */
    record Group(String column, List<String> by, Map<List<String>, BigDecimal> values) {}

    final List<Map<String, String>> listed = new ArrayList<>();
    /** Rows counted, and, by column, different values counted. */
    final List<BigDecimal> counts = new ArrayList<>();

    final Map<String, BigDecimal> different = new LinkedHashMap<>();
    final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    final List<Group> groups = new ArrayList<>();

    private RowsNote() {}

    static boolean matches(String line) {
        return LINE.matcher(line).matches();
    }

    static RowsNote follow(String line, Map<String, List<Map<String, String>>> workbook) {
        Matcher note = LINE.matcher(line);
        if (!note.matches()) {
            throw new AssertionError("cannot be followed: " + line);
        }
        List<Map<String, String>> rows = workbook.get(note.group(1));
        if (rows == null) {
            throw new AssertionError("no such sheet: " + line);
        }
        Map<String, List<String>> where = new LinkedHashMap<>();
        if (note.group(3) != null) {
            Matcher condition = CONDITION.matcher(note.group(3));
            while (condition.find()) {
                where.put(condition.group(1), quoted(condition.group(2)));
            }
        }
        List<Map<String, String>> chosen = rows.stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(one -> one.getValue().contains(row.getOrDefault(one.getKey(), ""))))
                .toList();
        RowsNote followed = new RowsNote();
        Matcher take = TAKE.matcher(note.group(4));
        int end = 0;
        while (take.find() && take.start() == end) {
            followed.take(take, chosen);
            end = take.end();
        }
        if (end != note.group(4).length()) {
            throw new AssertionError("cannot be done: " + line);
        }
        return followed;
    }

    private static List<String> quoted(String text) {
        return VALUE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private void take(Matcher take, List<Map<String, String>> rows) {
        List<String> by = take.group(5) == null ? List.of() : quoted(take.group(5));
        if (take.group(1).equals("as they stand")) {
            listed.addAll(rows);
        } else if (take.group(2) != null) {
            String column = quoted(take.group(2)).get(0);
            counts.add(BigDecimal.valueOf(rows.stream()
                    .filter(row -> !row.getOrDefault(column, "").isEmpty())
                    .count()));
        } else if (take.group(3) != null) {
            String column = quoted(take.group(3)).get(0);
            different.put(
                    column,
                    BigDecimal.valueOf(rows.stream()
                            .map(row -> row.getOrDefault(column, ""))
                            .distinct()
                            .count()));
        } else {
            String column = take.group(4) == null ? "" : quoted(take.group(4)).get(0);
            if (by.isEmpty()) {
                BigDecimal total = sum(column, rows);
                if (column.isEmpty()) {
                    counts.add(total);
                } else {
                    sums.put(column, total);
                }
            } else {
                Map<List<String>, List<Map<String, String>>> grouped = rows.stream()
                        .filter(row -> by.stream()
                                .noneMatch(one -> row.getOrDefault(one, "").isEmpty()))
                        .collect(Collectors.groupingBy(row -> by.stream()
                                .map(one -> row.getOrDefault(one, "").toLowerCase(Locale.ROOT))
                                .toList()));
                Map<List<String>, BigDecimal> values = new LinkedHashMap<>();
                grouped.forEach((key, same) -> values.put(key, sum(column, same)));
                groups.add(new Group(column, by, values));
            }
        }
    }

    private static BigDecimal sum(String column, List<Map<String, String>> rows) {
        if (column.isEmpty()) {
            return BigDecimal.valueOf(rows.size());
        }
        return rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
