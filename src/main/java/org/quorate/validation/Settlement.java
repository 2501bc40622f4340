package org.quorate.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.Explanation;
import org.quorate.binding.Explanation.Settled;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.IssuedParts;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.comparison.Reassessment;
import org.quorate.comparison.RecordPairs;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.FindingPlaces.RecordIndex;
import org.quorate.validation.FindingPlaces.Touched;

/** Which findings the explanations of one return, and of the last accepted one, have answered. Mutable; for one thread. */
final class Settlement {
    private final ReceivedReturn received;
    private final Return ret;
    private final @Nullable EarlierReturn lastOrNull;
    private final Map<String, IdentityHashMap<SectionRecord, SectionRecord>> before = new HashMap<>();
    private final Map<RecordIndex, Map<Explanation, Set<Settled>>> answered = new HashMap<>();
    private final Set<Finding> repeated = new LinkedHashSet<>();

    Settlement(ReceivedReturn received, @Nullable EarlierReturn lastOrNull) {
        this.received = received;
        this.ret = received.content();
        this.lastOrNull = lastOrNull;
    }

    /** Finds what answers the finding as far as it is at the record; notes where that is only repeated. */
    Optional<Explanation> find(Finding finding, Touched touched) {
        Optional<Explanation> own = touched.record().explanations().stream()
                .filter(explanation -> Explanations.isBeside(explanation, touched))
                .filter(explanation ->
                        Explanations.spoken(explanation, finding, ret).isPresent())
                .findFirst();
        Optional<SectionRecord> earlier = before(touched);
        if (own.isEmpty()) {
            return earlier.flatMap(record -> takenOver(finding, touched, record));
        }
        List<Explanation> same = earlier.stream()
                .flatMap(record -> record.explanations().stream())
                .filter(said -> Explanations.isRepeated(own.get(), said))
                .toList();
        if (same.isEmpty()
                || same.stream().anyMatch(said -> stillAnswers(said, finding, touched, earlier.orElseThrow()))) {
            return own;
        }
        repeated.add(repeated(own.get(), same.get(0), touched));
        return Optional.empty();
    }

    private Optional<Explanation> takenOver(Finding finding, Touched touched, SectionRecord earlier) {
        return earlier.explanations().stream()
                .filter(said -> stillAnswers(said, finding, touched, earlier))
                .map(said -> new Explanation(said.field(), "", said.words(), since(said), List.of()))
                .findFirst();
    }

    private String since(Explanation said) {
        return said.isOwn() && lastOrNull != null ? lastOrNull.period().id() : said.since();
    }

    private static boolean stillAnswers(Explanation said, Finding finding, Touched touched, SectionRecord earlier) {
        return said.settled().contains(new Settled(OwnCheck.id(finding), touched.fields()))
                && touched.fields().stream()
                        .allMatch(
                                field -> Reassessment.isSame(answer(touched.record(), field), answer(earlier, field)));
    }

    private static Answer answer(SectionRecord record, String field) {
        return record.find(field).map(FieldAnswer::answer).orElseGet(Answer::notProvided);
    }

    private Optional<SectionRecord> before(Touched touched) {
        if (lastOrNull == null) {
            return Optional.empty();
        }
        SectionReading section = touched.section();
        if (section.section().kind() == Kind.FORM) {
            return lastOrNull.find(section.section().id(), touched.record().key());
        }
        EarlierReturn last = lastOrNull;
        return Optional.ofNullable(before.computeIfAbsent(section.section().id(), id -> pairs(section, last))
                .get(touched.record()));
    }

    private IdentityHashMap<SectionRecord, SectionRecord> pairs(SectionReading section, EarlierReturn last) {
        IdentityHashMap<SectionRecord, SectionRecord> pairs = new IdentityHashMap<>();
        last.find(section.section().id())
                .ifPresent(
                        earlier -> RecordPairs.of(received.programme(), section.section(), section.records(), earlier)
                                .pairs()
                                .forEach(pair -> pairs.put(pair.now(), pair.before())));
        return pairs;
    }

    private Finding repeated(Explanation own, Explanation said, Touched touched) {
        SectionReading section = touched.section();
        return new ReceivedRecord(new ReceivedSection(received, section), touched.record())
                .finding(FindingCode.EXPLANATION_REPEATED, List.of(own.cell()))
                .with("field", IssuedParts.EXPLANATION)
                .with("seen", Explanations.quote(own.words()))
                .with("period", since(said));
    }

    /** Notes that the finding has been answered at the record. */
    void settle(Finding finding, Touched touched, Explanation by) {
        answered.computeIfAbsent(touched.at(), none -> new LinkedHashMap<>())
                .computeIfAbsent(by, none -> new LinkedHashSet<>())
                .add(new Settled(OwnCheck.id(finding), touched.fields()));
    }

    /** Returns a query for each explanation that is only repeated, in the order in which they were noted. */
    List<Finding> repeated() {
        return List.copyOf(repeated);
    }

    /** Returns the return, its records with what their explanations have answered and with those taken over. */
    Return settled() {
        if (answered.isEmpty()) {
            return ret;
        }
        List<SectionReading> sections = new ArrayList<>(ret.sections());
        answered.keySet().stream()
                .map(RecordIndex::section)
                .distinct()
                .forEach(section ->
                        sections.set(section, settled(section, ret.sections().get(section))));
        return ret.with(sections);
    }

    private SectionReading settled(int section, SectionReading reading) {
        List<SectionRecord> records = new ArrayList<>(reading.records());
        answered.forEach((at, by) -> {
            if (at.section() == section) {
                records.set(at.record(), settled(records.get(at.record()), by));
            }
        });
        return reading.with(records);
    }

    private static SectionRecord settled(SectionRecord record, Map<Explanation, Set<Settled>> by) {
        Set<Explanation> all = new LinkedHashSet<>(record.explanations());
        all.addAll(by.keySet());
        return record.explainedBy(all.stream()
                .map(explanation -> new Explanation(
                        explanation.field(),
                        explanation.cell(),
                        explanation.words(),
                        explanation.since(),
                        List.copyOf(by.getOrDefault(explanation, Set.of()))))
                .toList());
    }
}
