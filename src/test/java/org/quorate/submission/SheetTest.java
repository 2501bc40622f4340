package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final SheetRow THIRD = row(3, text("A3", "Reference"), text("C3", "Owner"), text("F3", "Status"));
    private static final SheetRow FOURTH = row(4, text("A4", "  "), blank("C4"));
    private static final SheetRow NINTH = row(9, text("B9", "R1"));
    private static final Sheet SHEET =
            new Sheet("Risks", Sheet.Visibility.VISIBLE, List.of(THIRD, FOURTH, NINTH), List.of());

    @Test
    void findsARowByTheNumberExcelShows() {
        assertThat(SHEET.find(3)).contains(THIRD);
        assertThat(SHEET.find(4)).contains(FOURTH);
        assertThat(SHEET.find(9)).contains(NINTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 10})
    void findsNoRowThatIsNotInTheFile(int number) {
        assertThat(SHEET.find(number)).isEmpty();
    }

    @Test
    void findsACellByItsAddress() {
        assertThat(SHEET.find(CellRef.parse("C3"))).map(Cell::raw).contains("Owner");
        assertThat(SHEET.find(CellRef.parse("B3"))).isEmpty();
        assertThat(SHEET.find(CellRef.parse("C7"))).isEmpty();
    }

    @Test
    void countsTheRowsThatShowAnything() {
        assertThat(SHEET.filledRows()).isEqualTo(2);
    }

    @Test
    void holdsNothingWhereItHasNoRows() {
        Sheet empty = new Sheet("Empty", Sheet.Visibility.HIDDEN, List.of(), List.of());

        assertThat(empty.find(1)).isEmpty();
        assertThat(empty.filledRows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A3", "C3", "F3"})
    void rowFindsItsCellsByTheZeroBasedColumn(String address) {
        CellRef ref = CellRef.parse(address);

        assertThat(THIRD.find(ref.column())).map(Cell::ref).contains(ref);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6})
    void rowFindsNoCellThatIsNotInTheFile(int column) {
        assertThat(THIRD.find(column)).isEmpty();
    }

    @Test
    void rowOfNothingButWhiteSpaceIsBlank() {
        assertThat(FOURTH.isBlank()).isTrue();
        assertThat(row(5).isBlank()).isTrue();
        assertThat(THIRD.isBlank()).isFalse();
    }

    @Test
    void zeroIsNotBlank() {
        Cell zero = new Cell(CellRef.parse("A1"), new CellValue.Number(BigDecimal.ZERO), "0", null);

        assertThat(zero.isBlank()).isFalse();
        assertThat(zero.formula()).isEmpty();
    }

    @Test
    void workbookFindsASheetWhateverItsCase() {
        Workbook workbook = new Workbook(List.of(SHEET));

        assertThat(workbook.find("RISKS")).contains(SHEET);
        assertThat(workbook.find("Risk")).isEmpty();
    }

    private static SheetRow row(int number, Cell... cells) {
        return new SheetRow(number, Arrays.asList(cells));
    }

    private static Cell text(String a1, String text) {
        return new Cell(CellRef.parse(a1), new CellValue.Text(text), text, null);
    }

    private static Cell blank(String a1) {
        return new Cell(CellRef.parse(a1), new CellValue.Blank(), "", null);
    }
}
