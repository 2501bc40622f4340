package org.quorate.binding;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.binding.Answer.Absent;
import org.quorate.binding.Answer.Missing;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Words;

/** Recognises cells that are written in but answer nothing (model.md section 2: missing). */
final class MissingWords {
    private static final Set<String> PROMPTS = Set.of(
            "select",
            "select one",
            "select an item",
            "please select",
            "please select one",
            "choose",
            "choose one",
            "choose an item",
            "please choose");
    private static final Set<String> NOT_APPLICABLE = Set.of("n a", "na", "not applicable");
    private static final Set<String> NOTHING = Set.of("nil", "none", "nothing");
    /** What stands where a reason was asked for and gives none; in the form of {@link Words#fold}. */
    private static final Set<String> NO_REASON = Set.of(
            "see above",
            "see below",
            "as above",
            "as before",
            "as last time",
            "as last quarter",
            "as previously",
            "ditto",
            "same",
            "no change",
            "ok",
            "okay",
            "fine",
            "yes",
            "no",
            "true",
            "correct",
            "it is correct",
            "this is correct",
            "checked",
            "confirmed",
            "noted");

    private static final int FEWEST_LETTERS = 2;
    /** Letters of the longest of them: a narrative need not be folded to be seen to be none. */
    private static final int MOST_LETTERS = 15;

    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015]+");
    private static final Pattern TO_BE_CONFIRMED = Pattern.compile(
            "t\\.?b\\.?[acd]\\.?|to be (?:confirmed|advised|agreed|announced|determined)|x{2,}|\\?+|lorem ipsum.*"
                    + "|[\\[<{(]\\s*(?:insert|redacted|enter|tbc|tba|to be confirmed)\\b.*[\\]>})]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The small letters with which its words begin. */
    private static final Set<String> BEGINNINGS_TO_BE_CONFIRMED = Set.of("t", "x", "l");

    /** The small letters with which any of the words begins that {@link #find} knows. */
    private static final BitSet BEGINNINGS = Stream.of(PROMPTS, NOT_APPLICABLE, NOTHING, BEGINNINGS_TO_BE_CONFIRMED)
            .flatMap(Set::stream)
            .mapToInt(word -> word.charAt(0))
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private MissingWords() {}

    /** Returns whether the text is one that the template or Excel puts where an answer is to come. */
    static boolean arePlaceholder(FieldDefinition field, String text) {
        return (mayAnswerNothing(text) && PROMPTS.contains(CellText.comparable(text))) || areOfPack(field, text);
    }

    /** Returns whether the text is one of those that the pack tells of as standing where an answer is to come. */
    static boolean areOfPack(FieldDefinition field, String text) {
        for (String placeholder : field.entry().placeholders()) {
            if (CellText.same(placeholder, text)) {
                return true;
            }
        }
        return false;
    }

    /** With any other letter or digit none of the words begins that answer nothing: most texts need not be looked at further. */
    private static boolean mayAnswerNothing(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first > '~' || !Character.isLetterOrDigit(first) || BEGINNINGS.get(Character.toLowerCase(first));
    }

    /** Returns whether the text, put where a reason was asked for, gives none. */
    static boolean explainNothing(String text) {
        String folded = Words.fold(text);
        return folded.length() < FEWEST_LETTERS
                || PROMPTS.contains(folded)
                || NOT_APPLICABLE.contains(folded)
                || NOTHING.contains(folded)
                || NO_REASON.contains(folded)
                || TO_BE_CONFIRMED.matcher(text.strip()).matches();
    }

    /** Finds why the text answers nothing, if the whole of it says so. */
    static Optional<Parsed> find(FieldCell at, String text) {
        if (!mayAnswerNothing(text)) {
            return Optional.empty();
        }
        String folded = isLong(text) ? "" : Words.fold(text);
        if (PROMPTS.contains(folded) || DASHES.matcher(text).matches()) {
            return Optional.of(Parsed.clean(Answer.notProvided()));
        }
        if (NOT_APPLICABLE.contains(folded)) {
            return Optional.of(Parsed.clean(new Absent(Missing.NOT_APPLICABLE)));
        }
        if (NOTHING.contains(folded) && !takesWords(at.field().type())) {
            return Optional.of(Parsed.clean(new Absent(Missing.NIL)));
        }
        if (TO_BE_CONFIRMED.matcher(text).matches()) {
            FindingCode code =
                    at.field().need().required() ? FindingCode.PLACEHOLDER_REQUIRED : FindingCode.PLACEHOLDER_TEXT;
            return Optional.of(Parsed.with(new Absent(Missing.TO_BE_CONFIRMED), at.finding(code)));
        }
        return Optional.empty();
    }

    private static boolean isLong(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters <= MOST_LETTERS; i++) {
            char c = text.charAt(i);
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        }
        return letters > MOST_LETTERS;
    }

    /** "None" is an answer to "Gaps in assurance", but no date and no number. */
    private static boolean takesWords(FieldType type) {
        return type == FieldType.TEXT || type == FieldType.NARRATIVE;
    }
}
