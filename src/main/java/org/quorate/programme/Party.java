package org.quorate.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the programme (glossary: party).
 *
 * @param id slug, unique in the programme
 * @param aliases other names under which it signs
 * @param odsCodeOrNull organisation code, or null where none is known
 * @param role what it does in the programme, in words
 * @param type what kind of body it is, in words; empty where that is not stated
 * @param course its status, and how it changes
 * @param owes the returns it owes; empty for a party that owes none
 * @param addresses mail addresses to which the programme writes to it, and from which its returns come; empty where none is known
 */
public record Party(
        String id,
        String name,
        List<String> aliases,
        @Nullable String odsCodeOrNull,
        String role,
        String type,
        Course course,
        List<Obligation> owes,
        List<String> addresses) {
    public Party {
        aliases = List.copyOf(aliases);
        owes = List.copyOf(owes);
        addresses = List.copyOf(addresses);
    }

    /** Makes a party without a known mail address. */
    public Party(
            String id,
            String name,
            List<String> aliases,
            @Nullable String odsCodeOrNull,
            String role,
            String type,
            Course course,
            List<Obligation> owes) {
        this(id, name, aliases, odsCodeOrNull, role, type, course, owes, List.of());
    }

    /** Makes a party of one lasting status. */
    public Party(
            String id,
            String name,
            List<String> aliases,
            @Nullable String odsCodeOrNull,
            String role,
            PartyStatus status,
            List<Obligation> owes) {
        this(id, name, aliases, odsCodeOrNull, role, "", new Course(status, null, List.of()), owes);
    }

    /**
     * How a party stands to the programme in the course of time.
     *
     * @param first its status until the first change
     * @param settledUntilOrNull the last day until which its first status is settled, or null where no day is named; what follows may be open
     * @param changes earliest first
     */
    public record Course(PartyStatus first, @Nullable LocalDate settledUntilOrNull, List<Change> changes) {
        public Course {
            changes = List.copyOf(changes);
        }

        /** Returns the last day until which its first status is settled. */
        public Optional<LocalDate> settledUntil() {
            return Optional.ofNullable(settledUntilOrNull);
        }
    }

    /** From a day on, another status. */
    public record Change(LocalDate from, PartyStatus status) {}

    /** Returns its status on the day. */
    public PartyStatus statusOn(LocalDate day) {
        PartyStatus status = course.first();
        for (Change change : course.changes()) {
            if (!day.isBefore(change.from())) {
                status = change.status();
            }
        }
        return status;
    }

    /**
     * A return that a party owes.
     *
     * @param fromPeriodOrNull the id of the first period for which it is owed, or null: always
     * @param untilPeriodOrNull the id of the last period for which it is owed, or null: without end
     */
    public record Obligation(
            String returnId,
            @Nullable String fromPeriodOrNull,
            @Nullable String untilPeriodOrNull) {
        /** Makes an obligation without end. */
        public Obligation(String returnId, @Nullable String fromPeriodOrNull) {
            this(returnId, fromPeriodOrNull, null);
        }

        /** Returns the id of the last period for which it is owed; empty: without end. */
        public Optional<String> untilPeriod() {
            return Optional.ofNullable(untilPeriodOrNull);
        }

        /** Returns the id of the first period for which it is owed; empty: always. */
        public Optional<String> fromPeriod() {
            return Optional.ofNullable(fromPeriodOrNull);
        }
    }

    /** Returns all names by which the party can be recognised: name, aliases, organisation code, id. */
    public Stream<String> names() {
        return Stream.concat(
                Stream.concat(Stream.of(name), aliases.stream()),
                Stream.concat(Stream.ofNullable(odsCodeOrNull), Stream.of(id)));
    }
}
