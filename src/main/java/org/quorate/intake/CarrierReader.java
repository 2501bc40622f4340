package org.quorate.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Unpacks one kind of carrier. Implementations are immutable and thread-safe. */
public interface CarrierReader {
    /** Returns whether what it unpacks are messages; otherwise they are bundles. */
    boolean readsMessages();

    /**
     * Unpacks a file, one level deep: what is a carrier within it comes out as it is.
     *
     * @param name the file's name, to be said of it
     * @param into takes the contents
     * @return empty where the file is none of this kind, by its content
     * @throws CarrierRefused if it is one and cannot be unpacked
     * @throws IOException if the machine, not the file, is at fault
     */
    Optional<Unpacked> read(Path file, String name, UnpackFolder into) throws IOException;
}
