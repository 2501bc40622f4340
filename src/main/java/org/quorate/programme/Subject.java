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
    OTHER("Other");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** Returns the word a reader sees. */
    public String label() {
        return label;
    }
}
