package org.quorate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.finding.FindingCode;

/**
 * What is told from one period to the next is planted among the samples, in the second of a pack's two quarters. That each is told
 * there, and nowhere else, is shown where the samples are run.
 */
class PeriodRulesPlantedTest {
    /** Needs four returns in a row; and a mistake of a pack, which the samples' packs do not make. */
    private static final Set<FindingCode> ELSEWHERE =
            EnumSet.of(FindingCode.FORECAST_MOVED_OFTEN, FindingCode.PARTY_STATUS_UNDATED);

    @Test
    void everyRuleOnChangesBetweenPeriodsHasADirtyCaseOverTwoQuartersOfTheSamples() throws IOException {
        Set<String> planted;
        try (Stream<Path> files = Files.walk(Path.of(SampleReturns.CONTENT))) {
            planted = files.filter(file -> file.endsWith("planted-defects.csv"))
                    .flatMap(PeriodRulesPlantedTest::lines)
                    .map(line -> line.substring(line.lastIndexOf(',') + 1))
                    .collect(Collectors.toSet());
        }

        Set<FindingCode> told = Arrays.stream(FindingCode.values())
                .filter(code -> code.rule().startsWith("P"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));

        assertThat(told).hasSizeGreaterThan(14).containsAll(ELSEWHERE);
        told.removeAll(ELSEWHERE);
        assertThat(planted).containsAll(told.stream().map(FindingCode::word).toList());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
