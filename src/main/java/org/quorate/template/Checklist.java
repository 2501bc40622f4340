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
    private static final int QUESTION_WIDTH = 70;
    private static final int NARROW = 14;
    /** The 0-based column that says whether something is complete. */
    private static final int COMPLETE = 3;

    private Checklist() {}

    /**
     * Something to be completed.
     *
     * @param section its title
     * @param what the question; of a table that it is meant wholly
     * @param sheet on which it stands
     * @param cell at which to begin
     * @param complete a condition that is TRUE when it is complete
     */
    record Item(String section, String what, String sheet, CellRef cell, String complete) {}

    static IssuedSheet sheet(List<Item> items) {
        int first = IssuedSheet.firstRow(NOTES) + 1;
        String statuses = IssuedSheet.reference(IssuedParts.CHECKLIST, COMPLETE, first, first + items.size() - 1);
        List<List<IssuedCell>> rows = new ArrayList<>();
        rows.add(List.of(
                new IssuedCell(new Content.Title("Template complete"), false, null),
                IssuedCell.words("All of the rows below"),
                IssuedCell.BLANK,
                IssuedCell.formula("IF(COUNTIF(" + statuses + ",\"Yes\")=" + items.size() + ",\"Yes\",\"No\")")));
        for (Item item : items) {
            rows.add(List.of(
                    IssuedCell.words(item.section()),
                    IssuedCell.words(item.what()),
                    new IssuedCell(
                            new Content.Link(item.cell().a1(), IssuedSheet.reference(item.sheet(), item.cell())),
                            false,
                            null),
                    IssuedCell.formula("IF(" + item.complete() + ",\"Yes\",\"No\")")));
        }
        return new IssuedSheet(
                IssuedParts.CHECKLIST,
                IssuedParts.title(IssuedParts.CHECKLIST, "what is still to do"),
                List.of(
                        "The column Complete is worked out while you fill in the other sheets. Send the workbook when the first row says Yes."),
                List.of(
                        new IssuedColumn("Sheet", "", IssuedColumn.Part.TEXT, SECTION_WIDTH),
                        new IssuedColumn("Question or section", "", IssuedColumn.Part.TEXT, QUESTION_WIDTH),
                        new IssuedColumn("Cell", "Go there", IssuedColumn.Part.TEXT, NARROW),
                        new IssuedColumn("Complete", "Worked out", IssuedColumn.Part.CHECK, NARROW)),
                rows,
                "");
    }
}
