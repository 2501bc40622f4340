package org.quorate.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, criterion 1.4.3: text has a contrast of at least 4.5 to 1 with what stands behind it. */
class StyleContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    private final Map<String, Integer> colours = new HashMap<>();

    StyleContrastTest() throws IOException {
        try (InputStream style = HtmlPaperWriter.class.getResourceAsStream("style.html")) {
            Matcher found =
                    COLOUR.matcher(new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "quiet, paper",
        "heading, paper",
        "paper, heading",
        "link, paper",
        "ink, label",
        "quiet, label",
        "ink, group",
        "banner-ink, banner",
        "banner-ink, paper",
        "ink, note",
        "link, note",
        "open-ink, open",
        "ink, positive",
        "link, positive",
        "positive-mark, positive",
        "ink, complete",
        "link, complete",
        "complete-mark, complete",
        "ink, caution",
        "link, caution",
        "caution-mark, caution",
        "ink, negative",
        "link, negative",
        "negative-mark, negative"
    })
    void keepsTextReadable(String text, String behind) {
        assertThat(contrast(text, behind)).isGreaterThanOrEqualTo(4.5);
    }

    private double contrast(String first, String second) {
        double a = luminance(colour(first));
        double b = luminance(colour(second));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private int colour(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
