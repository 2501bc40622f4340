package org.quorate.binding;

import java.util.Collection;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.programme.Words;

/** What ends a sentence when somebody nearly wrote the right word, or something else looks like what was not found. */
final class Suggestion {
    private static final int LONGEST_WORDS = 100;

    private Suggestion() {}

    /** Returns the question, led by a space; empty where none of the choices is like the text. */
    static String of(String text, Collection<String> choices) {
        return text.length() > LONGEST_WORDS
                ? ""
                : Words.nearest(text, choices)
                        .map(choice -> " Did you mean \"" + choice + "\"?")
                        .orElse("");
    }

    /** Returns the sentence that says which stray heading or label looks like the one that is missing; led by a space. */
    static String of(Stray stray, String missing, int percent) {
        return " \"%s\" in %s looks like \"%s\" (likeness %s %%)."
                .formatted(CellText.quoted(stray.words()), stray.cell(), missing, percent);
    }

    /** Returns the sentence that says what a stray looks like; led by a space. */
    static String looksLike(String missing, int percent) {
        return " It looks like \"%s\" (likeness %s %%).".formatted(missing, percent);
    }
}
