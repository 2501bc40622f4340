package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRefTest {

    @Property(seed = "20190630")
    void everyAddressIsReadBackAsItIsWritten(
            @ForAll @IntRange(max = CellRef.MAX_COLUMN) int column,
            @ForAll @IntRange(min = 1, max = CellRef.MAX_ROW) int row) {
        CellRef ref = new CellRef(column, row);

        assertThat(CellRef.parse(ref.a1())).isEqualTo(ref);
    }

    @ParameterizedTest
    @CsvSource({"A1, 0, 1", "Z9, 25, 9", "AA10, 26, 10", "AZ1, 51, 1", "BA1, 52, 1", "ZZ1, 701, 1", "AAA1, 702, 1"})
    void countsColumnsFromZeroAndRowsFromOne(String a1, int column, int row) {
        assertThat(CellRef.parse(a1)).isEqualTo(new CellRef(column, row));
        assertThat(new CellRef(column, row).a1()).isEqualTo(a1);
    }

    @Test
    void readsTheLastCellOfASheet() {
        assertThat(CellRef.parse("XFD1048576")).isEqualTo(new CellRef(CellRef.MAX_COLUMN, CellRef.MAX_ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$B$7", "b7", "B$7", "$b7", "B07"})
    void readsDollarSignsLowerCaseAndLeadingZeros(String a1) {
        assertThat(CellRef.parse(a1)).isEqualTo(new CellRef(1, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "7",
                "$",
                "A0",
                "A-1",
                "A1B",
                "A 1",
                "Ä1",
                "A٣",
                "XFE1",
                "A1048577",
                "AAAAAAAAAAAAAAA1",
                "A99999999999999999999"
            })
    void refusesWhatIsNoAddressOfASheet(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellRef.parse(text))
                .withMessageStartingWith("no such cell: ");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "16384, 1", "0, 0", "0, 1048577"})
    void refusesCoordinatesBeyondASheet(int column, int row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellRef(column, row))
                .withMessage("no such cell: column index " + column + ", row " + row);
    }

    @Test
    void standsInReadingOrder() {
        assertThat(CellRef.parse("Z1")).isLessThan(CellRef.parse("A2"));
        assertThat(CellRef.parse("B2")).isGreaterThan(CellRef.parse("A2"));
        assertThat(CellRef.parse("A2")).isEqualByComparingTo(CellRef.parse("$A$2"));
    }
}
