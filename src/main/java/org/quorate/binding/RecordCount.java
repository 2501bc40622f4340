package org.quorate.binding;

import java.util.Comparator;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.submission.CellRef;

/** Tells where a table holds too few or too many records: at the heading below which they stand, or at the first surplus. */
final class RecordCount {
    private RecordCount() {}

    static List<Finding> findings(
            Count count, List<SectionRecord> records, SectionScope scope, HeadingRow heading, Given given) {
        if (records.size() < count.min()) {
            return List.of(finding(
                    scope.at(FindingCode.SECTION_TOO_FEW, new CellRef(column(scope, heading), heading.row())),
                    given,
                    records.size(),
                    count.min()));
        }
        if (count.max() > 0 && records.size() > count.max()) {
            int row = records.get(count.max()).row();
            return List.of(finding(scope.atRow(FindingCode.SECTION_TOO_MANY, row), given, records.size(), count.max()));
        }
        return List.of();
    }

    private static Finding finding(Finding bare, Given given, int seen, int expected) {
        return bare.with("where", given.where()).with("seen", counted(seen)).with("expected", counted(expected));
    }

    private static String counted(int records) {
        return switch (records) {
            case 0 -> "no record";
            case 1 -> "1 record";
            default -> records + " records";
        };
    }

    /** Returns the column of the first key field that has one; of a table without, its leftmost. */
    private static int column(SectionScope scope, HeadingRow heading) {
        return scope.section().records().key().stream()
                .filter(heading.columns()::containsKey)
                .map(heading.columns()::get)
                .findFirst()
                .orElseGet(() -> heading.columns().values().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(0));
    }
}
