package org.quorate.reporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Says what the embedded fonts cannot with what they have; otherwise it would be printed as nothing. */
final class Glyphs {
    private static final String LACKING = "[?]";

    /** Signs of ours: the fonts have neither a ballot box nor a heavy tick. */
    private static final Map<Integer, String> NEAREST = Map.of((int) '☐', "□", (int) '✔', "√");

    private Glyphs() {}

    /** Returns the text with "[?]" for what the fonts lack, once for characters that follow each other. */
    static String printable(String text) throws IOException {
        try (InputStream file = Fonts.open("Regular");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return printable(text, font.getUnicodeCmapLookup());
        }
    }

    private static String printable(String text, CmapLookup glyphs) {
        StringBuilder printable = new StringBuilder(text.length());
        boolean lacking = false;
        for (int character : text.codePoints().toArray()) {
            String nearest = NEAREST.get(character);
            boolean had = character < ' ' || nearest != null || glyphs.getGlyphId(character) != 0;
            if (nearest != null) {
                printable.append(nearest);
            } else if (had) {
                printable.appendCodePoint(character);
            } else if (Character.getType(character) != Character.FORMAT && !lacking) {
                printable.append(LACKING);
            }
            lacking = !had;
        }
        return printable.toString();
    }
}
