package org.quorate.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;

/** A section's headings and their aliases, to recognise the cells in which they stand. */
final class Headings {
    private static final int LONGEST_HEADING = 500;

    private final Map<String, FieldDefinition> fields = new HashMap<>();

    Headings(SectionDefinition section) {
        section.fields().forEach(field -> add(field.heading(), field));
        section.fields().forEach(field -> field.aliases().forEach(alias -> add(alias, field)));
    }

    private void add(String heading, FieldDefinition field) {
        fields.putIfAbsent(CellText.comparable(heading), field);
    }

    /** Finds the field whose heading the cell holds, whatever its case, punctuation and spacing. */
    Optional<FieldDefinition> find(Cell cell) {
        return Stream.of(cell.value())
                .filter(CellValue.Text.class::isInstance)
                .map(value -> ((CellValue.Text) value).text())
                .filter(text -> text.length() <= LONGEST_HEADING && !text.isBlank())
                .map(text -> fields.get(CellText.comparable(text)))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
