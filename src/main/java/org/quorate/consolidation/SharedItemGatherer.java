package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/** Sets what partners say of the same things side by side, in the order of the programme's list. */
final class SharedItemGatherer {
    private final PartyRegister parties;
    private final SectionDefinition section;
    private final List<String> statuses;
    private final Map<String, Gathered> items = new LinkedHashMap<>();
    private final Set<String> owing;
    private final Set<String> reporting = new HashSet<>();

    private record Gathered(String key, String text, Tally statuses, List<SharedItems.Said> said) {
        Gathered(String key, String text, Tally statuses) {
            this(key, text, statuses, new ArrayList<>());
        }
    }

    /**
     * Makes a gatherer.
     *
     * @param owing the ids of the parties that owe the section's return
     */
    SharedItemGatherer(Programme programme, SectionDefinition section, Set<String> owing) {
        this.owing = Set.copyOf(owing);
        this.parties = programme.parties();
        this.section = section;
        this.statuses = Labels.of(programme, section, Meaning.STATUS);
        section.records()
                .expectedList()
                .flatMap(id -> programme.vocabulary().findList(id))
                .map(FixedList::rows)
                .orElse(List.of())
                .forEach(row ->
                        items.put(Words.fold(row.key()), new Gathered(row.key(), row.text(), new Tally(statuses))));
    }

    void take(Contribution contribution) {
        if (owing.contains(contribution.party().id())) {
            reporting.add(contribution.party().id());
        }
        Gathered item = items.computeIfAbsent(
                Words.fold(contribution.record().key()),
                key -> new Gathered(contribution.reference(), contribution.text(Meaning.TITLE), new Tally(statuses)));
        item.statuses().add(contribution.label(Meaning.STATUS));
        item.said().add(said(contribution));
    }

    private SharedItems.Said said(Contribution contribution) {
        return new SharedItems.Said(
                contribution.party().name(),
                contribution.label(Meaning.STATUS),
                contribution.text(Meaning.RAG),
                date(contribution, Meaning.FORECAST_DUE)
                        .or(() -> date(contribution, Meaning.BASELINE_DUE))
                        .orElse(null),
                date(contribution, Meaning.ACTUAL_DATE).orElse(null),
                owner(contribution).map(Party::name).orElse(null),
                contribution.source(Meaning.STATUS));
    }

    /** Owners are often people, by their role; a partner is named where the words are one of its names. */
    private Optional<Party> owner(Contribution contribution) {
        return parties.find(contribution.text(Meaning.OWNER));
    }

    private boolean asksForParties() {
        return section.find(Meaning.OWNER)
                .filter(field -> field.type() == FieldType.PARTY)
                .isPresent();
    }

    private Optional<LocalDate> date(Contribution contribution, Meaning meaning) {
        return contribution.record().date(section, meaning);
    }

    SharedItems gathered() {
        return new SharedItems(
                section.title(),
                asksForParties(),
                owing.size(),
                reporting.size(),
                items.values().stream()
                        .map(item -> new SharedItems.Item(
                                item.key(), item.text(), item.statuses().counted(), item.said()))
                        .toList());
    }
}
