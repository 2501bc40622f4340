package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.quorate.programme.Meaning;

/** Gathers the decisions that partners ask for and that are not yet taken. */
final class DecisionGatherer {
    private final List<DecisionsWanted.Item> items = new ArrayList<>();

    void take(Contribution decision) {
        if (decision.isComplete()) {
            return;
        }
        items.add(new DecisionsWanted.Item(
                decision.party().name(),
                decision.reference(),
                decision.text(Meaning.TITLE),
                decision.record()
                        .date(decision.section(), Meaning.EVENT_DATE)
                        .map(Dates::day)
                        .orElse(""),
                decision.source(Meaning.TITLE)));
    }

    DecisionsWanted gathered() {
        return new DecisionsWanted(items);
    }
}
