package org.quorate.submission;

/**
 * What a received file may cost before it is refused. Immutable.
 *
 * @param fileBytes the size of the file
 * @param entries the number of parts in its container
 * @param inflatedBytes the size of all parts unpacked
 * @param ratio unpacked over packed size of one part, looked at only for parts over one mebibyte
 * @param cells the number of cells that are kept of one workbook
 */
public record ReadLimits(long fileBytes, int entries, long inflatedBytes, int ratio, long cells) {
    /** Generous for a return (typically under 100 KB, 10,000 cells), far below what would hurt the machine. */
    public static final ReadLimits STANDARD = new ReadLimits(64L << 20, 4_000, 512L << 20, 200, 5_000_000);
}
