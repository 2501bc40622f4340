package org.quorate.programme;

/** What the records of a section are about, in the field's terms; consolidation and papers speak of subjects. */
public enum Subject {
    COVER("Cover"),
    SIGN_OFF("Sign-off"),
    ASSURANCE("Assurance"),
    SPECIFICATION("Service specifications"),
    INDICATOR("Indicators"),
    MILESTONE("Milestones"),
    TIMELINE("Sign-off timeline"),
    GATEWAY("Gateways"),
    RISK("Risks"),
    CLARIFICATION("Clarifications"),
    DEPENDENCY("Dependencies"),
    DECISION("Decisions"),
    FINANCE("Finance"),
    COMPLIANCE("Compliance"),
    /** What the lead says in place of what would be printed. */
    OVERRIDE("Overrides"),
    /** What a workplan promises: actions, products, arrangements. */
    DELIVERABLE("Deliverables"),
    SCHEME("Schemes"),
    PRINCIPLE("Principles"),
    COMMITMENT("Commitments"),
    OBJECTIVE("Objectives"),
    OUTCOME("Outcomes"),
    COMPONENT("Components"),
    CONDITION("Conditions"),
    BENEFIT("Benefits"),
    RESOURCE("Resources"),
    BUDGET("Budgets"),
    ACTIVITY_SHIFT("Shifts of activity"),
    SCOPE("Services in scope"),
    ENGAGEMENT("Engagement"),
    CONCERN("Concerns and responses"),
    CONFLICT("Conflicts of interest"),
    IMPACT_ASSESSMENT("Impact assessments"),
    AGREEMENT("Agreements and protocols"),
    VERSION("Versions"),
    SIGNATURE("Signatures"),
    CONTRACT_VARIATION("Contract variations"),
    DELEGATION("Delegations"),
    DUTY("Statutory duties"),
    ESCALATION("Escalations"),
    CLINICAL_NETWORK("Clinical networks"),
    CARE_COMMUNITY("Care communities"),
    MEETING("Meetings"),
    ATTENDANCE("Attendance"),
    SIGN_UP("Sign-up of partners"),
    OTHER("Other");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** Returns whether, unless the pack says otherwise, several parties report on the same things in sections on it. */
    public boolean isShared() {
        return switch (this) {
            case TIMELINE, SPECIFICATION, DELIVERABLE, CARE_COMMUNITY, CLINICAL_NETWORK -> true;
            default -> false;
        };
    }

    /** Returns the word a reader sees. */
    public String label() {
        return label;
    }
}
