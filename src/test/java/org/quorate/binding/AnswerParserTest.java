package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.binding.Answer.Absent;
import org.quorate.binding.Answer.Amount;
import org.quorate.binding.Answer.Day;
import org.quorate.binding.Answer.Missing;
import org.quorate.binding.Answer.Unreadable;
import org.quorate.binding.Answer.Words;
import org.quorate.binding.Answer.YesNo;
import org.quorate.finding.Finding;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;

class AnswerParserTest {
    private static final CellRef CELL = CellRef.parse("B2");

    private static Parsed parse(FieldDefinition field, @Nullable Object value) {
        Sheet sheet =
                workbook().sheet("Answers").at("B2", value).build().sheets().get(0);
        SectionScope scope = new SectionScope("return.xlsx", TestProgramme.risks(), sheet);
        FieldCell at = new FieldCell(scope, field, CELL, sheet.find(CELL).orElse(null));
        Parsed parsed = new AnswerParser(TestProgramme.programme()).parse(at);
        parsed.findings().forEach(Binding::assertRenders);
        return parsed;
    }

    private static Answer answer(FieldType type, @Nullable Object value) {
        return answer(TestProgramme.field(type), value);
    }

    private static Answer answer(FieldDefinition field, @Nullable Object value) {
        Parsed parsed = parse(field, value);
        assertThat(sentences(parsed)).isEmpty();
        return parsed.answer();
    }

    private static List<String> sentences(Parsed parsed) {
        return parsed.findings().stream().map(Finding::sentence).toList();
    }

    private static Answer amount(String number) {
        return new Amount(new BigDecimal(number));
    }

    // Missing

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\u00A0", "< Select >", "<Select>", "Please select", "[ Please - select - one ]", "-"
            })
    void readsWhatSaysNothingAsNotProvided(String text) {
        assertThat(answer(FieldType.TEXT, text)).isEqualTo(Answer.notProvided());
    }

    @Test
    void readsAnAbsentCellAsNotProvided() {
        assertThat(answer(FieldType.DATE, null)).isEqualTo(Answer.notProvided());
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a", "not applicable"})
    void readsNotApplicableWithoutAFinding(String text) {
        assertThat(answer(FieldType.DATE, text)).isEqualTo(new Absent(Missing.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBC",
                "tba",
                "t.b.c.",
                "To be confirmed",
                "[INSERT]",
                "[Insert date here]",
                "[REDACTED]",
                "XX",
                "??",
                "Lorem ipsum dolor sit amet"
            })
    void reportsPlaceholderText(String text) {
        Parsed parsed = parse(TestProgramme.field(FieldType.NARRATIVE), text);
        assertThat(parsed.answer()).isEqualTo(new Absent(Missing.TO_BE_CONFIRMED));
        assertThat(sentences(parsed)).containsExactly("\"Answer\" says \"" + text + "\", which is no answer yet.");
    }

    @Test
    void reportsPlaceholderTextInARequiredField() {
        FieldDefinition field = TestProgramme.field("answer", "Owner", FieldType.TEXT, Meaning.OWNER, Need.REQUIRED);
        assertThat(sentences(parse(field, "TBC"))).containsExactly("\"Owner\" must be answered, but says \"TBC\".");
    }

    @Test
    void takesAPlaceholderWordInsideATextAsText() {
        String text = "Date TBC by the board";
        assertThat(answer(FieldType.NARRATIVE, text)).isEqualTo(new Words(text));
    }

    @Test
    void takesNoneAsWordsInATextAndAsNilElsewhere() {
        assertThat(answer(FieldType.NARRATIVE, "None")).isEqualTo(new Words("None"));
        assertThat(answer(FieldType.MONEY, "Nil")).isEqualTo(new Absent(Missing.NIL));
    }

    @Test
    void takesTheFieldsOwnChoiceBeforeAWordForMissing() {
        assertThat(answer(TestProgramme.choice("Not applicable", "TBC"), "tbc")).isEqualTo(new Answer.Choice("TBC"));
    }

    // Errors and formulas

    @Test
    void reportsAnErrorValue() {
        Parsed parsed = parse(TestProgramme.field(FieldType.TEXT), error("#REF!"));
        assertThat(parsed.answer()).isEqualTo(new Unreadable("#REF!"));
        assertThat(sentences(parsed)).containsExactly("\"Answer\" shows the error #REF!.");
    }

    @Test
    void reportsAFormulaWithoutValue() {
        Parsed parsed = parse(TestProgramme.field(FieldType.DECIMAL), formula("A1*2", null));
        assertThat(parsed.answer()).isEqualTo(new Unreadable(""));
        assertThat(sentences(parsed)).containsExactly("The formula in \"Answer\" has no calculated value.");
    }

    @Test
    void readsAFormulasValue() {
        assertThat(answer(FieldType.DECIMAL, formula("A1*2", 3))).isEqualTo(amount("3"));
        assertThat(answer(FieldType.DECIMAL, formula("\"\"", ""))).isEqualTo(Answer.notProvided());
    }

    // Dates

    @Test
    void readsADateCell() {
        assertThat(answer(FieldType.DATE, LocalDate.of(2019, 6, 28))).isEqualTo(new Day(LocalDate.of(2019, 6, 28)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28/06/2019",
                "28/6/2019",
                "28.06.2019",
                "2019-06-28",
                "28 June 2019",
                "28th June 2019",
                "28 JUN 2019",
                "28-Jun-2019"
            })
    void readsADateTypedAsTextAndSaysSo(String text) {
        Parsed parsed = parse(TestProgramme.field(FieldType.DATE), text);
        assertThat(parsed.answer()).isEqualTo(new Day(LocalDate.of(2019, 6, 28)));
        assertThat(sentences(parsed))
                .containsExactly(
                        "The date \"" + text + "\" in \"Answer\" was typed as text; it was read as 2019-06-28.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301st July",
                "end of July",
                "20-27 June (or July)",
                "30 June",
                "30/06/19",
                "31/06/2019",
                "30/06.2019",
                "06/30/2019",
                "30 Juni 2019",
                "30 Ju 2019",
                "June 2019"
            })
    void refusesWhatIsNotOneDate(String text) {
        Parsed parsed = parse(TestProgramme.field(FieldType.DATE), text);
        assertThat(parsed.answer()).isEqualTo(new Unreadable(text));
        assertThat(sentences(parsed)).containsExactly("\"" + text + "\" in \"Answer\" is not a date.");
    }

    @Test
    void doesNotGuessThatANumberIsADate() {
        assertThat(sentences(parse(TestProgramme.field(FieldType.DATE), 43_646)))
                .containsExactly("\"43646\" in \"Answer\" is not a date.");
    }

    @Test
    void reportsADateFarOutsideTheProgramme() {
        Parsed parsed = parse(TestProgramme.field(FieldType.DATE), LocalDate.of(2109, 6, 28));
        assertThat(parsed.answer()).isEqualTo(new Day(LocalDate.of(2109, 6, 28)));
        assertThat(sentences(parsed))
                .containsExactly("The date 2109-06-28 in \"Answer\" lies far outside the programme.");
        assertThat(parsed.findings().get(0).expected()).isEqualTo("A date between 2014-04-01 and 2024-09-30.");
    }

    @Test
    void reportsAMeetingOnASunday() {
        FieldDefinition met = TestProgramme.field("met", "Met on", FieldType.DATE, Meaning.EVENT_DATE, Need.OPTIONAL);
        assertThat(sentences(parse(met, LocalDate.of(2019, 6, 16))))
                .containsExactly("2019-06-16 in \"Met on\" is a Sunday.");
        assertThat(sentences(parse(met, LocalDate.of(2019, 6, 21)))).isEmpty();
    }

    // Numbers

    @ParameterizedTest
    @CsvSource({"DECIMAL, 12.50, 12.5", "INTEGER, 12.0, 12", "MONEY, 1E+3, 1000", "PERCENT, 0.25, 0.25", "SCORE, 5, 5"})
    void readsANumberCell(FieldType type, BigDecimal cell, String number) {
        assertThat(answer(type, cell)).isEqualTo(amount(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INTEGER; 1,200; 1200",
                "DECIMAL; 1 200.5; 1200.5",
                "MONEY; £1,200.50; 1200.5",
                "MONEY; -£5; -5",
                "PERCENT; 25%; 0.25",
                "DECIMAL; -3; -3"
            })
    void readsANumberTypedAsTextAndSaysSo(FieldType type, String text, String number) {
        Parsed parsed = parse(TestProgramme.field(type), text);
        assertThat(parsed.answer()).isEqualTo(amount(number));
        assertThat(sentences(parsed))
                .containsExactly(
                        "The number \"" + text + "\" in \"Answer\" was typed as text; it was read as " + number + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "INTEGER; about 5",
                "INTEGER; 25%",
                "INTEGER; £5",
                "DECIMAL; 1.200,50",
                "DECIMAL; 12abc",
                "DECIMAL; 1,20",
                "MONEY; £1.2m",
                "DECIMAL; TRUE"
            })
    void refusesWhatIsNotANumber(FieldType type, String text) {
        Parsed parsed = parse(TestProgramme.field(type), text);
        assertThat(parsed.answer()).isEqualTo(new Unreadable(text));
        assertThat(sentences(parsed)).containsExactly("\"" + text + "\" in \"Answer\" is not a number.");
    }

    @Test
    void refusesANumberOutOfRange() {
        Parsed parsed = parse(TestProgramme.number(FieldType.MONEY, "0", "100"), 100.01);
        assertThat(parsed.answer()).isEqualTo(new Unreadable("100.01"));
        assertThat(sentences(parsed)).containsExactly("100.01 in \"Answer\" is out of range.");
        assertThat(parsed.findings().get(0).expected()).isEqualTo("A number from 0 to 100.");
        assertThat(answer(TestProgramme.number(FieldType.MONEY, "0", "100"), 100))
                .isEqualTo(amount("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "2.5"})
    void refusesAScoreThatIsNotOneToFive(BigDecimal score) {
        Parsed parsed = parse(TestProgramme.field(FieldType.SCORE), score);
        assertThat(parsed.answer()).isInstanceOf(Unreadable.class);
        assertThat(parsed.findings().get(0).expected()).isEqualTo("A whole number from 1 to 5.");
    }

    @Test
    void saysWhichPercentagesAreAllowed() {
        Parsed parsed = parse(TestProgramme.number(FieldType.PERCENT, "0", "1"), 25);
        assertThat(parsed.findings().get(0).expected()).isEqualTo("A percentage from 0% to 100%.");
        assertThat(parse(TestProgramme.number(FieldType.PERCENT, null, "1"), "x")
                        .findings()
                        .get(0)
                        .expected())
                .isEqualTo("A percentage of at most 100%.");
        assertThat(parse(TestProgramme.number(FieldType.DECIMAL, "3", null), "x")
                        .findings()
                        .get(0)
                        .expected())
                .isEqualTo("A number of at least 3.");
    }

    @Test
    void refusesANumberBeyondAllSenseWithoutWritingItOut() {
        Parsed parsed = parse(TestProgramme.field(FieldType.DECIMAL), new BigDecimal("1E+999999999"));
        assertThat(parsed.answer()).isEqualTo(new Unreadable("1E+999999999"));
        assertThat(answer(FieldType.TEXT, new BigDecimal("1E+999999999"))).isEqualTo(new Words("1E+999999999"));
    }

    // Lists

    @ParameterizedTest
    @CsvSource({"yes, true", "Y, true", "TRUE, true", "No, false", "n, false", "false, false"})
    void readsYesAndNo(String text, boolean yes) {
        assertThat(answer(FieldType.YES_NO, text)).isEqualTo(new YesNo(yes));
    }

    @Test
    void readsTrueAndFalseCells() {
        assertThat(answer(FieldType.YES_NO, true)).isEqualTo(new YesNo(true));
        assertThat(answer(FieldType.TICK, false)).isEqualTo(new YesNo(false));
    }

    @Test
    void refusesAQualifiedYes() {
        Parsed parsed = parse(TestProgramme.field(FieldType.YES_NO), "Yes - not by the CCG");
        assertThat(parsed.answer()).isEqualTo(new Unreadable("Yes - not by the CCG"));
        assertThat(sentences(parsed))
                .containsExactly("\"Yes - not by the CCG\" is not one of the answers to \"Answer\".");
        assertThat(parsed.findings().get(0).expected()).isEqualTo("One of: Yes, No.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "[x]", "\u2713", "\u2714\uFE0F", "\u2612", "\u2611", "yes", "true"})
    void readsATick(String text) {
        assertThat(answer(FieldType.TICK, text)).isEqualTo(new YesNo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2610", "No"})
    void readsABoxThatIsNotTicked(String text) {
        assertThat(answer(FieldType.TICK, text)).isEqualTo(new YesNo(false));
    }

    @Test
    void refusesATextInABoxToTick() {
        Parsed parsed = parse(TestProgramme.field(FieldType.TICK), "perhaps");
        assertThat(parsed.findings().get(0).expected()).isEqualTo("One of: x, nothing.");
    }

    @Test
    void readsAChoiceByLabelOrAliasInItsCanonicalForm() {
        FieldDefinition field = TestProgramme.choice("Open", "Closed");
        assertThat(answer(field, " OPEN ")).isEqualTo(new Answer.Choice("Open"));
        assertThat(answer(field, "closed, indeed")).isEqualTo(new Answer.Choice("Closed"));
    }

    @Test
    void suggestsTheNearestChoice() {
        Parsed parsed = parse(TestProgramme.choice("In progress", "Complete"), "Compleet");
        assertThat(sentences(parsed))
                .containsExactly("\"Compleet\" is not one of the answers to \"Answer\". Did you mean \"Complete\"?");
    }

    @Test
    void readsALevelOfAScale() {
        FieldDefinition field = TestProgramme.scale("answer", "Answer", "rag");
        assertThat(answer(field, "on track")).isEqualTo(new Answer.Choice("Green"));
        assertThat(sentences(parse(field, "Purple")))
                .containsExactly("\"Purple\" is not one of the answers to \"Answer\".");
    }

    @Test
    void readsPartiesAndPeriodsAsTheirIds() {
        assertThat(answer(FieldType.PARTY, "Acute Trust")).isEqualTo(new Words("acute-provider"));
        assertThat(answer(FieldType.PERIOD, "q1 2019-20")).isEqualTo(new Words("2019-20-Q1"));
        assertThat(sentences(parse(TestProgramme.field(FieldType.PARTY), "Acute providers")))
                .containsExactly("\"Acute providers\" is not one of the answers to \"Answer\"."
                        + " Did you mean \"Acute provider\"?");
        assertThat(parse(TestProgramme.field(FieldType.PERIOD), "Q9")
                        .findings()
                        .get(0)
                        .expected())
                .isEqualTo("One of: Quarter 1 2019/20, Quarter 2 2019/20.");
    }

    // Words

    @Test
    void stripsATextAndKeepsItsInnerLineBreaks() {
        assertThat(answer(FieldType.NARRATIVE, "  first\r\nsecond \u00A0")).isEqualTo(new Words("first\nsecond"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Why?\u2060', Why?
            '\u0141\u00F3d\u017A\u200B\u00A0\u2013 done?', '\u0141\u00F3d\u017A \u2013 done?'
            '\u2013 done\r', '\u2013 done'
            '\u2018As planned\u2019 ', '\u2018As planned\u2019'
            '\uD83D\uDE42 who?\uFEFF', '\uD83D\uDE42 who?'
            """)
    void takesAwayTheMarksThatNobodySeesInEveryAlphabet(String typed, String read) {
        assertThat(answer(FieldType.NARRATIVE, typed)).isEqualTo(new Words(read));
    }

    @Test
    void readsNumbersAndDatesInATextFieldAsPlainText() {
        assertThat(answer(FieldType.REFERENCE, new BigDecimal("1.0"))).isEqualTo(new Words("1"));
        assertThat(answer(FieldType.TEXT, LocalDate.of(2019, 6, 28))).isEqualTo(new Words("2019-06-28"));
        assertThat(answer(FieldType.TEXT, LocalDate.of(2019, 6, 28).atTime(9, 30)))
                .isEqualTo(new Words("2019-06-28T09:30"));
        assertThat(answer(FieldType.EMAIL, "a@example.org")).isEqualTo(new Words("a@example.org"));
    }

    @Test
    void reportsATextThatIsTooLongAndKeepsIt() {
        FieldDefinition field = TestProgramme.bounded(FieldType.TEXT, new Bounds(List.of(), null, null, null, null, 5));
        Parsed parsed = parse(field, "sixsix");
        assertThat(parsed.answer()).isEqualTo(new Words("sixsix"));
        assertThat(sentences(parsed)).containsExactly("\"Answer\" has 6 characters.");
        assertThat(parsed.findings().get(0).expected()).isEqualTo("At most 5 characters.");
        assertThat(answer(field, "fives")).isEqualTo(new Words("fives"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "tr-TR", "de-DE"})
    void parsesTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(parse(TestProgramme.field(FieldType.DATE), "28 APRIL 2019")
                            .answer())
                    .isEqualTo(new Day(LocalDate.of(2019, 4, 28)));
            assertThat(parse(TestProgramme.field(FieldType.DECIMAL), "1,200.5").answer())
                    .isEqualTo(amount("1200.5"));
            assertThat(parse(TestProgramme.field(FieldType.TEXT), "[INSERT TITLE]")
                            .answer())
                    .isEqualTo(new Absent(Missing.TO_BE_CONFIRMED));
            assertThat(answer(TestProgramme.choice("In discussion"), "IN DISCUSSION"))
                    .isEqualTo(new Answer.Choice("In discussion"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
