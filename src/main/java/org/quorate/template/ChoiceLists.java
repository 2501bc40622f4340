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

/** The lists of one workbook from which answers are chosen, each a column of the sheet of lists. Immutable. */
final class ChoiceLists {
    private static final int NOTES = 1;
    private static final int WIDTH = 34;

    private final Map<String, Integer> columnByField = new HashMap<>();
    private final List<ListOfWords> lists = new ArrayList<>();

    private record ListOfWords(String heading, List<String> words) {
        ListOfWords {
            words = List.copyOf(words);
        }
    }

    ChoiceLists(Programme programme, ReturnDefinition definition) {
        for (SectionDefinition section : definition.sections()) {
            for (FieldDefinition field : section.fields()) {
                words(programme, field).ifPresent(words -> columnByField.put(id(section, field), column(field, words)));
            }
        }
    }

    private int column(FieldDefinition field, List<String> words) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).words.equals(words)) {
                return i;
            }
        }
        lists.add(new ListOfWords(unique(field.heading()), words));
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

    /** Finds the cells that list what may be chosen for a field, as a formula refers to them. */
    Optional<String> cells(SectionDefinition section, FieldDefinition field) {
        return Optional.ofNullable(columnByField.get(id(section, field))).map(column -> {
            int first = IssuedSheet.firstRow(NOTES);
            return IssuedSheet.reference(
                    IssuedParts.LISTS,
                    column,
                    first,
                    first + lists.get(column).words.size() - 1);
        });
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
        int longest = lists.stream().mapToInt(list -> list.words.size()).max().orElse(0);
        List<List<IssuedCell>> rows = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            int row = i;
            rows.add(lists.stream()
                    .map(list -> row < list.words.size() ? IssuedCell.words(list.words.get(row)) : IssuedCell.BLANK)
                    .toList());
        }
        return new IssuedSheet(
                IssuedParts.LISTS,
                IssuedParts.title(IssuedParts.LISTS, "what may be chosen"),
                List.of(
                        "The drop-down lists of the other sheets take their words from here. Please leave this sheet as it is."),
                columns,
                rows,
                "");
    }
}
