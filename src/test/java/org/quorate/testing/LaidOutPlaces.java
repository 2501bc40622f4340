package org.quorate.testing;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.quorate.programme.FixedList;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;
import org.quorate.validation.NamedField.From;

/**
 * Places in a workbook in which each section has a sheet named after its id: of a table the records of rows 2 to 31, their fields
 * from column A on, column Z for whether one stands there; of a form each field in a row of its own, with its answer in column B.
 * What the return before said stands alike on sheets of their own, whose column Y says on which row of them the record of the same
 * key stands. What the pack says stands on a sheet {@code Given}: the party's words in column B, the period's in C, a list from
 * D on. Formulas are those of one row.
 *
 * @param row the 1-based row that is judged
 */
public record LaidOutPlaces(int row) implements IssuedPlaces {
    public static final int FIRST = 2;
    public static final int LAST = 31;
    /** The row of the cell that stays empty. */
    private static final int EMPTY = 99;

    private static final List<String> PARTY = List.of("id", "name", "code", "role", "type", "status");
    private static final List<String> PERIOD = List.of("id", "label", "kind", "part", "start", "end", "due", "closes");

    @Override
    public Optional<String> find(NamedField named) {
        String sheet = sheet(named.section(), named.isEarlier());
        int number = named.section().fields().indexOf(named.field());
        if (named.section().kind() == Kind.FORM) {
            return Optional.of(sheet + "!$B$" + (number + 1));
        }
        String letter = CellReference.convertNumToColString(number);
        if (named.from() == From.RECORD) {
            return Optional.of(sheet + "!$" + letter + row);
        }
        String column = sheet + "!$" + letter + "$" + FIRST + ":$" + letter + "$" + LAST;
        return Optional.of(
                named.from() == From.EARLIER_RECORD
                        ? "INDEX(" + column + "," + sheet(named.section(), false) + "!$Y" + row + ")"
                        : column);
    }

    public static String sheet(SectionDefinition section, boolean earlier) {
        return "'" + (earlier ? "Before " : "") + section.id() + "'";
    }

    @Override
    public Optional<String> filled(SectionDefinition section, boolean earlier) {
        return Optional.of(sheet(section, earlier) + "!$Z$" + FIRST + ":$Z$" + LAST);
    }

    @Override
    public String filledRow(SectionDefinition section) {
        return sheet(section, false) + "!$Z" + row;
    }

    @Override
    public Optional<String> party(String word) {
        return Optional.of("Given!$B$" + (1 + PARTY.indexOf(word)));
    }

    @Override
    public Optional<String> period(String word) {
        return Optional.of("Given!$C$" + (1 + PERIOD.indexOf(word)));
    }

    @Override
    public Optional<String> list(FixedList list, String column) {
        String letter = listColumn(list.allColumns().indexOf(column));
        return Optional.of(
                "Given!$" + letter + "$1:$" + letter + "$" + list.rows().size());
    }

    /** Returns the letter of the column in which a column of the list stands; they are counted from 0. */
    public static String listColumn(int column) {
        return CellReference.convertNumToColString(CellReference.convertColStringToIndex("D") + column);
    }

    @Override
    public String blank() {
        return "Given!$A$" + EMPTY;
    }
}
