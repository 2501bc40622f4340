package org.quorate.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.FixedList;
import org.quorate.programme.Likeness;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Vocabulary.ChangeThresholds;
import org.quorate.programme.Words;

/**
 * Which records of a section are the same thing as records of the last accepted return. A key decides, unless what stood under it
 * had quite another wording; what no key settles is settled by its wording, the likest first. Rows of a fixed list go by their key
 * alone, and so do sections whose columns repeat by period, where one wording stands in several records. Immutable.
 *
 * @param pairs in the order of the records now
 * @param reused references that stood for another thing, in the order of the records now
 * @param vanished earlier records that have no counterpart and whose reference stands for nothing else, in their order; without
 *     rows of a fixed list, which are missed whether they were there before or not
 */
public record RecordPairs(List<Pair> pairs, List<Reuse> reused, List<SectionRecord> vanished) {
    /** So many wordings are compared at most; a section in which more is unsettled has been made anew. */
    private static final int MOST_COMPARED = 40_000;

    public RecordPairs {
        pairs = List.copyOf(pairs);
        reused = List.copyOf(reused);
        vanished = List.copyOf(vanished);
    }

    /** A record and what it was; {@code byWording} where its key was another. */
    public record Pair(SectionRecord now, SectionRecord before, boolean byWording) {}

    /** A record whose key belonged to another thing. */
    public record Reuse(SectionRecord now, SectionRecord before) {}

    /** Pairs the records of one section of one return with those of the last accepted return. */
    public static RecordPairs of(
            Programme programme, SectionDefinition section, List<SectionRecord> now, List<SectionRecord> before) {
        return new Pairing(programme, section).pair(now, before);
    }

    private static final class Pairing {
        private final SectionDefinition section;
        private final ChangeThresholds thresholds;
        private final Set<String> fixed;
        private final boolean byWording;
        private final IdentityHashMap<SectionRecord, Pair> pairs = new IdentityHashMap<>();
        private final List<Reuse> reused = new ArrayList<>();

        Pairing(Programme programme, SectionDefinition section) {
            this.section = section;
            this.thresholds = programme.vocabulary().thresholds().changes();
            this.fixed = section
                    .records()
                    .expectedList()
                    .flatMap(programme.vocabulary()::findList)
                    .map(FixedList::keys)
                    .orElse(List.of())
                    .stream()
                    .map(Words::fold)
                    .collect(Collectors.toUnmodifiableSet());
            this.byWording = section.find(Meaning.TITLE).isPresent()
                    && section.placement().periods().isEmpty();
        }

        RecordPairs pair(List<SectionRecord> now, List<SectionRecord> before) {
            Map<Integer, SectionRecord> looking = new TreeMap<>();
            Map<String, SectionRecord> left = new LinkedHashMap<>();
            before.forEach(record -> left.putIfAbsent(Words.fold(record.key()), record));
            boolean keyed = !section.records().key().isEmpty();
            for (int i = 0; i < now.size(); i++) {
                SectionRecord record = now.get(i);
                String key = Words.fold(record.key());
                SectionRecord earlier = keyed ? left.get(key) : null;
                if (earlier == null) {
                    looking.put(i, record);
                } else if (byWording && !fixed.contains(key) && isAnotherThing(record, earlier)) {
                    reused.add(new Reuse(record, earlier));
                    looking.put(i, record);
                } else {
                    pairs.put(record, new Pair(record, earlier, false));
                    left.remove(key);
                }
            }
            if (byWording) {
                pairByWording(List.copyOf(looking.values()), List.copyOf(left.values()), left);
            }
            left.keySet().removeAll(fixed);
            reused.forEach(reuse -> left.remove(Words.fold(reuse.before.key())));
            return new RecordPairs(
                    now.stream()
                            .flatMap(record -> Optional.ofNullable(pairs.get(record)).stream())
                            .toList(),
                    reused,
                    List.copyOf(left.values()));
        }

        private boolean isAnotherThing(SectionRecord record, SectionRecord earlier) {
            String words = wording(record);
            String before = wording(earlier);
            return !words.isEmpty() && !before.isEmpty() && Likeness.ofTexts(words, before) < thresholds.otherWording();
        }

        private record Candidate(SectionRecord now, SectionRecord before, int percent) {}

        private void pairByWording(
                List<SectionRecord> looking, List<SectionRecord> left, Map<String, SectionRecord> byKey) {
            List<SectionRecord> unsettled = looking.stream()
                    .filter(record -> !wording(record).isEmpty())
                    .filter(record -> !fixed.contains(Words.fold(record.key())))
                    .toList();
            List<SectionRecord> candidates = left.stream()
                    .filter(record -> !wording(record).isEmpty())
                    .filter(record -> !fixed.contains(Words.fold(record.key())))
                    .toList();
            if ((long) unsettled.size() * candidates.size() > MOST_COMPARED) {
                return;
            }
            List<Candidate> alike = new ArrayList<>();
            for (SectionRecord record : unsettled) {
                for (SectionRecord earlier : candidates) {
                    int percent = Likeness.ofTexts(wording(record), wording(earlier));
                    if (percent >= thresholds.sameWording()) {
                        alike.add(new Candidate(record, earlier, percent));
                    }
                }
            }
            alike.sort(Comparator.comparing(Candidate::percent).reversed());
            for (Candidate candidate : alike) {
                String key = Words.fold(candidate.before.key());
                if (!pairs.containsKey(candidate.now) && byKey.containsKey(key)) {
                    pairs.put(candidate.now, new Pair(candidate.now, candidate.before, true));
                    byKey.remove(key);
                }
            }
        }

        private String wording(SectionRecord record) {
            return record.text(section, Meaning.TITLE);
        }
    }
}
