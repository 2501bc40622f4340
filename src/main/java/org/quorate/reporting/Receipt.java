package org.quorate.reporting;

import java.time.LocalDateTime;
import java.util.List;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;

/**
 * What the sender of one file is told: whether it was accepted, the one thing to do next, which cells to put right, and the
 * evidence of what was received. Knows no file format. Immutable.
 *
 * @param groups what to put right, by sheet: the sheet with the gravest first; empty where there is nothing
 * @param explained what the sender has explained, each with the words
 * @param noted what else the sender may want to know and need not act on
 */
public record Receipt(
        Sender sender,
        Verdict verdict,
        List<Group> groups,
        List<Point> explained,
        List<Point> noted,
        Counts counts,
        Evidence evidence) {
    public Receipt {
        groups = List.copyOf(groups);
        explained = List.copyOf(explained);
        noted = List.copyOf(noted);
    }

    /** Why a receipt is written. */
    public enum Occasion {
        /** The file was received and recorded. */
        RECEIVED,
        /** The file was only checked before it is sent; nothing was recorded. */
        CHECKED
    }

    /**
     * Whose return it is. Texts are empty where they are not known.
     *
     * @param programme its full name
     * @param synthetic whether the programme's returns are invented examples, which the receipt must say
     * @param party the partner's name
     * @param definition the title of the return
     * @param period the label of the reporting period
     */
    public record Sender(String programme, boolean synthetic, String party, String definition, String period) {}

    /**
     * What was decided.
     *
     * @param nextStep one or two sentences
     */
    public record Verdict(Occasion occasion, Decision decision, String nextStep) {}

    /**
     * What is to be put right on one sheet.
     *
     * @param sheet its name in the workbook; empty for what concerns the whole file
     * @param points root causes first; not empty
     * @param more how many points of the sheet are counted but not listed
     */
    public record Group(String sheet, List<Point> points, int more) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /**
     * One sentence and the cells for which it holds.
     *
     * @param cells in A1 form, or whole rows such as {@code 5:5}; empty where no cell is known
     * @param moreCells how many cells are concerned beyond those listed
     */
    public record Point(Severity severity, String sentence, String fix, List<String> cells, int moreCells) {
        public Point {
            cells = List.copyOf(cells);
        }

        /** Makes a point all of whose cells are listed. */
        public Point(Severity severity, String sentence, String fix, List<String> cells) {
            this(severity, sentence, fix, cells, 0);
        }

        /** Returns whether the return cannot be complete while this stands. */
        public boolean isGrave() {
            return severity.isAtLeast(Severity.ERROR);
        }

        /** Returns the first cells in words such as "B7, B9 and 14 more"; empty where no cell is known. */
        public String place(int most) {
            String listed = String.join(", ", cells.subList(0, Math.min(most, cells.size())));
            int more = Math.max(0, cells.size() - most) + moreCells;
            return more > 0 ? listed + " and " + more + " more" : listed;
        }
    }

    /**
     * How the filled rows of the file were counted; of a rejected file none is taken.
     *
     * @param read filled rows of the return's sections
     * @param taken rows that became records
     * @param refused rows that were not taken
     * @param nil rows that declare nothing to report
     * @param elsewhere filled rows of sheets that are no part of the return
     */
    public record Counts(long read, long taken, long refused, long nil, long elsewhere) {}

    /**
     * What proves which file is meant.
     *
     * @param fileName as it came
     * @param sha256 of its content, 64 lower-case hexadecimal digits
     * @param size in bytes
     * @param receivedAt as the programme's clocks showed it
     * @param zone the programme's time zone, such as {@code Europe/London}
     */
    public record Evidence(String fileName, String sha256, long size, LocalDateTime receivedAt, String zone) {}

    /** Returns how many points there are to put right, listed or not. */
    public int toFix() {
        return groups.stream()
                .mapToInt(group -> group.points().size() + group.more())
                .sum();
    }
}
