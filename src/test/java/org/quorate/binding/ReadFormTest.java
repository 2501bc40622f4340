package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.formula;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading.State;
import org.quorate.testing.WorkbookBuilder;

class ReadFormTest {

    /** A return whose sign-off, started last, is all that can be wrong. */
    private static WorkbookBuilder signOff() {
        return Binding.withTimeline(Binding.cover("No"))
                .sheet("Risks")
                .row("Nil return")
                .sheet("Sign-off");
    }

    @Test
    void readsValuesBesideTheirLabels() {
        Binding binding = Binding.of(signOff()
                .row("Please complete")
                .row(null, "Signed by:", "Chief Executive")
                .row(null, "DATE SIGNED *", null, null, LocalDate.of(2019, 6, 28))
                .row(null, "Board has agreed", "\u2713"));
        assertThat(binding.sentences()).isEmpty();
        SectionReading form = binding.section("sign-off");
        assertThat(form.rowsRead()).isEqualTo(1);
        assertThat(form.records().get(0).row()).isEqualTo(2);
        assertThat(form.records().get(0).key()).isEqualTo("sign-off");
        assertThat(form.records().get(0).find("signed_on"))
                .contains(new FieldAnswer("signed_on", "E3", new Answer.Day(LocalDate.of(2019, 6, 28)), "2019-06-28"));
    }

    @Test
    void readsSeveralLabelsInOneRow() {
        Binding binding = Binding.of(signOff().row("Signed by", null, "Date signed", LocalDate.of(2019, 6, 28)));
        assertThat(binding.answer("sign-off", "sign-off", "role")).isEmpty();
        assertThat(binding.record("sign-off", "sign-off").find("role"))
                .map(FieldAnswer::cell)
                .contains("B1");
        assertThat(binding.answer("sign-off", "sign-off", "signed_on")).isEqualTo("2019-06-28");
    }

    @Test
    void readsTheValueBesideAMergedLabel() {
        Binding binding = Binding.of(signOff()
                .row("Signed by", null, null, null, null, null, "Chief Executive")
                .merge("A1:F1"));
        assertThat(binding.answer("sign-off", "sign-off", "role")).isEqualTo("Chief Executive");
    }

    @Test
    void looksForAValueNoFurtherThanFourColumns() {
        Binding binding = Binding.of(signOff().row("Signed by", null, null, null, null, "Chief Executive"));
        assertThat(binding.section("sign-off").state()).isEqualTo(State.EMPTY);
    }

    @Test
    void doesNotTakeTheTemplatesGuidanceForAValue() {
        Binding binding = Binding.of(signOff().row("Signed by", null, "The role, not the name"));
        assertThat(binding.section("sign-off").state()).isEqualTo(State.EMPTY);
        assertThat(binding.section("sign-off").rowsRead()).isZero();
        assertThat(binding.sentences()).isEmpty();
    }

    @Test
    void takesAFormInWhichOnlyPromptsStandForUnfilled() {
        Binding binding = Binding.of(signOff().row("Signed by", "< Select >").row("Board has agreed", null));
        assertThat(binding.section("sign-off").state()).isEqualTo(State.EMPTY);
    }

    @Test
    void readsAFormThatIsNil() {
        Binding binding = Binding.of(signOff().row("Signed by").row("Nothing to report"));
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.section("sign-off").state()).isEqualTo(State.NIL);
    }

    @Test
    void reportsTheMissingLabelOfARequiredFieldOnly() {
        Binding binding = Binding.of(signOff().row("Board has agreed", "x"));
        assertThat(binding.placed())
                .containsExactly("Sign-off! The column \"Signed by\" is missing from \"Sign-off\".");
        assertThat(binding.record("sign-off", "sign-off").find("role"))
                .contains(new FieldAnswer("role", "", Answer.notProvided(), ""));
    }

    @Test
    void reportsAValueWhoseLabelIsNearlyRight() {
        Binding binding =
                Binding.of(signOff().row("Signed by", "Chief Executive").row("Date sigend", LocalDate.of(2019, 6, 28)));
        assertThat(binding.placed())
                .containsExactly(
                        "Sign-off!A2 The column \"Date sigend\" is not part of \"Sign-off\"; it was not used. It looks"
                                + " like \"Date signed\" (likeness 81 %).");
        assertThat(binding.refusals("sign-off"))
                .containsExactly("B2 (0) 2019-06-28: Its label is not part of the section.");
    }

    @Test
    void reportsALabelThatStandsTwiceWithAnotherValue() {
        Binding binding = Binding.of(signOff()
                .row("Signed by", "Chief Executive")
                .row("Signed by", "Chief Executive")
                .row("Signatory", "Finance Director"));
        assertThat(binding.placed())
                .containsExactly(
                        "Sign-off!A3 The heading \"Signed by\" stands more than once in \"Sign-off\"; only the first"
                                + " was used.");
        assertThat(binding.refusals("sign-off"))
                .containsExactly("B3 (0) Finance Director: The label stands twice; only the first was used.");
    }

    @Test
    void listsAnAnswerThatCannotBeRead() {
        Binding binding =
                Binding.of(signOff().row("Signed by", "Chief Executive").row("Date signed", "301st July"));
        assertThat(binding.placed()).containsExactly("Sign-off!B2 \"301st July\" in \"Date signed\" is not a date.");
        assertThat(binding.refusals("sign-off")).containsExactly("B2 (0) 301st July: Not a date.");
    }

    @Test
    void reportsAFormulaWithoutValueBesideALabel() {
        Binding binding = Binding.of(signOff().row("Signed by", formula("Cover!B1", null)));
        assertThat(binding.placed())
                .containsExactly("Sign-off!B1 The formula in \"Signed by\" has no calculated value.");
        assertThat(binding.refusals("sign-off")).containsExactly("B1 (0) : The formula has no calculated value.");
    }
}
