package org.quorate.reporting;

/** Text that every document format can hold: what providers type may contain characters that XML and HTML forbid. */
public final class PrintableText {
    private static final int REPLACEMENT = 0xFFFD;

    private PrintableText() {}

    /**
     * Returns the text with line ends as {@code \n}, tabs as spaces, and each character that cannot be printed (controls, lone
     * surrogates, noncharacters) replaced by U+FFFD, so that it stays visible that something stood there.
     */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .map(point -> isPrintable(point) ? point : REPLACEMENT)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Returns the text as {@link #of} does, on one line. */
    public static String line(String text) {
        return of(text).replace('\n', ' ');
    }

    private static boolean isPrintable(int point) {
        boolean control = Character.isISOControl(point) && point != '\n';
        boolean surrogate = Character.getType(point) == Character.SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !control && !surrogate && !noncharacter;
    }
}
