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
 * @param kind how long such a period usually is
 * @param part why it covers only part of one, as a sentence; empty where it covers the whole
 */
public record ReportingPeriod(
        String id,
        String label,
        List<String> aliases,
        LocalDate start,
        LocalDate end,
        LocalDateTime due,
        LocalDateTime closes,
        @Nullable String previousOrNull,
        PeriodKind kind,
        String part) {
    public ReportingPeriod {
        aliases = List.copyOf(aliases);
    }

    /** Makes a whole quarter. */
    public ReportingPeriod(
            String id,
            String label,
            List<String> aliases,
            LocalDate start,
            LocalDate end,
            LocalDateTime due,
            LocalDateTime closes,
            @Nullable String previousOrNull) {
        this(id, label, aliases, start, end, due, closes, previousOrNull, PeriodKind.QUARTER, "");
    }

    /** Returns the id of the period before; empty for the first. */
    public Optional<String> previous() {
        return Optional.ofNullable(previousOrNull);
    }
}
