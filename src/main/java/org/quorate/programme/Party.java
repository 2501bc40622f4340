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
 * @param statusFromOrNull the day from which it has its status, or null where that is not said
 * @param owes the returns it owes; empty for a party that owes none
 */
public record Party(
        String id,
        String name,
        List<String> aliases,
        @Nullable String odsCodeOrNull,
        String role,
        PartyStatus status,
        @Nullable LocalDate statusFromOrNull,
        List<Obligation> owes) {
    public Party {
        aliases = List.copyOf(aliases);
        owes = List.copyOf(owes);
    }

    /** Makes a party of which is not said since when it has its status. */
    public Party(
            String id,
            String name,
            List<String> aliases,
            @Nullable String odsCodeOrNull,
            String role,
            PartyStatus status,
            List<Obligation> owes) {
        this(id, name, aliases, odsCodeOrNull, role, status, null, owes);
    }

    /** Returns the day from which it has its status. */
    public Optional<LocalDate> statusFrom() {
        return Optional.ofNullable(statusFromOrNull);
    }

    /**
     * A return that a party owes.
     *
     * @param fromPeriodOrNull the id of the first period for which it is owed, or null: always
     */
    public record Obligation(String returnId, @Nullable String fromPeriodOrNull) {
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
