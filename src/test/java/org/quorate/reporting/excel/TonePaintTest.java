package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.programme.Tone;

class TonePaintTest {
    static Stream<TonePaint> everyPaint() {
        return Arrays.stream(Tone.values()).map(TonePaint::ofCell);
    }

    @ParameterizedTest
    @MethodSource("everyPaint")
    void setsLettersOffEnoughToBeRead(TonePaint paint) {
        assertThat(contrast(paint.background(), paint.letters())).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The relative luminance of the Web Content Accessibility Guidelines. */
    private static double luminance(String rgb) {
        return 0.2126 * channel(rgb, 0) + 0.7152 * channel(rgb, 2) + 0.0722 * channel(rgb, 4);
    }

    private static double channel(String rgb, int at) {
        double value = Integer.parseInt(rgb.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
