package org.quorate.comparison;

import java.time.Instant;
import java.util.List;
import org.quorate.binding.Return;

/** The port by which a return is compared with those before. Implementations are thread-safe. */
@FunctionalInterface
public interface EarlierReturns {
    /** Nothing to compare with. */
    EarlierReturns NONE = (ret, receivedAt) -> List.of();

    /**
     * Finds the accepted returns of the same party and definition for earlier periods: of each period the last, the nearest period
     * first. A period without one is passed over.
     *
     * @param receivedAt when the return came; what came later is not compared with
     */
    List<EarlierReturn> find(Return ret, Instant receivedAt);
}
