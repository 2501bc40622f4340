package org.quorate.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What nights have done, so that no other night does it again: which messages have left, and with which periods they have finished.
 * Every method is atomic; implementations are thread-safe. A failing database surfaces as an unchecked exception of the implementation.
 */
public interface NightBook {
    /** Returns the messages of a programme's period, in the order in which they were noted. */
    List<PostedMessage> messages(String programmeId, String periodId);

    /** Notes a message; one that is noted already with the same key and way stays as it is. */
    void note(PostedMessage message);

    /** Returns whether nights have finished with a period. */
    boolean isFinished(String programmeId, String periodId);

    /** Notes that nights have finished with a period; noted again, the first time stands. */
    void finish(String programmeId, String periodId, Instant at);
}
