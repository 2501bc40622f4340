package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.submission.DropDown;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.SheetRow;

/** Notes which hidden sheets hold something while another visitor is handed the rows. Not thread-safe. */
final class HiddenSheets implements RowVisitor {
    private final RowVisitor visitor;
    private final String file;
    private final List<Finding> notes = new ArrayList<>();
    private boolean sheetHidden;
    private int filledRows;

    HiddenSheets(RowVisitor visitor, String file) {
        this.visitor = visitor;
        this.file = file;
    }

    @Override
    public void begin(Sheet frame) {
        sheetHidden = frame.visibility() != Visibility.VISIBLE;
        filledRows = 0;
        visitor.begin(frame);
    }

    @Override
    public void row(SheetRow row, boolean hidden) {
        if (sheetHidden && !row.isBlank()) {
            filledRows++;
        }
        visitor.row(row, hidden);
    }

    @Override
    public void end(Sheet frame) {
        if (filledRows > 0) {
            notes.add(Finding.of(FindingCode.SHEET_HIDDEN, Location.sheet(file, frame.name()))
                    .with("rows", filledRows == 1 ? "1 filled row" : filledRows + " filled rows"));
        }
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

    /** Returns a finding for each hidden sheet that has ended and held something, in the order of the sheets. */
    List<Finding> notes() {
        return notes;
    }
}
