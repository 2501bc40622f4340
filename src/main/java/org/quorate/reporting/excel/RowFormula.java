package org.quorate.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * The formula of a column, in which {@code [@Heading]} or {@code [@[Heading]]} is the value of another column in the same row.
 * Immutable. Texts in quotation marks are left alone.
 */
final class RowFormula {
    private static final String OPENING = "[@";

    private final List<Part> parts;

    private RowFormula(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A part of the formula as it stands in the table's definition and, before its row's number if it has one, in a cell. */
    private record Part(String inTable, String inCell, boolean isReference) {}

    /**
     * Parses a formula.
     *
     * @param headings of the table, in order
     * @throws IllegalArgumentException if it names a heading that the table does not have, or does not close a bracket
     */
    static RowFormula parse(String formula, String table, List<String> headings) {
        List<Part> parts = new ArrayList<>();
        int begin = formula.startsWith("=") ? 1 : 0;
        boolean inText = false;
        for (int at = begin; at < formula.length(); at++) {
            if (formula.charAt(at) == '"') {
                inText = !inText;
            } else if (!inText && formula.startsWith(OPENING, at)) {
                parts.add(text(formula.substring(begin, at)));
                boolean twice = formula.startsWith("[", at + OPENING.length());
                String closing = twice ? "]]" : "]";
                int from = at + OPENING.length() + (twice ? 1 : 0);
                int to = formula.indexOf(closing, from);
                if (to < 0) {
                    throw new IllegalArgumentException("The formula \"" + formula + "\" does not close a bracket.");
                }
                parts.add(reference(formula, formula.substring(from, to), table, headings));
                begin = to + closing.length();
                at = begin - 1;
            }
        }
        parts.add(text(formula.substring(begin)));
        return new RowFormula(parts);
    }

    private static Part text(String text) {
        return new Part(text, text, false);
    }

    private static Part reference(String formula, String heading, String table, List<String> headings) {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException("The formula \"" + formula + "\" names the heading \"" + heading
                    + "\", which its table does not have.");
        }
        return new Part(Naming.thisRow(table, heading), CellReference.convertNumToColString(column), true);
    }

    /** Returns the formula as the table's definition has it. */
    String inTable() {
        StringBuilder formula = new StringBuilder();
        for (Part part : parts) {
            formula.append(part.inTable());
        }
        return formula.toString();
    }

    /** Returns the formula as a cell of a row has it, which every program that reads workbooks understands. */
    String inRow(int row) {
        StringBuilder formula = new StringBuilder();
        for (Part part : parts) {
            formula.append(part.inCell());
            if (part.isReference()) {
                formula.append(row);
            }
        }
        return formula.toString();
    }
}
