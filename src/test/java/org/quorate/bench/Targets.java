package org.quorate.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be reached, each with what was measured of it. Not thread-safe. */
final class Targets {
    /** Something to be reached: what must be, and what is hoped for. */
    enum Target {
        JOB("the whole job, cold, times as fast as openpyxl copying rows", 4, 6, false),
        JOB_CPU("the same in CPU seconds", 2.5, 3.5, false),
        READING("reading small files, warm, against unpacking", 5, 3.5, true),
        READING_LARGE("reading the large file, cold, against unpacking", 7, 5, true),
        CHECKS("20 checks, warm, against reading what they check", 1, Double.NaN, true),
        WRITING("writing, warm, against deflating", 1.5, 1.15, true),
        WRITING_COLD("writing, cold, against deflating", 1.5, 1.15, true),
        PEAK("peak memory with the most workbooks, MB", 384, 256, true),
        TIME_A_WORKBOOK("time a workbook with the most against with few", 1.2, 1.05, true),
        NOTHING_NEW("nothing new, cold, s", 1.5, 1.0, true),
        NIGHT("a night with nothing new, cold, s where java -version is 0.03", 1.5, 1.0, true),
        STATUS("status, cold, s where java -version is 0.03", 1.5, 1.0, true),
        HELP("--help, cold, s where java -version is 0.03", 0.4, Double.NaN, true),
        STATUS_OF_A_MILLION("status of a ledger of a million rows against a small one", 1.1, 1.0, true);

        private final String words;
        private final double commit;
        private final double aim;
        private final boolean most;

        Target(String words, double commit, double aim, boolean most) {
            this.words = words;
            this.commit = commit;
            this.aim = aim;
            this.most = most;
        }

        private boolean reaches(double measured, double wanted) {
            return most ? measured <= wanted : measured >= wanted;
        }

        private String verdict(double measured) {
            if (reaches(measured, aim)) {
                return "aim met";
            }
            return reaches(measured, commit) ? "met" : "not met";
        }
    }

    private record Measured(Target target, double value) {}

    private final List<Measured> measured = new ArrayList<>();

    void add(Target target, double value) {
        if (!Double.isNaN(value)) {
            measured.add(new Measured(target, value));
        }
    }

    void print(PrintStream out) {
        out.printf("%nAgainst the targets%n  %-62s %8s %8s %9s%n", "", "commit", "aim", "measured");
        for (Measured one : measured) {
            out.printf(
                    Locale.ROOT,
                    "  %-62s %8.2f %8s %9.2f   %s%n",
                    one.target.words,
                    one.target.commit,
                    Double.isNaN(one.target.aim) ? "-" : String.format(Locale.ROOT, "%.2f", one.target.aim),
                    one.value,
                    one.target.verdict(one.value));
        }
    }
}
