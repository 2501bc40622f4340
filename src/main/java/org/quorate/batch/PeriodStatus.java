package org.quorate.batch;

import org.quorate.consolidation.PeriodStanding;

/**
 * How a period stands by the ledger.
 *
 * @param unread how many files of the inbox the ledger does not know yet by the pack as it is now; a run reads them
 */
public record PeriodStatus(PeriodStanding standing, int unread) {}
