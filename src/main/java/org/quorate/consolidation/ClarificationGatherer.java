package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.quorate.programme.Meaning;

/** Gathers clarifications: one is answered when it has a response (rule P10). */
final class ClarificationGatherer {
    private final Consumer<AttentionItem> attention;
    private final List<Clarifications.Open> open = new ArrayList<>();
    private int asked;

    ClarificationGatherer(Consumer<AttentionItem> attention) {
        this.attention = attention;
    }

    void take(Contribution clarification) {
        asked++;
        if (!clarification.text(Meaning.RESPONSE).isEmpty()) {
            return;
        }
        SourceRef source = clarification.source(Meaning.RESPONSE);
        open.add(new Clarifications.Open(
                clarification.party().name(),
                clarification.reference(),
                clarification.text(Meaning.TITLE),
                clarification.text(Meaning.STATUS),
                source));
        attention.accept(new AttentionItem(
                AttentionItem.Kind.CLARIFICATION,
                clarification.party().name(),
                clarification.section().title(),
                clarification.reference(),
                clarification.text(Meaning.TITLE),
                "Asked last quarter and not answered",
                source));
    }

    Clarifications gathered() {
        return new Clarifications(asked, asked - open.size(), open);
    }
}
