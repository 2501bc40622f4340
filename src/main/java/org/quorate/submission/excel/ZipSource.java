package org.quorate.submission.excel;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a zip container, on the disk or, where they must never lie there, in memory. */
interface ZipSource extends Closeable {
    /** Up to so many bytes, a file is read at once: a call to the system for each of its parts costs more. */
    int SMALL = 1 << 20;

    /** Returns how many bytes there are. */
    long size() throws IOException;

    /** Reads some bytes from a position on; returns how many, or -1 at the end. */
    int read(ByteBuffer into, long position) throws IOException;

    /**
     * Reads exactly so many bytes, to be taken as little-endian numbers.
     *
     * @throws EOFException if there are fewer
     */
    default ByteBuffer bytes(long position, int count) throws IOException {
        if (position < 0 || position > size() - count) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (read(bytes, position + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    /** Opens a file for reading only, or takes what a small one holds. */
    static ZipSource of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        if (channel.size() <= SMALL) {
            try (channel) {
                ByteBuffer all = ByteBuffer.allocate((int) channel.size());
                while (all.hasRemaining() && channel.read(all) >= 0) {
                    // Until all of it is there.
                }
                return of(all.flip());
            }
        }
        return new ZipSource() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                return channel.read(into, position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** Takes bytes in memory, which nobody may change any more. */
    static ZipSource of(ByteBuffer content) {
        return new ZipSource() {
            @Override
            public long size() {
                return content.limit();
            }

            @Override
            public int read(ByteBuffer into, long position) {
                int count = (int) Math.min(into.remaining(), size() - position);
                if (count <= 0) {
                    return -1;
                }
                into.put(content.slice((int) position, count));
                return count;
            }

            @Override
            public void close() {
                // Nothing is held but memory.
            }
        };
    }
}
