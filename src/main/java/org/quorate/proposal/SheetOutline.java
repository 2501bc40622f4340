package org.quorate.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.proposal.SheetPart.Form;
import org.quorate.proposal.SheetPart.Label;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Takes one sheet apart into tables and forms, from the top to the bottom. Not thread-safe: one for each sheet. */
final class SheetOutline {
    private static final String JOINT = " > ";
    private static final int REACH = 4;
    private static final int LONGEST_LABEL = 400;
    private static final int LONGEST_TITLE = 100;

    private final Sheet sheet;
    private final DropDowns dropDowns;
    private final List<SheetRow> rows;
    private final List<SheetPart> parts = new ArrayList<>();
    private List<Label> labels = new ArrayList<>();
    private String title = "";
    private String formTitle = "";
    /** The label to which labels further right belong, and the column of those; none where the text is empty. */
    private Label wider = new Label(new CellRef(0, 1), "", new CellRef(0, 1));

    private SheetOutline(Sheet sheet, DropDowns dropDowns) {
        this.sheet = sheet;
        this.dropDowns = dropDowns;
        this.rows = sheet.rows().stream()
                .filter(row -> !CellWords.filled(row).isEmpty())
                .toList();
    }

    /** Finds the parts of a sheet, in their order. */
    static List<SheetPart> find(Sheet sheet, DropDowns dropDowns) {
        SheetOutline outline = new SheetOutline(sheet, dropDowns);
        outline.read();
        return List.copyOf(outline.parts);
    }

    private void read() {
        int at = 0;
        while (at < rows.size()) {
            Optional<HeadingBlock> headings = HeadingBlock.find(sheet, rows.get(at));
            if (headings.isPresent()) {
                endForm();
                at = readTable(headings.get());
                title = "";
            } else {
                readRow(rows.get(at));
                at++;
            }
        }
        endForm();
    }

    /** Returns the index of the first row that no longer belongs to the table. */
    private int readTable(HeadingBlock headings) {
        int last = headings.last();
        int at = 0;
        while (at < rows.size() && rows.get(at).number() <= last) {
            at++;
        }
        while (at < rows.size() && !ends(rows.get(at), last, headings)) {
            last = rows.get(at).number();
            at++;
        }
        parts.add(new Table(title, headings.last() - headings.top() + 1, headings.last(), headings.columns(), last, 0));
        return at;
    }

    private boolean ends(SheetRow row, int last, HeadingBlock headings) {
        List<Cell> filled = CellWords.filled(row);
        if (filled.stream().allMatch(cell -> CellWords.of(cell).equalsIgnoreCase("END"))) {
            return true;
        }
        boolean gap = row.number() > last + 1;
        boolean outside = filled.stream()
                .noneMatch(cell -> headings.columns().stream()
                        .anyMatch(column -> column.index() == cell.ref().column()));
        return gap
                && (outside
                        || filled.size() == 1
                        || HeadingBlock.find(sheet, row).isPresent());
    }

    private void readRow(SheetRow row) {
        List<Cell> cells = new ArrayList<>(CellWords.filled(row));
        cells.removeIf(cell -> cell.formula().isPresent() && cell.equals(cells.get(0)));
        while (!cells.isEmpty()
                && (!CellWords.isText(cells.get(0)) || HeadingBlock.isNumbering(CellWords.of(cells.get(0))))) {
            cells.remove(0);
        }
        if (cells.isEmpty()) {
            return;
        }
        Cell first = cells.get(0);
        String text = CellWords.of(first);
        if (text.length() > LONGEST_LABEL || CellWords.isPlaceholder(text) || CellWords.isGuidance(text)) {
            return;
        }
        List<Cell> right = cells.stream()
                .filter(cell ->
                        cell.ref().column() > end(first.ref()) && cell.ref().column() <= end(first.ref()) + REACH)
                .toList();
        Optional<CellRef> chosen = chosen(row.number(), end(first.ref()));
        if (right.isEmpty() && chosen.isEmpty()) {
            readAlone(first, text);
        } else {
            readLabel(first, text, right, chosen);
        }
    }

    /** A text with nothing beside it is a question without an answer where it stands among others, and else a title. */
    private void readAlone(Cell cell, String text) {
        boolean among = !labels.isEmpty()
                && labels.get(labels.size() - 1).ref().row() == cell.ref().row() - 1
                && labels.get(labels.size() - 1).ref().column() == cell.ref().column();
        if (among) {
            add(cell.ref(), text, new CellRef(end(cell.ref()) + 1, cell.ref().row()));
        } else if (text.length() <= LONGEST_TITLE) {
            endForm();
            title = text;
        }
    }

    private void readLabel(Cell first, String text, List<Cell> right, Optional<CellRef> chosen) {
        boolean within = !wider.text().isEmpty()
                && first.ref().column() == wider.answer().column()
                && first.ref().row() > wider.ref().row();
        if (within) {
            CellRef answer = chosen.orElseGet(() -> right.get(right.size() - 1).ref());
            add(wider.ref(), wider.text() + JOINT + text, answer);
            return;
        }
        Optional<Cell> inner = right.stream()
                .findFirst()
                .filter(CellWords::isText)
                .filter(cell -> !chosen.filter(cell.ref()::equals).isPresent())
                .filter(cell -> right.size() > 1 || chosen.isPresent())
                .filter(cell -> !CellWords.isHint(CellWords.of(right.get(right.size() - 1)))
                        || CellWords.isPlaceholder(CellWords.of(right.get(right.size() - 1))));
        if (inner.isPresent()) {
            wider = new Label(first.ref(), text, inner.get().ref());
            add(
                    first.ref(),
                    text + JOINT + CellWords.of(inner.get()),
                    chosen.orElseGet(() -> right.get(1).ref()));
        } else {
            wider = new Label(first.ref(), "", first.ref());
            add(
                    first.ref(),
                    text,
                    right.isEmpty() ? chosen.orElseThrow() : right.get(0).ref());
        }
    }

    private void add(CellRef ref, String text, CellRef answer) {
        if (labels.isEmpty()) {
            formTitle = title;
        }
        labels.add(new Label(ref, text, answer));
    }

    /** Finds the cell to the right in which something can be chosen. */
    private Optional<CellRef> chosen(int row, int from) {
        for (int column = from + 1; column <= Math.min(from + REACH, CellRef.MAX_COLUMN); column++) {
            CellRef ref = new CellRef(column, row);
            if (dropDowns.find(sheet.name(), ref).isPresent()) {
                return Optional.of(ref);
            }
        }
        return Optional.empty();
    }

    private int end(CellRef ref) {
        return sheet.merged().stream()
                .filter(range -> range.contains(ref))
                .map(CellRange::last)
                .mapToInt(CellRef::column)
                .max()
                .orElse(ref.column());
    }

    /** One label with an answer may be anything, unless its answer is chosen from a list. */
    private void endForm() {
        boolean chosen = labels.size() == 1
                && dropDowns.find(sheet.name(), labels.get(0).answer()).isPresent();
        if (labels.size() > 1 || chosen) {
            parts.add(new Form(formTitle, labels));
        }
        labels = new ArrayList<>();
        formTitle = "";
        wider = new Label(new CellRef(0, 1), "", new CellRef(0, 1));
    }
}
