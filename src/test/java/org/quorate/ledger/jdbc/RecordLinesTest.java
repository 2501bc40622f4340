package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.Explanation;
import org.quorate.binding.Explanation.Settled;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;

class RecordLinesTest {
    @Test
    void keepsRecordsAsTheyAreInTheOrderOfTheirRows() {
        SectionRecord second = record(9, "a\tkey\nof two lines", "one\ttwo\nthree");
        SectionRecord first = record(7, "", "");

        List<byte[]> portions = RecordLines.render(List.of(second, first));

        assertThat(portions).hasSize(1);
        assertThat(parsed(portions)).containsExactly(first, second);
    }

    @Test
    void keepsRecordsOfTheSameRowAsTheyCome() {
        List<SectionRecord> quarters = List.of(record(7, "Q2", "x"), record(7, "Q1", "y"));

        assertThat(parsed(RecordLines.render(quarters))).isEqualTo(quarters);
    }

    @Test
    void keepsWhatIsSaidOfARecordWithWhatItHasAnswered() {
        SectionRecord explained = record(7, "R1", "x")
                .explainedBy(List.of(
                        new Explanation("", "D7", "two\nlines\tand \\", "", List.of()),
                        new Explanation(
                                "title",
                                "",
                                "Agreed",
                                "2018-19-Q4",
                                List.of(
                                        new Settled("FIN-01", List.of("plan", "forecast")),
                                        new Settled("check_failed", List.of())))));
        SectionRecord other = record(8, "e", "y");

        assertThat(parsed(RecordLines.render(List.of(explained, other)))).containsExactly(explained, other);
    }

    @Test
    void staysAsLedgersHoldIt() {
        SectionRecord explained = record(7, "R1", "x")
                .explainedBy(List.of(new Explanation(
                        "", "D7", "Agreed", "", List.of(new Settled("FIN-01", List.of("plan", "forecast"))))));
        String portion = "7\tR1\t1\ttitle\tA7\twx\t=\ne\t\tD7\tAgreed\t\tFIN-01\tplan forecast";

        assertThat(RecordLines.render(List.of(explained))).containsExactly(portion.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed(portion)).containsExactly(explained);
    }

    @Test
    void opensWhatWasWrittenBeforeThereWereExplanations() {
        assertThat(parsed("7\tR1\t1\ttitle\tA7\twx\t=\n8\tR2\t1\ttitle\tA8\twy\t="))
                .containsExactly(record(7, "R1", "x"), record(8, "R2", "y"))
                .allSatisfy(record -> assertThat(record.explanations()).isEmpty());
    }

    @Test
    void refusesAnExplanationThatIsCutOff() {
        assertThatThrownBy(() -> parsed("7\tR1\t1\ttitle\tA7\twx\t=\ne\t\tD7\tAgreed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no explanation is in the line: e\t\tD7\tAgreed");
    }

    @Test
    void dividesManyRecordsIntoPortionsThatEveryDatabaseTakes() {
        List<SectionRecord> many = IntStream.rangeClosed(1, 50)
                .mapToObj(row -> record(row, "R" + row, "x".repeat(10_000)))
                .toList();

        List<byte[]> portions = RecordLines.render(many);

        assertThat(portions)
                .hasSizeGreaterThan(1)
                .allSatisfy(portion -> assertThat(portion).hasSizeLessThanOrEqualTo(100_000));
        assertThat(parsed(portions)).isEqualTo(many);
    }

    @Test
    void dividesARecordThatIsLargerThanADatabaseTakes() {
        // Of three bytes a character, so that a character is divided too.
        List<SectionRecord> records =
                List.of(record(7, "R7", "x"), record(8, "R8", "\u20AC".repeat(800_000)), record(9, "R9", "y"));

        List<byte[]> portions = RecordLines.render(records);

        assertThat(portions)
                .hasSize(5)
                .allSatisfy(portion -> assertThat(portion.length).isLessThanOrEqualTo(1_048_576));
        assertThat(parsed(portions)).isEqualTo(records);
    }

    @Test
    void makesNothingOfNoRecords() {
        assertThat(RecordLines.render(List.of())).isEmpty();
    }

    @Test
    void refusesALineWithoutARecord() {
        assertThatThrownBy(() -> parsed("7\tkey"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no record is in the line: 7\tkey");
    }

    private static SectionRecord record(int row, String key, String text) {
        return new SectionRecord(row, key, List.of(new FieldAnswer("title", "A" + row, new Answer.Words(text), text)));
    }

    private static List<SectionRecord> parsed(String portion) {
        return parsed(List.of(portion.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SectionRecord> parsed(List<byte[]> portions) {
        List<SectionRecord> records = new ArrayList<>();
        RecordLines.parse(portions, records::add);
        return records;
    }
}
