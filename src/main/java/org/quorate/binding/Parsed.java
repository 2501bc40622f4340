package org.quorate.binding;

import java.util.List;
import org.quorate.finding.Finding;

/** An answer with what was wrong with how it was written. */
record Parsed(Answer answer, List<Finding> findings) {
    Parsed {
        findings = List.copyOf(findings);
    }

    static Parsed clean(Answer answer) {
        return new Parsed(answer, List.of());
    }

    static Parsed with(Answer answer, Finding finding) {
        return new Parsed(answer, List.of(finding));
    }

    /** Returns what does not parse: the cell's text and why. */
    static Parsed unreadable(FieldCell at, Finding why) {
        return with(new Answer.Unreadable(at.raw()), why);
    }
}
