package org.quorate.consolidation;

import java.util.List;

/**
 * What the records of all counted returns say together; each part names its sources.
 *
 * @param review what the commissioner makes of it
 */
public record Highlights(
        List<AttentionItem> attention,
        Milestones milestones,
        Risks risks,
        Clarifications clarifications,
        AssuranceLevels assurance,
        List<SharedItems> shared,
        FinanceLines finance,
        DecisionsWanted decisions,
        Review review) {
    public Highlights {
        attention = List.copyOf(attention);
        shared = List.copyOf(shared);
    }
}
