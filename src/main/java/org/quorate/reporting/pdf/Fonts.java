package org.quorate.reporting.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;

/**
 * The fonts that are embedded, each only with the characters that the paper has.
 *
 * <p>They are used without their table of ligatures. Where a font has one, PDFBox compiles its rules anew for every piece of text that
 * it sets, which took two thirds of a paper's time, and those of these fonts change nothing that papers say.
 */
final class Fonts {
    private static final String FAMILY = "Liberation Sans";

    // The directory at the start of a TrueType file, in bytes.
    private static final int DIRECTORY_COUNT = 4;
    private static final int DIRECTORY_HEADER = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int TAG = 4;

    private Fonts() {}

    static void embed(PdfRendererBuilder builder) {
        add(builder, "Regular", 400, FontStyle.NORMAL);
        add(builder, "Bold", 700, FontStyle.NORMAL);
        add(builder, "Italic", 400, FontStyle.ITALIC);
        add(builder, "BoldItalic", 700, FontStyle.ITALIC);
    }

    private static void add(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(
                () -> open(cut), FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    static InputStream open(String cut) {
        String file = "/liberation/LiberationSans-" + cut + ".ttf";
        try (InputStream font = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
            return new ByteArrayInputStream(withoutLigatures(font.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the entry of the table in the font's directory a name that nobody looks for. */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(DIRECTORY_COUNT);
        for (int i = 0; i < tables; i++) {
            int entry = DIRECTORY_HEADER + i * DIRECTORY_ENTRY;
            if (new String(font, entry, TAG, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[entry + TAG - 1] = '_';
            }
        }
        return font;
    }
}
