package org.quorate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.finding.Plural;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.LikelyHeadings;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.WorkbookSummary;
import org.quorate.submission.WorkbookSummary.SheetSummary;

/** Prints what a workbook holds, sheet by sheet. */
final class SummaryLines {
    private static final int MOST_CELLS = 10;

    private SummaryLines() {}

    static void print(WorkbookSummary summary, PrintWriter out) {
        summary.sheets().forEach(sheet -> print(sheet, out));
    }

    private static void print(SheetSummary sheet, PrintWriter out) {
        out.printf(
                "  sheet \"%s\" (%s): %s%n",
                FindingLines.printable(sheet.name()),
                visibility(sheet.visibility()),
                sheet.usedRange()
                        .map(CellRange::a1)
                        .map(range -> range + ", " + Plural.of(sheet.filledCells(), "filled cell"))
                        .orElse("nothing in it"));
        sheet.tables()
                .forEach(table -> out.printf(
                        "    Excel table \"%s\": %s%n",
                        FindingLines.printable(table.name()), table.range().a1()));
        sheet.headings().map(SummaryLines::headings).ifPresent(out::println);
        if (!sheet.comments().isEmpty()) {
            out.println("    " + Plural.of(sheet.comments().size(), "comment") + ": " + cells(sheet.comments()));
        }
        if (!sheet.uncalculated().isEmpty()) {
            out.println("    " + Plural.of(sheet.uncalculated().size(), "formula") + " without a value: "
                    + cells(sheet.uncalculated()));
        }
        if (!sheet.errors().isEmpty()) {
            out.println("    " + Plural.of(sheet.errors().size(), "cell") + " with an error: " + cells(sheet.errors()));
        }
    }

    private static String headings(LikelyHeadings headings) {
        return "    likely headings in row " + headings.row() + ": "
                + headings.texts().stream().map(FindingLines::printable).collect(Collectors.joining(" | "));
    }

    private static String visibility(Visibility visibility) {
        return switch (visibility) {
            case VISIBLE -> "visible";
            case HIDDEN -> "hidden";
            case VERY_HIDDEN -> "hidden so that Excel does not offer to show it";
        };
    }

    private static String cells(List<CellRef> cells) {
        String first = cells.stream().limit(MOST_CELLS).map(CellRef::a1).collect(Collectors.joining(", "));
        int more = cells.size() - MOST_CELLS;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
