package org.quorate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/** Prints rows below each other in columns, under their headings. */
final class TextTable {
    private final PrintWriter out;

    TextTable(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints a table.
     *
     * @param rows all of the same length, the headings first
     * @param numbers which columns hold numbers, from 0; they stand at the right
     */
    void print(List<List<String>> rows, Set<Integer> numbers) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            table.append(line(rows.get(r), widths, numbers)).append(System.lineSeparator());
            if (r == 0) {
                table.append(rule(widths)).append(System.lineSeparator());
            }
        }
        // In one go: a writer on the terminal hands on each line by itself.
        out.print(table);
        out.flush();
    }

    private static String line(List<String> row, int[] widths, Set<Integer> numbers) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String word = row.get(i);
            String space = " ".repeat(widths[i] - word.length());
            boolean number = numbers.contains(i);
            line.append(number ? space : word).append(number ? word : space).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append("-".repeat(width)).append("  ");
        }
        return rule.toString().stripTrailing();
    }
}
