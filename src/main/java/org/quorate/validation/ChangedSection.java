package org.quorate.validation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.RecordPairs;

/** A section that came, beside the same section of the last accepted return. For one thread. */
record ChangedSection(ChangedReturn of, ReceivedSection section, RecordPairs pairs) {

    /** Sets a section against the last accepted return; empty where it is missing now or was missing then. */
    static Optional<ChangedSection> of(ChangedReturn changed, ReceivedSection section) {
        if (section.content().state() != SectionReading.State.GIVEN) {
            return Optional.empty();
        }
        return changed.last()
                .find(section.definition().id())
                .map(before -> new ChangedSection(
                        changed,
                        section,
                        RecordPairs.of(
                                section.received().programme(),
                                section.definition(),
                                section.content().records(),
                                before)));
    }

    /** Returns the records that were there before, in the order of their rows. */
    List<ChangedRecord> changes() {
        IdentityHashMap<SectionRecord, RecordPairs.Pair> byRecord = new IdentityHashMap<>();
        pairs.pairs().forEach(pair -> byRecord.put(pair.now(), pair));
        return section.records().stream()
                .flatMap(now -> Stream.ofNullable(byRecord.get(now.content()))
                        .map(pair -> new ChangedRecord(this, now, beside(pair.before()))))
                .toList();
    }

    /** Returns an earlier record to be read as one of this section; its cells are those of the earlier workbook. */
    ReceivedRecord beside(SectionRecord earlier) {
        return new ReceivedRecord(section, earlier);
    }
}
