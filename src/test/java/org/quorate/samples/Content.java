package org.quorate.samples;

import java.time.LocalDate;
import java.util.List;

/** What one party answers in one period, section by section. */
interface Content {
    /** Returns the party's name as the programme has it. */
    String party();

    /** Returns the label of the reporting period. */
    String periodLabel();

    /** Returns the day on which the return was completed. */
    LocalDate completed();

    /** Returns the role that completed the return. */
    String completedBy();

    /** Returns whether the template of the period has the section. */
    boolean gives(String section);

    /** Returns the records of a section, new ones at every call; of a form exactly one. */
    List<Row> rows(String section);
}
