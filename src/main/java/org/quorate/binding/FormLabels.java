package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/**
 * The labels of a form.
 *
 * @param labels by field id: the cell of its label
 * @param repeated labels that stand a second time
 */
record FormLabels(Map<String, CellRef> labels, List<Repeated> repeated) implements Layout {
    /** The last 1-based row in which a label is looked for: forms are short, and sheets may be endless. */
    private static final int LAST_LABEL_ROW = 500;

    FormLabels {
        labels = Map.copyOf(labels);
        repeated = List.copyOf(repeated);
    }

    /** A label that stood before. */
    record Repeated(FieldDefinition field, CellRef ref) {}

    @Override
    public Set<String> found() {
        return labels.keySet();
    }

    /** Finds the labels wherever they stand; of a label that stands more than once the first in reading order. */
    static Optional<FormLabels> find(SectionDefinition section, Sheet sheet) {
        Headings headings = new Headings(section);
        Map<String, CellRef> labels = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            if (row.number() > LAST_LABEL_ROW) {
                break;
            }
            for (Cell cell : row.cells()) {
                headings.find(cell).ifPresent(field -> {
                    if (labels.putIfAbsent(field.id(), cell.ref()) != null) {
                        repeated.add(new Repeated(field, cell.ref()));
                    }
                });
            }
        }
        return labels.isEmpty() ? Optional.empty() : Optional.of(new FormLabels(labels, repeated));
    }

    /** Returns whether a label, a first or a repeated one, stands in the cell. */
    boolean isLabel(CellRef ref) {
        return labels.containsValue(ref)
                || repeated.stream().anyMatch(again -> again.ref().equals(ref));
    }
}
