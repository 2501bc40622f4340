package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/PACKS.md can be followed to the letter: each file, each command, each line that is printed. */
class PacksPageTest {
    private static final Path PAGE = Path.of("docs", "PACKS.md");

    @TempDir
    private Path folder;

    @Test
    void whatThePageShowsIsWhatHappens() throws IOException {
        List<String> page = PacksPage.read(PAGE);
        PacksPage performance = new PacksPage(folder, page);
        List<String> performed = performance.perform();
        if (Boolean.getBoolean("quorate.regenerate")) {
            Files.writeString(PAGE, String.join("\n", performed) + "\n");
        }
        assertThat(performed)
                .as(
                        "%s is not what happens; run ./mvnw test -Dtest=PacksPageTest -Dquorate.regenerate=true and look",
                        PAGE)
                .isEqualTo(page);
        assertThat(performance.commands()).contains("new", "validate", "check", "run", "status");
        Path output = folder.resolve("output/harbour-care-partnership");
        assertThat(SheetTable.readAll(output.resolve("2026-27-Q2/consolidated.xlsx"), "Milestone"))
                .anySatisfy(table -> assertThat(table.rows())
                        .anySatisfy(row -> assertThat(row).containsEntry("Milestone", "Open the ward")));
        assertThat(output.resolve("2026-27-Q2/paper.docx")).exists();
    }
}
