package org.quorate.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.batch.PackResult;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.PeriodStanding;

/** Prints how a period stands: partner and return, status, errors, warnings, days late; where the outputs are; what to do next. */
final class ClosingTable {
    private static final List<String> HEADINGS =
            List.of("Partner", "Return", "Status", "Errors", "Warnings", "Days late");

    private final PrintWriter out;

    ClosingTable(PrintWriter out) {
        this.out = out;
    }

    void print(PackResult result) {
        print(result.standing());
        if (result.published()) {
            out.printf(
                    "%s new file%s read. Outputs: %s%n",
                    result.newFiles(), result.newFiles() == 1 ? "" : "s", result.output());
        } else {
            out.printf("Nothing is new; the outputs stay as they are: %s%n", result.output());
        }
        result.remarks().forEach(out::println);
        int attention = result.attention();
        out.printf(
                "Next: open %s; the sheet \"What needs attention\" lists %s thing%s.%n",
                result.output().resolve("consolidated.xlsx"), attention, attention == 1 ? "" : "s");
    }

    void print(PeriodStanding standing) {
        out.printf(
                "%s%n%s, as at %s; due %s%n%n",
                standing.frame().programme().identity().name(),
                standing.frame().period().label(),
                Dates.day(standing.frame().asAt()),
                Dates.moment(standing.frame().period().due()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        Completeness completeness = standing.completeness();
        for (ReturnStatus status : completeness.returns()) {
            rows.add(List.of(
                    status.party().name(),
                    status.definition().title(),
                    status.standing().label(),
                    Integer.toString(status.errors()),
                    Integer.toString(status.warnings()),
                    Long.toString(status.daysLate())));
        }
        new TextTable(out).print(rows, Set.of(3, 4, 5));
        out.printf("%n%s%n", completeness.coverage());
        completeness.reviewed().forEach(out::println);
    }
}
