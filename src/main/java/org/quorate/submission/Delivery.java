package org.quorate.submission;

import java.util.List;

/**
 * How a file came that did not come by itself. Immutable.
 *
 * @param carrier the name of the bundle or message that held it
 * @param message whether that was a message
 * @param senders who sent the message, then who had sent the message within it, and so on; empty where that is not known
 */
public record Delivery(String carrier, boolean message, List<Sender> senders) {
    public Delivery {
        senders = List.copyOf(senders);
    }
}
