package org.quorate.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;

/**
 * The columns of a table that are not as the definition has them: missing, repeated, or none of its own. Not thread-safe:
 * one for each table.
 */
final class StrayColumns {
    private final SectionScope scope;
    private final HeadingRow heading;
    /** The 0-based columns in which the section's headings stand. */
    private final Set<Integer> own;

    private final Map<Integer, FieldDefinition> repeated;
    private final List<Headings.Heading> missing;
    private final List<Stray> strays;
    /** By 0-based column; a list may stay empty where only refused rows had something in a column with a heading. */
    private final Map<Integer, List<Cell>> contents = new TreeMap<>();

    StrayColumns(SectionScope scope, HeadingRow heading) {
        this.scope = scope;
        this.heading = heading;
        this.own = Set.copyOf(heading.columns().values());
        this.repeated = heading.repeated().stream()
                .collect(Collectors.toMap(HeadingRow.Repeated::column, HeadingRow.Repeated::field));
        StrayHeadings headings = new StrayHeadings(scope.section(), heading);
        this.missing = headings.missing();
        this.strays = headings.on(scope.sheet());
    }

    /** Notes what a record's row holds outside the definition's columns. */
    void noteRecord(List<Cell> filled) {
        for (Cell cell : filled) {
            if (isStray(cell)) {
                contents.computeIfAbsent(cell.ref().column(), column -> new ArrayList<>())
                        .add(cell);
            }
        }
    }

    /** Notes which columns a refused row fills; what stands in them is listed with the row. */
    void noteRefused(List<Cell> filled) {
        for (Cell cell : filled) {
            if (isStray(cell) && heading(cell.ref().column()).isPresent()) {
                contents.computeIfAbsent(cell.ref().column(), column -> new ArrayList<>());
            }
        }
    }

    /** Returns what is wrong with the columns: the missing, the repeated, then the unexpected ones from left to right. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Headings.Heading one : missing) {
            Finding finding = scope.atRow(FindingCode.COLUMN_MISSING, heading.row())
                    .with("field", one.text())
                    .with("suggestion", likeness(one));
            findings.add(isNeeded(one.field()) ? finding : finding.at(Severity.WARNING));
        }
        heading.repeated()
                .forEach(again ->
                        findings.add(scope.at(FindingCode.COLUMN_DUPLICATE, new CellRef(again.column(), heading.row()))
                                .with("field", again.field().heading())));
        contents.keySet().stream()
                .filter(column -> !repeated.containsKey(column))
                .map(this::unexpected)
                .forEach(findings::add);
        return findings;
    }

    /** Returns what stood in the columns beside records, a column at a time. */
    List<Refusal> refusals() {
        return contents.entrySet().stream()
                .filter(column -> !column.getValue().isEmpty())
                .map(column -> refusal(
                        column.getValue(),
                        repeated.containsKey(column.getKey())
                                ? "The column's heading stands twice; only the first was used."
                                : "The column is not part of the section."))
                .toList();
    }

    private Refusal refusal(List<Cell> cells, String reason) {
        CellRange range =
                new CellRange(cells.get(0).ref(), cells.get(cells.size() - 1).ref());
        return new Refusal(scope.sheet().name(), range.a1(), 0, CellText.content(cells), reason);
    }

    private Finding unexpected(int column) {
        CellRef ref = new CellRef(column, heading.row());
        String seen = heading(column).orElse(CellRef.letters(column) + " " + Records.NO_HEADING);
        return scope.at(FindingCode.COLUMN_UNEXPECTED, ref)
                .with("seen", CellText.quoted(seen))
                .with("suggestion", likeness(ref));
    }

    private String likeness(Headings.Heading one) {
        for (Stray stray : strays) {
            Guess guess = stray.guessOrNull();
            if (guess != null && guess.id().equals(one.id())) {
                return Suggestion.of(stray, one.text(), guess.percent());
            }
        }
        return "";
    }

    private String likeness(CellRef ref) {
        return strays.stream()
                .filter(stray -> stray.cell().equals(ref.a1()))
                .flatMap(stray -> stray.guess().stream())
                .flatMap(guess -> missing.stream()
                        .filter(one -> one.id().equals(guess.id()))
                        .map(one -> Suggestion.looksLike(one.text(), guess.percent())))
                .findFirst()
                .orElse("");
    }

    private Optional<String> heading(int column) {
        return scope.sheet()
                .find(new CellRef(column, heading.row()))
                .map(CellText::of)
                .filter(text -> !text.isEmpty());
    }

    private boolean isStray(Cell cell) {
        return !own.contains(cell.ref().column());
    }

    /** A column that may be left blank does not keep a return from being accepted. */
    private boolean isNeeded(FieldDefinition field) {
        return field.need().required()
                || field.need().requiredIf().isPresent()
                || scope.section().records().key().contains(field.id());
    }
}
