package org.quorate.programme;

/** How a party stands to the programme (glossary: status of party). */
public enum PartyStatus {
    PARTY("Party"),
    PROSPECTIVE("Prospective"),
    /** Had stayed away and may take part again. */
    RE_ENGAGING("Re-engaging"),
    SHADOW("Shadow"),
    OBSERVER("Observer"),
    ASSOCIATE("Associate"),
    WITHDRAWN("Withdrawn");

    private final String label;

    PartyStatus(String label) {
        this.label = label;
    }

    /** Returns the word a reader sees. */
    public String label() {
        return label;
    }
}
