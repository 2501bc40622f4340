package org.quorate.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How like words that stand somewhere are to a heading that was looked for: by their letters, as after a slip of the pen, or
 * word by word, as where somebody has written a heading out. Stateless.
 */
public final class Likeness {
    /** The percentage from which on a likeness is worth telling. */
    public static final int TELLING = 70;

    /** What is longer is a sentence, and no heading. */
    private static final int LONGEST = 100;

    /** The heading's words count for so much, and how little else there is for the rest. */
    private static final int CONTAINED_PERCENT = 65;

    /** From these letters on, two words that differ in so little are one word. */
    private static final int SHORTEST_SLIP = 4;

    private static final int SAME_WORD_PERCENT = 80;

    private Likeness() {}

    /**
     * Returns how like the words are to the heading, in percent: 100 only for the same words, whatever their case and
     * punctuation; 0 where either has no words, or the words are too many for a heading.
     */
    public static int percent(String words, String heading) {
        String one = Words.fold(words);
        String other = Words.fold(heading);
        if (one.isEmpty() || other.isEmpty() || words.length() > LONGEST) {
            return 0;
        }
        return one.equals(other) ? 100 : Math.min(99, Math.max(byLetters(one, other), byWords(one, other)));
    }

    /**
     * Returns how like two texts of any length are, in percent: how much of their words, each counting by its letters, both have.
     * 100 only where both have the same words, in whatever order; 0 where either has none.
     */
    public static int ofTexts(String one, String other) {
        List<String> words = Arrays.asList(Words.fold(one).split(" ", -1));
        List<String> left = new ArrayList<>(Arrays.asList(Words.fold(other).split(" ", -1)));
        int all = letters(words) + letters(left);
        int common =
                words.stream().filter(left::remove).mapToInt(String::length).sum();
        return all == 0 ? 0 : 200 * common / all;
    }

    private static int byLetters(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return 100 * (longer - LevenshteinDistance.getDefaultInstance().apply(one, other)) / longer;
    }

    private static int byWords(String words, String heading) {
        List<String> written = Arrays.asList(words.split(" ", -1));
        List<String> wanted = Arrays.asList(heading.split(" ", -1));
        return (CONTAINED_PERCENT * percentIn(wanted, written) + (100 - CONTAINED_PERCENT) * percentIn(written, wanted))
                / 100;
    }

    /** Returns how much of the words is among the others, each word counting by its letters. */
    private static int percentIn(List<String> words, List<String> others) {
        int found = words.stream()
                .mapToInt(word -> word.length()
                        * others.stream()
                                .mapToInt(other -> sameWordPercent(word, other))
                                .max()
                                .orElse(0))
                .sum();
        return found / letters(words);
    }

    private static int sameWordPercent(String one, String other) {
        if (one.equals(other)) {
            return 100;
        }
        int percent = Math.min(one.length(), other.length()) < SHORTEST_SLIP ? 0 : byLetters(one, other);
        return percent >= SAME_WORD_PERCENT ? percent : 0;
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
