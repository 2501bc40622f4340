package org.quorate.submission.excel;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.quorate.programme.ReadLimit;
import org.quorate.submission.ReadLimits;

/** What reading one file has cost so far, held against its limits. Counts what really came, never what the file declares. */
final class Allowance {
    private static final long MEBIBYTE = 1L << 20;
    private static final long KIBIBYTE = 1L << 10;

    private final ReadLimits limits;
    private final Map<ReadLimit, Long> spent = new EnumMap<>(ReadLimit.class);
    private final long mostCells;
    private long inflated;
    private long cells;

    Allowance(ReadLimits limits) {
        this.limits = limits;
        this.mostCells = limits.of(ReadLimit.CELLS);
    }

    void checkFileSize(long bytes) {
        check(ReadLimit.FILE_SIZE, bytes);
    }

    /** A binary workbook is taken into memory as a whole before any of its cells is known, so it may be less large. */
    void checkBinarySize(long bytes) {
        check(ReadLimit.XLS_SIZE, bytes);
    }

    void checkEntries(long entries) {
        check(ReadLimit.PARTS, entries);
    }

    private void check(ReadLimit limit, long amount) {
        if (amount > limits.of(limit)) {
            throw RefusedFile.overLimit(limit, words(limit, amount), words(limit, limits.of(limit)));
        }
    }

    /**
     * Counts bytes just unpacked.
     *
     * @param ofPart how many of the same part came so far
     * @param packed from how many bytes
     * @param declared how many the file says the part has
     */
    void spendInflated(int bytes, long ofPart, long packed, long declared) {
        inflated += bytes;
        if (inflated > limits.of(ReadLimit.UNPACKED_SIZE)) {
            refuse(ReadLimit.UNPACKED_SIZE, inflated, inflated - ofPart + declared);
        }
        long ratio = limits.of(ReadLimit.COMPRESSION);
        if (ofPart > MEBIBYTE && ofPart / ratio > packed) {
            refuse(ReadLimit.COMPRESSION, ofPart / Math.max(1, packed) + 1, declared / Math.max(1, packed));
        }
    }

    void spendCell() {
        if (++cells > mostCells) {
            refuse(ReadLimit.CELLS, cells, 0);
        }
    }

    /** Counts cells that come of one that is written once, before they are laid out. */
    void spendRepeated(long cellsMore) {
        spend(ReadLimit.REPEATED_CELLS, cellsMore);
    }

    void spendMergedRange() {
        spend(ReadLimit.MERGED_RANGES, 1);
    }

    private void spend(ReadLimit limit, long more) {
        long sum = spent.merge(limit, more, Long::sum);
        if (sum > limits.of(limit)) {
            refuse(limit, sum, 0);
        }
    }

    /** What was met before reading ended is the least there is; what the file claims may be a lie, so that it is told as a claim. */
    private void refuse(ReadLimit limit, long met, long claimed) {
        String claim = claimed > met ? " (by its own account " + words(limit, claimed) + ")" : "";
        throw RefusedFile.overLimit(limit, "at least " + words(limit, met) + claim, words(limit, limits.of(limit)));
    }

    private static String words(ReadLimit limit, long amount) {
        return switch (limit.unit()) {
            case MEGABYTES -> size(amount);
            case RATIO -> count(amount) + " to 1";
            case COUNT -> count(amount);
        };
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String size(long bytes) {
        if (bytes >= MEBIBYTE) {
            return inUnits(bytes, MEBIBYTE) + " MB";
        }
        return bytes >= KIBIBYTE ? inUnits(bytes, KIBIBYTE) + " KB" : count(bytes) + " bytes";
    }

    /** Rounded up, so that one byte too many never looks like the limit itself. */
    private static String inUnits(long bytes, long unit) {
        long tenths = (bytes * 10 + unit - 1) / unit;
        return tenths % 10 == 0 ? count(tenths / 10) : count(tenths / 10) + "." + tenths % 10;
    }
}
