package org.quorate.ledger;

import java.util.List;
import org.quorate.submission.Sender;

/**
 * A bundle or a message that was unpacked (glossary: carrier). Immutable.
 *
 * @param file the carrier itself; it is no arrival, for it is no return
 * @param message whether it was a message
 * @param enclosed what it held, each an arrival too; empty where it held nothing that could be a return
 */
public record Carrier(Arrival file, boolean message, List<Enclosed> enclosed) {
    public Carrier {
        enclosed = List.copyOf(enclosed);
    }

    /**
     * A file that it held.
     *
     * @param senders of the messages that held it, outermost first
     */
    public record Enclosed(String fileName, String sha256, List<Sender> senders) {
        public Enclosed {
            senders = List.copyOf(senders);
        }
    }
}
