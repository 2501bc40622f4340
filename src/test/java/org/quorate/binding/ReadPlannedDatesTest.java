package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;

/** A plan's dates as partnerships write them: with a second one beside, or as the day from which something can be. */
class ReadPlannedDatesTest {
    private static final FieldDefinition STEP =
            TestProgramme.field("step", "Step", FieldType.REFERENCE, Meaning.REFERENCE, Need.REQUIRED);

    private static FieldDefinition date(String alternative, boolean opening) {
        return date(alternative, opening, null);
    }

    private static FieldDefinition date(String alternative, boolean opening, @Nullable String cell) {
        return new FieldDefinition(
                "due",
                "Due",
                List.of(),
                FieldType.DATE,
                Meaning.BASELINE_DUE,
                Need.REQUIRED,
                Bounds.NONE,
                "",
                new Entry(List.of(), false, false, cell, null, alternative, opening));
    }

    private static Binding bind(FieldDefinition due, Kind kind, String written) {
        return bind(due, kind, "Due", written);
    }

    private static Binding bind(FieldDefinition due, Kind kind, String label, String written) {
        FieldDefinition other = TestProgramme.field("due_or", "Or due", FieldType.DATE, Meaning.NONE, Need.OPTIONAL);
        SectionDefinition plan = new SectionDefinition(
                "plan",
                "Plan",
                Subject.TIMELINE,
                kind,
                new Placement("Plan", List.of()),
                new Presence(true, null, List.of()),
                new Records(kind == Kind.TABLE ? List.of("step") : List.of(), null, true, List.of(), List.of()),
                due.entry().alternative().isPresent() ? List.of(STEP, due, other) : List.of(STEP, due));
        ReturnDefinition definition = new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of(),
                false,
                List.of(TestProgramme.cover(), plan));
        var workbook = Binding.cover("No").sheet("Plan");
        if (kind == Kind.TABLE) {
            workbook = workbook.row("Step", label).row("S1", written);
        } else {
            workbook = workbook.row("Step", "S1").row(label, written);
        }
        return Binding.of(
                TestProgramme.programme(List.of(definition)), workbook.build(), Binding.FILE, TestProgramme.Q1);
    }

    private static Answer answer(Binding binding, String field) {
        return binding.get()
                .find("plan")
                .orElseThrow()
                .records()
                .get(0)
                .find(field)
                .orElseThrow()
                .answer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            28 June 2019 (or July)          | 2019-06-28 | 2019-07-28
            28 June (or July) 2019          | 2019-06-28 | 2019-07-28
            28 June 2019 or July            | 2019-06-28 | 2019-07-28
            28/06/2019 (or 05/07/2019)      | 2019-06-28 | 2019-07-05
            30 June 2019 or 30 July 2019    | 2019-06-30 | 2019-07-30
            30 June or 30 July 2019         | 2019-06-30 | 2019-07-30
            28 Dec 2019 (or January 2020)   | 2019-12-28 | 2020-01-28
            """)
    void keepsASecondDateBesideTheFirst(String written, LocalDate first, LocalDate second) {
        for (Kind kind : Kind.values()) {
            Binding binding = bind(date("due_or", false), kind, written);
            assertThat(answer(binding, "due")).isEqualTo(new Answer.Day(first));
            assertThat(answer(binding, "due_or")).isEqualTo(new Answer.Day(second));
            assertThat(binding.sentences())
                    .containsExactly("\"Due\" gives two dates, \"" + written + "\"; " + first + " is used, and "
                            + second + " is kept beside it.");
        }
    }

    @Test
    void keepsASecondDateWhereTheCellIsKnownAndHasNoLabel() {
        FieldDefinition due = date("due_or", false, "B2");
        Binding binding = bind(due, Kind.FORM, "By when", "28 June 2019 (or July)");
        assertThat(answer(binding, "due")).isEqualTo(new Answer.Day(LocalDate.of(2019, 6, 28)));
        assertThat(answer(binding, "due_or")).isEqualTo(new Answer.Day(LocalDate.of(2019, 7, 28)));
    }

    @Test
    void namesTheCellOfBothDates() {
        Binding binding = bind(date("due_or", false), Kind.TABLE, "28 June 2019 (or July)");
        assertThat(binding.get().find("plan").orElseThrow().records().get(0).answers())
                .extracting(FieldAnswer::field, FieldAnswer::cell)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("due", "B2"),
                        org.assertj.core.groups.Tuple.tuple("due_or", "B2"));
    }

    @Test
    void hasNoSecondDateWhereOneIsGiven() {
        for (Kind kind : Kind.values()) {
            Binding binding = bind(date("due_or", false), kind, "28 June 2019");
            assertThat(answer(binding, "due")).isEqualTo(new Answer.Day(LocalDate.of(2019, 6, 28)));
            assertThat(answer(binding, "due_or")).isEqualTo(Answer.notProvided());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 May 2019 (or June)",
                "28 June (or July)",
                "end June 2019 or July",
                "28 June 2019 (or later)",
                "28 December 2019 (or January)",
                "28 December (or January) 2020"
            })
    void refusesTwoDatesOfWhichOneIsNone(String written) {
        Binding binding = bind(date("due_or", false), Kind.TABLE, written);
        assertThat(answer(binding, "due")).isEqualTo(new Answer.Unreadable(written));
        assertThat(answer(binding, "due_or")).isEqualTo(Answer.notProvided());
    }

    @Test
    void refusesASecondDateWhereThePackAllowsNone() {
        Binding binding = bind(date(null, false), Kind.TABLE, "28 June 2019 (or July)");
        assertThat(binding.sentences()).containsExactly("\"28 June 2019 (or July)\" in \"Due\" is not a date.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            From 1 April 2017             | 2017-04-01
            From (not on) 1 April 2017    | 2017-04-01
            from, not on, 1 April 2017    | 2017-04-01
            From October 2017             | 2017-10-01
            """)
    void takesTheDayFromWhichSomethingCanBe(String written, LocalDate day) {
        Binding binding = bind(date(null, true), Kind.TABLE, written);
        assertThat(answer(binding, "due")).isEqualTo(new Answer.Day(day));
        assertThat(binding.sentences()).isEmpty();
    }

    @Test
    void refusesAnOpeningDateWhereThePackAllowsNone() {
        Binding binding = bind(date(null, false), Kind.TABLE, "From 1 April 2017");
        assertThat(binding.sentences()).containsExactly("\"From 1 April 2017\" in \"Due\" is not a date.");
    }
}
