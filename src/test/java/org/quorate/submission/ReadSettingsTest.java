package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;

class ReadSettingsTest {
    @Test
    void allowsTheUsualWhereNothingIsSaid() {
        assertThat(ReadSettings.of(Map.of(), List.of())).isEqualTo(ReadSettings.STANDARD);
        assertThat(ReadLimits.STANDARD.of(ReadLimit.FILE_SIZE)).isEqualTo(64L << 20);
        assertThat(ReadLimits.STANDARD.of(ReadLimit.CELLS)).isEqualTo(5_000_000);
    }

    @Test
    void takesSizesInMegabytesAndAllElseAsItIs() {
        ReadSettings settings = ReadSettings.of(
                Map.of(ReadLimit.FILE_SIZE, 80, ReadLimit.CELLS, 7, ReadLimit.COMPRESSION, 9), List.of());

        assertThat(settings.limits().of(ReadLimit.FILE_SIZE)).isEqualTo(80L << 20);
        assertThat(settings.limits().of(ReadLimit.CELLS)).isEqualTo(7);
        assertThat(settings.limits().of(ReadLimit.COMPRESSION)).isEqualTo(9);
        assertThat(settings.limits().of(ReadLimit.PARTS)).isEqualTo(4_000);
    }

    @Test
    void neverPrintsAPassword() {
        Password password = new Password("the environment variable RETURNS", "hunter2");

        assertThat(password).hasToString("the environment variable RETURNS");
        assertThat(new ReadSettings(ReadLimits.STANDARD, List.of(password)).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void letsWhoeverRunsTheProgramGoBeforeThePack() {
        PasswordSource pack = new PasswordSource.InFile("../secret.txt");
        PasswordSource person = new PasswordSource.Environment("RETURNS");
        ReadingTerms terms = new ReadingTerms(Map.of(ReadLimit.CELLS, 5, ReadLimit.PARTS, 6), List.of(pack))
                .under(new ReadingTerms(Map.of(ReadLimit.CELLS, 9), List.of(person, pack)));

        assertThat(terms)
                .isEqualTo(new ReadingTerms(Map.of(ReadLimit.CELLS, 9, ReadLimit.PARTS, 6), List.of(person, pack)));
    }
}
