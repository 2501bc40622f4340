package org.quorate.consolidation;

import java.util.List;

/** The decisions that partners ask for, by party. */
public record DecisionsWanted(List<Item> items) {
    public DecisionsWanted {
        items = List.copyOf(items);
    }

    /** A decision asked for; {@code by} is empty where no date is given. */
    public record Item(String party, String reference, String title, String by, SourceRef source) {}
}
