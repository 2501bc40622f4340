package org.quorate.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.reporting.PrintableText;

/** Prints findings for the person who can put them right: how grave, where, what is wrong, how to fix it. */
final class FindingLines {
    private static final int MOST_CELLS = 10;

    private FindingLines() {}

    /** Prints the gravest first, those of one severity in the order given. */
    static void print(List<Finding> findings, PrintWriter out) {
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> out.printf(
                        "  %-8s  %s%s %s%n",
                        finding.severity().word(),
                        place(finding),
                        printable(finding.sentence()),
                        printable(finding.fix())));
    }

    private static String place(Finding finding) {
        String sheet = finding.location().sheet().map(FindingLines::printable).orElse("");
        String cells = finding.place(MOST_CELLS);
        if (sheet.isEmpty()) {
            return "";
        }
        return cells.isEmpty() ? sheet + ": " : sheet + " " + cells + ": ";
    }

    /** One line, without what would steer the terminal. */
    static String printable(String text) {
        return PrintableText.line(text);
    }
}
