package org.quorate.reporting;

import java.util.List;
import java.util.Optional;

/**
 * What a set of outputs was made from and consists of. Immutable; holds no time of its making, so that the same inputs give the
 * same manifest.
 *
 * @param program the program's name and version
 * @param fingerprint of everything the outputs were made from
 * @param asAt ISO date
 * @param inputs every file that came in
 * @param outputs every file that was written, but the manifest itself, by name
 */
public record Manifest(
        String program,
        String programme,
        String period,
        String asAt,
        String packSha256,
        String fingerprint,
        Counts counts,
        List<Input> inputs,
        List<Output> outputs) {
    /** The manifest's file name. */
    public static final String FILE_NAME = "manifest.json";

    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** What the reconciliation added up to. */
    public record Counts(long rowsRead, long consolidated, long refused, long nil) {}

    /** A file that came in; {@code received} is an ISO instant. */
    public record Input(String file, String sha256, long size, String received, String countsAs) {}

    /** A file that was written. */
    public record Output(String file, String sha256, long size) {}

    /** Finds an output by its name. */
    public Optional<Output> find(String file) {
        return outputs.stream().filter(output -> output.file().equals(file)).findFirst();
    }
}
