/**
 * Everything that was received for one period, seen as one.
 *
 * <p>Takes the {@link org.quorate.ledger.Ledger} and a {@link org.quorate.programme.Programme}. Gives one immutable
 * {@link org.quorate.consolidation.Consolidation}: completeness, what needs attention, milestones, risks, clarifications, sources,
 * a reconciliation, and how each workbook has drifted from the one before. Guarantees that denominators come from the programme and never from the files received, that ratings
 * are never averaged, and that every item names its source.
 */
@NullMarked
package org.quorate.consolidation;

import org.jspecify.annotations.NullMarked;
