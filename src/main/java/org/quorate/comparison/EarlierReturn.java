package org.quorate.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.Words;

/**
 * The last accepted return of an earlier period, as far as it is compared with. A section is read when it is first asked for, and
 * once. Always gives the same; for one thread.
 */
public final class EarlierReturn {
    private final ReportingPeriod period;
    private final Function<String, Optional<List<SectionRecord>>> sections;
    private final Map<String, Optional<List<SectionRecord>>> read = new HashMap<>();
    private final Map<String, Map<String, SectionRecord>> byKey = new HashMap<>();

    private EarlierReturn(ReportingPeriod period, Function<String, Optional<List<SectionRecord>>> sections) {
        this.period = period;
        this.sections = sections;
    }

    /**
     * Makes it of its records.
     *
     * @param sections records by the section's id, in the order of rows; no entry for a section that did not come
     */
    public static EarlierReturn of(ReportingPeriod period, Map<String, List<SectionRecord>> sections) {
        Map<String, List<SectionRecord>> kept = Map.copyOf(sections);
        return new EarlierReturn(period, section -> Optional.ofNullable(kept.get(section)));
    }

    /**
     * Makes it of what gives its records.
     *
     * @param sections gives the records of the section of that id, in the order of rows; empty for one that did not come
     */
    public static EarlierReturn reading(
            ReportingPeriod period, Function<String, Optional<List<SectionRecord>>> sections) {
        return new EarlierReturn(period, sections);
    }

    /** Returns the period that it is for. */
    public ReportingPeriod period() {
        return period;
    }

    /** Finds the records of a section, in the order of rows; empty where it did not come. */
    public Optional<List<SectionRecord>> find(String sectionId) {
        return read.computeIfAbsent(sectionId, sections);
    }

    /** Finds the first record of that key, whatever its case and punctuation. */
    public Optional<SectionRecord> find(String sectionId, String key) {
        return Optional.ofNullable(
                byKey.computeIfAbsent(sectionId, this::keysOf).get(Words.fold(key)));
    }

    private Map<String, SectionRecord> keysOf(String sectionId) {
        Map<String, SectionRecord> keys = new HashMap<>();
        find(sectionId).orElse(List.of()).forEach(record -> keys.putIfAbsent(Words.fold(record.key()), record));
        return keys;
    }
}
