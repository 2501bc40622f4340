package org.quorate.validation;

import java.util.List;
import java.util.Set;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Location;
import org.quorate.programme.Vocabulary.ChangeThresholds;

/**
 * A return beside those accepted before. For one thread.
 *
 * @param history earlier returns, the nearest first; never empty
 * @param errors places of which an error has been told
 */
record ChangedReturn(ReceivedReturn received, List<EarlierReturn> history, Set<Location> errors) {

    /** Returns the last accepted return. */
    EarlierReturn last() {
        return history.get(0);
    }

    /** Returns the last accepted return's period, as a sentence names it. */
    String period() {
        return name(last());
    }

    /** Returns how a sentence names an earlier return: by its period's id. */
    static String name(EarlierReturn earlier) {
        return earlier.period().id();
    }

    ChangeThresholds thresholds() {
        return received.programme().vocabulary().thresholds().changes();
    }
}
