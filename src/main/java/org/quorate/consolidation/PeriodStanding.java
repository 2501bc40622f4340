package org.quorate.consolidation;

/**
 * How the returns of a period stand: what can be said of them without their records. Immutable.
 *
 * @param frame what it is of
 */
public record PeriodStanding(Frame frame, Completeness completeness) {}
