package org.quorate.submission;

import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;

/** How far a received file could be read. */
public enum Readability {
    /** Read completely; nothing was found. */
    READABLE("readable"),
    /** Read completely; something was found that its sender may want to know. */
    READABLE_WITH_WARNING("readable-with-warning"),
    /** Not read; a finding says why. */
    CLEAR_ERROR("clear-error");

    private final String word;

    Readability(String word) {
        this.word = word;
    }

    /** Decides by the findings of reading: any critical one is a clear error, any other one a warning. */
    public static Readability of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL)) {
            return CLEAR_ERROR;
        }
        return findings.isEmpty() ? READABLE : READABLE_WITH_WARNING;
    }

    /** Returns the stable word for scripts, such as {@code clear-error}. */
    public String word() {
        return word;
    }

    /** Returns the words a reader sees. */
    public String label() {
        return word.replace('-', ' ');
    }
}
