package org.quorate.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/**
 * The parties of a programme, in the order of the pack: the denominator of every completeness figure. Immutable; equal to one of
 * the same parties.
 */
public final class PartyRegister {
    private final List<Party> parties;
    private final Map<String, Party> byId = new HashMap<>();
    private final Map<String, List<Party>> byFoldedName = new HashMap<>();
    private int mostWords;

    /** Makes a register; of parties that share an id or a name, the first goes by it. */
    public PartyRegister(List<Party> parties) {
        this.parties = List.copyOf(parties);
        for (Party party : this.parties) {
            byId.putIfAbsent(party.id(), party);
            party.names()
                    .map(Words::fold)
                    .distinct()
                    .forEach(name -> byFoldedName
                            .computeIfAbsent(name, folded -> new ArrayList<>(1))
                            .add(party));
        }
        byFoldedName.remove("");
        for (String name : byFoldedName.keySet()) {
            mostWords = Math.max(mostWords, StringUtils.countMatches(name, ' ') + 1);
        }
    }

    /** Returns the parties in the order of the pack. */
    public List<Party> parties() {
        return parties;
    }

    /** Finds the party that goes by this name, alias, organisation code or id, whatever its case and punctuation. */
    public Optional<Party> find(String name) {
        return byFoldedName.getOrDefault(Words.fold(name), List.of()).stream().findFirst();
    }

    /**
     * Returns the parties that a text names by whole words, each with the longest of its names that stands there, {@linkplain Words#fold
     * folded}. Takes no longer for more parties.
     */
    public Map<Party, String> namedIn(String text) {
        Map<Party, String> named = new LinkedHashMap<>();
        String[] words = StringUtils.split(Words.fold(text), ' ');
        for (int first = 0; first < words.length; first++) {
            StringBuilder name = new StringBuilder();
            for (int last = first; last < Math.min(words.length, first + mostWords); last++) {
                String sofar =
                        name.append(last > first ? " " : "").append(words[last]).toString();
                for (Party party : byFoldedName.getOrDefault(sofar, List.of())) {
                    named.merge(party, sofar, (one, other) -> one.length() >= other.length() ? one : other);
                }
            }
        }
        return named;
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
