package org.quorate.consolidation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.quorate.ledger.Desk;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/**
 * What a consolidation is of.
 *
 * @param asAt the day as of which days late and overdue are counted; never today's clock
 * @param basis identifies pack and program; see {@link Desk}
 */
public record Frame(Programme programme, ReportingPeriod period, LocalDate asAt, String basis) {

    /** Returns the place in the ledger at which the period is worked on. */
    public Desk desk() {
        return desk(period);
    }

    /** Returns the place in the ledger of another period on the same basis. */
    public Desk desk(ReportingPeriod other) {
        return new Desk(programme.id(), other.id(), basis);
    }

    /** Returns a time of receipt as the programme's clocks showed it. */
    public LocalDateTime local(java.time.Instant instant) {
        return LocalDateTime.ofInstant(instant, programme.identity().timeZone());
    }
}
