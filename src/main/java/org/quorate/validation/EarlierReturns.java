package org.quorate.validation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.Return;

/** The port by which a return is compared with the one before. Implementations are thread-safe. */
@FunctionalInterface
public interface EarlierReturns {
    /** Nothing to compare with. */
    EarlierReturns NONE = (ret, receivedAt, sectionIds) -> Optional.empty();

    /**
     * Finds the last accepted return of the same party and definition for the nearest earlier period that has one.
     *
     * @param receivedAt when the return came; what came later is not compared with
     * @param sectionIds the sections that are wanted
     */
    Optional<EarlierReturn> find(Return ret, Instant receivedAt, Set<String> sectionIds);
}
