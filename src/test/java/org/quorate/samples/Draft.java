package org.quorate.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.binding.IssuedParts;
import org.quorate.finding.FindingCode;

/**
 * One sample workbook before it is written: the template's sheets with a party's answers, and what the party did to them.
 * Mutable, and for one thread.
 */
final class Draft {
    /** Where a planted defect stands, before rows and columns have their places. */
    sealed interface Spot {
        /** The whole file. */
        record WholeFile() implements Spot {}

        /** The sheet of a section, whatever its name. */
        record SheetOf(String section) implements Spot {}

        /** A sheet that belongs to no section. */
        record OtherSheet(String sheet) implements Spot {}

        /** The cell of a field. */
        record CellOf(String section, Row row, String field) implements Spot {}

        /** The heading of an added column, or that of a field by the field's id. */
        record Heading(String section, String heading) implements Spot {}

        /** The row of the headings. */
        record HeadingRow(String section) implements Spot {}

        /** A whole row. */
        record RowOf(String section, Row row) implements Spot {}
    }

    /** A defect that waits for its place. */
    record Planted(FindingCode code, Spot spot, String what) {}

    /** A sheet of the party's own: rows of text. */
    record OtherSheet(String name, boolean hidden, List<List<String>> rows) {
        OtherSheet {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    private final Outline outline;
    private final Content content;
    private final Map<String, List<Row>> rows;
    private final Map<String, String> sheetNames = new LinkedHashMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> headings = new LinkedHashMap<>();
    private final Map<String, Integer> blankRowsAbove = new LinkedHashMap<>();
    private final Map<String, Row> notes = new LinkedHashMap<>();
    private final List<OtherSheet> otherSheets = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    Draft(Outline outline, Content content) {
        this.outline = outline;
        this.content = content;
        this.rows = new LinkedHashMap<>();
        outline.sections().forEach(section -> {
            if (content.gives(section.id())) {
                rows.put(section.id(), new ArrayList<>(content.rows(section.id())));
                columns.put(
                        section.id(),
                        new ArrayList<>(
                                section.fields().stream().map(Outline.Field::id).toList()));
            }
        });
    }

    /** Clears every section but the cover, and declares on it that there is nothing to report. */
    Draft nil() {
        rows.forEach((section, records) -> {
            if (!section.equals("cover")) {
                records.clear();
            }
        });
        return set("cover", "", "nil_return", "Yes");
    }

    Draft leaveOut(String section) {
        rows.remove(section);
        return this;
    }

    Draft set(String section, String key, String field, String text) {
        return set(section, key, field, Entry.words(text));
    }

    Draft set(String section, String key, String field, Entry entry) {
        row(section, key).with(field, entry);
        return this;
    }

    Draft clear(String section, String key, String field) {
        row(section, key).without(field);
        return this;
    }

    Draft renameSheet(String section, String name) {
        sheetNames.put(section, name);
        return this;
    }

    /** Writes other words than the template's over a column. */
    Draft renameHeading(String section, String field, String words) {
        headings.computeIfAbsent(section, any -> new LinkedHashMap<>()).put(field, words);
        return this;
    }

    /** Puts blank rows above a table, so that it stands further down than in the template. */
    Draft moveDown(String section, int rows) {
        blankRowsAbove.put(section, rows);
        return this;
    }

    Draft swapColumns(String section, String one, String other) {
        List<String> order = columnsOf(section);
        Collections.swap(order, order.indexOf(one), order.indexOf(other));
        return this;
    }

    Draft dropColumn(String section, String field) {
        columnsOf(section).remove(field);
        return this;
    }

    /** Adds a column after another; its values stand in the rows under the heading instead of a field's id. */
    Draft addColumn(String section, String after, String heading) {
        List<String> order = columnsOf(section);
        order.add(order.indexOf(after) + 1, heading);
        int number = 101;
        for (Row row : rowsOf(section)) {
            row.with(heading, "U-" + number++);
        }
        return this;
    }

    /** Says of a record why it is right, in a column behind the others. */
    Draft explain(String section, String key, String words) {
        List<String> order = columnsOf(section);
        if (!order.contains(IssuedParts.EXPLANATION)) {
            order.add(IssuedParts.EXPLANATION);
        }
        return set(section, key, IssuedParts.EXPLANATION, words);
    }

    /** Puts a blank row below a record and returns it. */
    Row blankRowAfter(String section, String key) {
        return insertAfter(section, key, new Row());
    }

    /** Repeats a record below itself and returns the second one. */
    Row repeat(String section, String key) {
        return insertAfter(section, key, row(section, key).copy());
    }

    /** Writes a line below the table, into the column of the field, and returns its row. */
    Row noteBelow(String section, String field, String text) {
        Row note = new Row().with(field, text);
        notes.put(section, note);
        return note;
    }

    Draft addSheet(OtherSheet sheet) {
        otherSheets.add(sheet);
        return this;
    }

    /** Notes that the answer to a field must give a finding. */
    Draft plant(FindingCode code, String section, String key, String field, String what) {
        return plant(code, new Spot.CellOf(section, row(section, key), field), what);
    }

    Draft plant(FindingCode code, Spot spot, String what) {
        planted.add(new Planted(code, spot, what));
        return this;
    }

    /** Returns the record of that key; of a form its only one. */
    Row row(String section, String key) {
        Outline.Section definition = outline.section(section);
        return rowsOf(section).stream()
                .filter(row -> definition.form() || row.has(definition.keyField(), key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + key + " in " + section));
    }

    Outline outline() {
        return outline;
    }

    Content content() {
        return content;
    }

    boolean gives(String section) {
        return rows.containsKey(section);
    }

    List<Row> rowsOf(String section) {
        return getFrom(rows, section);
    }

    List<String> columnsOf(String section) {
        return getFrom(columns, section);
    }

    String sheetOf(String section) {
        return sheetNames.getOrDefault(section, outline.section(section).sheet());
    }

    /** Returns the words over the column of a field; the template's own unless they were changed. */
    String headingOf(String section, Outline.Field field) {
        return headings.getOrDefault(section, Map.of()).getOrDefault(field.id(), field.heading());
    }

    int blankRowsAbove(String section) {
        return blankRowsAbove.getOrDefault(section, 0);
    }

    List<Row> notesBelow(String section) {
        Row note = notes.get(section);
        return note == null ? List.of() : List.of(note);
    }

    List<OtherSheet> otherSheets() {
        return List.copyOf(otherSheets);
    }

    List<Planted> planted() {
        return List.copyOf(planted);
    }

    private Row insertAfter(String section, String key, Row row) {
        List<Row> records = rowsOf(section);
        records.add(records.indexOf(row(section, key)) + 1, row);
        return row;
    }

    private static <T> List<T> getFrom(Map<String, List<T>> lists, String section) {
        List<T> list = lists.get(section);
        if (list == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return list;
    }
}
