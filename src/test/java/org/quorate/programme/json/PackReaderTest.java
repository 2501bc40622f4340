package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;

class PackReaderTest {
    @Test
    void loadsMinimalPackIntoExactlyTheseRecords() {
        Outcome<Programme> outcome = new PackReader().read(PackCopy.MINIMAL);

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value()).contains(MinimalProgramme.expected());
    }

    @Test
    void tellsFiveMistakesInDifferentFilesInOnePass(@TempDir Path folder) {
        List<Finding> findings = PackCopy.in(folder)
                .change("programme.json", "\"status\": \"party\"", "\"status\": \"partner\"")
                .change("programme.json", "\"end\": \"2019-03-31\"", "\"end\": \"2018-12-31\"")
                .change("returns/assurance.json", "\"expected\": \"sign-off-steps\"", "\"expected\": \"sign-off-step\"")
                .change("returns/workplan.json", "\"heading\"", "\"headings\"")
                .change("paper.json", "{period}", "{perod}")
                .read()
                .findings();

        assertThat(findings)
                .extracting(Finding::location)
                .containsExactly(
                        new InText("programme.json", 18, 17, "/parties/0/status"),
                        new InText("programme.json", 43, 14, "/periods/1/end"),
                        new InText("returns/assurance.json", 41, 19, "/sections/1/expected"),
                        new InText("returns/workplan.json", 15, 36, "/sections/0/fields/0/headings"),
                        new InText("paper.json", 31, 30, "/cover/1/value/written/0"));
        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly(
                        "\"partner\" cannot stand here. Did you mean \"party\"?",
                        "\"2018-12-31\" cannot stand here.",
                        "There is no list \"sign-off-step\". Did you mean \"sign-off-steps\"?",
                        "There is no property \"headings\" here. Did you mean \"heading\"?",
                        "There is no place \"perod\". Did you mean \"period\"?");
    }

    @Test
    void tellsFileThatIsMissingWhereItIsNamed(@TempDir Path folder) {
        assertThat(PackCopy.in(folder).delete("returns/workplan.json").read().findings())
                .containsExactly(
                        Finding.of(FindingCode.PACK_FILE_MISSING, new InText("programme.json", 9, 28, "/returns/1"))
                                .with("expected", "returns/workplan.json"));
    }

    @Test
    void tellsMissingProgrammeAndPaperAndStillReadsTheReturns(@TempDir Path folder) {
        assertThat(PackCopy.in(folder)
                        .delete("programme.json")
                        .delete("paper.json")
                        .change("returns/workplan.json", "\"reject\"", "\"refuse\"")
                        .told())
                .containsExactly(
                        "programme.json | The pack has no file programme.json. | programme.json",
                        "returns/workplan.json /onErrors | \"refuse\" cannot stand here."
                                + " | One of: accept-with-queries, reject.",
                        "paper.json | The pack has no file paper.json. | paper.json");
    }

    @Test
    void tellsFolderThatIsMissingByItsName(@TempDir Path folder) {
        Outcome<Programme> outcome = new PackReader().read(folder.resolve("north-east"));

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings())
                .containsExactly(Finding.of(FindingCode.PACK_FILE_MISSING, Location.file("north-east"))
                        .with("expected", "programme.json"));
    }

    @Test
    void tellsReturnThatTheProgrammeDoesNotList(@TempDir Path folder) {
        assertThat(PackCopy.in(folder)
                        .write("returns/finance.json", "{")
                        .write("returns/._finance.json", "left behind by a file system")
                        .told())
                .containsExactly(
                        "returns/finance.json  | \"returns/finance.json\" cannot stand here."
                                + " | Only files for the returns that programme.json lists: assurance, workplan.",
                        "returns/finance.json  | This is not JSON: the text ends before it is complete."
                                + " | Well-formed JSON.");
    }

    @Test
    void goesOnWithTheOtherFilesWhereOneIsNotJson(@TempDir Path folder) {
        assertThat(PackCopy.in(folder)
                        .change("programme.json", "\"name\": \"River Urgent Care Alliance\",", "\"name\": River,")
                        .change("paper.json", "\"committee\": \"Governing Body\",", "")
                        .told())
                .containsExactly(
                        "programme.json  | This is not JSON: unrecognized token 'River': was expecting (JSON String,"
                                + " Number, Array, Object or token 'null', 'true' or 'false'). | Well-formed JSON.",
                        "paper.json  | The property \"committee\" is missing. | \"committee\"");
    }

    @Test
    void hashesTheSameContentAlikeWhateverItsLineEnds(@TempDir Path folder) {
        PackCopy copy = PackCopy.in(folder);
        copy.write("paper.json", copy.content("paper.json").replace("\n", "\r\n"));

        assertThat(copy.read().value()).map(Programme::packHash).contains(MinimalProgramme.HASH);
    }

    @Test
    void hashesEveryChangeAndNothingBesideThePack(@TempDir Path folder) {
        PackCopy copy = PackCopy.in(folder).write("notes.json", "not part of the pack");
        assertThat(copy.read().value()).map(Programme::packHash).contains(MinimalProgramme.HASH);

        copy.change("paper.json", "Introduction", "Introductions");
        assertThat(copy.read().value())
                .map(Programme::packHash)
                .isPresent()
                .isNotEqualTo(Optional.of(MinimalProgramme.HASH));
    }

    @Test
    void takesByteOrderMarkOfWindowsEditors(@TempDir Path folder) {
        PackCopy copy = PackCopy.in(folder);
        copy.write("paper.json", "\uFEFF" + copy.content("paper.json"));

        assertThat(copy.told()).isEmpty();
    }

    @Test
    void readsWordsAlikeWhereTheMachineSpeaksTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(new PackReader().read(PackCopy.MINIMAL).value()).contains(MinimalProgramme.expected());
            assertThat(Values.wordOf(FieldType.INTEGER)).isEqualTo("integer");
            assertThat(Values.wordOf(Meaning.NIL_RETURN)).isEqualTo("nil-return");
        } finally {
            Locale.setDefault(before);
        }
    }
}
