package org.quorate.binding;

import java.util.Collection;
import org.quorate.programme.Words;

/** The question that ends a sentence when somebody nearly wrote the right word. */
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
}
