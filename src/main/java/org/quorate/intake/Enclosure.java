package org.quorate.intake;

import java.nio.file.Path;
import java.util.List;
import org.quorate.submission.Sender;

/**
 * A file from within a carrier.
 *
 * @param name its own, as {@link EnclosureName} gives it
 * @param content where its content lies, for as long as the folder it was unpacked into
 * @param senders who sent the messages that held it, outermost first; empty where no message tells
 */
public record Enclosure(String name, Path content, List<Sender> senders) {
    public Enclosure {
        senders = List.copyOf(senders);
    }
}
