package org.quorate.validation;

import java.util.Optional;
import org.quorate.programme.FixedList;
import org.quorate.programme.SectionDefinition;

/**
 * Where the values that checks name stand in a workbook that is sent out, as the formulas of its checks write them: references in
 * A1 form with their sheet, such as {@code Risks!$F$7:$F$106}. The formula of a check that is made for each record is the one of
 * the first record's row; its rows are relative ({@code Risks!$F7}), so that it can be copied down, or asked for again for each row.
 *
 * <p>Answers of this return stand as somebody types them. What stands in all other places was written by us: texts, Excel's
 * numbers for numbers and dates, hundredths for percentages, {@code TRUE} and {@code FALSE} for ticks, the names of parties, the
 * ids of periods, and cells left empty for blanks.
 */
public interface IssuedPlaces {
    /**
     * Finds where a field stands: of {@link NamedField.From#RECORD} the cell in the row that is judged; of a column that of every
     * row into which a record can be written, or for a form the cell of its answer; of an earlier record an expression that gives
     * a reference and no value, for only so does a blank stay blank, such as {@code INDEX(Earlier!$C$2:$C$40,Risks!$Z7)}.
     *
     * @return the place; empty where the workbook does not hold it
     */
    Optional<String> find(NamedField field);

    /**
     * Finds the column that holds 1 for each row of a section in which a record stands, and 0 for each in which none does yet. It
     * has the rows that {@link #find} has for the section's columns.
     *
     * @param earlier whether the section of the last accepted return is meant
     * @return the column; empty where the workbook does not hold the section
     */
    Optional<String> filled(SectionDefinition section, boolean earlier);

    /** Returns what {@link #filled} has in the row that is judged, of a section that is a table: its cell, or what it works out. */
    String filledRow(SectionDefinition section);

    /**
     * Finds what a formula calls {@code Party[word]}: a cell, or the value itself.
     *
     * @param word {@code id}, {@code name}, {@code code}, {@code role}, {@code type} or {@code status}
     */
    Optional<String> party(String word);

    /**
     * Finds what a formula calls {@code Period[word]}: a cell, or the value itself.
     *
     * @param word {@code id}, {@code label}, {@code kind}, {@code part}, {@code start}, {@code end}, {@code due} or {@code closes}
     */
    Optional<String> period(String word);

    /**
     * Finds a column of a fixed list, exactly as long as the list.
     *
     * @param column one of {@link FixedList#allColumns}
     */
    Optional<String> list(FixedList list, String column);

    /** Returns a cell that is and stays empty; a formula can give a blank only by referring to one. */
    String blank();
}
