package org.quorate.consolidation;

import java.util.List;

/**
 * The proof that every row landed (rules F23 and G06): for each file and section, rows read = consolidated + refused + nil.
 *
 * @param lines by file in order of receipt, then section
 */
public record Reconciliation(List<Line> lines) {
    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /**
     * One section of one file.
     *
     * @param section its title; "Not part of the return" for other sheets
     * @param rowsRead counted when the file was read
     * @param consolidated counted when the rows were written
     * @param refused counted when the refused rows were written
     */
    public record Line(
            SourceFile file,
            String sectionId,
            String section,
            String sheet,
            long rowsRead,
            long consolidated,
            long refused,
            long nil) {
        /** Returns rows read less all that is accounted for; 0 when the line agrees. */
        public long difference() {
            return rowsRead - consolidated - refused - nil;
        }
    }

    /** Returns the lines that do not agree. */
    public List<Line> disagreements() {
        return lines.stream().filter(line -> line.difference() != 0).toList();
    }
}
