package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowFormulaTest {
    private static final List<String> HEADINGS = List.of("Plan", "Forecast to date", "Done @ end");

    @Test
    void namesTheCellsOfItsRowAndTheColumnsOfItsTable() {
        RowFormula formula = parse("=[@Plan]-[@[Forecast to date]]*[@Forecast to date]+[@[Done @ end]]");

        assertThat(formula.inRow(12)).isEqualTo("A12-B12*B12+C12");
        assertThat(formula.inTable())
                .isEqualTo("T[[#This Row],[Plan]]-T[[#This Row],[Forecast to date]]*T[[#This Row],[Forecast to date]]"
                        + "+T[[#This Row],[Done '@ end]]");
    }

    @Test
    void leavesTextsAndOtherReferencesAlone() {
        RowFormula formula = parse("IF([@Plan]=\"[@Gone] \"\"[@Plan]\"\"\",SUM(Other[Plan]),1)");

        assertThat(formula.inRow(5)).isEqualTo("IF(A5=\"[@Gone] \"\"[@Plan]\"\"\",SUM(Other[Plan]),1)");
    }

    @Test
    void refusesAHeadingThatItsTableDoesNotHave() {
        assertThatThrownBy(() -> parse("[@Gone]+1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The formula \"[@Gone]+1\" names the heading \"Gone\", which its table does not have.");
    }

    @Test
    void refusesABracketThatIsNotClosed() {
        assertThatThrownBy(() -> parse("[@[Plan]+1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The formula \"[@[Plan]+1\" does not close a bracket.");
    }

    private static RowFormula parse(String formula) {
        return RowFormula.parse(formula, "T", HEADINGS);
    }
}
