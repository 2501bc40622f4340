package org.quorate.reporting;

import java.util.List;
import java.util.Objects;

/**
 * What the zip for the auditor holds, and what it takes to make the outputs again. Immutable; holds no time of its making.
 *
 * @param program the program's name and version
 * @param asAt ISO date
 * @param packSha256 hash of the pack, as the manifest of the outputs has it
 * @param inputs every file that came in for the period and those before it
 * @param carriers every bundle and message that was unpacked for them
 * @param entries every file in the zip but the one that holds this, by name
 */
public record AuditManifest(
        String program,
        String programme,
        String period,
        String asAt,
        String packSha256,
        List<Input> inputs,
        List<Carrier> carriers,
        List<Entry> entries) {
    /** The name of the entry that holds it. */
    public static final String FILE_NAME = "audit.json";

    public AuditManifest {
        Objects.requireNonNull(program);
        Objects.requireNonNull(programme);
        Objects.requireNonNull(period);
        Objects.requireNonNull(asAt);
        Objects.requireNonNull(packSha256);
        inputs = List.copyOf(inputs);
        // Zips of before there were any do not name them.
        carriers = List.copyOf(Objects.requireNonNullElse(carriers, List.of()));
        entries = List.copyOf(entries);
    }

    /**
     * A file that came in.
     *
     * @param file the name under which it came
     * @param received ISO instant
     * @param entry the name under which the zip holds it
     */
    public record Input(String period, String file, String sha256, long size, String received, String entry) {}

    /**
     * A bundle or message that was unpacked.
     *
     * @param file the carrier itself
     * @param message whether it was a message
     * @param held what it held, in its order
     */
    public record Carrier(Input file, boolean message, List<Held> held) {
        public Carrier {
            held = List.copyOf(held);
        }
    }

    /**
     * A file within a carrier; it is among the inputs too.
     *
     * @param senders hashes of the addresses of those who sent it, outermost first
     */
    public record Held(String file, String sha256, List<String> senders) {
        public Held {
            senders = List.copyOf(senders);
        }
    }

    /** A file in the zip. */
    public record Entry(String name, String sha256, long size) {}
}
