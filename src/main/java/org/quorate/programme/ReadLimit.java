package org.quorate.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something of a received file that is measured before or while it is read, and for which a pack, or whoever runs the program,
 * can allow more or less than usual.
 */
public enum ReadLimit {
    /** The size of the file as it came. */
    FILE_SIZE("the size of the file", Unit.MEGABYTES, 64),
    /** The size of an Excel 97-2003 workbook, which is taken into memory as a whole before any of its cells is known. */
    XLS_SIZE("the size of an .xls file", Unit.MEGABYTES, 24),
    /** The number of parts in the container. */
    PARTS("the number of its parts", Unit.COUNT, 4_000),
    /** The size of all parts that are read, unpacked. */
    UNPACKED_SIZE("its size when unpacked", Unit.MEGABYTES, 512),
    /** Unpacked over packed size of one part, looked at only for parts over one mebibyte. */
    COMPRESSION("the compression of one part", Unit.RATIO, 200),
    /** The cells that are kept of one workbook. */
    CELLS("the number of its cells", Unit.COUNT, 5_000_000),
    /** The cells that come of one that is written once: far more than anyone lays out by hand, yet little for a few bytes. */
    REPEATED_CELLS("the number of its repeated cells", Unit.COUNT, 500_000),
    /** The merged ranges of one workbook. */
    MERGED_RANGES("the number of its merged ranges", Unit.COUNT, 5_000_000);

    /** In what a limit is measured. */
    public enum Unit {
        /** Mebibytes: 1,048,576 bytes. */
        MEGABYTES(1L << 20, 2_000),
        /** Things. */
        COUNT(1, 1_000_000_000),
        /** So many to one. */
        RATIO(1, 1_000_000);

        private final long size;
        private final int most;

        Unit(long size, int most) {
            this.size = size;
            this.most = most;
        }

        /** Returns how many bytes or things one of it is. */
        public long size() {
            return size;
        }

        /** Returns the most of it that can be allowed. */
        public int most() {
            return most;
        }
    }

    private final String words;
    private final Unit unit;
    private final int standard;

    ReadLimit(String words, Unit unit, int standard) {
        this.words = words;
        this.unit = unit;
        this.standard = standard;
    }

    /** Returns the word by which it is set, such as {@code file-size}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the limit of a word. */
    public static Optional<ReadLimit> find(String word) {
        return Arrays.stream(values())
                .filter(limit -> limit.word().equals(word))
                .findFirst();
    }

    /** Returns the words of all limits, in order. */
    public static List<String> allWords() {
        return Arrays.stream(values()).map(ReadLimit::word).toList();
    }

    /** Returns what is measured, in words that go before "is". */
    public String words() {
        return words;
    }

    /** Returns in what it is measured. */
    public Unit unit() {
        return unit;
    }

    /** Returns what is allowed unless somebody says otherwise, in its unit. */
    public int standard() {
        return standard;
    }
}
