package org.quorate.validation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.validation.CompiledChecks;

/** The checks of every sample pack stand in the workbooks that are sent out, but for those named here with their reasons. */
class IssuedPacksTest {
    /** By pack, return and check. */
    private static final Map<String, String> NOT_ISSUED = Map.of();

    private static final Path SAMPLES = Path.of("input-samples");

    static Stream<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("programme.json"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void stand(Path pack) {
        Programme programme = new PackReader().read(pack).value().orElseThrow();
        CompiledChecks checks = new FormulaCompiler().compile(programme).value().orElseThrow();
        Map<String, String> notIssued = new TreeMap<>();
        programme
                .returns()
                .forEach(definition -> checks.of(definition)
                        .forEach(check -> check.notIssued()
                                .ifPresent(reason -> notIssued.put(
                                        pack.getFileName() + "/" + definition.id() + "/"
                                                + check.check().id(),
                                        reason))));

        assertThat(notIssued).isEqualTo(expected(pack));
    }

    private static Map<String, String> expected(Path pack) {
        Map<String, String> expected = new TreeMap<>(NOT_ISSUED);
        expected.keySet().removeIf(check -> !check.startsWith(pack.getFileName() + "/"));
        return expected;
    }

    @Test
    void areSomeAtLeast() throws IOException {
        assertThat(packs()).isNotEmpty();
    }
}
