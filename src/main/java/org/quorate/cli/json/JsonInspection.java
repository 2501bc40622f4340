package org.quorate.cli.json;

import org.quorate.finding.Outcome;
import org.quorate.submission.CellRange;
import org.quorate.submission.Readability;
import org.quorate.submission.WorkbookSummary;
import org.quorate.submission.WorkbookSummary.SheetSummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code inspect --json} answers for a file. */
public final class JsonInspection {
    private JsonInspection() {}

    /**
     * Returns how a file was read, in one line: {@code file}, {@code outcome}, {@code findings} and {@code sheets}. A sheet without
     * anything in it has no {@code usedRange}, one without likely headings an empty array of them and no {@code headingRow}.
     *
     * @param file as the answer is to name it
     * @param outcome what was found and, where the file could be read, what it holds
     */
    public static String of(String file, Outcome<WorkbookSummary> outcome) {
        ObjectNode node = JsonAnswer.object();
        node.put("file", file);
        node.put("outcome", Readability.of(outcome.findings()).word());
        JsonFindings.add(node, outcome.findings());
        ArrayNode sheets = node.putArray("sheets");
        outcome.value().ifPresent(summary -> summary.sheets().forEach(sheet -> add(sheets.addObject(), sheet)));
        return node.toString();
    }

    private static void add(ObjectNode node, SheetSummary sheet) {
        node.put("name", sheet.name());
        node.put("visibility", visibility(sheet));
        sheet.usedRange().map(CellRange::a1).ifPresent(range -> node.put("usedRange", range));
        node.put("cells", sheet.filledCells());
        ArrayNode tables = node.putArray("tables");
        sheet.tables()
                .forEach(table -> tables.addObject()
                        .put("name", table.name())
                        .put("range", table.range().a1()));
        sheet.headings().ifPresent(headings -> node.put("headingRow", headings.row()));
        ArrayNode headings = node.putArray("headings");
        sheet.headings().ifPresent(found -> found.texts().forEach(headings::add));
    }

    private static String visibility(SheetSummary sheet) {
        return switch (sheet.visibility()) {
            case VISIBLE -> "visible";
            case HIDDEN -> "hidden";
            case VERY_HIDDEN -> "very-hidden";
        };
    }
}
