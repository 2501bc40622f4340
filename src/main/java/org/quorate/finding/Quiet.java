package org.quorate.finding;

import java.util.Locale;

/** Why a finding asks nothing of anybody, although it was found. */
public enum Quiet {
    /** The commissioner has granted an exception. */
    WAIVED("Waived"),
    /** The provider has said why what was sent is correct. */
    EXPLAINED("Explained");

    private final String label;

    Quiet(String label) {
        this.label = label;
    }

    /** Returns the word a reader sees. */
    public String label() {
        return label;
    }

    /** Returns the word that is stored and exported, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
