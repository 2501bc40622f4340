package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void ofAFileHasNeitherSheetNorCells() {
        Location file = Location.file("north.xlsx");

        assertThat(file.file()).isEqualTo("north.xlsx");
        assertThat(file.sheet()).isEmpty();
        assertThat(file.cells()).isEmpty();
    }

    @Test
    void ofASheetHasNoCells() {
        Location sheet = Location.sheet("north.xlsx", "Risks");

        assertThat(sheet.file()).isEqualTo("north.xlsx");
        assertThat(sheet.sheet()).contains("Risks");
        assertThat(sheet.cells()).isEmpty();
    }

    @Test
    void ofARowNamesTheWholeRow() {
        Location row = Location.row("north.xlsx", "Risks", 7);

        assertThat(row.sheet()).contains("Risks");
        assertThat(row.cells()).containsExactly("7:7");
    }

    @Test
    void ofCellsKeepsTheirOrder() {
        Location cells = new Location.InCells("north.xlsx", "Risks", List.of("C5", "B6"));

        assertThat(cells.sheet()).contains("Risks");
        assertThat(cells.cells()).containsExactly("C5", "B6");
        assertThat(Location.cell("north.xlsx", "Risks", "C5").cells()).containsExactly("C5");
    }

    @Test
    void ofCellsNamesAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location.InCells("north.xlsx", "Risks", List.of()))
                .withMessage("a location in cells names at least one cell");
    }

    @Test
    void ofAPackFileHasNoSheet() {
        Location place = new Location.InText("returns/assurance.json", 12, 3, "/sections/0");

        assertThat(place.file()).isEqualTo("returns/assurance.json");
        assertThat(place.sheet()).isEmpty();
        assertThat(place.cells()).isEmpty();
    }

    @Test
    void isTheSameAsAnotherOfTheSamePlace() {
        assertThat(Location.cell("north.xlsx", "Risks", "C5"))
                .isEqualTo(new Location.InCells("north.xlsx", "Risks", List.of("C5")))
                .isNotEqualTo(Location.cell("north.xlsx", "Milestones", "C5"));
    }
}
