package org.quorate.submission.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A part of a zip container, as its directory has it. Immutable.
 *
 * @param name as written
 * @param deflated whether it is compressed
 * @param checksum CRC-32 of what it unpacks to
 * @param packed its size in the container, in bytes
 * @param unpacked the size that it is said to unpack to, in bytes
 * @param from where its header begins
 * @param content where its bytes begin
 */
record ZipPart(String name, boolean deflated, long checksum, long packed, long unpacked, long from, long content) {
    private static final int LARGEST_BUFFER = 1 << 14;
    private static final int SMALLEST_BUFFER = 1 << 9;

    /** Returns where its bytes end. */
    long end() {
        return content + packed;
    }

    /** Opens the part for unpacking; fails with a {@link java.util.zip.ZipException} where its bytes are damaged. */
    InputStream open(ZipSource source) {
        InputStream bytes = new PackedBytes(source, content, end());
        return deflated
                ? new Unpacking(bytes, (int) Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, packed)))
                : bytes;
    }

    /** The bytes of a part as they lie in the container. */
    private static final class PackedBytes extends InputStream {
        private final ZipSource source;
        private final long end;
        private long position;

        PackedBytes(ZipSource source, long position, long end) {
            this.source = source;
            this.position = position;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - position);
            if (wanted <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = source.read(ByteBuffer.wrap(bytes, offset, wanted), position);
            position += Math.max(0, read);
            return read;
        }
    }

    /** Lets go of the memory outside the heap that an inflater holds. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream bytes, int buffer) {
            super(bytes, new Inflater(true), buffer);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
