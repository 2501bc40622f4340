package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import org.quorate.binding.IssuedParts;
import org.quorate.submission.CellRef;
import org.quorate.template.IssuedCell.Content;

/** The sheet that says what is still to do: for each question and table whether it is complete, and at the top whether all are. */
final class Checklist {
    private static final int NOTES = 1;
    private static final int SECTION_WIDTH = 30;
    private static final int QUESTION_WIDTH = 50;
    private static final int WHY_WIDTH = 60;
    private static final int NARROW = 14;
    /** The 0-based column of the way to what is to be done. */
    private static final int CELL = 2;
    /** The 0-based column that says whether something is complete. */
    private static final int COMPLETE = 3;
    /** The 0-based column that says what is missing or wrong. */
    private static final int WHY = 4;

    private Checklist() {}

    /**
     * Something to be completed.
     *
     * @param section its title
     * @param what the question; of a table that it is meant wholly
     * @param sheet on which it stands
     * @param cell at which to begin
     * @param complete a condition that is TRUE when it is complete
     * @param why says what is missing or wrong
     */
    record Item(String section, String what, String sheet, CellRef cell, String complete, Content why) {}

    private static int firstRow() {
        return IssuedSheet.firstRow(NOTES);
    }

    /** Returns the 1-based row of the item of that 0-based number. */
    static int row(int item) {
        return firstRow() + 1 + item;
    }

    /** Returns the cell in which a check says what it makes of the return, as a formula refers to it from anywhere. */
    static String verdictCell(int row) {
        return IssuedSheet.reference(IssuedParts.CHECKLIST, new CellRef(WHY, row));
    }

    /** Returns a cell that is empty: the first row leads to no one place. */
    static String emptyCell() {
        return IssuedSheet.reference(IssuedParts.CHECKLIST, new CellRef(CELL, firstRow()));
    }

    static IssuedSheet sheet(List<Item> items) {
        String statuses = IssuedSheet.reference(IssuedParts.CHECKLIST, COMPLETE, row(0), row(items.size() - 1));
        List<List<IssuedCell>> rows = new ArrayList<>();
        rows.add(List.of(
                IssuedCell.of(new Content.Title("Template complete")),
                IssuedCell.words("All of the rows below"),
                IssuedCell.BLANK,
                IssuedCell.formula("IF(COUNTIF(" + statuses + ",\"Yes\")=" + items.size() + ",\"Yes\",\"No\")"),
                IssuedCell.BLANK));
        for (Item item : items) {
            rows.add(List.of(
                    IssuedCell.words(item.section()),
                    IssuedCell.words(item.what()),
                    IssuedCell.of(new Content.Link(item.cell().a1(), IssuedSheet.reference(item.sheet(), item.cell()))),
                    IssuedCell.formula("IF(" + item.complete() + ",\"Yes\",\"No\")"),
                    IssuedCell.of(item.why())));
        }
        return new IssuedSheet(
                IssuedParts.CHECKLIST,
                IssuedParts.title(IssuedParts.CHECKLIST, "what is still to do"),
                List.of(
                        "The columns Complete and Why are worked out while you fill in the other sheets. Send the workbook when the first row says Yes."),
                List.of(
                        new IssuedColumn("Sheet", "", IssuedColumn.Part.TEXT, SECTION_WIDTH),
                        new IssuedColumn("Question, section or check", "", IssuedColumn.Part.TEXT, QUESTION_WIDTH),
                        new IssuedColumn("Cell", "Go there", IssuedColumn.Part.TEXT, NARROW),
                        new IssuedColumn("Complete", "Worked out", IssuedColumn.Part.CHECK, NARROW),
                        new IssuedColumn("Why", "Worked out", IssuedColumn.Part.TEXT, WHY_WIDTH)),
                rows,
                "");
    }
}
