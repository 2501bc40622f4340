package org.quorate.submission.excel;

import java.util.Locale;
import org.quorate.submission.ReadLimits;

/** What reading one file has cost so far, held against its limits. Counts what really came, never what the file declares. */
final class Allowance {
    private static final long MEBIBYTE = 1L << 20;
    private static final long KIBIBYTE = 1L << 10;

    private static final long BINARY_BYTES = 24 * MEBIBYTE;
    /** Far more than anyone lays out by hand, and little enough for a file of a few bytes. */
    private static final long REPEATED = 500_000;

    private final ReadLimits limits;
    private long inflated;
    private long cells;
    private long merged;
    private long repeated;

    Allowance(ReadLimits limits) {
        this.limits = limits;
    }

    void checkFileSize(long bytes) {
        if (bytes > limits.fileBytes()) {
            throw RefusedFile.overLimit("the size of the file", size(bytes), size(limits.fileBytes()));
        }
    }

    /** A binary workbook is taken into memory as a whole before any of its cells is known, so it may be less large. */
    void checkBinarySize(long bytes) {
        if (bytes > BINARY_BYTES) {
            throw RefusedFile.overLimit("the size of an .xls file", size(bytes), size(BINARY_BYTES));
        }
    }

    void checkEntries(int entries) {
        if (entries > limits.entries()) {
            throw RefusedFile.overLimit("the number of its parts", count(entries), count(limits.entries()));
        }
    }

    /** Counts bytes just unpacked; {@code ofPart} is how many of the same part came so far, from {@code packed}. */
    void spendInflated(int bytes, long ofPart, long packed) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            String allowed = size(limits.inflatedBytes());
            throw RefusedFile.overLimit("its size when unpacked", "more than " + allowed, allowed);
        }
        if (ofPart > MEBIBYTE && ofPart / limits.ratio() > packed) {
            String allowed = count(limits.ratio()) + " to 1";
            throw RefusedFile.overLimit("the compression of one part", "more than " + allowed, allowed);
        }
    }

    void spendCell() {
        if (++cells > limits.cells()) {
            String allowed = count(limits.cells());
            throw RefusedFile.overLimit("the number of its cells", "more than " + allowed, allowed);
        }
    }

    /** Counts cells that come of one that is written once, before they are laid out. */
    void spendRepeated(long cellsMore) {
        repeated += cellsMore;
        if (repeated > REPEATED) {
            throw RefusedFile.overLimit(
                    "the number of its repeated cells", "more than " + count(REPEATED), count(REPEATED));
        }
    }

    void spendMergedRange() {
        if (++merged > limits.cells()) {
            String allowed = count(limits.cells());
            throw RefusedFile.overLimit("the number of its merged ranges", "more than " + allowed, allowed);
        }
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
