package org.quorate.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Explanation;
import org.quorate.binding.IssuedParts;
import org.quorate.binding.Return;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Quiet;
import org.quorate.finding.Severity;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Words;
import org.quorate.validation.FindingPlaces.Touched;

/**
 * Keeps quiet the queries that a party has explained, in this return or, while the value is unchanged, in the last accepted one. An
 * error cannot be explained away; a query over several records is quiet once each of them is explained. Words that are
 * repeated from the last accepted return count for what they answered there, and only while its value is unchanged. Immutable and
 * thread-safe.
 */
public final class Explanations {
    private static final Predicate<String> IS_RULE =
            Pattern.compile("[A-Z]\\d\\d").asMatchPredicate();
    private static final Set<String> RULES = Arrays.stream(FindingCode.values())
            .flatMap(code -> rules(code).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_QUOTE = 400;
    private static final String MAY_BE_EXPLAINED =
            "Or, where it is right, explain it in the column \"%s\": it then stays quiet while the value is unchanged."
                    .formatted(IssuedParts.EXPLANATION);
    private static final String NOT_EXPLAINED_AWAY = "An error cannot be explained away; correct it.";

    private final Programme programme;

    /** Makes it for the returns of a programme. */
    public Explanations(Programme programme) {
        this.programme = programme;
    }

    /**
     * What is told of a return, and the return with what its explanations have answered.
     *
     * @param findings in the order in which they were found, then one query for each explanation that is only repeated
     */
    public record Explained(List<Finding> findings, Return ret) {
        public Explained {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Applies what a party has explained to what was found in its return.
     *
     * @param receivedAt when the return came
     * @param lastOrNull the last accepted return, or null where there is none
     */
    public Explained applyTo(
            List<Finding> findings, Return ret, Instant receivedAt, @Nullable EarlierReturn lastOrNull) {
        FindingPlaces places = new FindingPlaces(ret, findings);
        Settlement settlement = new Settlement(new ReceivedReturn(ret, programme, receivedAt), lastOrNull);
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            List<Touched> touched = places.at(finding);
            if (touched.isEmpty()) {
                told.add(finding);
            } else if (finding.severity() == Severity.WARNING) {
                told.add(query(finding, touched, settlement, ret));
            } else {
                told.add(error(finding, touched, ret));
            }
        }
        told.addAll(settlement.repeated());
        return new Explained(told, settlement.settled());
    }

    private static Finding query(Finding finding, List<Touched> touched, Settlement settlement, Return ret) {
        List<Optional<Explanation>> answers =
                touched.stream().map(one -> settlement.find(finding, one)).toList();
        if (answers.stream().allMatch(Optional::isPresent)) {
            for (int i = 0; i < touched.size(); i++) {
                settlement.settle(finding, touched.get(i), answers.get(i).orElseThrow());
            }
            return finding.quiet(Quiet.EXPLAINED, because(answers, finding, ret));
        }
        // A form that was not issued has no such column, and nobody could write into it.
        boolean inTables =
                touched.stream().allMatch(one -> one.section().section().kind() == Kind.TABLE);
        return inTables ? finding.advising(MAY_BE_EXPLAINED) : finding;
    }

    private static String because(List<Optional<Explanation>> answers, Finding finding, Return ret) {
        return String.join(
                " ",
                answers.stream()
                        .flatMap(Optional::stream)
                        .map(answer ->
                                because(answer, spoken(answer, finding, ret).orElse(answer.words())))
                        .distinct()
                        .toList());
    }

    private static String because(Explanation answer, String words) {
        return answer.isOwn()
                ? "\"%s\".".formatted(quote(words))
                : "\"%s\", said for %s; the value has not changed since.".formatted(quote(words), answer.since());
    }

    private static Finding error(Finding finding, List<Touched> touched, Return ret) {
        boolean explained = touched.stream()
                .flatMap(one -> one.record().explanations().stream().filter(explanation -> isBeside(explanation, one)))
                .anyMatch(explanation -> spoken(explanation, finding, ret).isPresent());
        return explained ? finding.advising(NOT_EXPLAINED_AWAY) : finding;
    }

    /** Returns the words as a sentence quotes them: on one line, without the full stop at their end. */
    static String quote(String words) {
        return StringUtils.abbreviate(Strings.CS.removeEnd(StringUtils.normalizeSpace(words), "."), "…", LONGEST_QUOTE);
    }

    /** Returns whether an explanation stands beside any of the answers at which a finding stands. */
    static boolean isBeside(Explanation explanation, Touched touched) {
        return explanation.field().isEmpty() || touched.fields().contains(explanation.field());
    }

    /**
     * Finds what an explanation says of a finding: its words, without the id at their beginning; empty where that is of another
     * finding, or where they say nothing.
     */
    static Optional<String> spoken(Explanation explanation, Finding finding, Return ret) {
        String words = explanation.words();
        int colon = words.indexOf(':');
        String id = colon < 0 ? "" : words.substring(0, colon).strip();
        boolean addressed = isId(id, ret);
        String said = addressed ? words.substring(colon + 1).strip() : words;
        return (addressed && !isIdOf(id, finding)) || Explanation.saysNothing(said)
                ? Optional.empty()
                : Optional.of(said);
    }

    private static boolean isId(String id, Return ret) {
        return FindingCode.find(id.toLowerCase(Locale.ROOT)).isPresent()
                || RULES.contains(id.toUpperCase(Locale.ROOT))
                || ret.definition().checks().stream()
                        .anyMatch(check -> check.id().equalsIgnoreCase(id));
    }

    private static boolean isIdOf(String id, Finding finding) {
        return OwnCheck.id(finding).equalsIgnoreCase(id)
                || finding.code().word().equalsIgnoreCase(id)
                || rules(finding.code()).contains(id.toUpperCase(Locale.ROOT));
    }

    private static List<String> rules(FindingCode code) {
        return Arrays.stream(code.rule().split(", ", -1)).filter(IS_RULE).toList();
    }

    /** Returns whether both say the same words about the same answer. */
    static boolean isRepeated(Explanation one, Explanation other) {
        return one.field().equals(other.field()) && Words.same(one.words(), other.words());
    }
}
