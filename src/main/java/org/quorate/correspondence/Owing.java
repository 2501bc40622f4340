package org.quorate.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.SectionStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.programme.Party;
import org.quorate.programme.SectionDefinition;

/**
 * What a party still owes for a period. What is waived, not due yet or not required is no part of it. Immutable.
 *
 * @param items in the order of the pack; not empty
 * @param partly whether something of what it owes has come in and counts
 */
public record Owing(Party party, List<Item> items, boolean partly) {
    public Owing {
        items = List.copyOf(items);
    }

    /** In which way something is owed. */
    public enum Lack {
        /** No file came. */
        NOTHING_SENT,
        /** A file came and was rejected, and no corrected one has followed. */
        REJECTED,
        /** The return is there without all its sections. */
        SECTIONS
    }

    /**
     * A return that is owed, or owed in part.
     *
     * @param sections the titles of the sections that lack; empty where the whole return does
     */
    public record Item(ReturnStatus status, Lack lack, List<String> sections) {
        public Item {
            sections = List.copyOf(sections);
        }
    }

    /** Returns what each party owes that owes anything, in the order of the pack. Reviews are not asked for. */
    public static List<Owing> of(Completeness completeness) {
        return completeness.returns().stream()
                .map(ReturnStatus::party)
                .distinct()
                .map(party -> of(party, completeness))
                .filter(owing -> !owing.items().isEmpty())
                .toList();
    }

    private static Owing of(Party party, Completeness completeness) {
        List<Item> items = new ArrayList<>();
        boolean partly = false;
        for (ReturnStatus status : completeness.returns()) {
            if (status.owed() && status.party().equals(party)) {
                partly |= status.standing().counts();
                List<String> lacking = lacking(status);
                if (!lacking.isEmpty()) {
                    items.add(new Item(status, lack(status), status.standing().counts() ? lacking : List.of()));
                }
            }
        }
        return new Owing(party, items, partly);
    }

    private static Lack lack(ReturnStatus status) {
        if (status.standing() == Standing.REJECTED) {
            return Lack.REJECTED;
        }
        return status.standing().counts() ? Lack.SECTIONS : Lack.NOTHING_SENT;
    }

    /** A return none of whose sections must be given is asked for by all that it may have. */
    private static List<String> lacking(ReturnStatus status) {
        boolean someRequired = status.definition().sections().stream()
                .anyMatch(section -> section.presence().required());
        return status.sections().stream()
                .filter(section -> lacks(section, status.standing().counts()))
                .map(SectionStatus::section)
                .filter(section -> !someRequired || section.presence().required())
                .map(SectionDefinition::title)
                .toList();
    }

    private static boolean lacks(SectionStatus section, boolean returnCounts) {
        return switch (section.standing()) {
            case WAIVED, NOT_DUE, NIL, ACCEPTED, QUERIES, NOT_GIVEN -> false;
            case EMPTY, MISSING -> true;
            case AWAITED, REJECTED -> !returnCounts;
        };
    }
}
