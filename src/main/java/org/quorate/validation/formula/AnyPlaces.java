package org.quorate.validation.formula;

import java.util.Optional;
import org.quorate.programme.FixedList;
import org.quorate.programme.SectionDefinition;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;

/** Places of a workbook that holds everything, with addresses as long as they get in a workbook of everyday names. Stateless. */
record AnyPlaces() implements IssuedPlaces {
    private static final String SHEET = "'A sheet with quite a long name'!";
    private static final String CELL = SHEET + "$AA1000";
    private static final String COLUMN = SHEET + "$AA$10:$AA$1000";

    @Override
    public Optional<String> find(NamedField named) {
        return Optional.of(
                switch (named.from()) {
                    case RECORD -> CELL;
                    case EARLIER_RECORD -> "INDEX(" + COLUMN + "," + CELL + ")";
                    case COLUMN, EARLIER_COLUMN -> IssuedFormula.isColumnOfTable(named) ? COLUMN : CELL;
                });
    }

    @Override
    public Optional<String> filled(SectionDefinition section, boolean earlier) {
        return Optional.of(COLUMN);
    }

    @Override
    public String filledRow(SectionDefinition section) {
        return CELL;
    }

    @Override
    public Optional<String> party(String word) {
        return Optional.of(CELL);
    }

    @Override
    public Optional<String> period(String word) {
        return Optional.of(CELL);
    }

    @Override
    public Optional<String> list(FixedList list, String column) {
        return Optional.of(COLUMN);
    }

    @Override
    public String blank() {
        return CELL;
    }
}
