package org.quorate.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups, meetings, gateways and waivers of a programme, each in the order of the pack. */
public record Governance(List<Group> groups, List<Meeting> meetings, List<Gateway> gateways, List<Waiver> waivers) {
    public Governance {
        groups = List.copyOf(groups);
        meetings = List.copyOf(meetings);
        gateways = List.copyOf(gateways);
        waivers = List.copyOf(waivers);
    }

    /**
     * A governance group (glossary).
     *
     * @param reportsToOrNull the name of the group it reports to, or null for the top one
     * @param terms how it meets and decides
     */
    public record Group(
            String name,
            List<String> aliases,
            String purpose,
            @Nullable String reportsToOrNull,
            Terms terms) {
        public Group {
            aliases = List.copyOf(aliases);
        }

        /** Makes a group of which nothing is stated on how it meets and decides. */
        public Group(String name, List<String> aliases, String purpose, @Nullable String reportsToOrNull) {
            this(name, aliases, purpose, reportsToOrNull, Terms.NOT_STATED);
        }

        /** Returns whether the group goes by this name or alias, whatever its case and punctuation. */
        public boolean isCalled(String text) {
            return Words.same(name, text) || aliases.stream().anyMatch(alias -> Words.same(alias, text));
        }

        /** Returns the name of the group it reports to. */
        public Optional<String> reportsTo() {
            return Optional.ofNullable(reportsToOrNull);
        }
    }

    /**
     * How a group meets and decides, in words; what the programme does not state is empty.
     *
     * @param cadence how often it meets
     * @param decides how it decides
     * @param deputies who may stand in for a member
     * @param review when its terms of reference are reviewed
     * @param quorumOrNull who must be there, or null where that is not stated
     */
    public record Terms(
            String cadence,
            String decides,
            String deputies,
            String review,
            @Nullable Quorum quorumOrNull) {
        /** Nothing is stated. */
        public static final Terms NOT_STATED = new Terms("", "", "", "", null);

        /** Returns who must be there; empty where that is not stated. */
        public Optional<Quorum> quorum() {
            return Optional.ofNullable(quorumOrNull);
        }
    }

    /**
     * Who must be there for a group to decide; each part must hold.
     *
     * @param parts in the order of the pack
     */
    public record Quorum(List<Part> parts) {
        public Quorum {
            parts = List.copyOf(parts);
        }

        /** So many members, at least, of the party of that id. */
        public record Part(String partyId, int members) {}
    }

    /** A dated meeting of a group. */
    public record Meeting(String group, LocalDate date, String purpose) {}

    /**
     * A decision point that cannot be passed before its earliest date (glossary: gateway).
     *
     * @param notBefore the earliest date
     * @param criteria what must be so to pass it, in words
     * @param reviewedByOrNull the name of the group that reviews it, or null where that is not stated
     */
    public record Gateway(
            String id,
            String title,
            LocalDate notBefore,
            List<String> criteria,
            @Nullable String reviewedByOrNull) {
        public Gateway {
            criteria = List.copyOf(criteria);
        }

        /** Makes a gateway of which no more is stated. */
        public Gateway(String id, String title, LocalDate notBefore) {
            this(id, title, notBefore, List.of(), null);
        }

        /** Returns the name of the group that reviews it. */
        public Optional<String> reviewedBy() {
            return Optional.ofNullable(reviewedByOrNull);
        }
    }

    /**
     * An exception that the commissioner has granted; it expires by itself. It names a section, which then need not be given, or a
     * check, whose findings then ask nothing of anybody, or both: the check in that section alone.
     *
     * @param partyIdOrNull for whom it is granted, or null: for all
     * @param returnIdOrNull for which return, or null: for all
     * @param sectionIdOrNull the section
     * @param checkOrNull the id of a check of the programme's own, or the word of a finding's code
     * @param approvedBy the role that granted it
     * @param fromOrNull the first day on which it holds, or null: always
     * @param until the last day on which it holds
     */
    public record Waiver(
            @Nullable String partyIdOrNull,
            @Nullable String returnIdOrNull,
            @Nullable String sectionIdOrNull,
            @Nullable String checkOrNull,
            String reason,
            String approvedBy,
            @Nullable LocalDate fromOrNull,
            LocalDate until) {

        /** Makes a waiver by which a party need not give a section. */
        public static Waiver ofSection(
                String partyId, String returnId, String sectionId, String reason, String approvedBy, LocalDate until) {
            return new Waiver(partyId, returnId, sectionId, null, reason, approvedBy, null, until);
        }

        /** Returns for whom it is granted; empty: for all. */
        public Optional<String> partyId() {
            return Optional.ofNullable(partyIdOrNull);
        }

        /** Returns for which return it is granted; empty: for all. */
        public Optional<String> returnId() {
            return Optional.ofNullable(returnIdOrNull);
        }

        /** Returns the section. */
        public Optional<String> sectionId() {
            return Optional.ofNullable(sectionIdOrNull);
        }

        /** Returns the check. */
        public Optional<String> check() {
            return Optional.ofNullable(checkOrNull);
        }

        /** Returns the first day on which it holds; empty: always. */
        public Optional<LocalDate> from() {
            return Optional.ofNullable(fromOrNull);
        }

        /** Returns whether it is for that return of that party, whenever it comes. */
        public boolean isFor(String partyId, String returnId) {
            return (partyIdOrNull == null || partyIdOrNull.equals(partyId))
                    && (returnIdOrNull == null || returnIdOrNull.equals(returnId));
        }

        /** Returns whether it holds on the day. */
        public boolean holdsOn(LocalDate day) {
            return !hasEndedBy(day) && (fromOrNull == null || !day.isBefore(fromOrNull));
        }

        /** Returns whether its last day is before the day. */
        public boolean hasEndedBy(LocalDate day) {
            return day.isAfter(until);
        }

        /** Returns what is waived, in words: "the section ...", "the check ...", or the check in the section. */
        public String what(@Nullable ReturnDefinition definitionOrNull) {
            String section = sectionId()
                    .map(id -> definitionOrNull == null
                            ? id
                            : definitionOrNull
                                    .find(id)
                                    .map(SectionDefinition::title)
                                    .orElse(id))
                    .map(title -> "the section \"" + title + "\"")
                    .orElse("");
            String check = check().map(id -> "the check " + id).orElse("");
            return check.isEmpty() || section.isEmpty() ? check + section : check + " in " + section;
        }

        /** Returns whether a section need not be given; false where only a check of it is waived. */
        boolean isOfSection(String partyId, String returnId, String sectionId) {
            return checkOrNull == null && isFor(partyId, returnId) && sectionId.equals(sectionIdOrNull);
        }
    }

    /** Finds the group that goes by this name or alias, whatever its case and punctuation. */
    public Optional<Group> findGroup(String text) {
        return groups.stream().filter(group -> group.isCalled(text)).findFirst();
    }

    /** Finds the waiver that holds on the day for a party's section. */
    public Optional<Waiver> waiverFor(String partyId, String returnId, String sectionId, LocalDate day) {
        return waivers.stream()
                .filter(waiver -> waiver.isOfSection(partyId, returnId, sectionId) && waiver.holdsOn(day))
                .findFirst();
    }
}
