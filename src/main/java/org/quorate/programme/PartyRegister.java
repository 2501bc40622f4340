package org.quorate.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parties of a programme, in the order of the pack: the denominator of every completeness figure. Immutable; equal to one of
 * the same parties.
 */
public final class PartyRegister {
    private final List<Party> parties;
    private final Map<String, Party> byId = new HashMap<>();
    private final Map<String, Party> byFoldedName = new HashMap<>();

    /** Makes a register; of parties that share an id or a name, the first goes by it. */
    public PartyRegister(List<Party> parties) {
        this.parties = List.copyOf(parties);
        for (Party party : this.parties) {
            byId.putIfAbsent(party.id(), party);
            party.names().forEach(name -> byFoldedName.putIfAbsent(Words.fold(name), party));
        }
        byFoldedName.remove("");
    }

    /** Returns the parties in the order of the pack. */
    public List<Party> parties() {
        return parties;
    }

    /** Finds the party that goes by this name, alias, organisation code or id, whatever its case and punctuation. */
    public Optional<Party> find(String name) {
        return Optional.ofNullable(byFoldedName.get(Words.fold(name)));
    }

    /** Finds the party of exactly this id, as the ledger keeps it. */
    public Optional<Party> findById(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Finds the party's name that is most like the text, to be suggested. */
    public Optional<String> nearest(String name) {
        return Words.nearest(name, parties.stream().map(Party::name).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartyRegister register && parties.equals(register.parties);
    }

    @Override
    public int hashCode() {
        return parties.hashCode();
    }

    @Override
    public String toString() {
        return "PartyRegister" + parties;
    }
}
