package org.quorate.consolidation;

import java.util.List;

/**
 * What people told partners that they are concerned about, and what is being done.
 *
 * @param items in the order of the programme: by section, then party, then row
 */
public record Concerns(List<Item> items) {
    /** Nobody told of any. */
    static final Concerns NONE = new Concerns(List.of());

    public Concerns {
        items = List.copyOf(items);
    }

    /**
     * One concern.
     *
     * @param party the name of the partner that was told
     * @param topic empty where none is given
     * @param concern in the words of those who told it
     * @param response what is being done; empty where nothing is said
     * @param status empty where none is given
     */
    public record Item(
            String party,
            String reference,
            String topic,
            String concern,
            String response,
            String status,
            SourceRef source) {}
}
