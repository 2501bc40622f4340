package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.programme.Tone;

class ChartPaintTest {
    /** Every tone, and every tone a second time. */
    static Stream<ChartPaint> everyPaint() {
        List<Tone> twice = new ArrayList<>(Arrays.asList(Tone.values()));
        twice.addAll(Arrays.asList(Tone.values()));
        return ChartPaint.of(twice).stream();
    }

    @ParameterizedTest
    @MethodSource("everyPaint")
    void keepsWordsReadable(ChartPaint paint) {
        assertThat(contrast(paint.fill(), paint.letters())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("everyPaint")
    void setsHatchesOffFromWhatTheyAreDrawnOn(ChartPaint paint) {
        assertThat(contrast(paint.fill(), paint.ink())).isGreaterThanOrEqualTo(3);
    }

    @Test
    void setsOutlinesAndWordsOffFromThePage() {
        assertThat(contrast(ChartPaint.OUTLINE, "FFFFFF")).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ChartPaint.WORDS, "FFFFFF")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(ChartPaint.QUIET, "FFFFFF")).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void givesEveryToneAHatchOfItsOwn() {
        assertThat(Arrays.stream(Tone.values()).map(tone -> ChartPaint.of(tone).hatch()))
                .doesNotHaveDuplicates();
    }

    @Test
    void givesASecondPartOfAToneAHatchThatIsFree() {
        List<ChartPaint> paints = ChartPaint.of(List.of(
                Tone.NEGATIVE, Tone.NEGATIVE, Tone.CAUTION, Tone.CAUTION, Tone.POSITIVE, Tone.COMPLETE, Tone.NEUTRAL));

        assertThat(paints).extracting(ChartPaint::hatch).doesNotHaveDuplicates();
        assertThat(paints.get(0)).isEqualTo(ChartPaint.of(Tone.NEGATIVE));
        assertThat(paints.get(3).fill()).isEqualTo(ChartPaint.of(Tone.CAUTION).fill());
    }

    @Test
    void leavesAPartThatStandsAloneWithoutAHatch() {
        ChartPaint alone = ChartPaint.of(List.of(Tone.COMPLETE)).get(0);

        assertThat(alone.hatch()).isEqualTo(ChartPaint.Hatch.OPEN);
        assertThat(alone.fill()).isEqualTo(ChartPaint.of(Tone.COMPLETE).fill());
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
