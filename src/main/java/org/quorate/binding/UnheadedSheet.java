package org.quorate.binding;

import java.util.List;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.SheetRow;

/** A sheet that bears a section's name but none of its headings: nil, blank, or all of it refused. */
final class UnheadedSheet {
    private UnheadedSheet() {}

    static Outcome<SectionReading> read(SectionScope scope) {
        List<SheetRow> rows = scope.sheet().rows().stream()
                .filter(row -> !CellText.filled(row).isEmpty() && !isTitle(scope, row))
                .toList();
        String sheet = scope.sheet().name();
        if (rows.size() == 1 && isNil(scope, CellText.filled(rows.get(0)))) {
            return Outcome.of(
                    new SectionReading(scope.section(), State.NIL, sheet, 1, List.of(), List.of(), 1), List.of());
        }
        List<Refusal> refusals = rows.stream()
                .map(row -> new Refusal(
                        sheet,
                        row.number() + ":" + row.number(),
                        1,
                        CellText.content(CellText.filled(row)),
                        "The section's headings were not found."))
                .toList();
        SectionReading reading =
                new SectionReading(scope.section(), State.EMPTY, sheet, rows.size(), List.of(), refusals, 0);
        boolean matters = scope.section().presence().required() || !rows.isEmpty();
        return Outcome.of(reading, matters ? missing(scope) : List.of());
    }

    private static List<Finding> missing(SectionScope scope) {
        List<FieldDefinition> fields = scope.section().fields();
        List<FieldDefinition> needed = fields.stream()
                .filter(field -> field.need().required()
                        || scope.section().records().key().contains(field.id()))
                .toList();
        return (needed.isEmpty() ? fields : needed)
                .stream()
                        .map(field -> scope.atSheet(FindingCode.COLUMN_MISSING)
                                .with("field", field.heading())
                                .with("suggestion", ""))
                        .toList();
    }

    private static boolean isTitle(SectionScope scope, SheetRow row) {
        List<Cell> filled = CellText.filled(row);
        String words = CellText.comparable(CellText.of(filled.get(0)));
        return filled.size() == 1
                && (words.equals(CellText.comparable(scope.section().title()))
                        || words.equals(CellText.comparable(scope.sheet().name())));
    }

    private static boolean isNil(SectionScope scope, List<Cell> filled) {
        return filled.size() == 1 && SectionWords.areNil(scope.section(), CellText.of(filled.get(0)));
    }
}
