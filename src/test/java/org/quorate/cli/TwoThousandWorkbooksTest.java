package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.bench.BenchPack;
import org.quorate.testing.ShortPaper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Memory does not grow with the workbooks: the whole main job over two thousand of them, in a quarter of the usual heap. */
class TwoThousandWorkbooksTest {
    private static final int WORKBOOKS = 2_000;

    @Test
    void areConsolidatedInAHeapOf192Megabytes(@TempDir Path folder) throws Exception {
        Path pack = folder.resolve("pack");
        BenchPack.write(pack, WORKBOOKS, 0, 0);
        ShortPaper.in(pack);
        Path output = folder.resolve("output");

        ChildProcess run = ChildProcess.start(
                List.of(
                        "run",
                        pack.toString(),
                        "--json",
                        "--ledger",
                        folder.resolve("ledger").toString(),
                        "--output",
                        output.toString()),
                Map.of(),
                folder.resolve("said.txt"),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError");

        assertThat(run.end()).as(run.said()).isZero();
        JsonNode answer = JsonMapper.shared()
                .readTree(run.said()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
        assertThat(answer.path("newFiles").intValue()).isEqualTo(WORKBOOKS);
        assertThat(answer.path("counted").intValue()).isEqualTo(WORKBOOKS);
        Path outputs = output.resolve("north-east-lincolnshire").resolve(BenchPack.PERIOD);
        assertThat(partiesOn(outputs.resolve("consolidated.xlsx"), "Risks")).isEqualTo(WORKBOOKS);
        try (Stream<Path> receipts = Files.walk(outputs.resolve("receipts"))) {
            assertThat(receipts.filter(path -> path.toString().endsWith(".html")))
                    .hasSize(WORKBOOKS);
        }
    }

    private static long partiesOn(Path workbook, String sheet) throws IOException {
        try (ReadableWorkbook opened = new ReadableWorkbook(workbook.toFile());
                Stream<Row> rows = opened.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(row -> row.getCellText(0))
                    .filter(text -> text.startsWith("Provider "))
                    .distinct()
                    .count();
        }
    }
}
