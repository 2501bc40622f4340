package org.quorate.validation.formula;

import java.util.Collection;
import org.quorate.programme.Words;

/** Says why a formula cannot be used: the end of a sentence, a question that offers another word, and what is expected. */
final class FormulaRefusedException extends Exception {
    private final String reason;
    private final String suggestion;
    private final String expected;

    private FormulaRefusedException(String reason, String suggestion, String expected) {
        super(reason);
        this.reason = reason;
        this.suggestion = suggestion;
        this.expected = expected;
    }

    /** {@code expected} is a sentence. */
    static FormulaRefusedException because(String reason, String expected) {
        return new FormulaRefusedException(reason, "", expected);
    }

    /** A word that is none of those that are known. */
    static FormulaRefusedException unknown(String what, String word, Collection<String> known) {
        return unknown(what, word, known, known);
    }

    /**
     * A word that is none of those that are known.
     *
     * @param alsoKnown all that would be taken, of which the nearest is offered
     */
    static FormulaRefusedException unknown(
            String what, String word, Collection<String> known, Collection<String> alsoKnown) {
        return new FormulaRefusedException(
                "there is no " + what + " \"" + word + "\"",
                Words.nearest(word, alsoKnown)
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse(""),
                known.isEmpty() ? "None is known here." : "One of: " + String.join(", ", known) + ".");
    }

    String reason() {
        return reason;
    }

    String suggestion() {
        return suggestion;
    }

    String expected() {
        return expected;
    }
}
