package org.quorate.reporting.excel;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a ZIP file whose bytes depend on nothing but its entries: every one dated 1 January 1980, deflated, with its sizes
 * before it and without extra fields.
 */
final class ZipFileWriter implements Closeable {
    private static final int LOCAL_HEADER = 0x0403_4B50;
    private static final int DIRECTORY_HEADER = 0x0201_4B50;
    private static final int DIRECTORY_END = 0x0605_4B50;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;
    private static final int FIRST_OF_JANUARY_1980 = (1 << 5) | 1;
    /** The most that the file format can say without its extension for large files. */
    private static final long MOST_BYTES = 0xFFFF_FFFFL;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long offset;
    private int entries;

    ZipFileWriter(OutputStream target) {
        out = new BufferedOutputStream(target, 1 << 16);
    }

    /**
     * Adds an entry.
     *
     * @param name in ASCII
     * @param pieces its deflated bytes, in order; all but the last left open
     * @throws IllegalStateException if the file grows beyond 4 GB
     */
    void add(String name, List<Piece> pieces) throws IOException {
        Packed all = pieces.stream().map(Piece::packed).reduce(Packed::then).orElseThrow();
        if (all.length() > MOST_BYTES || offset + all.packedLength() > MOST_BYTES) {
            throw new IllegalStateException("The workbook is larger than the 4 GB that its file format can hold.");
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        four(header, LOCAL_HEADER);
        description(header, name, all);
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        header.write(ascii);
        header.writeTo(out);
        for (Piece piece : pieces) {
            piece.source().writeTo(out);
        }
        four(directory, DIRECTORY_HEADER);
        two(directory, VERSION);
        description(directory, name, all);
        // No comment, first disk, no attributes.
        directory.write(new byte[10]);
        four(directory, (int) offset);
        directory.write(ascii);
        offset += header.size() + all.packedLength();
        entries++;
    }

    private static void description(ByteArrayOutputStream target, String name, Packed packed) {
        two(target, VERSION);
        two(target, 0);
        two(target, DEFLATED);
        two(target, 0);
        two(target, FIRST_OF_JANUARY_1980);
        four(target, packed.crc());
        four(target, (int) packed.packedLength());
        four(target, (int) packed.length());
        two(target, name.length());
        two(target, 0);
    }

    private static void two(ByteArrayOutputStream target, int number) {
        target.write(number);
        target.write(number >>> 8);
    }

    private static void four(ByteArrayOutputStream target, int number) {
        two(target, number);
        two(target, number >>> 16);
    }

    /** Writes the directory. */
    void finish() throws IOException {
        int directorySize = directory.size();
        four(directory, DIRECTORY_END);
        four(directory, 0);
        two(directory, entries);
        two(directory, entries);
        four(directory, directorySize);
        four(directory, (int) offset);
        two(directory, 0);
        directory.writeTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
