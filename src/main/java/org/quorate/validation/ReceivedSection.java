package org.quorate.validation;

import java.util.List;
import java.util.Set;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Location;
import org.quorate.programme.SectionDefinition;

/** A section of a return that came in. Immutable. */
record ReceivedSection(ReceivedReturn received, SectionReading content) {

    SectionDefinition definition() {
        return content.section();
    }

    /** Returns the records in the order of their rows. */
    List<ReceivedRecord> records() {
        return content.records().stream()
                .map(row -> new ReceivedRecord(this, row))
                .toList();
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
