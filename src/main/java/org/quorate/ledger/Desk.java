package org.quorate.ledger;

/**
 * The place in the ledger at which one period of a programme is worked on. A changed pack or program opens a new desk: all
 * files are read again, and what stood at the old one stays.
 *
 * @param basis identifies pack and program: 64 lower-case hexadecimal digits
 */
public record Desk(String programmeId, String periodId, String basis) {}
