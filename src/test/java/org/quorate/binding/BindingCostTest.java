package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.programme.Programme;
import org.quorate.submission.Workbook;
import org.quorate.testing.Allocation;
import org.quorate.testing.CostLimit;
import org.quorate.testing.WorkbookBuilder;

/** What binding costs, by counts. */
class BindingCostTest {
    private static final int FEW = 200;
    private static final int MANY = 1_200;
    private static final int COLUMNS = 4;

    private static Workbook risks(int count) {
        WorkbookBuilder workbook = Binding.untilRiskRows();
        for (int number = 1; number <= count; number++) {
            workbook.row("R" + number, "Beds are short on ward " + number + " in winter", 1 + number % 5, "Ward lead");
        }
        return workbook.build();
    }

    private static double aCell(int times) throws Exception {
        Programme programme = TestProgramme.programme();
        Workbook few = risks(FEW);
        Workbook many = risks(MANY);
        return Allocation.each(FEW, MANY, rows -> {
                    for (int time = 0; time < times; time++) {
                        Binding bound = Binding.of(programme, rows == FEW ? few : many, Binding.FILE, TestProgramme.Q1);
                        assertThat(bound.section("risks").records()).hasSize(rows);
                    }
                })
                / COLUMNS;
    }

    @Test
    void allocatesLittleACell() throws Exception {
        CostLimit.ALLOCATED_BINDING_A_CELL.holds(aCell(1));
        CostLimit.ALLOCATED_BINDING_A_CELL.tells(aCell(2));
    }
}
