package org.quorate.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Plural;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Locator;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Orientation;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.SectionDefinition.Shape;
import org.quorate.programme.Words;
import org.quorate.proposal.Remark.Certainty;
import org.quorate.proposal.SheetPart.Column;
import org.quorate.proposal.SheetPart.Form;
import org.quorate.proposal.SheetPart.Label;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;

/** Makes sections of what was found on one sheet. Remarks are added to those of the whole. Not thread-safe. */
final class SectionProposal {
    private static final int LONGEST_HEADING = 400;
    private static final int LONGEST_END = 100;
    private static final int ROWS_OF_A_TITLE = 3;
    private static final Pattern NO_RECORD = Pattern.compile(
            "(grand )?totals?\\b.*|sub.?totals?\\b.*|examples?\\b.*|notes?\\b.*|guidance\\b.*|end",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIOD = Pattern.compile(
            ".*\\b(q[1-4]|qtr [1-4]|quarter [1-4]|h[12]|\\d{4} \\d{2,4}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{2,4}|20\\d\\d)\\b.*");
    private static final int PERIODS_WORTH_TELLING = 3;
    private static final int MOST_OF_A_KEY = 3;
    private static final int MOST_TRIED = 8;

    private final Workbook workbook;
    private final DropDowns dropDowns;
    private final Sheet sheet;
    private final List<SheetPart> parts;
    private final boolean alone;
    private final List<Remark> remarks;

    SectionProposal(Workbook workbook, DropDowns dropDowns, Sheet sheet, List<SheetPart> parts, List<Remark> remarks) {
        this.workbook = workbook;
        this.dropDowns = dropDowns;
        this.sheet = sheet;
        this.parts = parts;
        this.alone = parts.size() == 1
                && !(parts.get(0) instanceof Table table
                        && rowAfter(sheet, table).isPresent());
        this.remarks = remarks;
    }

    /** Returns the section; empty where nothing of it can be named, or where nobody could tell where it ends. */
    Optional<SectionDefinition> of(SheetPart part, Slugs ids) {
        String title = title(part);
        String place = "sheet \"" + sheet.name() + "\"" + (alone ? "" : ", \"" + title + "\"");
        if (part instanceof Table table && !isBounded(table)) {
            remarks.add(new Remark(
                    Certainty.LEFT_OUT,
                    place,
                    "The table at %s has no title of its own, and nothing tells it from what stands below it."
                            .formatted(part.corner().a1())));
            return Optional.empty();
        }
        List<FieldDefinition> fields = part instanceof Table table
                ? columns(table, place)
                : part instanceof Form form ? labels(form, place) : List.of();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean isTable = part instanceof Table;
        remarks.add(new Remark(
                isTable && ((Table) part).columns().size() > 2 ? Certainty.CERTAIN : Certainty.GUESSED,
                place,
                isTable
                        ? "A table: headings in row %s, %s."
                                .formatted(((Table) part).headingRow(), Plural.of(fields.size(), "column"))
                        : "A form: %s.".formatted(Plural.of(fields.size(), "question"))));
        return Optional.of(new SectionDefinition(
                ids.idFor(title),
                title,
                HeadingSense.subject(title),
                isTable ? Kind.TABLE : Kind.FORM,
                new Placement(
                        sheet.name(),
                        List.of(),
                        List.of(locator(part)),
                        new Shape(isTable ? ((Table) part).depth() : 1, Orientation.RIGHT, null, null)),
                new Presence(true, null, List.of()),
                isTable
                        ? records((Table) part, fields, place)
                        : new Records(List.of(), null, true, List.of(), List.of(), List.of(), Count.ANY),
                fields));
    }

    /** A table ends with the sheet, at a text that stands nowhere before, or where the next part begins. */
    private boolean isBounded(Table table) {
        OptionalInt next = rowAfter(sheet, table);
        if (next.isEmpty()) {
            return true;
        }
        boolean partNext = parts.stream()
                .mapToInt(part -> part.corner().row())
                .anyMatch(row -> row > table.last() && row <= next.getAsInt() + ROWS_OF_A_TITLE);
        return partNext
                || (standsOnce(table.title())
                        && (table.again() == 0 || after(table).isPresent()));
    }

    private static OptionalInt rowAfter(Sheet sheet, Table table) {
        return sheet.rows().stream()
                .filter(row ->
                        row.number() > table.last() && !CellWords.filled(row).isEmpty())
                .mapToInt(SheetRow::number)
                .findFirst();
    }

    private String title(SheetPart part) {
        return alone || part.title().isEmpty() || Words.fold(part.title()).isEmpty() ? sheet.name() : part.title();
    }

    /** A title moves with its section when somebody inserts rows above; a cell does not. */
    private Locator locator(SheetPart part) {
        if (alone) {
            return new Locator.Anywhere();
        }
        if (!part.title().isEmpty() && standsOnce(part.title())) {
            return part instanceof Table table
                    ? after(table)
                            .<Locator>map(end -> new Locator.Tags(part.title(), end))
                            .orElseGet(() -> new Locator.Title(part.title()))
                    : new Locator.Title(part.title());
        }
        remarks.add(new Remark(
                Certainty.GUESSED,
                "sheet \"" + sheet.name() + "\"",
                "What begins in %s has no title of its own; it is looked for at that cell, and lost when rows are inserted above."
                        .formatted(part.corner().a1())));
        return new Locator.FixedCell(part.corner().a1());
    }

    /** Finds the first text after a table by which its end can be known: one that does not stand in the table as well. */
    private Optional<String> after(Table table) {
        return sheet.rows().stream()
                .filter(row -> row.number() > table.last() && (table.again() == 0 || row.number() < table.again()))
                .flatMap(row -> CellWords.filled(row).stream())
                .filter(CellWords::isText)
                .map(CellWords::of)
                .filter(text ->
                        text.length() <= LONGEST_END && !Words.fold(text).isEmpty())
                .filter(text -> !Words.same(text, table.title()) && !standsIn(table, text))
                .findFirst();
    }

    /** Whether a text stands in the table, or above it on the sheet. */
    private boolean standsIn(Table table, String text) {
        return sheet.rows().stream()
                .filter(row -> row.number() <= table.last())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> Words.same(CellWords.of(cell), text));
    }

    private boolean standsOnce(String text) {
        return !Words.fold(text).isEmpty()
                && sheet.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> Words.same(CellWords.of(cell), text))
                                .count()
                        == 1;
    }

    private List<FieldDefinition> columns(Table table, String place) {
        Slugs ids = Slugs.ofFields();
        Set<String> taken = new HashSet<>();
        Optional<SheetRow> hints = hints(table);
        List<FieldDefinition> fields = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!isName(column.heading(), taken, place)) {
                continue;
            }
            if (PERIOD.matcher(Words.fold(column.heading())).matches()) {
                periods.add(column.heading());
            }
            List<Cell> answers = answers(table, column.index());
            boolean hinted = hints.flatMap(row -> row.find(column.index()))
                    .filter(cell -> CellWords.isRequired(CellWords.of(cell)))
                    .isPresent();
            fields.add(new FieldGuess(
                            column.heading(),
                            answers,
                            choices(new CellRef(column.index(), table.headingRow() + 1), place, column.heading()),
                            hinted || CellWords.isRequired(column.heading()))
                    .field(ids.idFor(lastWords(column.heading())), place, remarks));
        }
        if (periods.size() >= PERIODS_WORTH_TELLING) {
            remarks.add(new Remark(
                    Certainty.GUESSED,
                    place,
                    "%s columns look like periods, from \"%s\" on; each is a field of its own. \"periods\" would make a record a period of them."
                            .formatted(periods.size(), periods.get(0))));
        }
        return fields;
    }

    private boolean isName(String heading, Set<String> taken, String place) {
        String why = Words.fold(heading).isEmpty()
                ? "has no letters"
                : heading.length() > LONGEST_HEADING ? "is too long for a heading" : "stands there twice";
        boolean usable =
                !Words.fold(heading).isEmpty() && heading.length() <= LONGEST_HEADING && taken.add(Words.fold(heading));
        if (!usable) {
            remarks.add(new Remark(Certainty.LEFT_OUT, place, "\"%s\" %s.".formatted(shortened(heading), why)));
        }
        return usable;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    private static String lastWords(String path) {
        return path.substring(path.lastIndexOf('>') + 1);
    }

    private List<SheetRow> rows(Table table) {
        Optional<SheetRow> hints = hints(table);
        return sheet.rows().stream()
                .filter(row -> row.number() > table.headingRow() && row.number() <= table.last())
                .filter(row -> hints.isEmpty() || hints.get().number() != row.number())
                .filter(row -> CellWords.filled(row).stream()
                        .findFirst()
                        .filter(cell -> !NO_RECORD.matcher(CellWords.of(cell)).matches())
                        .isPresent())
                .toList();
    }

    private List<Cell> answers(Table table, int column) {
        return rows(table).stream()
                .flatMap(row -> row.find(column).stream())
                .filter(cell -> !CellWords.of(cell).isEmpty())
                .toList();
    }

    /** Finds the row below the headings that only says how to answer. */
    private Optional<SheetRow> hints(Table table) {
        return sheet.find(table.headingRow() + 1).filter(row -> {
            List<Cell> filled = CellWords.filled(row);
            long hints = filled.stream()
                    .filter(CellWords::isText)
                    .map(CellWords::of)
                    .filter(text -> CellWords.isHint(text) && !CellWords.isPlaceholder(text))
                    .count();
            return hints > 0 && hints * 2 >= filled.size() && CellWords.isText(filled.get(0));
        });
    }

    private List<String> choices(CellRef cell, String place, String heading) {
        return dropDowns
                .find(sheet.name(), cell)
                .map(list -> {
                    List<String> words = DropDowns.words(workbook, sheet.name(), list);
                    if (words.isEmpty()) {
                        remarks.add(new Remark(
                                Certainty.LEFT_OUT,
                                place,
                                "\"%s\" has a drop-down list whose words could not be looked up (%s)."
                                        .formatted(shortened(heading), shortened(list.source()))));
                    }
                    return words;
                })
                .orElse(List.of());
    }

    private Records records(Table table, List<FieldDefinition> fields, String place) {
        List<String> ignore = sheet.rows().stream()
                .filter(row -> row.number() > table.headingRow() && row.number() <= table.last())
                .flatMap(row -> CellWords.filled(row).stream().limit(1))
                .map(CellWords::of)
                .filter(text -> NO_RECORD.matcher(text).matches())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        hints(table).map(row -> CellWords.of(CellWords.filled(row).get(0))).ifPresent(ignore::add);
        ignore.forEach(text -> remarks.add(new Remark(
                Certainty.GUESSED,
                place,
                "A row that begins \"%s\" is taken for no record.".formatted(shortened(text)))));
        return new Records(
                key(table, fields, place),
                null,
                true,
                ignore.stream().distinct().toList(),
                unheaded(table, place),
                List.of(),
                Count.ANY);
    }

    private List<String> unheaded(Table table, String place) {
        Set<Integer> headed = table.columns().stream().map(Column::index).collect(Collectors.toSet());
        Optional<CellRef> first = rows(table).stream()
                .flatMap(row -> CellWords.filled(row).stream())
                .map(Cell::ref)
                .filter(ref -> !headed.contains(ref.column()))
                .findFirst();
        first.ifPresent(ref -> remarks.add(new Remark(
                Certainty.LEFT_OUT,
                place,
                "Columns without a heading are not read; something stands in %s.".formatted(ref.a1()))));
        return first.isPresent() ? List.of(Records.NO_HEADING) : List.of();
    }

    /** The first column, or two or three together, in which every row says something, and no two rows the same. */
    private List<String> key(Table table, List<FieldDefinition> fields, String place) {
        Map<String, Integer> columns = new HashMap<>();
        for (FieldDefinition field : fields) {
            table.columns().stream()
                    .filter(column -> column.heading().equals(field.heading()))
                    .findFirst()
                    .ifPresent(column -> columns.put(field.id(), column.index()));
        }
        List<SheetRow> rows =
                rows(table).stream().filter(row -> isRecord(row, table)).toList();
        List<FieldDefinition> able = fields.stream()
                .filter(field -> field.type() != FieldType.NARRATIVE)
                .filter(field -> isFilled(rows, columns.get(field.id())))
                .limit(MOST_TRIED)
                .toList();
        for (List<FieldDefinition> candidate : candidates(able)) {
            if (differ(rows, candidate, columns)) {
                return told(candidate, "no two rows have the same", place);
            }
        }
        List<FieldDefinition> first = able.isEmpty() ? fields.subList(0, 1) : able.subList(0, 1);
        return told(first, "nothing in the workbook proves it", place);
    }

    /** Returns each field alone, then each two of them, then each three, the first ones first. */
    private static List<List<FieldDefinition>> candidates(List<FieldDefinition> fields) {
        List<List<FieldDefinition>> all = new ArrayList<>();
        fields.forEach(field -> all.add(List.of(field)));
        for (int size = 2, from = 0; size <= MOST_OF_A_KEY; size++) {
            int to = all.size();
            for (int i = from; i < to; i++) {
                List<FieldDefinition> smaller = all.get(i);
                for (FieldDefinition field :
                        fields.subList(fields.indexOf(smaller.get(smaller.size() - 1)) + 1, fields.size())) {
                    List<FieldDefinition> larger = new ArrayList<>(smaller);
                    larger.add(field);
                    all.add(larger);
                }
            }
            from = to;
        }
        return all;
    }

    private List<String> told(List<FieldDefinition> key, String why, String place) {
        String headings = key.stream()
                .map(field -> "\"" + shortened(field.heading()) + "\"")
                .collect(Collectors.joining(" and "));
        remarks.add(new Remark(
                Certainty.GUESSED,
                place,
                "%s %s one row from another: %s.".formatted(headings, key.size() == 1 ? "tells" : "tell", why)));
        return key.stream().map(FieldDefinition::id).toList();
    }

    /** A row in which nothing but a number or a prompt stands is not filled in yet. */
    private static boolean isRecord(SheetRow row, Table table) {
        return table.columns().stream()
                        .flatMap(column -> row.find(column.index()).stream())
                        .map(CellWords::of)
                        .filter(text -> !text.isEmpty() && !CellWords.isPlaceholder(text))
                        .count()
                > (table.columns().size() > 1 ? 1 : 0);
    }

    private static boolean isFilled(List<SheetRow> rows, @Nullable Integer column) {
        return column != null
                && !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.find(column)
                                .map(CellWords::of)
                                .filter(text -> !Words.fold(text).isEmpty() && !CellWords.isPlaceholder(text))
                                .isPresent());
    }

    private static boolean differ(List<SheetRow> rows, List<FieldDefinition> fields, Map<String, Integer> columns) {
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .allMatch(row -> seen.add(fields.stream()
                        .flatMap(field -> row.find(columns.getOrDefault(field.id(), 0)).stream())
                        .map(CellWords::of)
                        .map(Words::fold)
                        .collect(Collectors.joining(" / "))));
    }

    private List<FieldDefinition> labels(Form form, String place) {
        Slugs ids = Slugs.ofFields();
        Set<String> taken = new HashSet<>();
        List<FieldDefinition> fields = new ArrayList<>();
        for (Label label : form.labels()) {
            if (isName(label.text(), taken, place)) {
                List<Cell> answers = sheet.find(label.answer())
                        .filter(cell -> !CellWords.of(cell).isEmpty())
                        .map(List::of)
                        .orElse(List.of());
                fields.add(identity(new FieldGuess(
                                label.text(),
                                answers,
                                choices(label.answer(), place, label.text()),
                                CellWords.isRequired(label.text()))
                        .field(ids.idFor(label.text()), place, remarks)));
            }
        }
        return fields;
    }

    /** A label that can only mean whose return it is, or for which period, says so. */
    private static FieldDefinition identity(FieldDefinition field) {
        Meaning meaning = HeadingSense.identity(field.heading());
        if (meaning == Meaning.NONE || field.type() == FieldType.CHOICE) {
            return field;
        }
        return new FieldDefinition(
                field.id(),
                field.heading(),
                field.aliases(),
                meaning == Meaning.PARTY ? FieldType.PARTY : FieldType.PERIOD,
                meaning,
                Need.REQUIRED,
                FieldDefinition.Bounds.NONE,
                field.guidance(),
                Entry.byHand(field.entry().placeholders()));
    }
}
