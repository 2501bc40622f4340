package org.quorate.validation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.RecordPairs;
import org.quorate.finding.Location;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Vocabulary.ChangeThresholds;

/** A return beside those accepted before. For one thread. */
final class ChangedReturn {
    private final ReceivedReturn received;
    private final List<EarlierReturn> history;
    private final Set<Location> errors;
    private final Map<Step, IdentityHashMap<SectionRecord, SectionRecord>> steps = new HashMap<>();

    /** From one earlier return to the next older one, in one section. */
    private record Step(String sectionId, int from) {}

    /**
     * Sets it beside them.
     *
     * @param history earlier returns, the nearest first; never empty
     * @param errors places of which an error has been told
     */
    ChangedReturn(ReceivedReturn received, List<EarlierReturn> history, Set<Location> errors) {
        this.received = received;
        this.history = List.copyOf(history);
        this.errors = errors;
    }

    ReceivedReturn received() {
        return received;
    }

    /** Returns earlier returns, the nearest first; never empty. */
    List<EarlierReturn> history() {
        return history;
    }

    /** Returns places of which an error has been told. */
    Set<Location> errors() {
        return errors;
    }

    /** Returns the last accepted return. */
    EarlierReturn last() {
        return history.get(0);
    }

    /** Finds what a record of an earlier return, by its place in the history, was in the next older one. */
    Optional<SectionRecord> findBefore(SectionDefinition section, int at, SectionRecord record) {
        return at + 1 < history.size()
                ? Optional.ofNullable(steps.computeIfAbsent(new Step(section.id(), at), step -> pairs(section, at))
                        .get(record))
                : Optional.empty();
    }

    private IdentityHashMap<SectionRecord, SectionRecord> pairs(SectionDefinition section, int at) {
        IdentityHashMap<SectionRecord, SectionRecord> pairs = new IdentityHashMap<>();
        List<SectionRecord> now = history.get(at).find(section.id()).orElse(List.of());
        List<SectionRecord> before = history.get(at + 1).find(section.id()).orElse(List.of());
        RecordPairs.of(received.programme(), section, now, before)
                .pairs()
                .forEach(pair -> pairs.put(pair.now(), pair.before()));
        return pairs;
    }

    /** Returns the last accepted return's period, as a sentence names it. */
    String period() {
        return name(last());
    }

    /** Returns how a sentence names an earlier return: by its period's id. */
    static String name(EarlierReturn earlier) {
        return earlier.period().id();
    }

    ChangeThresholds thresholds() {
        return received.programme().vocabulary().thresholds().changes();
    }
}
