package org.quorate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleReturnsTest {
    private static final Path PROJECT = Path.of("");
    private static final SortedMap<String, byte[]> MADE = SampleReturns.make(PROJECT);

    @Test
    void committedSamplesHoldWhatTheGeneratorMakes() throws IOException {
        for (String path : MADE.keySet()) {
            byte[] committed = Files.readAllBytes(PROJECT.resolve(path));
            assertThat(parts(path, committed))
                    .as("%s differs: run SampleReturns and commit what it writes", path)
                    .isEqualTo(parts(path, MADE.getOrDefault(path, new byte[0])));
        }
    }

    @Test
    void inboxesHoldNothingElse() throws IOException {
        Set<String> packs = MADE.keySet().stream()
                .filter(path -> path.startsWith("input-samples/"))
                .map(path -> path.substring(0, path.indexOf('/', "input-samples/".length())))
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String pack : packs) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(pack).resolve("inbox"))) {
                files.filter(Files::isRegularFile)
                        .map(SampleReturnsTest::withSlashes)
                        .forEach(found::add);
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(MADE.keySet().stream()
                        .filter(path -> path.contains("/inbox/"))
                        .toList());
    }

    @Test
    void fileSentTwiceIsTheSameByteForByte() {
        String folder = SampleReturns.PACK + "/inbox/2019-20-Q1/";

        assertThat(MADE.get(folder + "Ambulance service Workplan Q1 (1).xlsx"))
                .isNotEmpty()
                .isEqualTo(MADE.get(folder + "Ambulance service Workplan Q1.xlsx"));
    }

    /** What must be equal: of a workbook its parts, since compression differs between machines; of the rest every byte. */
    private static List<String> parts(String path, byte[] content) {
        boolean cutShort = path.endsWith("/2019-20-Q1/Community provider Assurance Q1.xlsx");
        boolean workbook = path.endsWith(".xlsx") || path.endsWith(".xlsm");
        return workbook && !cutShort
                ? FixedZip.unpack(content).entrySet().stream()
                        .map(part -> part.getKey() + " " + Arrays.hashCode(part.getValue()))
                        .collect(Collectors.toList())
                : List.of(Arrays.toString(content));
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
