package org.quorate.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.binding.IssuedParts;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FixedList;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.template.IssuedCell.Content;

/**
 * The lists of one workbook from which answers are chosen, and those that checks name, each a column of the sheet of lists. For one
 * workbook, once.
 */
final class ChoiceLists {
    private static final int NOTES = 1;
    private static final int WIDTH = 34;
    private static final String SECTION = "section:";

    private final Map<String, Integer> columnByField = new HashMap<>();
    private final List<Column> lists = new ArrayList<>();
    private final Map<String, AnswersPlace> places = new HashMap<>();

    private record Column(String heading, List<IssuedCell> cells) {
        Column {
            cells = List.copyOf(cells);
        }
    }

    ChoiceLists(Programme programme, ReturnDefinition definition) {
        for (SectionDefinition section : definition.sections()) {
            for (FieldDefinition field : section.fields()) {
                words(programme, field)
                        .ifPresent(words -> columnByField.put(
                                id(section, field),
                                column(
                                        field.heading(),
                                        words.stream().map(IssuedCell::words).toList())));
            }
        }
    }

    private ChoiceLists(ChoiceLists other) {
        this.columnByField.putAll(other.columnByField);
        this.lists.addAll(other.lists);
        this.places.putAll(other.places);
    }

    /** Returns the same lists, to which others may be added apart from these. */
    ChoiceLists copy() {
        return new ChoiceLists(this);
    }

    private int column(String heading, List<IssuedCell> cells) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).cells.equals(cells)) {
                return i;
            }
        }
        lists.add(new Column(unique(heading), cells));
        return lists.size() - 1;
    }

    private String unique(String heading) {
        String named = heading;
        for (int i = 2; isTaken(named); i++) {
            named = heading + " (" + i + ")";
        }
        return named;
    }

    private boolean isTaken(String heading) {
        return lists.stream().anyMatch(list -> list.heading.equalsIgnoreCase(heading));
    }

    private static String id(SectionDefinition section, FieldDefinition field) {
        return section.id() + "/" + field.id();
    }

    private static Optional<List<String>> words(Programme programme, FieldDefinition field) {
        return switch (field.type()) {
            case YES_NO -> Optional.of(List.of("Yes", "No"));
            case TICK -> Optional.of(List.of("x"));
            case CHOICE ->
                Optional.of(field.bounds().choices().stream().map(Choice::label).toList());
            case SCALE ->
                field.bounds()
                        .scale()
                        .flatMap(id -> programme.vocabulary().findScale(id))
                        .map(Scale::labels);
            case PARTY ->
                Optional.of(
                        programme.parties().parties().stream().map(Party::name).toList());
            case PERIOD ->
                Optional.of(programme.calendar().periods().stream()
                        .map(ReportingPeriod::label)
                        .toList());
            case REFERENCE ->
                field.bounds()
                        .target()
                        .filter(target -> target.startsWith("list:"))
                        .flatMap(target -> programme.vocabulary().findList(target.substring("list:".length())))
                        .map(FixedList::keys);
            default -> Optional.empty();
        };
    }

    /** Takes down where the sections stand to whose records fields refer. */
    void placed(List<AnswersPlace> sections) {
        sections.forEach(place -> places.put(place.section().id(), place));
    }

    /** Finds the cells that list what may be chosen for a field, as a formula refers to them. */
    Optional<String> cells(SectionDefinition section, FieldDefinition field) {
        return Optional.ofNullable(columnByField.get(id(section, field)))
                .map(this::cells)
                .or(() -> referredTo(field).flatMap(AnswersPlace::keys));
    }

    /** Finds the section to whose records a field refers. */
    Optional<AnswersPlace> referredTo(FieldDefinition field) {
        return field.bounds()
                .target()
                .filter(target -> target.startsWith(SECTION))
                .flatMap(target -> Optional.ofNullable(places.get(target.substring(SECTION.length()))));
    }

    /**
     * Returns the cells of a column of a fixed list, as a formula refers to them; it is added where it is not there yet.
     *
     * @param column one of {@link FixedList#allColumns}
     */
    String cells(FixedList list, String column) {
        int number = list.allColumns().indexOf(column);
        return cells(column(
                list.title() + ": " + column,
                list.rows().stream()
                        .map(row ->
                                list.value(row, number).map(ChoiceLists::cell).orElse(IssuedCell.BLANK))
                        .toList()));
    }

    private static IssuedCell cell(FixedList.Value value) {
        return value.numberOrNull() == null
                ? IssuedCell.words(value.text())
                : IssuedCell.of(new Content.Number(value.numberOrNull()));
    }

    private String cells(int column) {
        int first = IssuedSheet.firstRow(NOTES);
        return IssuedSheet.reference(
                IssuedParts.LISTS,
                column,
                first,
                first + lists.get(column).cells.size() - 1);
    }

    /** Returns whether there is no list. */
    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Returns the sheet on which the lists stand. */
    IssuedSheet sheet() {
        List<IssuedColumn> columns = lists.stream()
                .map(list -> new IssuedColumn(list.heading, "", IssuedColumn.Part.TEXT, WIDTH))
                .toList();
        int longest = lists.stream().mapToInt(list -> list.cells.size()).max().orElse(0);
        List<List<IssuedCell>> rows = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            int row = i;
            rows.add(lists.stream()
                    .map(list -> row < list.cells.size() ? list.cells.get(row) : IssuedCell.BLANK)
                    .toList());
        }
        return new IssuedSheet(
                IssuedParts.LISTS,
                IssuedParts.title(IssuedParts.LISTS, "what may be chosen"),
                List.of(
                        "The drop-down lists and the checks of the other sheets take their words from here. Please leave this sheet as it is."),
                columns,
                rows,
                "");
    }
}
