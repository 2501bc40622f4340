package org.quorate.submission.excel;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;
import org.quorate.submission.DropDown;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * Notes the first number that may be a date, in a workbook without styles, while another visitor is handed the rows. Not
 * thread-safe.
 */
final class UnstyledNumbers implements RowVisitor {
    private static final BigDecimal FIRST_DAY_OF_2000 = new BigDecimal(36_526);
    private static final BigDecimal FIRST_DAY_OF_2050 = new BigDecimal(54_789);

    private final RowVisitor visitor;
    private @Nullable Cell first;

    UnstyledNumbers(RowVisitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void begin(Sheet frame) {
        visitor.begin(frame);
    }

    @Override
    public void row(SheetRow row, boolean hidden) {
        if (first == null) {
            first = row.cells().stream()
                    .filter(UnstyledNumbers::mayBeADate)
                    .findFirst()
                    .orElse(null);
        }
        visitor.row(row, hidden);
    }

    @Override
    public void end(Sheet frame) {
        visitor.end(frame);
    }

    @Override
    public boolean wantsDropDowns() {
        return visitor.wantsDropDowns();
    }

    @Override
    public void dropDown(DropDown list) {
        visitor.dropDown(list);
    }

    /** Finds the first number that may be a date. */
    Optional<Cell> find() {
        return Optional.ofNullable(first);
    }

    private static boolean mayBeADate(Cell cell) {
        return cell.value() instanceof CellValue.Number number
                && number.number().compareTo(FIRST_DAY_OF_2000) >= 0
                && number.number().compareTo(FIRST_DAY_OF_2050) < 0;
    }
}
