package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;

class RecordTextTest {
    @Property(seed = "20190630")
    void givesEveryAnswerBack(@ForAll("answers") List<FieldAnswer> answers) {
        assertThat(parsed(rendered(answers))).isEqualTo(answers);
    }

    @Property(seed = "20190630")
    void isOneLineThatEveryDatabaseTakes(@ForAll("answers") List<FieldAnswer> answers) {
        String text = rendered(answers);

        assertThat(text).doesNotContain("\n", "\r", "\0");
        assertThat(text.codePoints().filter(code -> Character.getType(code) == Character.SURROGATE))
                .isEmpty();
    }

    @Property(tries = 300, seed = "20190630")
    void tellsFieldsApartThatChangeFromRecordToRecord(@ForAll("similarFields") List<List<String>> records) {
        RecordText.Parser parser = new RecordText.Parser();
        for (List<String> fields : records) {
            List<FieldAnswer> answers = fields.stream()
                    .map(field -> new FieldAnswer(field, "A1", new Answer.Words("x"), "x"))
                    .toList();
            JoinedLines lines = new JoinedLines(rendered(answers).getBytes(StandardCharsets.UTF_8));
            lines.nextLine();

            assertThat(parser.parse(lines)).isEqualTo(answers);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> similarFields() {
        return Arbitraries.of("", "a", "ab", "a\tb", "a\\tb", "\u00E9", "?")
                .list()
                .ofMaxSize(3)
                .list()
                .ofMaxSize(4);
    }

    @Test
    void staysAsLedgersHoldIt() {
        List<FieldAnswer> answers = List.of(
                new FieldAnswer("title", "A7", new Answer.Words("a\tb"), "a\tb"),
                new FieldAnswer("level", "B7", new Answer.Choice("High"), "high"),
                new FieldAnswer("cost", "C7", new Answer.Amount(new BigDecimal("1.50")), "1.5"),
                new FieldAnswer("due", "D7", new Answer.Day(LocalDate.of(2019, 6, 30)), "30/06/2019"),
                new FieldAnswer("open", "E7", new Answer.YesNo(true), "x"),
                new FieldAnswer("shut", "F7", new Answer.YesNo(false), "No"),
                new FieldAnswer("plan", "", Answer.notProvided(), ""),
                new FieldAnswer("score", "H7", new Answer.Unreadable("="), "="));
        String text = "1\ttitle\tA7\twa\\tb\t=\tlevel\tB7\tcHigh\t:high\tcost\tC7\ta1.50\t:1.5"
                + "\tdue\tD7\td2019-06-30\t:30/06/2019\topen\tE7\ty1\t:x\tshut\tF7\ty0\t:No"
                + "\tplan\t\tmNOT_PROVIDED\t:\tscore\tH7\tu=\t=";

        assertThat(rendered(answers)).isEqualTo(text);
        assertThat(parsed(text)).isEqualTo(answers);
    }

    @Test
    void refusesAnotherVersion() {
        assertThatThrownBy(() -> parsed("2\ta\tA1\twx\t="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the record's text is not of version 1: 2\ta\tA1\twx\t=");
    }

    @Test
    void refusesATextThatIsCutOff() {
        assertThatThrownBy(() -> parsed("1\ta\tA1\twx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the record's text is not of version 1");
        assertThatThrownBy(() -> parsed("1\ta\tA1\tqx\t="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such kind of answer: qx");
    }

    private static String rendered(List<FieldAnswer> answers) {
        LineJoiner line = new LineJoiner();
        RecordText.append(answers, line);
        return new String(line.take(), StandardCharsets.UTF_8);
    }

    private static List<FieldAnswer> parsed(String text) {
        JoinedLines lines = new JoinedLines(text.getBytes(StandardCharsets.UTF_8));
        assertThat(lines.nextLine()).isTrue();
        List<FieldAnswer> answers = new RecordText.Parser().parse(lines);
        assertThat(lines.nextLine()).isFalse();
        return answers;
    }

    @Provide
    Arbitrary<List<FieldAnswer>> answers() {
        return Combinators.combine(texts(), texts(), answer(), texts())
                .as(FieldAnswer::new)
                .flatMap(answer -> Arbitraries.of(
                        answer,
                        new FieldAnswer(
                                answer.field(),
                                answer.cell(),
                                answer.answer(),
                                answer.answer().text())))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Answer> answer() {
        return Arbitraries.oneOf(
                texts().map(Answer.Words::new),
                texts().map(Answer.Choice::new),
                texts().map(Answer.Unreadable::new),
                Arbitraries.bigDecimals().ofScale(12).map(Answer.Amount::new),
                Arbitraries.integers().between(-400, 400).map(scale -> new Answer.Amount(BigDecimal.valueOf(7, scale))),
                Arbitraries.longs()
                        .between(-1_000_000_000L, 1_000_000_000L)
                        .map(LocalDate::ofEpochDay)
                        .map(Answer.Day::new),
                Arbitraries.of(true, false).map(Answer.YesNo::new),
                Arbitraries.of(Answer.Missing.class).map(Answer.Absent::new));
    }

    /** Any 16-bit units at all, half surrogate pairs included, with many that need an escape. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars("\\\t\n\r\0tnru0=: \uD83D\uDE00")
                        .ofMaxLength(20));
    }
}
