package org.quorate.consolidation;

import java.util.List;

/** What the records of all counted returns say together; each part names its sources. */
public record Highlights(
        List<AttentionItem> attention,
        Milestones milestones,
        Risks risks,
        Clarifications clarifications,
        AssuranceLevels assurance,
        List<SharedItems> shared,
        FinanceLines finance,
        DecisionsWanted decisions) {
    public Highlights {
        attention = List.copyOf(attention);
        shared = List.copyOf(shared);
    }
}
