package org.quorate.programme;

/** Which records of a section's last return stand in the next workbook already. */
public enum CarryForward {
    /** None. */
    NONE,
    /** Those that were not closed. */
    OPEN,
    /** All. */
    ALL;

    /** Returns what goes for sections on the subject where the pack does not say. */
    public static CarryForward usual(Subject subject) {
        return switch (subject) {
            case MILESTONE, TIMELINE, GATEWAY, RISK, CLARIFICATION, DEPENDENCY, DECISION -> OPEN;
            case DELIVERABLE, CONDITION, CONCERN, CONFLICT, CONTRACT_VARIATION, ESCALATION -> OPEN;
            case COVER, OVERRIDE, OTHER, ENGAGEMENT, MEETING, ATTENDANCE -> NONE;
            default -> ALL;
        };
    }
}
