package org.quorate.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.Words;

/** The last accepted return of an earlier period, as far as it is compared with. Immutable. */
public final class EarlierReturn {
    private final Map<String, List<SectionRecord>> sections;
    private final Map<String, Map<String, SectionRecord>> byKey = new HashMap<>();

    private EarlierReturn(Map<String, List<SectionRecord>> sections) {
        this.sections = Map.copyOf(sections);
        this.sections.forEach((section, records) -> {
            Map<String, SectionRecord> keys = new HashMap<>();
            records.forEach(record -> keys.putIfAbsent(Words.fold(record.key()), record));
            byKey.put(section, keys);
        });
    }

    /**
     * Makes it of its records.
     *
     * @param sections records by the section's id, in the order of rows; no entry for a section that did not come
     */
    public static EarlierReturn of(Map<String, List<SectionRecord>> sections) {
        return new EarlierReturn(sections);
    }

    /** Finds the records of a section, in the order of rows; empty where it did not come. */
    public Optional<List<SectionRecord>> find(String sectionId) {
        return Optional.ofNullable(sections.get(sectionId));
    }

    /** Finds the first record of that key, whatever its case and punctuation. */
    public Optional<SectionRecord> find(String sectionId, String key) {
        return Optional.ofNullable(byKey.getOrDefault(sectionId, Map.of()).get(Words.fold(key)));
    }
}
