package org.quorate.testing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a piece of work may cost, in what does not depend on the machine: bytes, statements, rows, passes; no seconds. Whoever makes
 * something cheaper lowers what was measured here; whoever makes it dearer has to say why.
 */
public enum CostLimit {
    /** From the bytes of the file. */
    PASSES_OVER_A_WORKBOOK("passes over the bytes of a workbook that is read", 1),
    /** Kept whole, as a return is that is bound. */
    ALLOCATED_READING_A_CELL("bytes allocated a cell that is read", 211),
    ALLOCATED_VISITING_A_CELL("bytes allocated a cell that is read row by row", 210),
    ALLOCATED_BINDING_A_CELL("bytes allocated a cell that is bound", 679),
    ALLOCATED_JUDGING_AN_ANSWER("bytes allocated an answer that is judged", 636),
    ALLOCATED_WRITING_A_CELL("bytes allocated a cell that is written", 171),
    /**
     * Everything that a run asks of its database for each more workbook; a batch is one. Records are asked for by 16 submissions: with more there were
     * fewer statements, and more records in memory.
     */
    STATEMENTS_A_WORKBOOK("statements of a run a workbook", 23.1),
    STATEMENTS_OF_NOTHING_NEW("statements of a run with nothing new", 27),
    STATEMENTS_OF_STATUS("statements of a status", 5),
    PASSES_OVER_THE_RECORDS("passes of a run over the records of the ledger", 3.98),
    WORKBOOK_BYTES_A_RECORD("bytes of consolidated.xlsx a record", 132),
    RECORDS_FILE_BYTES_A_RECORD("bytes of records.csv a record", 1206),
    /** Of our own classes, when the consolidation is made and outputs are begun. */
    OBJECTS_KEPT_A_WORKBOOK("objects of what is kept in memory a workbook while outputs are made", 34),
    /** Findings and all else that a workbook brings included. */
    LEDGER_BYTES_A_RECORD("bytes inserted into the ledger a record", 551);

    /** How much more than what was measured is let pass, so that a small change of a library does not stop a build. */
    private static final double SLACK = 1.2;

    private final String words;
    private final double measured;

    CostLimit(String words, double measured) {
        this.words = words;
        this.measured = measured;
    }

    /** Returns the most that is let pass. */
    public double most() {
        return measured * SLACK;
    }

    /** Fails if the cost is more than is let pass. */
    public void holds(double cost) {
        assertThat(cost).as(words).isPositive().isLessThanOrEqualTo(most());
    }

    /** Fails if a way of doing it that is known to be worse would pass: then the limit says nothing. */
    public void tells(double costOfAWorseWay) {
        assertThat(costOfAWorseWay).as("a worse way: " + words).isGreaterThan(most());
    }
}
