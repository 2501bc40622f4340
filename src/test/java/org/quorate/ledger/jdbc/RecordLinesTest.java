package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;

class RecordLinesTest {
    @Test
    void keepsRecordsAsTheyAreInTheOrderOfTheirRows() {
        SectionRecord second = record(9, "a\tkey\nof two lines", "one\ttwo\nthree");
        SectionRecord first = record(7, "", "");

        List<String> portions = RecordLines.render(List.of(second, first));

        assertThat(portions).hasSize(1);
        assertThat(parsed(portions)).containsExactly(first, second);
    }

    @Test
    void keepsRecordsOfTheSameRowAsTheyCome() {
        List<SectionRecord> quarters = List.of(record(7, "Q2", "x"), record(7, "Q1", "y"));

        assertThat(parsed(RecordLines.render(quarters))).isEqualTo(quarters);
    }

    @Test
    void dividesManyRecordsIntoPortionsThatEveryDatabaseTakes() {
        List<SectionRecord> many = IntStream.rangeClosed(1, 50)
                .mapToObj(row -> record(row, "R" + row, "x".repeat(10_000)))
                .toList();

        List<String> portions = RecordLines.render(many);

        assertThat(portions)
                .hasSizeGreaterThan(1)
                .allSatisfy(portion -> assertThat(portion).hasSizeLessThanOrEqualTo(120_000));
        assertThat(parsed(portions)).isEqualTo(many);
    }

    @Test
    void makesNothingOfNoRecords() {
        assertThat(RecordLines.render(List.of())).isEmpty();
    }

    @Test
    void refusesALineWithoutARecord() {
        assertThatThrownBy(() -> parsed(List.of("7\tkey")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no record is in the line: 7\tkey");
    }

    private static SectionRecord record(int row, String key, String text) {
        return new SectionRecord(row, key, List.of(new FieldAnswer("title", "A" + row, new Answer.Words(text), text)));
    }

    private static List<SectionRecord> parsed(List<String> portions) {
        List<SectionRecord> records = new ArrayList<>();
        portions.forEach(portion -> RecordLines.parse(portion, records::add));
        return records;
    }
}
