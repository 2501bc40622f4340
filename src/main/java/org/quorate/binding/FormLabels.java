package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param fixed by field id: the cell of the answer of fields whose label was not found but whose cell the pack tells
 * @param repeated labels that stand a second time
 */
record FormLabels(Map<String, CellRef> labels, Map<String, CellRef> fixed, List<Repeated> repeated) implements Layout {
    /** The last 1-based row in which a label is looked for: forms are short, and sheets may be endless. */
    private static final int LAST_LABEL_ROW = 500;

    FormLabels {
        labels = Map.copyOf(labels);
        fixed = Map.copyOf(fixed);
        repeated = List.copyOf(repeated);
    }

    /** A label that stood before. */
    record Repeated(FieldDefinition field, CellRef ref) {}

    @Override
    public Set<String> found() {
        return labels.keySet();
    }

    @Override
    public int top() {
        return cells().mapToInt(CellRef::row).min().orElse(Integer.MAX_VALUE);
    }

    @Override
    public IntSummaryStatistics columnsUsed() {
        return cells().mapToInt(CellRef::column).summaryStatistics();
    }

    private Stream<CellRef> cells() {
        return Stream.concat(labels.values().stream(), fixed.values().stream());
    }

    /** Finds the labels wherever they stand; of a label that stands more than once the first in reading order. */
    static Optional<FormLabels> find(SectionDefinition section, Sheet sheet) {
        Headings headings = new Headings(section);
        Map<String, CellRef> labels = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        LabelPaths paths = new LabelPaths(sheet);
        for (FieldDefinition field : section.fields()) {
            paths.find(field).ifPresent(ref -> labels.put(field.id(), ref));
        }
        Set<CellRef> taken = Set.copyOf(labels.values());
        for (SheetRow row : sheet.rows()) {
            if (row.number() > LAST_LABEL_ROW) {
                break;
            }
            for (Cell cell : row.cells()) {
                headings.find(cell).filter(field -> !taken.contains(cell.ref())).ifPresent(field -> {
                    if (labels.putIfAbsent(field.id(), cell.ref()) != null) {
                        repeated.add(new Repeated(field, cell.ref()));
                    }
                });
            }
        }
        Map<String, CellRef> fixed = new HashMap<>();
        section.fields().stream()
                .filter(field -> !labels.containsKey(field.id()))
                .forEach(field -> field.entry().cell().ifPresent(cell -> fixed.put(field.id(), CellRef.parse(cell))));
        return labels.isEmpty() && fixed.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormLabels(labels, fixed, repeated));
    }

    /** Returns whether a label, a first or a repeated one, stands in the cell. */
    boolean isLabel(CellRef ref) {
        return labels.containsValue(ref)
                || repeated.stream().anyMatch(again -> again.ref().equals(ref));
    }
}
