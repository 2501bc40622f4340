package org.quorate.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a review can speak of: the sections of the returns that providers owe, and the areas of assurance in them. Immutable and
 * thread-safe.
 */
public final class Topics {
    private final List<Topic> topics;
    private final boolean areasOpen;

    private Topics(List<Topic> topics, boolean areasOpen) {
        this.topics = List.copyOf(topics);
        this.areasOpen = areasOpen;
    }

    /**
     * One of them.
     *
     * @param id of the section, or the key of the area
     * @param title as a reader knows it
     */
    public record Topic(String id, String title) {
        /** Returns whether the words are its id, its title, or both with a colon between. */
        public boolean isCalled(String words) {
            return Stream.of(id, title, id + ": " + title).anyMatch(name -> Words.same(name, words));
        }
    }

    /** Returns the topics of a programme: area by area, then section by section, in the order of the pack. */
    public static Topics of(Programme programme) {
        List<Topic> areas = new ArrayList<>();
        List<Topic> sections = new ArrayList<>();
        boolean open = false;
        for (ReturnDefinition definition : programme.providerReturns()) {
            for (SectionDefinition section : definition.sections()) {
                sections.add(new Topic(section.id(), section.title()));
                if (section.subject() == Subject.ASSURANCE) {
                    Optional<FixedList> list =
                            section.records().expectedList().flatMap(programme.vocabulary()::findList);
                    list.ifPresent(known -> known.rows().forEach(row -> areas.add(new Topic(row.key(), row.text()))));
                    open |= list.isEmpty() || section.records().extraRows();
                }
            }
        }
        areas.addAll(sections);
        return new Topics(areas, open);
    }

    /**
     * Finds what the words speak of. Where partners may name areas of assurance themselves, words that are nothing else are taken
     * for such an area.
     */
    public Optional<Topic> find(String words) {
        Optional<Topic> known =
                topics.stream().filter(topic -> topic.isCalled(words)).findFirst();
        return known.isEmpty() && areasOpen && !words.isBlank() ? Optional.of(new Topic(words, "")) : known;
    }

    /** Returns the titles, in order, each once. */
    public List<String> titles() {
        return topics.stream().map(Topic::title).distinct().toList();
    }
}
