package org.quorate.reporting.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.StringUtils;

/**
 * A table written as bytes of UTF-8, of whose lines most is the same as in the line before: what is the same is encoded once and
 * copied. Not thread-safe.
 */
final class CsvLines implements AutoCloseable {
    private final StringWriter line = new StringWriter();
    private final CsvWriter quoting =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(line);
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 15];
    private int filled;

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be written
     */
    CsvLines(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    /** Encodes the fields with which a line begins, in quotes where they need them, with commas between. */
    byte[] first(String... fields) {
        line.getBuffer().setLength(0);
        quoting.writeRecord(fields);
        return StringUtils.chomp(line.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Encodes fields that go on a line: with a comma before each. */
    byte[] next(String... fields) {
        return first(ArrayUtils.addFirst(fields, ""));
    }

    /** Writes what is encoded. */
    CsvLines copy(byte[] encoded) {
        if (encoded.length > buffer.length - filled) {
            flush();
            if (encoded.length > buffer.length) {
                write(encoded, encoded.length);
                return this;
            }
        }
        System.arraycopy(encoded, 0, buffer, filled, encoded.length);
        filled += encoded.length;
        return this;
    }

    /** Writes a field that goes on a line. */
    CsvLines field(String text) {
        // ASCII is the same in both, and this costs least; what it does not know becomes a question mark.
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        if (isPlain(latin)) {
            return put(',').copy(latin);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return isUnquoted(encoded) ? put(',').copy(encoded) : copy(next(text));
    }

    /** Ends the line. */
    void end() {
        put('\n');
    }

    private CsvLines put(char sign) {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = (byte) sign;
        return this;
    }

    /** Returns whether a text is ASCII and needs no quotes for sure, as nearly every one. */
    private static boolean isPlain(byte[] text) {
        for (byte b : text) {
            if (b < ' ' || b == ',' || b == '"' || b == '?') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text in UTF-8 needs no quotes; of the others the library decides. */
    private static boolean isUnquoted(byte[] text) {
        for (byte b : text) {
            if (b == ',' || b == '"' || (b >= 0 && b < ' ')) {
                return false;
            }
        }
        return true;
    }

    private void flush() {
        write(buffer, filled);
        filled = 0;
    }

    private void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
