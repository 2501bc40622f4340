package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.CoverEntry;
import org.quorate.reporting.Paper.Filling;

class PaperWordingTest {
    @Test
    void writesTheDateInBritishFormWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(PaperWording.position(SamplePaper.paper())).isEqualTo("Position as at 31 July 2019");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void countsTheOpenFields() {
        assertThat(PaperWording.openCount(SamplePaper.paper())).isEqualTo("14 fields of the cover sheet are open:");
        assertThat(PaperWording.openCount(paperWithOneOpenField())).isEqualTo("1 field of the cover sheet is open:");
    }

    @Test
    void namesAFieldWithItsGroup() {
        assertThat(PaperWording.fullLabel(new CoverEntry("Legal", "Implications", "", new Filling.Open())))
                .isEqualTo("Implications: Legal");
        assertThat(PaperWording.fullLabel(new CoverEntry("Finance", null, "", new Filling.Open())))
                .isEqualTo("Finance");
    }

    @Test
    void putsOnlyShortOptionsBesideEachOther() {
        assertThat(PaperWording.areShort(new Filling.Boxes(List.of("Yes", "No"))))
                .isTrue();
        assertThat(PaperWording.areShort(new Filling.Boxes(List.of("Sustainable services", "Empowering people"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Tone.class, mode = EnumSource.Mode.EXCLUDE, names = "NEUTRAL")
    void givesEachToneAShapeOfItsOwn(Tone tone) {
        List<Tone> alike = Arrays.stream(Tone.values())
                .filter(other -> PaperWording.mark(other).equals(PaperWording.mark(tone)))
                .toList();

        assertThat(alike).containsExactly(tone);
    }

    private static Paper paperWithOneOpenField() {
        return new Paper(
                "Title",
                "Committee",
                "Programme",
                "Quarter 1",
                LocalDate.of(2019, 7, 31),
                "",
                "",
                List.of(new CoverEntry("Legal", null, "", new Filling.Open())),
                List.of(),
                List.of(),
                List.of(),
                HouseStyle.USUAL);
    }
}
