package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.quorate.programme.Meaning;

/** Gathers concerns with their responses. */
final class ConcernGatherer {
    private final List<Concerns.Item> items = new ArrayList<>();

    void take(Contribution concern) {
        items.add(new Concerns.Item(
                concern.party().name(),
                concern.reference(),
                concern.text(Meaning.GROUP),
                concern.text(Meaning.TITLE),
                concern.text(Meaning.RESPONSE),
                concern.text(Meaning.STATUS),
                concern.source(Meaning.RESPONSE)));
    }

    Concerns gathered() {
        return new Concerns(items);
    }
}
