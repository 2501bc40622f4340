package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.cli.Workbench.Answer;

/** What language and zone the machine is set to must not show in any output, nor how many processors it has. */
@Isolated
class SameBytesEverywhereTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    private static Path reference;

    @TempDir
    private Path folder;

    private static Map<String, String> expected = Map.of();
    private static Answer answer;

    @BeforeAll
    static void runInLondon() {
        Locale.setDefault(Locale.UK);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Workbench bench = Workbench.whole(reference);
        answer = bench.run();
        expected = bench.outputs();
        restore();
    }

    private static void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @AfterEach
    void restoreDefaults() {
        restore();
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Auckland", "th-TH-u-nu-thai, Asia/Kathmandu", "ar-EG, America/St_Johns"})
    void writesTheSameBytes(String language, String zone) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Workbench bench = Workbench.whole(folder);

        Answer here = bench.run();

        assertThat(here.code()).as(here.err()).isZero();
        assertThat(bench.outputs()).isEqualTo(expected);
        assertThat(withoutPlaces(here)).isEqualTo(withoutPlaces(answer));
    }

    @Test
    void writesTheSameBytesOnOneProcessorInAProcessOfItsOwn() throws Exception {
        Workbench bench = Workbench.whole(folder);

        ChildProcess child = ChildProcess.start(bench, "-XX:ActiveProcessorCount=1", "-Duser.language=tr");

        assertThat(child.end()).as(child.said()).isZero();
        assertThat(bench.outputs()).isEqualTo(expected);
    }

    private static String withoutPlaces(Answer answer) {
        return answer.out()
                .lines()
                .filter(line -> !line.contains("utput"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
