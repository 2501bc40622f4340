package org.quorate.consolidation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the records of all counted returns say together; each part names its sources.
 *
 * @param attention the gravest first, and last the clarifications that no return mentions; unmodifiable, and read where it is kept
 * @param review what the commissioner makes of it
 * @param counted the milestones, risks, clarifications, levels of assurance and lines of finance of which the figures are made up, each as it is counted
 */
public record Highlights(
        List<AttentionItem> attention,
        Milestones milestones,
        Gateways gateways,
        Risks risks,
        Clarifications clarifications,
        AssuranceLevels assurance,
        List<SharedItems> shared,
        FinanceLines finance,
        Indicators indicators,
        Ratings ratings,
        DecisionsWanted decisions,
        Concerns concerns,
        Review review,
        CountedThings counted) {
    public Highlights {
        shared = List.copyOf(shared);
    }

    /** Returns what partners are asked and have not been told by their own last return: by the review, then by the one before. */
    public List<Review.Asked> stillAsked() {
        return Stream.concat(review.asked().stream(), clarifications.unmentioned().stream())
                .toList();
    }
}
