package org.quorate.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.absent;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnAnswers.yes;
import static org.quorate.testing.ReturnRecord.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.Answer;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class CsvRecordsWriterTest {
    @TempDir
    Path folder;

    private String written(Round round) throws IOException {
        Path file = folder.resolve("records.csv");
        new CsvRecordsWriter().write(round.consolidated(), round.ledger(), file);
        return Files.readString(file);
    }

    private List<List<String>> rows(Round round) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(written(round));
                Stream<CsvRecord> rows = reader.stream()) {
            return rows.map(CsvRecord::getFields).toList();
        }
    }

    private static Round of(ReturnRecord milestone) {
        return Round.of(Sections.milestones())
                .owing("north")
                .received(Sent.by("north").with(Sections.milestones().with(milestone)));
    }

    @Test
    void writesOneValueARowWithWhereItCameFrom() throws IOException {
        ReturnRecord milestone = record("M1")
                .answer("title", words("Sign, \"seal\"\nand deliver"))
                .answer("rating", choice("Red"))
                .answer("owner", absent(Answer.Missing.TO_BE_CONFIRMED))
                .answer("baseline", day("2019-06-01"))
                .answer("forecast", unreadable("301st July"), "G5");

        List<List<String>> rows = rows(of(milestone));

        assertThat(rows.get(0))
                .containsExactly(
                        "period",
                        "party",
                        "return",
                        "section",
                        "record",
                        "field",
                        "kind",
                        "value",
                        "file",
                        "sheet",
                        "cell",
                        "sha256_prefix");
        String prefix = Sent.by("north").sha256().substring(0, 12);
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row)
                        .startsWith("2019-20-Q1", "north", "assurance", "milestones", "M1")
                        .endsWith(prefix)
                        .contains("north.xlsx", "Milestones"))
                .extracting(row -> row.get(5) + " " + row.get(6) + " " + row.get(7) + " " + row.get(10))
                .containsExactly(
                        "title text Sign, \"seal\"\nand deliver B5",
                        "owner missing To be confirmed C5",
                        "rating choice Red D5",
                        "baseline date 2019-06-01 F5",
                        "forecast unreadable 301st July G5");
    }

    @Test
    void keepsNumbersNumbersAndAnswersToQuestionsApart() throws IOException {
        Round round = Round.of(Sections.finance())
                .owing("north")
                .received(Sent.by("north")
                        .with(Sections.finance()
                                .with(record("F1")
                                        .answer("plan", amount("-12.50"))
                                        .answer("forecast", yes()))));

        assertThat(rows(round).stream().skip(1).map(row -> row.get(6) + " " + row.get(7)))
                .containsExactly("number -12.50", "yes_no Yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", "\nx", "\u0000x"})
    void letsNoTextPassForAFormula(String text) throws IOException {
        ReturnRecord milestone = record(text).answer("title", words(text)).answer("baseline", unreadable(text));
        Round round = Round.of(Sections.milestones())
                .owing("north")
                .received(Sent.by("north").as(text).with(Sections.milestones().with(milestone)));

        assertThat(rows(round).stream().skip(1)).hasSize(2).allSatisfy(row -> {
            assertThat(row.get(4)).isEqualTo("'" + text);
            assertThat(row.get(7)).isEqualTo("'" + text);
            assertThat(row.get(8)).isEqualTo("'" + text);
        });
    }

    @Test
    void leavesHarmlessTextAsItIs() throws IOException {
        assertThat(rows(of(record("M1").answer("title", words("a=1")))).get(1).get(7))
                .isEqualTo("a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "say \"a\"", "a\nb", "a\rb", "#1", " a ", "é, è", "a\tb", "漢\uD83D\uDE00"})
    void quotesAsTheLibraryDoes(String text) throws IOException {
        ReturnRecord milestone = record(text).answer("title", words(text));
        Round round = Round.of(Sections.milestones())
                .owing("north")
                .received(Sent.by("north").as(text).with(Sections.milestones().with(milestone)));
        List<String> row = rows(round).get(1);

        StringWriter expected = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
            csv.writeRecord(row);
        }

        assertThat(List.of(row.get(4), row.get(7), row.get(8))).containsOnly(text);
        assertThat(written(round)).endsWith("\n" + expected);
    }

    @Test
    void writesATextThatIsLongerThanWhatIsHeldBack() throws IOException {
        String text = "a long story ".repeat(10_000);
        ReturnRecord milestone = record("M1").answer("title", words(text)).answer("rating", choice("Red"));

        assertThat(rows(of(milestone)).stream().skip(1).map(row -> row.get(4) + " " + row.get(7)))
                .containsExactly("M1 " + text, "M1 Red");
    }

    @Test
    void keepsTheValuesOfTwoSubmissionsApart() throws IOException {
        Sent north =
                Sent.by("north").with(Sections.milestones().with(record("M1").answer("title", words("One"))));
        Sent south =
                Sent.by("south").with(Sections.milestones().with(record("M1").answer("title", words("Two"))));

        assertThat(rows(Round.of(Sections.milestones()).owing("north", "south").received(north, south)).stream()
                        .skip(1)
                        .map(row -> row.get(1) + " " + row.get(7) + " " + row.get(8) + " " + row.get(11)))
                .containsExactly(
                        "north One north.xlsx " + north.sha256().substring(0, 12),
                        "south Two south.xlsx " + south.sha256().substring(0, 12));
    }

    @Test
    void doesNotStopAtHalfACharacter() throws IOException {
        assertThat(rows(of(record("M1").answer("title", words("Half \uD83D a sign"))))
                        .get(1)
                        .get(7))
                .isEqualTo("Half ? a sign");
    }

    @Test
    void holdsNothingOfARejectedOrReplacedFile() throws IOException {
        Sent first = Sent.by("north")
                .as("first.xlsx")
                .with(Sections.milestones().with(record("M1").answer("title", words("Old"))));
        Sent second = Sent.by("north").as("second.xlsx").at("2019-07-02T09:00:00Z");

        assertThat(rows(Round.of(Sections.milestones()).owing("north").received(first.rejected())))
                .hasSize(1);
        assertThat(rows(Round.of(Sections.milestones()).owing("north").received(first, second)))
                .hasSize(1);
    }

    @Test
    void writesTheSameBytesWithLineFeedsOnly() throws IOException {
        Round round = of(record("M1").answer("title", words("é")));

        assertThat(written(round)).isEqualTo(written(round)).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void saysThatAFileCannotBeWritten() {
        Round round = of(record("M1"));
        Path nowhere = folder.resolve("no").resolve("records.csv");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new CsvRecordsWriter().write(round.consolidated(), round.ledger(), nowhere))
                .isInstanceOf(UncheckedIOException.class);
    }
}
