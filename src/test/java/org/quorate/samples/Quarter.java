package org.quorate.samples;

import java.time.LocalDate;

/** The quarters of which there are samples. */
enum Quarter {
    LAST("q4", "2018-19-Q4", "Quarter 4 2018/19 (January to March 2019)", "2019-02-20", "2019-03-27", "2019-04-01"),
    THIS("q1", "2019-20-Q1", "Quarter 1 2019/20 (April to June 2019)", "2019-05-15", "2019-06-26", "2019-07-01");

    private final String contentKey;
    private final String period;
    private final String label;
    private final LocalDate questionsAsked;
    private final LocalDate signed;
    private final LocalDate completed;

    Quarter(String contentKey, String period, String label, String questionsAsked, String signed, String completed) {
        this.contentKey = contentKey;
        this.period = period;
        this.label = label;
        this.questionsAsked = LocalDate.parse(questionsAsked);
        this.signed = LocalDate.parse(signed);
        this.completed = LocalDate.parse(completed);
    }

    /** Returns the property under which the content holds this quarter. */
    String contentKey() {
        return contentKey;
    }

    /** Returns the id of the reporting period. */
    String period() {
        return period;
    }

    /** Returns the label of the reporting period. */
    String label() {
        return label;
    }

    LocalDate questionsAsked() {
        return questionsAsked;
    }

    LocalDate signed() {
        return signed;
    }

    LocalDate completed() {
        return completed;
    }
}
