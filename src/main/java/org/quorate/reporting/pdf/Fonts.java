package org.quorate.reporting.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;

/** The fonts that are embedded, each only with the characters that the paper has. */
final class Fonts {
    private static final String FAMILY = "Liberation Sans";

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
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
    }
}
