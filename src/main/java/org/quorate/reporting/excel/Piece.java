package org.quorate.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;

/** Deflated bytes, from memory or from a file. */
record Piece(Packed packed, Source source) {
    /** Where the bytes are. */
    @FunctionalInterface
    interface Source {
        /** Writes all of them. */
        void writeTo(OutputStream target) throws IOException;
    }
}
