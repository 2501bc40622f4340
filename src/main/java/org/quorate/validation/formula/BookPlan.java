package org.quorate.validation.formula;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.CheckText;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Words;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;
import org.quorate.validation.NamedField.From;

/**
 * Which sheet and column of the engine's book stands for what a formula can name. No such book exists: the record that is judged
 * always stands in row 1 of its sheet, whichever it is. Immutable.
 */
final class BookPlan {
    static final String PREVIOUS = "Previous";
    static final String PARTY = "Party";
    static final String PERIOD = "Period";
    static final String LIST = "List";

    /** The check's own formula. */
    static final int CHECK = 0;

    static final int RECORD = 1;
    static final int EARLIER_RECORD = 2;
    static final int PARTY_SHEET = 3;
    static final int PERIOD_SHEET = 4;
    private static final int FIRST_SECTION = 5;

    static final List<String> PARTY_WORDS = List.of("id", "name", "code", "role", "type", "status");
    static final List<String> PERIOD_WORDS = List.of("id", "label", "kind", "part", "start", "end", "due", "closes");

    private final ReturnDefinition definition;
    private final List<FixedList> lists;

    BookPlan(ReturnDefinition definition, List<FixedList> lists) {
        this.definition = definition;
        this.lists = List.copyOf(lists);
    }

    /**
     * What a name in brackets stands for.
     *
     * @param address in the engine's book
     * @param namedOrNull the field, or null for what the pack or the period says
     * @param givenOrNull what the pack or the period says, or null for a field
     */
    record Target(
            String address,
            boolean column,
            boolean truth,
            @Nullable NamedField namedOrNull,
            @Nullable Given givenOrNull) {
        /** Returns whether it is one answer in free words. */
        boolean isText() {
            return !column && namedOrNull != null && namedOrNull.field().type().isText();
        }

        boolean isOfRecord() {
            return namedOrNull != null && namedOrNull.isOfRecord();
        }
    }

    /**
     * What the pack or the period says.
     *
     * @param of {@link #PARTY}, {@link #PERIOD} or {@link #LIST}
     * @param listOrNull the list, or null where it is none
     */
    record Given(String of, @Nullable FixedList listOrNull, String word) {
        /** Finds it in a workbook that is sent out. */
        Optional<String> find(IssuedPlaces places) {
            if (listOrNull != null) {
                return places.list(listOrNull, word);
            }
            return of.equals(PARTY) ? places.party(word) : places.period(word);
        }

        /** Returns its name in a formula. */
        String name() {
            return of + (listOrNull == null ? "" : "." + listOrNull.id()) + "[" + word + "]";
        }
    }

    ReturnDefinition definition() {
        return definition;
    }

    /** Returns the sheet of a section, or of the section in the earlier return. */
    int sheetOf(SectionDefinition section, boolean earlier) {
        int index = definition.sections().indexOf(section);
        return FIRST_SECTION + index + (earlier ? definition.sections().size() : 0);
    }

    /** Returns the number of sheets. */
    int sheets() {
        return FIRST_SECTION + 2 * definition.sections().size() + lists.size();
    }

    /** Returns whether the sheet stands for a section; {@code of} tells which. */
    boolean isSection(int sheet, boolean earlier) {
        int first = FIRST_SECTION + (earlier ? definition.sections().size() : 0);
        return sheet >= first && sheet < first + definition.sections().size();
    }

    /** Returns whether the sheet stands for the record that is judged, or for what it was before. */
    static boolean isOfRecord(int sheet) {
        return sheet == RECORD || sheet == EARLIER_RECORD;
    }

    /** Returns the section that the sheet stands for. */
    SectionDefinition section(int sheet) {
        return definition
                .sections()
                .get((sheet - FIRST_SECTION) % definition.sections().size());
    }

    /** Returns the fixed list that the sheet stands for. */
    FixedList list(int sheet) {
        return lists.get(sheet - FIRST_SECTION - 2 * definition.sections().size());
    }

    /** Returns the name by which the engine knows a sheet. */
    static String nameOf(int sheet) {
        return "_s" + sheet;
    }

    /** Returns the 0-based number of the sheet of that name; -1 where there is none. */
    static int sheetOf(String name) {
        return name.startsWith("_s") ? Integer.parseInt(name.substring(2)) : -1;
    }

    /** Returns every word that can stand before a bracket. */
    List<String> qualifiers() {
        return Stream.of(
                        definition.sections().stream().map(SectionDefinition::id),
                        definition.sections().stream().map(section -> PREVIOUS + "." + section.id()),
                        Stream.of(PREVIOUS, PARTY, PERIOD),
                        lists.stream().map(list -> LIST + "." + list.id()))
                .flatMap(words -> words)
                .toList();
    }

    /**
     * Finds what a name stands for.
     *
     * @param qualifier what stands before the bracket; empty for nothing
     * @param own whether an at sign stands in the bracket
     * @param sectionOrNull the section of the check, or null
     */
    Target find(String qualifier, boolean own, String name, @Nullable SectionDefinition sectionOrNull)
            throws FormulaRefusedException {
        if (qualifier.isEmpty()) {
            return ofOwnSection(name, own, own ? From.RECORD : From.COLUMN, sectionOrNull);
        }
        if (qualifier.equals(PREVIOUS)) {
            return ofOwnSection(name, own, own ? From.EARLIER_RECORD : From.EARLIER_COLUMN, sectionOrNull);
        }
        if (own) {
            throw FormulaRefusedException.because(
                    "\"" + qualifier + "[@" + name + "]\" is a record that is not judged",
                    "[@Field] for the check's own record, or " + qualifier + "[" + name + "] for the column.");
        }
        if (qualifier.equals(PARTY)) {
            return word(PARTY, PARTY_SHEET, PARTY_WORDS, name);
        }
        if (qualifier.equals(PERIOD)) {
            return word(PERIOD, PERIOD_SHEET, PERIOD_WORDS, name);
        }
        if (qualifier.startsWith(LIST + ".")) {
            return ofList(qualifier.substring(LIST.length() + 1), name);
        }
        boolean earlier = qualifier.startsWith(PREVIOUS + ".");
        String id = earlier ? qualifier.substring(PREVIOUS.length() + 1) : qualifier;
        Optional<SectionDefinition> section = definition.find(id);
        if (section.isEmpty()) {
            throw FormulaRefusedException.unknown("section", qualifier, qualifiers());
        }
        return column(section.get(), name, earlier ? From.EARLIER_COLUMN : From.COLUMN);
    }

    private Target ofOwnSection(String name, boolean own, From from, @Nullable SectionDefinition section)
            throws FormulaRefusedException {
        if (section == null) {
            throw FormulaRefusedException.because(
                    "\"[" + (own ? "@" : "") + name + "]\" names no section, and the check has none",
                    "section[Field], or a section for the check.");
        }
        if (!own) {
            return column(section, name, from);
        }
        FieldDefinition field = field(section, name);
        int sheet = from == From.RECORD ? RECORD : EARLIER_RECORD;
        return new Target(
                cell(sheet, section.fields().indexOf(field)),
                false,
                isTruth(field),
                new NamedField(from, section, field),
                null);
    }

    /** The only record of a form is one cell. */
    private Target column(SectionDefinition section, String name, From from) throws FormulaRefusedException {
        FieldDefinition field = field(section, name);
        int sheet = sheetOf(section, from == From.EARLIER_COLUMN);
        int column = section.fields().indexOf(field);
        boolean table = section.kind() == Kind.TABLE;
        return new Target(
                table ? column(sheet, column) : cell(sheet, column),
                table,
                !table && isTruth(field),
                new NamedField(from, section, field),
                null);
    }

    private static FieldDefinition field(SectionDefinition section, String name) throws FormulaRefusedException {
        Optional<FieldDefinition> field = CheckText.find(section, name);
        if (field.isEmpty()) {
            throw FormulaRefusedException.unknown(
                    "field",
                    name,
                    section.fields().stream().map(FieldDefinition::heading).toList(),
                    section.fields().stream()
                            .flatMap(known -> Stream.of(known.heading(), known.id()))
                            .toList());
        }
        return field.get();
    }

    private static boolean isTruth(FieldDefinition field) {
        return field.type() == FieldType.TICK;
    }

    private Target ofList(String id, String name) throws FormulaRefusedException {
        Optional<FixedList> list =
                lists.stream().filter(known -> known.id().equals(id)).findFirst();
        if (list.isEmpty()) {
            throw FormulaRefusedException.unknown(
                    "list", id, lists.stream().map(FixedList::id).toList());
        }
        int sheet = FIRST_SECTION + 2 * definition.sections().size() + lists.indexOf(list.get());
        List<String> columns = list.get().allColumns();
        int column = indexOf(columns, name, "column of the list");
        Given given = new Given(LIST, list.get(), columns.get(column));
        return new Target(column(sheet, column), true, false, null, given);
    }

    private static Target word(String of, int sheet, List<String> words, String name) throws FormulaRefusedException {
        int column = indexOf(words, name, "value of the " + of.toLowerCase(Locale.ROOT));
        return new Target(cell(sheet, column), false, false, null, new Given(of, null, words.get(column)));
    }

    private static int indexOf(List<String> words, String name, String what) throws FormulaRefusedException {
        return IntStream.range(0, words.size())
                .filter(i -> Words.same(words.get(i), name))
                .boxed()
                .findFirst()
                .orElseThrow(() -> FormulaRefusedException.unknown(what, name, words));
    }

    private static String cell(int sheet, int column) {
        return nameOf(sheet) + "!$" + CellReference.convertNumToColString(column) + "$1";
    }

    private static String column(int sheet, int column) {
        String letters = CellReference.convertNumToColString(column);
        return nameOf(sheet) + "!$" + letters + ":$" + letters;
    }
}
