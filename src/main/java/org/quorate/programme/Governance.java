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
     */
    public record Group(
            String name,
            List<String> aliases,
            String purpose,
            @Nullable String reportsToOrNull) {
        public Group {
            aliases = List.copyOf(aliases);
        }

        /** Returns the name of the group it reports to. */
        public Optional<String> reportsTo() {
            return Optional.ofNullable(reportsToOrNull);
        }
    }

    /** A dated meeting of a group. */
    public record Meeting(String group, LocalDate date, String purpose) {}

    /**
     * A decision point that cannot be passed before its earliest date (glossary: gateway).
     *
     * @param notBefore the earliest date
     */
    public record Gateway(String id, String title, LocalDate notBefore) {}

    /**
     * An exception that the commissioner has granted; it expires by itself.
     *
     * @param sectionId the section that need not be given
     * @param approvedBy the role that granted it
     * @param until the last day on which it holds
     */
    public record Waiver(
            String partyId, String returnId, String sectionId, String reason, String approvedBy, LocalDate until) {}

    /** Finds the waiver that holds on the day for a party's section. */
    public Optional<Waiver> waiverFor(String partyId, String returnId, String sectionId, LocalDate day) {
        return waivers.stream()
                .filter(waiver -> waiver.partyId().equals(partyId)
                        && waiver.returnId().equals(returnId)
                        && waiver.sectionId().equals(sectionId)
                        && !day.isAfter(waiver.until()))
                .findFirst();
    }
}
