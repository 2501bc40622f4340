package org.quorate.submission.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the directory of a zip container and holds it against the headers of its parts, before any part is unpacked. Where
 * the two disagree, or parts share bytes, readers disagree too on what the file holds, so that it is refused.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int HEADER = 0x04034b50;

    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEADER_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int EXTRA_64 = 1;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int MANY = 0xFFFF;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int NAME_IN_UTF_8 = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ZipSource source;
    private final Allowance allowance;

    private ZipDirectory(ZipSource source, Allowance allowance) {
        this.source = source;
        this.allowance = allowance;
    }

    /** Where the directory lies, and how many entries it is said to have. */
    private record Extent(long at, long length, long entries) {}

    /** One entry of the directory. */
    private record Entry(
            ByteBuffer name, int flags, int method, long checksum, long packed, long unpacked, long header) {}

    /**
     * Reads the parts in the order of the directory.
     *
     * @throws RefusedFile if the container is damaged, holds too many parts, has a password or is built to be read in two ways
     * @throws UncheckedIOException if the machine is at fault
     */
    static List<ZipPart> read(ZipSource source, Allowance allowance) {
        try {
            return new ZipDirectory(source, allowance).parts();
        } catch (EOFException | ArithmeticException e) {
            throw RefusedFile.damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ZipPart> parts() throws IOException {
        Extent extent = extent();
        allowance.checkEntries(extent.entries);
        ByteBuffer directory = source.bytes(extent.at, Math.toIntExact(extent.length));
        List<ZipPart> parts = new ArrayList<>();
        while (directory.hasRemaining()) {
            parts.add(part(entry(directory), extent.at));
            allowance.checkEntries(parts.size());
        }
        if (parts.size() != extent.entries) {
            throw RefusedFile.damaged();
        }
        checkPlaces(parts);
        return parts;
    }

    private Extent extent() throws IOException {
        long size = source.size();
        // Hardly any container has a comment, behind which its end would have to be looked for.
        Optional<Extent> plain = extent(size, END_LENGTH);
        if (plain.isPresent()) {
            return plain.get();
        }
        return extent(size, END_LENGTH + LONGEST_COMMENT).orElseThrow(RefusedFile::damaged);
    }

    /** Looks for the end of the container in so many of its last bytes. */
    private Optional<Extent> extent(long size, int last) throws IOException {
        int tail = (int) Math.min(size, last);
        ByteBuffer bytes = source.bytes(size - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + unsigned(bytes.getShort(at + 20)) <= tail) {
                return Optional.of(extent(bytes, at, size - tail + at));
            }
        }
        return Optional.empty();
    }

    private Extent extent(ByteBuffer tail, int at, long position) throws IOException {
        int entries = unsigned(tail.getShort(at + 10));
        long length = unsigned(tail.getInt(at + 12));
        long from = unsigned(tail.getInt(at + 16));
        if (entries != MANY && length != IN_EXTRA && from != IN_EXTRA) {
            return new Extent(from, length, entries);
        }
        if (position >= LOCATOR_LENGTH) {
            ByteBuffer locator = source.bytes(position - LOCATOR_LENGTH, LOCATOR_LENGTH);
            if (locator.getInt(0) == END_64_LOCATOR) {
                ByteBuffer end = source.bytes(locator.getLong(8), END_64_LENGTH);
                if (end.getInt(0) != END_64) {
                    throw RefusedFile.damaged();
                }
                return new Extent(end.getLong(48), end.getLong(40), end.getLong(32));
            }
        }
        return new Extent(from, length, entries);
    }

    private static Entry entry(ByteBuffer directory) throws IOException {
        int at = directory.position();
        if (directory.remaining() < ENTRY_LENGTH || directory.getInt(at) != ENTRY) {
            throw new EOFException();
        }
        int nameLength = unsigned(directory.getShort(at + 28));
        int extraLength = unsigned(directory.getShort(at + 30));
        int commentLength = unsigned(directory.getShort(at + 32));
        if (directory.remaining() < ENTRY_LENGTH + nameLength + extraLength + commentLength) {
            throw new EOFException();
        }
        long packed = unsigned(directory.getInt(at + 20));
        long unpacked = unsigned(directory.getInt(at + 24));
        long header = unsigned(directory.getInt(at + 42));
        if (packed == IN_EXTRA || unpacked == IN_EXTRA || header == IN_EXTRA) {
            ByteBuffer large = extra64(directory, at + ENTRY_LENGTH + nameLength, extraLength);
            unpacked = unpacked == IN_EXTRA ? next(large) : unpacked;
            packed = packed == IN_EXTRA ? next(large) : packed;
            header = header == IN_EXTRA ? next(large) : header;
        }
        directory.position(at + ENTRY_LENGTH + nameLength + extraLength + commentLength);
        return new Entry(
                directory.slice(at + ENTRY_LENGTH, nameLength),
                unsigned(directory.getShort(at + 8)),
                unsigned(directory.getShort(at + 10)),
                unsigned(directory.getInt(at + 16)),
                packed,
                unpacked,
                header);
    }

    /** The field for numbers that four bytes do not hold; empty where there is none. */
    private static ByteBuffer extra64(ByteBuffer directory, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int size = unsigned(directory.getShort(at + 2));
            if (unsigned(directory.getShort(at)) == EXTRA_64 && at + 4 + size <= from + length) {
                return directory.slice(at + 4, size).order(directory.order());
            }
            at += 4 + size;
        }
        return ByteBuffer.allocate(0);
    }

    private static long next(ByteBuffer large) throws IOException {
        if (large.remaining() < Long.BYTES) {
            throw new EOFException();
        }
        return large.getLong();
    }

    private ZipPart part(Entry entry, long directoryAt) throws IOException {
        ByteBuffer header = source.bytes(entry.header, HEADER_LENGTH);
        if (header.getInt(0) != HEADER) {
            throw RefusedFile.damaged();
        }
        if (((entry.flags | header.getShort(6)) & ENCRYPTED) != 0) {
            throw RefusedFile.encrypted();
        }
        if (entry.method != STORED && entry.method != DEFLATED) {
            throw RefusedFile.unreadable("one of its parts is compressed in a way that Excel does not use");
        }
        int nameLength = unsigned(header.getShort(26));
        long content = entry.header + HEADER_LENGTH + nameLength + unsigned(header.getShort(28));
        boolean sizesFit = entry.packed >= 0
                && entry.unpacked >= 0
                && entry.packed <= directoryAt - content
                && (entry.method == DEFLATED || entry.packed == entry.unpacked);
        if (!sizesFit) {
            throw RefusedFile.damaged();
        }
        ByteBuffer name = source.bytes(entry.header + HEADER_LENGTH, nameLength);
        if (!name.equals(entry.name) || unsigned(header.getShort(8)) != entry.method) {
            throw RefusedFile.unsafe("its directory and one of its parts contradict each other");
        }
        // Names of parts are ASCII; in Latin 1 a stray one of another kind still has a name.
        Charset charset = (entry.flags & NAME_IN_UTF_8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new ZipPart(
                charset.decode(name).toString(),
                entry.method == DEFLATED,
                entry.checksum,
                entry.packed,
                entry.unpacked,
                entry.header,
                content);
    }

    private static void checkPlaces(List<ZipPart> parts) {
        List<ZipPart> asTheyLie = new ArrayList<>(parts);
        asTheyLie.sort(Comparator.comparingLong(ZipPart::from));
        long end = 0;
        for (ZipPart part : asTheyLie) {
            if (part.from() < end) {
                throw RefusedFile.unsafe("two of its parts share the same bytes");
            }
            if (end == 0 && part.from() > 0) {
                throw RefusedFile.unsafe("it has something hidden in front of its first part");
            }
            end = part.end();
        }
    }

    private static int unsigned(short number) {
        return number & 0xFFFF;
    }

    private static long unsigned(int number) {
        return number & 0xFFFFFFFFL;
    }
}
