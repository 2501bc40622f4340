package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsSheetsHeadingsFormulasAndErrors() throws IOException {
        Path file = workbook()
                .sheet("Risks")
                .row("Ref", "Title", "Score")
                .row("R1", "Flooding", formula("2*3", null))
                .row("R2", "Fire", error("#REF!"))
                .writeTo(folder.resolve("risks.xlsx"));

        CommandAnswer answer = CommandAnswer.of("inspect", file);

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith(file + ": readable")
                .contains(
                        "sheet \"Risks\" (visible): A1:C3, 8 filled cells",
                        "likely headings in row 1: Ref | Title | Score",
                        "1 formula without a value: C2",
                        "1 cell with an error: C3");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndHowToFixIt() throws IOException {
        Path hidden = workbook()
                .sheet("Risks")
                .row("Ref")
                .hiddenSheet("Notes")
                .row("secret")
                .writeTo(folder.resolve("hidden.xlsx"));

        assertThat(CommandAnswer.of("inspect", hidden).lines())
                .contains(
                        hidden + ": readable with warning",
                        "  warning   Notes: The sheet is hidden and holds 1 filled row. Unhide the sheet, or delete it if it is "
                                + "not part of the return.",
                        "  sheet \"Notes\" (hidden): A1, 1 filled cell");
    }

    @Test
    void takesFoldersInOrderAndLeavesLockFilesOut() throws IOException {
        Path below = Files.createDirectory(folder.resolve("b"));
        workbook().sheet("One").row("x").writeTo(below.resolve("z.xlsx"));
        workbook().sheet("One").row("x").writeTo(folder.resolve("a.xlsx"));
        Files.writeString(folder.resolve("~$a.xlsx"), "lock", StandardCharsets.UTF_8);

        assertThat(CommandAnswer.of("inspect", folder).lines())
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly(
                        folder.resolve("a.xlsx") + ": readable",
                        below.resolve("z.xlsx") + ": readable",
                        "2 files: 2 readable");
    }

    @Test
    void answersInOneLineOfJsonForEachFile() throws IOException {
        Path good = workbook()
                .sheet("Risks")
                .row("Ref", "Score")
                .row("R1", 6)
                .veryHiddenSheet("Lists")
                .writeTo(folder.resolve("good.xlsx"));
        Path empty = Files.createFile(folder.resolve("empty.xlsx"));

        CommandAnswer answer = CommandAnswer.of("inspect", "--json", good, empty);

        assertThat(answer.lines()).hasSize(2);
        JsonNode first = JSON.readTree(answer.lines().get(0));
        assertThat(first.get("file").stringValue()).isEqualTo(good.toString());
        assertThat(first.get("outcome").stringValue()).isEqualTo("readable");
        assertThat(first.get("sheets")).isEqualTo(JSON.readTree("""
                                [{"name":"Risks","visibility":"visible","usedRange":"A1:B2","cells":4,"tables":[],
                                  "headingRow":1,"headings":["Ref","Score"]},
                                 {"name":"Lists","visibility":"very-hidden","cells":0,"tables":[],"headings":[]}]
                                """));
        JsonNode second = JSON.readTree(answer.lines().get(1));
        assertThat(second.get("outcome").stringValue()).isEqualTo("clear-error");
        assertThat(second.get("sheets")).isEmpty();
        assertThat(second.get("findings")).isEqualTo(JSON.readTree("""
                                [{"code":"file_empty","severity":"critical","cells":[],"cases":1,
                                  "message":"The file holds nothing at all.",
                                  "fix":"Save the workbook again and send it once more; check its size before you send it."}]
                                """));
    }

    @Test
    void readsWithinTheLimitsThatAreSet() throws IOException {
        Path file = workbook().sheet("One").row("a", "b", "c").writeTo(folder.resolve("three.xlsx"));

        assertThat(CommandAnswer.of("inspect", "--limit", "cells=2", file).out())
                .startsWith(file + ": clear error")
                .contains("the number of its cells is at least 3, at most 2 is allowed")
                .contains("can allow more by the limit cells.");
        assertThat(CommandAnswer.of("inspect", "--limit", "cells=3", file).out())
                .startsWith(file + ": readable");
    }

    @Test
    void namesTheNearestLimitAndTheRangeOfOne() throws IOException {
        Path file = workbook().sheet("One").row("a").writeTo(folder.resolve("one.xlsx"));

        CommandAnswer unknown = CommandAnswer.of("inspect", "--limit", "cell=2", file);
        CommandAnswer tooMuch = CommandAnswer.of("inspect", "--limit", "file-size=5000", file);

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("quorate: There is no limit \"cell\". Did you mean \"cells\"?");
        assertThat(tooMuch.code()).isEqualTo(2);
        assertThat(tooMuch.err()).startsWith("quorate: The limit file-size can be from 1 to 2000, which 5000 is not.");
    }

    @Test
    void tellsWhatAPersonMayOverlook() throws IOException {
        Path file = workbook()
                .sheet("Risks")
                .row("Ref", "Score")
                .row("R1", error("#REF!"))
                .writeTo(folder.resolve("risks.xlsx"));

        assertThat(CommandAnswer.of("inspect", file).out())
                .startsWith(file + ": readable with warning")
                .contains("The workbook shows an error in 1 cell, the first in B2 of sheet \"Risks\".");
    }

    @Test
    void goesOnAfterAFileThatDoesNotExist() throws IOException {
        Path good = workbook().sheet("One").row("x").writeTo(folder.resolve("good.xlsx"));
        Path lost = folder.resolve("lost.xlsx");

        CommandAnswer answer = CommandAnswer.of("inspect", lost, good);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines().toList()).isEqualTo(List.of("quorate: There is no file " + lost + "."));
        assertThat(answer.out()).startsWith(good + ": readable");
    }

    @Test
    void showsNoControlCharacterOfAFileOnTheTerminal() throws IOException {
        Path file =
                workbook().sheet("One").row("Ref\nno", "Ti\ttle").row(1, 2).writeTo(folder.resolve("controls.xlsx"));

        assertThat(CommandAnswer.of("inspect", file).out()).contains("likely headings in row 1: Ref no | Ti tle");
    }
}
