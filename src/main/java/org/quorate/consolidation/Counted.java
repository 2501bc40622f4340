package org.quorate.consolidation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One thing as the figures count it: a record with the words and numbers by which figures tell it from others, be they given in a
 * return or worked out. Whoever counts, or adds up, things of one kind gets the figures. Immutable.
 *
 * @param party the partner's name
 * @param section the title of the section, or of whatever else it belongs to
 * @param reference may be empty
 * @param title may be empty
 * @param said what is known of it: words as they are, numbers without grouping, days as ISO dates, in the order of the aspects; what is absent or empty is not known
 * @param source where it stands
 */
public record Counted(
        Kind kind,
        String party,
        String section,
        String reference,
        String title,
        Map<Aspect, String> said,
        SourceRef source) {
    public Counted {
        Map<Aspect, String> inOrder = new EnumMap<>(Aspect.class);
        inOrder.putAll(said);
        said = Collections.unmodifiableMap(inOrder);
    }

    /** What is counted. */
    public enum Kind {
        RETURN("Return"),
        RETURN_NOT_OWED("Return not owed"),
        MILESTONE("Milestone"),
        RISK("Risk"),
        CLARIFICATION("Clarification"),
        ASSURANCE("Level of assurance"),
        INDICATOR("Indicator"),
        FINANCE("Line of finance"),
        DECISION("Decision asked for"),
        GATEWAY("Gateway"),
        SHARED("Word on a shared item");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /** What the values of an aspect are. */
    public enum Type {
        WORD,
        NUMBER,
        DAY
    }

    /** By what things are told apart, or what is added up. */
    public enum Aspect {
        STATUS("Status", Type.WORD),
        LEVEL("Rating or level", Type.WORD),
        MOVEMENT("Movement", Type.WORD),
        TIMING("Timing", Type.WORD),
        RECEIVED("Received", Type.WORD),
        IN_FIGURES("In the figures", Type.WORD),
        RE_FORECAST("Re-forecast", Type.WORD),
        BASELINE("Baseline", Type.DAY),
        FORECAST_DATE("Forecast date", Type.DAY),
        ACTUAL("Reached on", Type.DAY),
        ASKED_ON("Asked on", Type.DAY),
        ANSWER_BY("Answer by", Type.DAY),
        OPENS("Opens", Type.DAY),
        DAYS("Days late or open", Type.NUMBER),
        TIMES("Times re-forecast", Type.NUMBER),
        SCORE("Score", Type.NUMBER),
        LIKELIHOOD("Likelihood", Type.NUMBER),
        CONSEQUENCE("Consequence", Type.NUMBER),
        SCORE_BEFORE("Score before", Type.NUMBER),
        LIKELIHOOD_BEFORE("Likelihood before", Type.NUMBER),
        CONSEQUENCE_BEFORE("Consequence before", Type.NUMBER),
        PLAN("Plan", Type.NUMBER),
        FORECAST("Forecast", Type.NUMBER),
        UNREADABLE("Amounts not readable", Type.NUMBER),
        VALUES("Values so far", Type.NUMBER),
        VALUE("Value", Type.NUMBER),
        TARGET("Target", Type.NUMBER),
        EARLIER("Earlier values", Type.WORD),
        ERRORS("Errors", Type.NUMBER),
        WARNINGS("Warnings", Type.NUMBER),
        MET("Criteria met", Type.NUMBER),
        CRITERIA("Criteria", Type.NUMBER);

        private final String label;
        private final Type type;

        Aspect(String label, Type type) {
            this.label = label;
            this.type = type;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }

        /** Returns what its values are. */
        public Type type() {
            return type;
        }
    }
}
