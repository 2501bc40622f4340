package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packs whose samples are told by a script: every planted defect is found at its place, and nothing besides. */
class ScriptedPacksTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    static Stream<String> packs() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("script.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void findsEveryPlantedDefectAndNothingBesidesInEveryPeriod(String pack, @TempDir Path folder) {
        List<String> planted = Workbench.text(SAMPLES.resolve(pack).resolve("planted-defects.csv"))
                .lines()
                .skip(1)
                .toList();
        List<String> periods = planted.stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .toList();

        assertThat(periods).hasSizeGreaterThan(1);
        for (String period : periods) {
            CommandAnswer answer = CommandAnswer.of(
                    "run",
                    "input-samples/" + pack,
                    "--period",
                    period,
                    "--output",
                    folder.resolve("output").toString(),
                    "--ledger",
                    folder.resolve("ledger").toString());
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(found(folder.resolve("output").resolve(pack).resolve(period), period))
                    .containsExactlyInAnyOrderElementsOf(planted.stream()
                            .filter(line -> line.startsWith(period + ","))
                            .toList());
        }
    }

    private static List<String> found(Path output, String period) {
        JsonNode findings = JsonMapper.shared().readTree(output.resolve("findings.json"));
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> String.join(
                        ",",
                        period,
                        finding.path("file").asString(""),
                        finding.path("sheet").asString(""),
                        cell(finding.path("cells")),
                        finding.path("code").asString("")))
                .toList();
    }

    /** Returns the only cell; empty where several are named or none. */
    private static String cell(JsonNode cells) {
        return cells.size() == 1 ? cells.get(0).asString() : "";
    }
}
