package org.quorate.programme;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How words that people type are compared: case, accents, punctuation and spacing do not matter. Stateless. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double LIKE = 0.86;
    /** The folded form of each ASCII character; 0 of what is no letter or digit. */
    private static final byte[] FOLDED = new byte[128];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
        }
    }

    private Words() {}

    /** Returns the words of the text in one form: lower case, no accents, single spaces; {@code &} reads as "and". */
    public static String fold(String text) {
        // In place, for what is written is never longer than what was read: every answer comes here.
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < letters.length; i++) {
            byte c = letters[i];
            byte folded = c < 0 ? 0 : FOLDED[c];
            if (folded > 0) {
                if (gap && length > 0) {
                    letters[length++] = ' ';
                }
                letters[length++] = folded;
                gap = false;
            } else if (c < 0 || c == '&' || (c == '?' && text.charAt(i) != '?')) {
                // What is not in Latin-1 has become a question mark.
                return foldAnyAlphabet(text);
            } else {
                gap = true;
            }
        }
        return new String(letters, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** The same for every text; {@link #fold} asks only where it must. */
    static String foldAnyAlphabet(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD))
                .replaceAll("");
        return NOT_A_WORD
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Returns whether both texts are the same words. */
    public static boolean same(String one, String other) {
        return mayBeSame(one, other) && fold(one).equals(fold(other));
    }

    /**
     * Returns false only if both texts begin with a plain letter or digit and not with the same, so that they are not the same words. Most that
     * are compared do: to see it costs far less than to fold them.
     */
    public static boolean mayBeSame(String one, String other) {
        byte first = foldedFirst(one);
        byte second = foldedFirst(other);
        return first == 0 || second == 0 || first == second;
    }

    /** Returns the first character as it is folded; 0 where it is not a plain letter or digit. */
    private static byte foldedFirst(String text) {
        char first = text.isEmpty() ? 0 : text.charAt(0);
        return first < FOLDED.length ? FOLDED[first] : 0;
    }

    /** Finds the choice that is most like the text, if one is like it at all; of equals the first. */
    public static Optional<String> nearest(String text, Collection<String> choices) {
        String folded = fold(text);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return choices.stream()
                .map(choice -> new Likeness(choice, similarity.apply(folded, fold(choice))))
                .filter(likeness -> likeness.value >= LIKE)
                .max(Comparator.comparingDouble(Likeness::value))
                .map(Likeness::choice);
    }

    private record Likeness(String choice, double value) {}
}
