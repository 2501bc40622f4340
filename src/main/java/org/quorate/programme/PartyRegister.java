package org.quorate.programme;

import java.util.List;
import java.util.Optional;

/**
 * The parties of a programme, in the order of the pack: the denominator of every completeness figure.
 */
public record PartyRegister(List<Party> parties) {
    public PartyRegister {
        parties = List.copyOf(parties);
    }

    /** Finds the party that goes by this name, alias, organisation code or id, whatever its case and punctuation. */
    public Optional<Party> find(String name) {
        String folded = Words.fold(name);
        return folded.isEmpty()
                ? Optional.empty()
                : parties.stream()
                        .filter(party -> party.names()
                                .anyMatch(known -> Words.fold(known).equals(folded)))
                        .findFirst();
    }

    /** Finds the party of exactly this id, as the ledger keeps it; far cheaper than finding it by whatever name people type. */
    public Optional<Party> findById(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** Finds the party's name that is most like the text, to be suggested. */
    public Optional<String> nearest(String name) {
        return Words.nearest(name, parties.stream().map(Party::name).toList());
    }
}
