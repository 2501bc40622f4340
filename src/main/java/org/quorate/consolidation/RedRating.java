package org.quorate.consolidation;

import java.util.Optional;
import org.quorate.programme.Meaning;
import org.quorate.programme.Tone;

/** What is rated red needs attention, whatever section it stands in. */
final class RedRating {
    private RedRating() {}

    static Optional<AttentionItem> of(Contribution contribution) {
        return contribution.tone(Meaning.RAG) == Tone.NEGATIVE
                ? Optional.of(new AttentionItem(
                        AttentionItem.Kind.RATED_RED,
                        contribution.party().name(),
                        contribution.section().title(),
                        contribution.reference(),
                        contribution.text(Meaning.TITLE),
                        "Rated " + contribution.text(Meaning.RAG) + contribution.ratedWhy(),
                        contribution.source(Meaning.RAG)))
                : Optional.empty();
    }
}
