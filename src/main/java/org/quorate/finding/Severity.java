package org.quorate.finding;

import java.util.Locale;

/**
 * How grave a finding is; the written policy of the field (model.md section 3, domain.md C3). Declared gravest first, so
 * that the natural order puts what matters on top.
 */
public enum Severity {
    /** The return cannot be used at all: unreadable, wrong programme, suspected patient data. */
    CRITICAL,
    /** The return cannot be accepted as complete. */
    ERROR,
    /** The return is accepted, with a query to the provider. */
    WARNING,
    /** Noted; nobody has to do anything. */
    INFO;

    /** Returns the word that is printed and stored, in lower case: {@code critical}, {@code error}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether this severity is at least as grave as the other. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
