package org.quorate.reporting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.programme.Tone;

/**
 * How a part of a chart is filled, the same in every format: a colour for those who see it, and a hatch for paper without colour.
 * Every part has an {@link #OUTLINE} around it. Colours are six hexadecimal digits as red, green, blue. Immutable.
 *
 * @param fill the colour of the part
 * @param ink of the hatch upon it
 * @param letters of words upon it, where no hatch is drawn
 */
public record ChartPaint(String fill, Hatch hatch, String ink, String letters) {
    /** Of outlines, axes and marks. */
    public static final String OUTLINE = "3F4650";

    /** Of words beside the parts. */
    public static final String WORDS = "1A1A1A";

    /** Of words that matter less. */
    public static final String QUIET = "44546A";

    /** Of lines behind the parts, which say nothing of their own. */
    public static final String GRID = "D9DEE5";

    private static final String WHITE = "FFFFFF";

    /** Lines over a fill; they tell parts apart without colour. */
    public enum Hatch {
        /** The fill alone, dark. */
        SOLID(""),
        /** From lower left to upper right. */
        RISING("ltUpDiag"),
        /** From upper left to lower right. */
        FALLING("ltDnDiag"),
        LEVEL("dashHorz"),
        UPRIGHT("dashVert"),
        CROSSED("diagCross"),
        GRID("smGrid"),
        /** The fill alone, light, within the outline. */
        OPEN("");

        private final String preset;

        Hatch(String preset) {
            this.preset = preset;
        }

        /** Returns what office programs call it; empty where no line is drawn. */
        public String preset() {
            return preset;
        }
    }

    /** Returns how a part of the tone is filled. */
    public static ChartPaint of(Tone tone) {
        return switch (tone) {
            case NEGATIVE -> new ChartPaint("8E1B14", Hatch.SOLID, WHITE, WHITE);
            case CAUTION -> new ChartPaint("F4C542", Hatch.RISING, "6B4A00", WORDS);
            case POSITIVE -> new ChartPaint("A9D5B3", Hatch.FALLING, "2E6B3C", WORDS);
            case COMPLETE -> new ChartPaint("9CC3EA", Hatch.LEVEL, "0B4F8A", WORDS);
            case NEUTRAL -> new ChartPaint(WHITE, Hatch.OPEN, OUTLINE, WORDS);
        };
    }

    /**
     * Returns how parts of these tones are filled. One alone needs no hatch; of several, a second one of a tone takes the tone's colour and a
     * hatch that is still free.
     */
    public static List<ChartPaint> of(List<Tone> tones) {
        if (tones.size() == 1) {
            return List.of(of(tones.get(0)).alone());
        }
        Set<Hatch> taken = EnumSet.noneOf(Hatch.class);
        tones.forEach(tone -> taken.add(of(tone).hatch));
        Set<Tone> used = EnumSet.noneOf(Tone.class);
        List<ChartPaint> paints = new ArrayList<>();
        for (Tone tone : tones) {
            ChartPaint own = of(tone);
            if (used.add(tone)) {
                paints.add(own);
            } else {
                Hatch free = EnumSet.complementOf(EnumSet.copyOf(taken)).stream()
                        .filter(hatch -> hatch != Hatch.SOLID && hatch != Hatch.OPEN)
                        .findFirst()
                        .orElse(Hatch.CROSSED);
                taken.add(free);
                paints.add(own.hatched(free));
            }
        }
        return List.copyOf(paints);
    }

    private ChartPaint alone() {
        return hatch == Hatch.SOLID ? this : new ChartPaint(fill, Hatch.OPEN, ink, letters);
    }

    /** A dark fill is inverted, so that its hatch is seen. */
    private ChartPaint hatched(Hatch other) {
        return hatch == Hatch.SOLID
                ? new ChartPaint("F6CFCB", other, fill, WORDS)
                : new ChartPaint(fill, other, ink, WORDS);
    }
}
