package org.quorate.proposal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Words;

/** What the words of a heading or title tell of what stands below it, in English. Stateless. */
final class HeadingSense {
    private static final Pattern DATE =
            Pattern.compile("\\bdates?\\b|\\bdeadline\\b|\\bby when\\b|\\b(due|ed on|ed by when)$|^due\\b");
    private static final Pattern PERCENT = Pattern.compile("%|\\bper ?cent(age)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NARRATIVE = Pattern.compile(
            "\\b(comments?|commentary|narrative|update|progress|reasons?|explain|explanation|description|describe"
                    + "|mitigations?|next steps|details|rationale|controls)\\b");
    private static final Pattern REFERENCE =
            Pattern.compile("^(ref|reference|id|no|number|code|key)$|\\b(ref|reference|id|code)$");
    private static final Pattern COUNT = Pattern.compile("^(number|no) of\\b|\\bhow many\\b|^count\\b");
    private static final Pattern YES_NO = Pattern.compile("\\byes no\\b|\\by n$");

    private HeadingSense() {}

    /** Finds the type of answer for which a heading asks; empty where it may be anything. */
    static Optional<FieldType> type(String heading) {
        String words = Words.fold(heading);
        if (YES_NO.matcher(words).find()) {
            return Optional.of(FieldType.YES_NO);
        }
        if (has(words, "e mail|email")) {
            return Optional.of(FieldType.EMAIL);
        }
        if (has(words, "post ?code")) {
            return Optional.of(FieldType.POSTCODE);
        }
        if (has(words, "telephone|phone")) {
            return Optional.of(FieldType.TELEPHONE);
        }
        if (NARRATIVE.matcher(words).find()) {
            return Optional.of(FieldType.NARRATIVE);
        }
        if (PERCENT.matcher(heading).find()) {
            return Optional.of(FieldType.PERCENT);
        }
        if (heading.indexOf('£') >= 0) {
            return Optional.of(FieldType.MONEY);
        }
        if (COUNT.matcher(words).find()) {
            return Optional.of(FieldType.INTEGER);
        }
        if (DATE.matcher(words).find()) {
            return Optional.of(FieldType.DATE);
        }
        return REFERENCE.matcher(words).find() ? Optional.of(FieldType.REFERENCE) : Optional.empty();
    }

    /** Returns whether a heading asks for a status in red, amber and green. */
    static boolean isRag(String heading) {
        return has(Words.fold(heading), "rag|brag");
    }

    /** Returns what an answer of a type means to the programme, as far as the heading's words leave no doubt. */
    static Meaning meaning(String heading, FieldType type) {
        String words = Words.fold(heading);
        return switch (type) {
            case DATE -> dateMeaning(words);
            case REFERENCE -> Meaning.REFERENCE;
            case SCALE -> isRag(heading) ? Meaning.RAG : Meaning.NONE;
            case NARRATIVE -> has(words, "comments?|commentary|narrative") ? Meaning.NARRATIVE : Meaning.NONE;
            case TEXT -> has(words, "owner|lead|responsible") ? Meaning.OWNER : Meaning.NONE;
            default -> Meaning.NONE;
        };
    }

    private static Meaning dateMeaning(String words) {
        if (has(words, "baseline|planned|due|target")) {
            return Meaning.BASELINE_DUE;
        }
        if (has(words, "forecast|expected|revised")) {
            return Meaning.FORECAST_DUE;
        }
        return has(words, "actual|completed|achieved") ? Meaning.ACTUAL_DATE : Meaning.NONE;
    }

    /** Returns whether a label asks whose return it is, or for which period; {@link Meaning#NONE} where it may ask anything. */
    static Meaning identity(String label) {
        String words = Words.fold(label);
        if (words.matches("(name of )?(partner|provider|organisation|trust)( name)?( organisation)?")) {
            return Meaning.PARTY;
        }
        return words.matches("(reporting )?(period|quarter)") ? Meaning.PERIOD : Meaning.NONE;
    }

    /** Returns what a section is about, as its title tells. */
    static Subject subject(String title) {
        String words = Words.fold(title);
        if (has(words, "risks?")) {
            return Subject.RISK;
        }
        if (has(words, "milestones?|workplan|work plan|deliverables?")) {
            return Subject.MILESTONE;
        }
        if (has(words, "finance|finances|financial|funding|spend|budget|costs?")) {
            return Subject.FINANCE;
        }
        if (has(words, "kpis?|indicators?|measures?|performance|outcomes?|outputs?")) {
            return Subject.INDICATOR;
        }
        if (has(words, "sign off|declarations?|signatures?")) {
            return Subject.SIGN_OFF;
        }
        return has(words, "dependency|dependencies") ? Subject.DEPENDENCY : Subject.OTHER;
    }

    private static boolean has(String words, String pattern) {
        return Pattern.compile("\\b(" + pattern + ")\\b").matcher(words).find();
    }
}
