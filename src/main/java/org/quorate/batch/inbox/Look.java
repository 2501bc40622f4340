package org.quorate.batch.inbox;

import java.nio.file.Path;
import java.util.List;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;

/**
 * What lay in an inbox when a run looked. Immutable.
 *
 * @param found the files that may be returns, those from within carriers included; by the names of the files in which they lay
 * @param opened the carriers that were not known before
 * @param remarks what was left, and why, each in a sentence
 */
public record Look(List<Found> found, List<Opened> opened, List<String> remarks) {
    public Look {
        found = List.copyOf(found);
        opened = List.copyOf(opened);
        remarks = List.copyOf(remarks);
    }

    /** An arrival and where its content lies now. */
    public record Found(Arrival arrival, Path content) {}

    /**
     * A carrier that was unpacked.
     *
     * @param content where its own content lies
     * @param held what was in it; none of it is among what was found otherwise
     */
    public record Opened(Carrier carrier, Path content, List<Found> held) {
        public Opened {
            held = List.copyOf(held);
        }
    }

    /** Returns the files by themselves. */
    public List<Arrival> arrivals() {
        return found.stream().map(Found::arrival).toList();
    }
}
