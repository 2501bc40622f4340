package org.quorate.cli;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that must be known, and how people are asked for it.
 *
 * @param key its option without hyphens before it, and its name in a file of answers
 * @param words the question
 * @param example what somebody may answer
 * @param otherwise the answer where nobody gives one
 * @param parse finds the meaning of an answer; nothing where it has none
 * @param expected what an answer must be, in a plain sentence
 */
record Question<T>(
        String key,
        String words,
        String example,
        String otherwise,
        Function<String, Optional<T>> parse,
        String expected) {

    /** A question whose answer is any text. */
    static Question<String> text(String key, String words, String example, String otherwise) {
        return new Question<>(
                key,
                words,
                example,
                otherwise,
                answer ->
                        Optional.of(answer.strip()).filter(text -> text.chars().anyMatch(Character::isLetterOrDigit)),
                "Please write at least one letter or digit.");
    }
}
