package org.quorate.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/** What is filled in before a workbook is issued. Implementations are immutable. */
public interface Prefill {
    /** Nothing. */
    Prefill NONE = section -> List.of();

    /**
     * Returns the records of a section, in the order in which they shall stand; of a form at most one. A record of a fixed list stands
     * in its place in the list.
     */
    List<PrefilledRecord> records(SectionDefinition section);

    /** Returns this with what another has besides: of records of one key this one's stands. */
    default Prefill and(Prefill other) {
        return section -> {
            Map<String, PrefilledRecord> records = new LinkedHashMap<>();
            records(section).forEach(record -> records.putIfAbsent(Words.fold(record.key()), record));
            other.records(section).forEach(record -> records.putIfAbsent(Words.fold(record.key()), record));
            return List.copyOf(records.values());
        };
    }
}
