package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.programme.Meaning;

/** Gathers the decisions that partners ask for, and what the review tells of them. */
final class DecisionGatherer {
    private final Review review;
    private final List<DecisionsWanted.Item> items = new ArrayList<>();
    private final List<DecisionsWanted.Taken> taken = new ArrayList<>();

    DecisionGatherer(Review review) {
        this.review = review;
    }

    void take(Contribution decision) {
        Optional<Review.Decided> decided = review.decided(decision.party(), decision.reference());
        decided.ifPresent(found -> taken.add(new DecisionsWanted.Taken(
                decision.party().name(), decision.reference(), decision.text(Meaning.TITLE), found)));
        if (decision.isClosed() || decided.filter(Review.Decided::settled).isPresent()) {
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
        return new DecisionsWanted(items, taken);
    }
}
