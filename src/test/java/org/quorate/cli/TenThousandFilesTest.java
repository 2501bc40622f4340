package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An inbox into which somebody has copied ten thousand files, most of them the same ones again. */
class TenThousandFilesTest {
    private static final int FILES = 10_000;
    private static final int CONTENTS = 20;

    @Test
    void areTakenInAThirdOfTheUsualHeapAndReadOnceEach(@TempDir Path folder) throws Exception {
        Workbench bench = Workbench.empty(folder);
        StringBuilder received = new StringBuilder("file,received\n");
        for (int i = 0; i < FILES; i++) {
            String name = "return " + (FILES + i) + ".csv";
            Workbench.write(
                    bench.inbox().resolve(name), "Provider,Milestone\nProvider %d,Done\n".formatted(i % CONTENTS));
            received.append(name).append(",2019-07-0").append(1 + i % 5).append("T10:00:00\n");
        }
        Workbench.write(bench.inbox().resolve("received.csv"), received.toString());

        ChildProcess run = ChildProcess.start(bench, "-Xmx256m");

        assertThat(run.end()).as(run.said()).isZero();
        assertThat(run.said()).contains(CONTENTS + " new files read.");
        JsonNode inputs =
                JsonMapper.shared().readTree(bench.output("manifest.json")).path("inputs");
        assertThat(inputs.size()).isEqualTo(FILES);
        assertThat(bench.run().out()).contains("Nothing is new");
    }
}
