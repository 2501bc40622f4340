package org.quorate.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a set of outputs was made from and consists of. Immutable; holds no time of its making, so that the same inputs give the
 * same manifest.
 *
 * @param program the program's name and version
 * @param fingerprint of everything the outputs were made from
 * @param asAt ISO date
 * @param inputs every file that came in
 * @param outputs every file that was written, but the manifest itself, by name
 * @param kept earlier versions of the paper, as they were found: circulated, or edited by somebody
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
        List<Output> outputs,
        List<Kept> kept) {
    /** The manifest's file name. */
    public static final String FILE_NAME = "manifest.json";

    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        kept = kept == null ? List.of() : List.copyOf(kept);
        Objects.requireNonNull(fingerprint);
    }

    /** What the reconciliation added up to. */
    public record Counts(long rowsRead, long consolidated, long refused, long nil) {}

    /** A file that came in; {@code received} is an ISO instant. */
    public record Input(String file, String sha256, long size, String received, String countsAs) {}

    /**
     * A file that was written.
     *
     * @param madeFrom identifies everything that it was made from, so that a later run need not write it again; empty where that is
     *     not known
     */
    public record Output(String file, String sha256, long size, String madeFrom) {
        public Output {
            madeFrom = Objects.requireNonNullElse(madeFrom, "");
        }

        /** A file of which it is not known what it was made from. */
        public Output(String file, String sha256, long size) {
            this(file, sha256, size, "");
        }
    }

    /**
     * A file of a version of the paper that stays as it is.
     *
     * @param circulated ISO instant; empty where it was not circulated, but edited
     */
    public record Kept(String file, String sha256, long size, String circulated) {}

    /** Returns every file beside the manifest: the outputs, then what is kept. */
    public Stream<Output> files() {
        return Stream.concat(
                outputs.stream(), kept.stream().map(file -> new Output(file.file(), file.sha256(), file.size())));
    }

    /** Finds a file beside the manifest by its name. */
    public Optional<Output> find(String file) {
        return files().filter(output -> output.file().equals(file)).findFirst();
    }
}
