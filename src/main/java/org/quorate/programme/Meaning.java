package org.quorate.programme;

/**
 * What a field means to the programme, whatever its heading: general rules, roll-ups and papers look for meanings and never
 * for headings or ids. {@link #NONE} for a field that is only carried along.
 */
public enum Meaning {
    NONE,
    /** On a cover: which programme, party, reporting period, template version; who completed it; whether nil. */
    PROGRAMME,
    PARTY,
    PERIOD,
    TEMPLATE_VERSION,
    NIL_RETURN,
    /** What identifies a record to a reader. */
    REFERENCE,
    /** What the record says: a milestone's title, a risk's description, a clarification's question. */
    TITLE,
    /** The group or phase a record belongs to. */
    GROUP,
    /** The role that is accountable. */
    OWNER,
    RAG,
    STATUS,
    BASELINE_DUE,
    FORECAST_DUE,
    ACTUAL_DATE,
    LIKELIHOOD,
    CONSEQUENCE,
    SCORE,
    PREVIOUS_SCORE,
    /** The score of a risk before anything was done, and the one that is aimed at. */
    INITIAL_SCORE,
    TARGET_SCORE,
    /** The word for a score, one of the pack's risk bands. */
    BAND,
    /** The words that explain a rating. */
    NARRATIVE,
    /** The answer to a clarification. */
    RESPONSE,
    /** The date of a decision, signature or meeting. */
    EVENT_DATE,
    ASSURANCE_LEVEL,
    EVIDENCE,
    PLAN,
    FORECAST,
    ACTUAL,
    /** What a value should be, without saying on which side of it is better. */
    TARGET,
    /** The least and the most that a value should be: what is above, or below, is better. */
    TARGET_AT_LEAST,
    TARGET_AT_MOST,
    VALUE,
    /** Of a proportion: the part, and the whole of which it is a part; their quotient is the {@link #VALUE}. */
    NUMERATOR,
    DENOMINATOR,
    /** How much of something is done. */
    PERCENT_COMPLETE,
    /** The code of an organisation in the NHS's directory. */
    ODS_CODE,
    DEPENDS_ON,
    /** Of a review: the partner, the section or area of its return, that the record is about. */
    ABOUT_PARTY,
    ABOUT_SECTION,
    /** Why the lead says so; it is printed wherever what the lead says stands. */
    REASON,
    /** The day by which an answer is asked for. */
    RESPOND_BY,
    /** Of a question: the round of questions in which it was asked, in words such as "Round 2". */
    ROUND,
    /** What stands without the lead's word. */
    PROPOSED,
    /** Whether missing returns hold the overall level of assurance down no longer. */
    LIFTS_CAP,
    /** Whether a meeting is said to have been quorate. */
    QUORATE,
    /** For which party somebody attended a meeting, and how many attended for it. */
    ATTENDED_FOR,
    ATTENDANCE
}
