package org.quorate.intake;

/**
 * What one carrier may cost.
 *
 * @param entries at most so many within it, those that are passed over too
 * @param entryBytes unpacked, of one of them
 * @param totalBytes unpacked, of all of them together
 * @param ratio at most so many bytes unpacked of one that is packed, where it makes more than {@code freeBytes}
 * @param freeBytes up to which the ratio does not matter
 * @param depth how many carriers may lie within each other and be unpacked
 * @param messageBytes of one message
 */
public record CarrierLimits(
        int entries, long entryBytes, long totalBytes, int ratio, long freeBytes, int depth, long messageBytes) {
    private static final long MEBIBYTE = 1 << 20;

    /** What is allowed without being asked. */
    public static final CarrierLimits USUAL =
            new CarrierLimits(2_000, 100 * MEBIBYTE, 500 * MEBIBYTE, 200, 10 * MEBIBYTE, 3, 100 * MEBIBYTE);
}
