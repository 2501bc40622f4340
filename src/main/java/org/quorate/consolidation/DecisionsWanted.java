package org.quorate.consolidation;

import java.util.List;

/**
 * The decisions that partners ask for, by party.
 *
 * @param items those that are not taken
 * @param taken what the review tells of others
 */
public record DecisionsWanted(List<Item> items, List<Taken> taken) {
    public DecisionsWanted {
        items = List.copyOf(items);
        taken = List.copyOf(taken);
    }

    /** A decision asked for; {@code by} is empty where no date is given. */
    public record Item(String party, String reference, String title, String by, SourceRef source) {}

    /** A decision asked for, with what became of it. */
    public record Taken(String party, String reference, String title, Review.Decided decided) {}
}
