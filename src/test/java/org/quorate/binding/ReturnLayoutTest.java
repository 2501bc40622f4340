package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.HeadingLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.binding.ReturnLayout.SheetLayout;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.testing.WorkbookBuilder;

/** What is noted of where a return's parts stood. */
class ReturnLayoutTest {
    private static SectionLayout section(WorkbookBuilder workbook, String id) {
        return Binding.of(workbook).get().layout().find(id).orElseThrow(() -> new AssertionError("no section " + id));
    }

    @Test
    void notesTheHeadingsOfATableAsTheyAreWritten() {
        SectionLayout risks = section(
                Binding.untilRisks()
                        .row("Our risks")
                        .row("ref", "RISK DESCRIPTION:", "Chance", "Likelihood of it", "Owner role")
                        .row("R1", "Flood", 1, 2, "Director")
                        .table("Register", "A2:E3"),
                "risks");

        assertThat(risks.sheet()).isEqualTo("Risks");
        assertThat(risks.headings()).isEqualTo("A2:E2");
        assertThat(risks.foundBy()).isEqualTo("its name");
        assertThat(risks.excelTable()).isEqualTo("Register");
        assertThat(risks.fields())
                .containsExactly(
                        new HeadingLayout("reference", "ref", "A2"),
                        new HeadingLayout("description", "RISK DESCRIPTION:", "B2"),
                        new HeadingLayout("owner", "Owner role", "E2"));
        assertThat(risks.strays())
                .containsExactly(
                        new Stray("Chance", "C2", null),
                        new Stray("Likelihood of it", "D2", new Guess("likelihood", 89)));
    }

    @Test
    void notesTheLabelsOfAForm() {
        SectionLayout signOff = section(
                Binding.withTimeline(Binding.cover("No").sheet("Sign-off").row("Signatory", "Chief Executive")),
                "sign-off");

        assertThat(signOff.headings()).isEqualTo("A1");
        assertThat(signOff.excelTable()).isEmpty();
        assertThat(signOff.fields()).containsExactly(new HeadingLayout("role", "Signatory", "A1"));
        assertThat(signOff.strays()).isEmpty();
    }

    @Test
    void notesTheSheetsAndWhatTheyLookLike() {
        ReturnLayout layout = Binding.of(Binding.withTimeline(Binding.covered())
                        .hiddenSheet("Lists")
                        .row("Red")
                        .sheet("Our risks")
                        .row("Flood", "likely"))
                .get()
                .layout();

        assertThat(layout.sheets())
                .containsExactly(
                        new SheetLayout("Cover", false, null),
                        new SheetLayout("Sign-off", false, null),
                        new SheetLayout("Timeline", false, null),
                        new SheetLayout("Lists", true, null),
                        new SheetLayout("Our risks", false, new Guess("risks", 86)));
        assertThat(layout.find("risks")).isEmpty();
        assertThat(layout.findSheet("Lists"))
                .get()
                .extracting(SheetLayout::hidden)
                .isEqualTo(true);
    }

    @Test
    void notesASheetOfTheRightNameWithoutTheHeadings() {
        SectionLayout risks = section(Binding.untilRisks().row("R1", "Flood"), "risks");

        assertThat(risks.headings()).isEmpty();
        assertThat(risks.fields()).isEmpty();
    }
}
