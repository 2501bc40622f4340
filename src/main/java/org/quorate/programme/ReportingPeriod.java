package org.quorate.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The span that a return covers (glossary: reporting period), with two clocks: after {@code due} a return is late, after
 * {@code closes} it is not taken without a waiver. Both in the programme's time zone.
 *
 * @param id such as {@code 2019-20-Q1}; part of paths
 * @param label in full, such as "Quarter 1 2019/20 (April to June 2019)"
 * @param aliases other ways in which people write it
 * @param start first day
 * @param end last day
 * @param previousOrNull the id of the period before, or null for the first
 */
public record ReportingPeriod(
        String id,
        String label,
        List<String> aliases,
        LocalDate start,
        LocalDate end,
        LocalDateTime due,
        LocalDateTime closes,
        @Nullable String previousOrNull) {
    public ReportingPeriod {
        aliases = List.copyOf(aliases);
    }

    /** Returns the id of the period before; empty for the first. */
    public Optional<String> previous() {
        return Optional.ofNullable(previousOrNull);
    }
}
