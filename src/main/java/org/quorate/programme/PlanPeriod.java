package org.quorate.programme;

import java.time.LocalDate;

/**
 * A span for which the programme plans (glossary). It is independent of reporting periods, and may overlap with the next where
 * the pack says so.
 *
 * @param id slug, unique in the programme
 * @param start first day
 * @param end last day
 */
public record PlanPeriod(String id, String label, LocalDate start, LocalDate end) {}
