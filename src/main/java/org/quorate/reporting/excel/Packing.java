package org.quorate.reporting.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Deflates what is written to it, at one fixed level. Deflated bytes that were left open can be joined with those that follow.
 */
final class Packing extends OutputStream {
    private static final int LEVEL = 6;
    private static final int BUFFER = 1 << 16;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 crc = new CRC32();
    private final DeflaterOutputStream out;

    Packing(OutputStream target) {
        out = new DeflaterOutputStream(target, deflater, BUFFER, true);
    }

    /** Returns the bytes deflated, as the last of what is joined. */
    static Piece last(byte[] plain) {
        return pack(plain, true);
    }

    /** Returns the bytes deflated, with more to be joined to their end. */
    static Piece open(byte[] plain) {
        return pack(plain, false);
    }

    private static Piece pack(byte[] plain, boolean last) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Packing packing = new Packing(content)) {
            packing.write(plain, 0, plain.length);
            Packed packed = last ? packing.finish() : packing.pause();
            return new Piece(packed, content::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        crc.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /** Gives all that was written so far to the target, up to a whole byte, with more to follow. */
    Packed pause() throws IOException {
        out.flush();
        return packed();
    }

    /** Ends the deflated bytes. */
    Packed finish() throws IOException {
        out.finish();
        return packed();
    }

    private Packed packed() {
        return new Packed(deflater.getBytesWritten(), deflater.getBytesRead(), (int) crc.getValue());
    }

    /** Frees the memory of the deflater; the target stays open. */
    @Override
    public void close() {
        deflater.end();
    }
}
