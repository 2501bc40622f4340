package org.quorate.programme;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a body for what its papers speak of most, where they are others than ours. Immutable. */
public final class PaperWords {
    /** A body that speaks as we do. */
    public static final PaperWords USUAL = new PaperWords(Map.of());

    private static final Pattern OURS = Pattern.compile(
            Stream.of(Term.values())
                    .flatMap(term -> Stream.of(term.many, term.one))
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    private final Map<Term, Word> words;

    /** Makes the words; a term that is not there keeps ours. */
    public PaperWords(Map<Term, Word> words) {
        this.words = words.isEmpty() ? Map.of() : new EnumMap<>(words);
    }

    /** What can be called otherwise, with our own word for one and for several. */
    public enum Term {
        PARTNER("partner", "partners"),
        RETURN("return", "returns"),
        MILESTONE("milestone", "milestones"),
        RISK("risk", "risks"),
        CLARIFICATION("clarification", "clarifications");

        private final String one;
        private final String many;

        Term(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    /** A word for one and for several, in lower case but for names. */
    public record Word(String one, String many) {}

    /** Returns a sentence of ours in the body's words. It must hold no words of anybody else. */
    public String in(String sentence) {
        return words.isEmpty()
                ? sentence
                : OURS.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(said(found.group())));
    }

    private String said(String ours) {
        String folded = ours.toLowerCase(Locale.ROOT);
        for (Map.Entry<Term, Word> entry : words.entrySet()) {
            if (folded.equals(entry.getKey().one)) {
                return like(ours, entry.getValue().one());
            }
            if (folded.equals(entry.getKey().many)) {
                return like(ours, entry.getValue().many());
            }
        }
        return ours;
    }

    private static String like(String ours, String said) {
        return Character.isUpperCase(ours.charAt(0)) ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : said;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperWords same && words.equals(same.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
