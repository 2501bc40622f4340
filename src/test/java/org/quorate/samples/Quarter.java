package org.quorate.samples;

import java.time.LocalDate;

/** The quarters of which there are samples. */
enum Quarter {
    LAST("q4", "2018-19-Q4", "Quarter 4 2018/19 (January to March 2019)", Round.FIRST, "2019-03-27", "2019-04-01"),
    THIS("q1", "2019-20-Q1", "Quarter 1 2019/20 (April to June 2019)", Round.SECOND, "2019-06-26", "2019-07-01");

    /** The rounds of questions that the quarters' returns answer. */
    enum Round {
        FIRST("Round 1", "2019-02-20", "2019-04-05"),
        SECOND("Round 2", "2019-05-15", "2019-07-05");

        private final String label;
        private final String asked;
        private final String answersWantedBy;

        Round(String label, String asked, String answersWantedBy) {
            this.label = label;
            this.asked = asked;
            this.answersWantedBy = answersWantedBy;
        }

        String label() {
            return label;
        }

        String asked() {
            return asked;
        }

        String answersWantedBy() {
            return answersWantedBy;
        }
    }

    private final String contentKey;
    private final String period;
    private final String label;
    private final Round round;
    private final LocalDate signed;
    private final LocalDate completed;

    Quarter(String contentKey, String period, String label, Round round, String signed, String completed) {
        this.contentKey = contentKey;
        this.period = period;
        this.label = label;
        this.round = round;
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

    Round round() {
        return round;
    }

    LocalDate signed() {
        return signed;
    }

    LocalDate completed() {
        return completed;
    }
}
