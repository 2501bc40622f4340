package org.quorate.template.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.template.Prefill;
import org.quorate.template.TemplateComposer;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.formula.FormulaCompiler;

/** What an issued workbook says in an office program other than Excel; passed over, and said so, where there is none. */
class LibreOfficeTest {
    private static final String PROGRAM = "soffice";
    private static final Programme SAMPLE = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();

    private static final CompiledChecks CHECKS =
            new FormulaCompiler().compile(SAMPLE).value().orElseThrow();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheProgram() {
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
        assumeTrue(installed, "not tested: there is no " + PROGRAM + " on the path");
    }

    @Test
    void theStatusFollowsTheAnswersAndTheChecklistTheStatuses() throws Exception {
        Path issued = folder.resolve("issued.xlsx");
        new ExcelTemplateWriter()
                .write(
                        new TemplateComposer(SAMPLE, CHECKS)
                                .compose(
                                        SAMPLE.getReturn("workplan"),
                                        SAMPLE.parties().find("Acute provider").orElseThrow(),
                                        SAMPLE.calendar().find("2019-20-Q2").orElseThrow(),
                                        Prefill.NONE,
                                        null),
                        issued);
        Path blank = recalculated(issued);
        assertThat(text(blank, "Cover", 12, 4)).isEqualTo("\"Completed by (role)\" is required");
        assertThat(text(blank, "Checklist", 5, 3)).isEqualTo("No");

        FilledByProvider workbook = FilledByProvider.open(issued);
        workbook.fillIn(SAMPLE, SAMPLE.getReturn("workplan"));
        Path filled = recalculated(workbook.saveAsTyped(folder.resolve("filled.xlsx")));

        assertThat(text(filled, "Cover", 12, 4)).isEqualTo("OK");
        assertThat(text(filled, "Checklist", 5, 3)).isEqualTo("Yes");
    }

    private static String text(Path file, String sheet, int row, int column) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            return workbook.findSheet(sheet).orElseThrow().read().stream()
                    .filter(one -> one.getRowNum() == row)
                    .map(one -> one.getCellText(column))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path recalculated(Path file) throws IOException, InterruptedException {
        Path out = folder.resolve("recalculated");
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return out.resolve(file.getFileName());
    }
}
