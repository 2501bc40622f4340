package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.testing.Axe;

/** What the program writes for people to read in a browser can be read by all of them. */
class AccessiblePagesTest {
    private final Path folder;
    private final Optional<Axe> axe;

    AccessiblePagesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.axe = Axe.find(folder);
    }

    @Test
    void axeFindsNothingInAnyPaperOrReceipt() throws IOException {
        Axe eyes = axe();
        List<Path> papers = SampleOutputs.ending("paper.html");
        assertThat(papers).hasSizeGreaterThanOrEqualTo(SampleOutputs.Pack.values().length);

        assertThat(eyes.violations(pages(papers), Files.createDirectory(folder.resolve("papers"))))
                .isEmpty();
        assertThat(eyes.violations(receipts(), Files.createDirectory(folder.resolve("receipts"))))
                .isEmpty();
    }

    @Test
    void axeFindsNothingInThePageOfARunThatEndedWellOrFailed(@TempDir Path place) throws IOException {
        Axe eyes = axe();
        List<Path> pages = new ArrayList<>(SampleOutputs.runPages());
        assertThat(pages).hasSize(SampleOutputs.Pack.values().length);
        Workbench failing = Workbench.small(place);
        Workbench.write(failing.outputRoot(), "a file");
        failing.run();
        pages.add(failing.ledger().resolve("runs").resolve("run-1.html"));

        assertThat(eyes.violations(pages(pages), Files.createDirectory(folder.resolve("runs"))))
                .isEmpty();
    }

    @Test
    void axeTellsAPageThatNotEverybodyCanRead() throws IOException {
        String page = """
                <!DOCTYPE html><html lang="en-GB"><head><title>Paper</title>
                <style>@media print { p { color: #ccc; } } p { min-width: 500px; }</style></head>
                <body><main><h1>Paper</h1><p>Text</p><img src="data:,"></main></body></html>
                """;

        List<String> violations = axe().violations(Map.of("page", page), Files.createDirectory(folder.resolve("bad")));

        assertThat(violations)
                .anyMatch(line -> line.startsWith("page, wide: image-alt at img"))
                .anyMatch(line -> line.startsWith("page, narrow: reflow: "))
                .anyMatch(line -> line.startsWith("page, printed: color-contrast at p"))
                .noneMatch(line -> line.startsWith("page, wide: color-contrast"));
    }

    private Axe axe() {
        assumeTrue(axe.isPresent(), "Chromium or npm is not installed, so that no page is looked at");
        return axe.orElseThrow();
    }

    /** One receipt of each status of each pack. */
    private static Map<String, String> receipts() throws IOException {
        Map<String, Path> oneOfEach = new TreeMap<>();
        for (Path file : SampleOutputs.ending(".html")) {
            if (file.toString().contains("receipts")) {
                String title = Files.readString(file).replaceAll("(?s).*<title>([^:<]*).*", "$1");
                oneOfEach.putIfAbsent(title, file);
            }
        }
        assertThat(oneOfEach).hasSizeGreaterThan(2);
        return pages(List.copyOf(oneOfEach.values()));
    }

    private static Map<String, String> pages(List<Path> files) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Path file : files) {
            pages.put(file.toString(), Files.readString(file));
        }
        return pages;
    }
}
