package org.quorate.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.IssuedParts;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.CellRef;
import org.quorate.template.IssuedCell.Content;

/**
 * The sheet of what was answered last, as far as checks compare with it: a column is added when a check first asks for it, with a
 * row for each record of its section and an empty one for what is new. For one workbook, once.
 */
final class LastAnswers {
    private static final int NOTES = 1;
    private static final int WIDTH = 26;
    private static final String KEY_JOINT = " / ";
    /** Keys of other types may be typed in other words than those in which they are known. */
    private static final Set<FieldType> TYPED_AS_KNOWN =
            EnumSet.of(FieldType.TEXT, FieldType.NARRATIVE, FieldType.REFERENCE, FieldType.INTEGER);

    private final Programme programme;
    private final @Nullable EarlierReturn lastOrNull;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * A column.
     *
     * @param number 0-based
     */
    private record Column(int number, String heading, List<IssuedCell> cells) {
        Column {
            cells = List.copyOf(cells);
        }

        String reference() {
            int first = IssuedSheet.firstRow(NOTES);
            return IssuedSheet.reference(IssuedParts.LAST_ANSWERS, number, first, first + cells.size() - 1);
        }

        String firstCell() {
            return IssuedSheet.reference(IssuedParts.LAST_ANSWERS, new CellRef(number, IssuedSheet.firstRow(NOTES)));
        }
    }

    /**
     * Prepares the sheet.
     *
     * @param lastOrNull the last accepted return, or null where there is none
     */
    LastAnswers(Programme programme, @Nullable EarlierReturn lastOrNull) {
        this.programme = programme;
        this.lastOrNull = lastOrNull;
    }

    /** Returns the same sheet, to which columns may be added apart from this one. */
    LastAnswers copy() {
        LastAnswers copy = new LastAnswers(programme, lastOrNull);
        copy.columns.putAll(columns);
        return copy;
    }

    /** Finds the answers to a field of all records; of a form the cell of its answer. Empty where they cannot be compared with. */
    Optional<String> answers(SectionDefinition section, FieldDefinition field) {
        return column(section, field)
                .map(column -> section.kind() == SectionDefinition.Kind.FORM ? column.firstCell() : column.reference());
    }

    /**
     * Finds the answer to a field of the record that has a key.
     *
     * @param key the cells in which the parts of the key stand
     * @return a formula that gives a reference; empty where the key cannot be looked for
     */
    Optional<String> answer(SectionDefinition section, FieldDefinition field, List<String> key) {
        Optional<Column> wanted = column(section, field);
        if (wanted.isEmpty() || key.isEmpty() || !keyOf(section).stream().allMatch(LastAnswers::isTypedAsKnown)) {
            return Optional.empty();
        }
        Column keys = columns.computeIfAbsent(
                section.id() + "//key",
                none -> new Column(
                        columns.size(),
                        section.title() + ": key",
                        cells(section, record -> new Content.Words(key(section, record)))));
        String typed = key.stream().map(cell -> "TRIM(" + cell + ")").collect(Collectors.joining(joint()));
        String itself = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(" + typed + ",\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")";
        return Optional.of("INDEX(" + wanted.get().reference() + ",IFERROR(MATCH(" + itself + "," + keys.reference()
                + ",0)," + keys.cells.size() + "))");
    }

    private static String joint() {
        return "&" + ExcelText.text(KEY_JOINT) + "&";
    }

    private static boolean isTypedAsKnown(FieldDefinition field) {
        return TYPED_AS_KNOWN.contains(field.type());
    }

    /** Finds the column that has 1 for each record of the section. */
    Optional<String> records(SectionDefinition section) {
        return records(section.id())
                .map(records -> columns.computeIfAbsent(
                                section.id() + "//record",
                                none -> new Column(
                                        columns.size(),
                                        section.title() + ": counted",
                                        cells(section, record -> new Content.Number(BigDecimal.ONE))))
                        .reference());
    }

    private Optional<List<SectionRecord>> records(String sectionId) {
        return lastOrNull == null ? Optional.empty() : lastOrNull.find(sectionId);
    }

    private Optional<Column> column(SectionDefinition section, FieldDefinition field) {
        return records(section.id())
                .filter(records -> records.stream().noneMatch(record -> isUnreadable(record, field)))
                .map(records -> columns.computeIfAbsent(
                        section.id() + "/" + field.id(),
                        none -> new Column(
                                columns.size(),
                                section.title() + ": " + field.heading(),
                                cells(section, record -> content(field, record)))));
    }

    private static boolean isUnreadable(SectionRecord record, FieldDefinition field) {
        return record.find(field.id())
                .map(FieldAnswer::answer)
                .filter(Answer.Unreadable.class::isInstance)
                .isPresent();
    }

    private List<IssuedCell> cells(SectionDefinition section, Function<SectionRecord, Content> content) {
        List<IssuedCell> cells = new ArrayList<>();
        records(section.id())
                .orElse(List.of())
                .forEach(record -> cells.add(new IssuedCell(content.apply(record), false, null)));
        cells.add(IssuedCell.BLANK);
        return cells;
    }

    /** As checks see it: by the pack's own words, a tick as TRUE or FALSE. */
    private Content content(FieldDefinition field, SectionRecord record) {
        Answer answer = record.find(field.id()).map(FieldAnswer::answer).orElseGet(Answer::notProvided);
        if (field.type() == FieldType.TICK) {
            return new Content.Truth(answer instanceof Answer.YesNo ticked && ticked.yes());
        }
        if (answer instanceof Answer.Amount amount) {
            return new Content.Number(amount.number());
        }
        if (answer instanceof Answer.Day day) {
            return new Content.Day(day.date());
        }
        if (field.type() == FieldType.PARTY && answer instanceof Answer.Words words) {
            return words(
                    programme.parties().findById(words.text()).map(Party::name).orElse(words.text()));
        }
        return answer.isGiven() ? words(answer.text()) : new Content.Blank();
    }

    private static Content words(String text) {
        return text.isEmpty() ? new Content.Blank() : new Content.Words(text);
    }

    private static List<FieldDefinition> keyOf(SectionDefinition section) {
        return section.records().key().stream()
                .flatMap(id -> section.find(id).stream())
                .toList();
    }

    private static String key(SectionDefinition section, SectionRecord record) {
        return keyOf(section).stream()
                .map(field -> record.find(field.id())
                        .map(FieldAnswer::answer)
                        .filter(Answer::isGiven)
                        .map(Answer::text)
                        .orElse(""))
                .collect(Collectors.joining(KEY_JOINT));
    }

    /** Returns whether there is a return to compare with. */
    boolean isThere() {
        return lastOrNull != null;
    }

    /** Returns whether no check asked for anything. */
    boolean isEmpty() {
        return columns.isEmpty();
    }

    IssuedSheet sheet() {
        List<Column> all = List.copyOf(columns.values());
        int longest = all.stream().mapToInt(column -> column.cells.size()).max().orElse(0);
        List<List<IssuedCell>> rows = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            int row = i;
            rows.add(all.stream()
                    .map(column -> row < column.cells.size() ? column.cells.get(row) : IssuedCell.BLANK)
                    .toList());
        }
        return new IssuedSheet(
                IssuedParts.LAST_ANSWERS,
                IssuedParts.title(IssuedParts.LAST_ANSWERS, "what the checks compare with"),
                List.of(
                        "These are answers of your last accepted return. The checks of the other sheets take them from here; please leave this sheet as it is."),
                all.stream()
                        .map(column -> new IssuedColumn(column.heading, "", IssuedColumn.Part.LAST_TIME, WIDTH))
                        .toList(),
                rows,
                "");
    }
}
