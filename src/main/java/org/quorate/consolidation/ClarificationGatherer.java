package org.quorate.consolidation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Words;

/** Gathers clarifications: one is answered when it has a response (rule P10). */
final class ClarificationGatherer {
    private final LocalDate asAt;
    private final List<Review.Asked> unmentioned;
    private final Consumer<AttentionItem> attention;
    private final Consumer<Counted> counted;
    private final List<Clarifications.Open> open = new ArrayList<>();
    private int asked;

    /** Makes a gatherer; {@code last} is what the review of the period before asked. */
    ClarificationGatherer(
            LocalDate asAt, List<Review.Asked> last, Consumer<AttentionItem> attention, Consumer<Counted> counted) {
        this.asAt = asAt;
        this.unmentioned = new ArrayList<>(last);
        this.attention = attention;
        this.counted = counted;
    }

    void take(Contribution clarification) {
        asked++;
        unmentioned.removeIf(question -> question.party().equals(clarification.party())
                && Words.same(question.reference(), clarification.reference()));
        if (clarification.text(Meaning.RESPONSE).isEmpty()) {
            attention.accept(open(
                    clarification.party(),
                    clarification.section().title(),
                    clarification.reference(),
                    clarification.text(Meaning.TITLE),
                    clarification.text(Meaning.STATUS),
                    clarification
                            .record()
                            .date(clarification.section(), Meaning.EVENT_DATE)
                            .orElse(null),
                    clarification
                            .record()
                            .date(clarification.section(), Meaning.RESPOND_BY)
                            .orElse(null),
                    clarification.source(Meaning.RESPONSE)));
        } else {
            counted.accept(clarification.counted(
                    Counted.Kind.CLARIFICATION, Map.of(Aspect.STATUS, "Answered"), Meaning.RESPONSE));
        }
    }

    /** Notes that one is open, and returns why it needs attention. */
    private AttentionItem open(
            Party party,
            String section,
            String reference,
            String question,
            String status,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate respondBy,
            SourceRef source) {
        long days = askedOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(askedOn, asAt));
        Clarifications.Open one =
                new Clarifications.Open(party.name(), reference, question, status, askedOn, respondBy, days, source);
        open.add(one);
        counted.accept(new Counted(
                Counted.Kind.CLARIFICATION,
                party.name(),
                section,
                reference,
                question,
                Map.of(
                        Aspect.STATUS,
                        "Open",
                        Aspect.TIMING,
                        one.age(),
                        Aspect.DAYS,
                        askedOn == null ? "" : Long.toString(days),
                        Aspect.ASKED_ON,
                        askedOn == null ? "" : askedOn.toString(),
                        Aspect.ANSWER_BY,
                        respondBy == null ? "" : respondBy.toString()),
                source));
        return new AttentionItem(
                AttentionItem.Kind.CLARIFICATION,
                party.name(),
                section,
                reference,
                question,
                "Asked in the period before and not answered",
                source);
    }

    /** Returns them all. What the last review asked and no return mentions is open, too. */
    Clarifications gathered() {
        for (Review.Asked question : unmentioned) {
            asked++;
            attention.accept(open(
                    question.party(),
                    question.about(),
                    question.reference(),
                    question.question(),
                    "Not in the return",
                    question.askedOnOrNull(),
                    question.respondByOrNull(),
                    question.source()));
        }
        open.sort(Comparator.comparing(Clarifications.Open::days).reversed());
        return new Clarifications(asked, asked - open.size(), open, unmentioned);
    }
}
