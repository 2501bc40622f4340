package org.quorate.reporting;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps beside a paper what it states: the port behind which the JSON library stands. */
public interface PaperStateFile {
    /**
     * Writes the state to a new file. The same state gives the same bytes.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    void write(PaperState state, Path file);

    /** Finds the state in the file; empty where there is no file or it holds none. Its statements are read from the file at each visit. */
    Optional<PaperState> find(Path file);

    /**
     * Writes everything the paper says as one text: the same for papers that are equal, and another for others. The stream stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void writeText(Paper paper, OutputStream out);

    /** Writes the statements as one text, likewise. */
    void writeText(PaperState.Statements statements, OutputStream out);
}
