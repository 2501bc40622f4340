package org.quorate.reporting.excel;

/**
 * What is known of deflated bytes.
 *
 * @param packedLength after deflating
 * @param length before deflating
 * @param crc the CRC-32 of the bytes before deflating
 */
record Packed(long packedLength, long length, int crc) {
    /** The polynomial of CRC-32; the highest bit is the power 0, as in all of this class. */
    private static final int POLYNOMIAL = 0xEDB8_8320;

    private static final int ONE = 0x8000_0000;
    private static final int ONE_BYTE = 0x0080_0000;

    /** Returns what is known of these bytes with others joined to their end. */
    Packed then(Packed next) {
        return new Packed(
                packedLength + next.packedLength, length + next.length, product(crc, shiftBy(next.length)) ^ next.crc);
    }

    /** A CRC is a remainder, so bytes that follow multiply it by a power of x for each of their bits. */
    private static int shiftBy(long bytes) {
        int power = ONE;
        int square = ONE_BYTE;
        for (long left = bytes; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                power = product(power, square);
            }
            square = product(square, square);
        }
        return power;
    }

    private static int product(int left, int right) {
        int sum = 0;
        int shifted = right;
        for (int bit = Integer.SIZE - 1; bit >= 0; bit--) {
            if (((left >>> bit) & 1) != 0) {
                sum ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
        }
        return sum;
    }
}
