package org.quorate.validation;

import java.util.AbstractList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Location;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;

/** A section of a return that came in. Never changes; for one thread. */
final class ReceivedSection {
    private final ReceivedReturn received;
    private final SectionReading content;
    /** The 0-based place of each field among the section's, by its id. */
    private final Map<String, Integer> places = new HashMap<>();
    /** The 0-based place of the first field of each meaning. */
    private final Map<Meaning, Integer> placesByMeaning = new EnumMap<>(Meaning.class);

    ReceivedSection(ReceivedReturn received, SectionReading content) {
        this.received = received;
        this.content = content;
        List<FieldDefinition> fields = content.section().fields();
        for (int place = 0; place < fields.size(); place++) {
            places.putIfAbsent(fields.get(place).id(), place);
            placesByMeaning.putIfAbsent(fields.get(place).meaning(), place);
        }
    }

    ReceivedReturn received() {
        return received;
    }

    SectionReading content() {
        return content;
    }

    SectionDefinition definition() {
        return content.section();
    }

    /** Returns the records in the order of their rows; each is made when it is asked for, so that a long table takes no memory. */
    List<ReceivedRecord> records() {
        List<SectionRecord> rows = content.records();
        return new AbstractList<>() {
            @Override
            public ReceivedRecord get(int index) {
                return new ReceivedRecord(ReceivedSection.this, rows.get(index));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** Returns the 0-based place of a field among the section's; -1 where it has no such field. */
    int place(String fieldId) {
        return places.getOrDefault(fieldId, -1);
    }

    /** Returns the 0-based place of the section's first field of that meaning; -1 where it has none. */
    int place(Meaning meaning) {
        return placesByMeaning.getOrDefault(meaning, -1);
    }

    /**
     * Returns whether rows that should have been records were refused as wrong. Remarks and totals are refused too, but are no errors.
     *
     * @param errors places of which an error has been told
     */
    boolean hasLostRows(Set<Location> errors) {
        return content.refusals().stream()
                .filter(refusal -> refusal.rows() > 0)
                .anyMatch(refusal -> errors.stream()
                        .anyMatch(error ->
                                error.sheet().filter(refusal.sheet()::equals).isPresent()
                                        && error.cells().contains(refusal.place())));
    }

    /** Returns the location of its sheet; the file where that is not known. */
    Location place() {
        String file = received.content().file();
        return content.sheet().map(sheet -> Location.sheet(file, sheet)).orElseGet(() -> Location.file(file));
    }

    /** Returns the location of cells in A1 form; the file where the section's sheet or its cells are not known. */
    Location location(List<String> cells) {
        String file = received.content().file();
        return cells.isEmpty()
                ? Location.file(file)
                : content.sheet()
                        .<Location>map(sheet -> new Location.InCells(file, sheet, cells))
                        .orElseGet(() -> Location.file(file));
    }
}
