package org.quorate.testing;

import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;

import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;

/** One section of each subject that a consolidation speaks of. */
public final class Sections {
    private static final ReturnField REFERENCE =
            field("reference").of(FieldType.REFERENCE).meaning(Meaning.REFERENCE);
    private static final ReturnField TITLE = field("title").meaning(Meaning.TITLE);
    private static final ReturnField OWNER = field("owner").meaning(Meaning.OWNER);
    private static final ReturnField RATING = field("rating").scale("rag").meaning(Meaning.RAG);
    private static final ReturnField NARRATIVE =
            field("narrative").of(FieldType.NARRATIVE).meaning(Meaning.NARRATIVE);
    private static final ReturnField STATUS =
            field("status").meaning(Meaning.STATUS).choice("Open", Tone.NEUTRAL).choice("Closed", Tone.COMPLETE);

    private static final ReturnField PARTNER =
            field("partner").of(FieldType.PARTY).meaning(Meaning.ABOUT_PARTY);
    private static final ReturnField PART = field("part").meaning(Meaning.ABOUT_SECTION);
    private static final ReturnField REASON =
            field("reason").of(FieldType.NARRATIVE).meaning(Meaning.REASON);

    private Sections() {}

    public static ReturnSection milestones() {
        return table(
                "milestones",
                Subject.MILESTONE,
                REFERENCE,
                TITLE,
                OWNER,
                RATING,
                STATUS,
                field("baseline").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE),
                field("forecast").of(FieldType.DATE).meaning(Meaning.FORECAST_DUE));
    }

    public static ReturnSection risks() {
        return table(
                "risks",
                Subject.RISK,
                REFERENCE,
                TITLE,
                OWNER,
                field("likelihood").of(FieldType.SCORE).meaning(Meaning.LIKELIHOOD),
                field("consequence").of(FieldType.SCORE).meaning(Meaning.CONSEQUENCE),
                field("score").of(FieldType.INTEGER).meaning(Meaning.SCORE),
                STATUS,
                NARRATIVE);
    }

    public static ReturnSection clarifications() {
        return table(
                "clarifications",
                Subject.CLARIFICATION,
                REFERENCE,
                TITLE,
                field("response").of(FieldType.NARRATIVE).meaning(Meaning.RESPONSE),
                STATUS);
    }

    public static ReturnSection assurance() {
        return table(
                "statements",
                Subject.ASSURANCE,
                REFERENCE,
                TITLE,
                field("level").scale("levels").meaning(Meaning.ASSURANCE_LEVEL));
    }

    public static ReturnSection finance() {
        return table(
                "finance",
                Subject.FINANCE,
                REFERENCE,
                field("plan").of(FieldType.MONEY).meaning(Meaning.PLAN),
                field("forecast").of(FieldType.MONEY).meaning(Meaning.FORECAST));
    }

    /** Holds the rows of the fixed list {@code plan}; see {@link ReturnProgramme#PLAN}. */
    public static ReturnSection timeline() {
        return table("timeline", Subject.TIMELINE, REFERENCE, TITLE, STATUS, RATING)
                .expecting("plan");
    }

    public static ReturnSection decisions() {
        return table(
                "decisions",
                Subject.DECISION,
                REFERENCE,
                TITLE,
                STATUS,
                field("by").of(FieldType.DATE).meaning(Meaning.EVENT_DATE));
    }

    public static ReturnSection concerns() {
        return table(
                "concerns",
                Subject.CONCERN,
                REFERENCE,
                TITLE,
                field("topic").meaning(Meaning.GROUP),
                field("response").of(FieldType.NARRATIVE).meaning(Meaning.RESPONSE),
                STATUS);
    }

    /** Of a review: the levels that it gives parts of returns. */
    public static ReturnSection reviewedLevels() {
        return table(
                        "levels",
                        Subject.ASSURANCE,
                        PARTNER,
                        PART,
                        field("level").scale("levels").meaning(Meaning.ASSURANCE_LEVEL),
                        REASON)
                .titled("Levels reviewed");
    }

    /** Of a review: the overall level. */
    public static ReturnSection reviewedOverall() {
        return form(
                        "overall",
                        Subject.OVERRIDE,
                        field("level").scale("levels").meaning(Meaning.ASSURANCE_LEVEL),
                        field("lift").of(FieldType.YES_NO).meaning(Meaning.LIFTS_CAP),
                        REASON)
                .titled("Overall assurance");
    }

    /** Of a review: what partners are asked. */
    public static ReturnSection reviewQuestions() {
        return table(
                        "questions",
                        Subject.CLARIFICATION,
                        REFERENCE,
                        PARTNER,
                        PART,
                        TITLE,
                        field("group").meaning(Meaning.GROUP),
                        field("asked").of(FieldType.DATE).meaning(Meaning.EVENT_DATE),
                        field("until").of(FieldType.DATE).meaning(Meaning.RESPOND_BY),
                        field("round").meaning(Meaning.ROUND))
                .titled("Clarifications to ask");
    }

    /** Of a review: what became of decisions. */
    public static ReturnSection reviewedDecisions() {
        return table(
                        "taken",
                        Subject.DECISION,
                        REFERENCE,
                        PARTNER,
                        field("outcome")
                                .meaning(Meaning.STATUS)
                                .choice("Agreed", Tone.COMPLETE)
                                .choice("Deferred", Tone.CAUTION),
                        field("on").of(FieldType.DATE).meaning(Meaning.EVENT_DATE),
                        field("group").meaning(Meaning.GROUP))
                .titled("Decisions taken");
    }

    /** Of a review: ratings in place of the partners'. */
    public static ReturnSection reviewedRatings() {
        return table("ratings", Subject.OVERRIDE, REFERENCE, PARTNER, PART, RATING, REASON)
                .titled("Ratings changed");
    }

    public static ReturnSection indicators() {
        return table("indicators", Subject.INDICATOR, REFERENCE, TITLE, RATING);
    }

    /** Criteria of gateways, each with the gateway it belongs to. */
    public static ReturnSection gateways() {
        return table(
                "gateways",
                Subject.GATEWAY,
                REFERENCE,
                TITLE,
                field("gateway").meaning(Meaning.GROUP),
                field("assessment")
                        .meaning(Meaning.STATUS)
                        .choice("Not yet due", Tone.NEUTRAL)
                        .choice("Not met", Tone.NEGATIVE)
                        .choice("Partly met", Tone.CAUTION)
                        .choice("Met", Tone.COMPLETE),
                field("needed").of(FieldType.DATE).meaning(Meaning.BASELINE_DUE),
                NARRATIVE);
    }
}
