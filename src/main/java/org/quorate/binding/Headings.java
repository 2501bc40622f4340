package org.quorate.binding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Periods;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;

/** A section's headings and their aliases, to recognise the cells in which they stand. */
final class Headings {
    private static final int LONGEST_HEADING = 500;
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "d MMMM uuuu", "dd/MM/uuuu", "MMMM uuuu", "MMM uuuu", "MMM uu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK))
            .toList();

    private final int size;
    private final Map<String, Heading> byText = new HashMap<>();

    /**
     * A heading that a table or form should have.
     *
     * @param period 0-based index of the period for which it stands; -1 where it does not repeat by period
     * @param names by which it is found: the template's own first, then the others that it has had
     */
    record Heading(FieldDefinition field, int period, List<String> names) {
        Heading {
            names = List.copyOf(names);
        }

        /** Returns the template's own words. */
        String text() {
            return names.get(0);
        }

        /** Returns what tells the heading from others of the section. */
        String id() {
            return idOf(field, period);
        }
    }

    Headings(SectionDefinition section) {
        List<Heading> headings = of(section);
        size = headings.size();
        headings.forEach(heading -> add(heading.text(), heading));
        headings.forEach(heading -> heading.names().forEach(name -> add(name, heading)));
    }

    /** Returns every heading that there should be, in the definition's order. */
    static List<Heading> of(SectionDefinition section) {
        List<Heading> headings = new ArrayList<>();
        List<Periods.Column> periods =
                section.placement().periods().map(Periods::columns).orElse(List.of());
        for (FieldDefinition field : section.fields()) {
            if (Layout.isGivenElsewhere(section, field)) {
                continue;
            }
            if (!periods.isEmpty() && Periods.repeats(field)) {
                for (int i = 0; i < periods.size(); i++) {
                    String period = periods.get(i).heading();
                    headings.add(new Heading(
                            field,
                            i,
                            names(field)
                                    .map(name -> name.replace(Periods.PLACE, period))
                                    .toList()));
                }
            } else {
                headings.add(new Heading(field, -1, names(field).toList()));
            }
        }
        return headings;
    }

    /** Returns how many headings there should be. */
    int size() {
        return size;
    }

    private static Stream<String> names(FieldDefinition field) {
        return Stream.concat(Stream.of(field.heading()), field.aliases().stream());
    }

    /** Returns what tells a field's heading from others of its section. */
    static String idOf(FieldDefinition field, int period) {
        return period < 0 || !Periods.repeats(field) ? field.id() : field.id() + "@" + period;
    }

    /** Returns the field's id that is in what tells a heading from others. */
    static String fieldOf(String id) {
        int period = id.indexOf('@');
        return period < 0 ? id : id.substring(0, period);
    }

    private void add(String text, Heading heading) {
        byText.putIfAbsent(CellText.comparable(text), heading);
    }

    /** Finds the field whose heading the cell holds, whatever its case, punctuation and spacing. */
    Optional<FieldDefinition> find(Cell cell) {
        return Optional.ofNullable(firstOrNull(texts(cell))).map(Heading::field);
    }

    /** Finds the heading that the first of the texts is which is any; null where none is. */
    @Nullable
    Heading firstOrNull(List<String> texts) {
        // No stream: asked for each cell in which a heading may stand.
        for (String text : texts) {
            Heading heading =
                    text.length() > LONGEST_HEADING || text.isBlank() ? null : byText.get(CellText.comparable(text));
            if (heading != null) {
                return heading;
            }
        }
        return null;
    }

    /** Returns how the cell reads as a heading: a date in each form that a person may give it. */
    static List<String> texts(Cell cell) {
        if (cell.value() instanceof CellValue.Date date) {
            LocalDate day = date.dateTime().toLocalDate();
            return Stream.concat(Stream.of(CellText.of(cell)), DATES.stream().map(day::format))
                    .toList();
        }
        boolean readable = cell.value() instanceof CellValue.Text || cell.value() instanceof CellValue.Number;
        String text = readable ? CellText.of(cell) : "";
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
