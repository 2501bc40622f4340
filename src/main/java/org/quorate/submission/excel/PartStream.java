package org.quorate.submission.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The bytes of one part while they are unpacked: counted against the allowance, and checked against their checksum at the
 * end. A fault of the content is a {@link RefusedFile}, a fault of the machine an {@link UncheckedIOException}.
 */
final class PartStream extends InputStream {
    private final InputStream unpacking;
    private final Allowance allowance;
    private final long packed;
    private final long declared;
    private final long expectedChecksum;
    private final CRC32 checksum = new CRC32();
    private long unpacked;

    PartStream(InputStream unpacking, ZipPart part, Allowance allowance) {
        this.unpacking = unpacking;
        this.allowance = allowance;
        this.packed = part.packed();
        this.declared = part.unpacked();
        this.expectedChecksum = part.checksum();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read = unpack(bytes, offset, length);
        if (read > 0) {
            unpacked += read;
            allowance.spendInflated(read, unpacked, packed, declared);
            checksum.update(bytes, offset, read);
        } else if (read < 0 && checksum.getValue() != expectedChecksum) {
            throw RefusedFile.damaged();
        } else if (read < 0 && unpacked != declared) {
            throw RefusedFile.unsafe("one of its parts has another size than the file says");
        }
        return read;
    }

    /** Reads what is left, so that the checksum is looked at. */
    void drain() {
        byte[] rest = new byte[512];
        int read = 0;
        while (read >= 0) {
            read = read(rest, 0, rest.length);
        }
    }

    private int unpack(byte[] bytes, int offset, int length) {
        try {
            return unpacking.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw RefusedFile.damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        unpacking.close();
    }
}
