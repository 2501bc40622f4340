package org.quorate.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.submission.CellRef;

/** The records of a return at which queries and errors stand. Made for the findings of one return; immutable. */
final class FindingPlaces {
    private final Return ret;
    private final Map<Spot, List<Answered>> spots = new HashMap<>();

    /** A cell in A1 form, or a whole row such as {@code 5:5}. */
    private record Spot(String sheet, String cell) {}

    /** Which record of a return: the 0-based indexes of its section and within it. Known by these alone, whatever the record holds. */
    record RecordIndex(int section, int record) {}

    private record Answered(RecordIndex at, String field) {}

    /**
     * A record at which a finding stands.
     *
     * @param fields the ids of the fields at whose answers it stands, in the definition's order; all, where it is at the whole row
     */
    record Touched(RecordIndex at, SectionReading section, SectionRecord record, List<String> fields) {
        Touched {
            fields = List.copyOf(fields);
        }
    }

    FindingPlaces(Return ret, List<Finding> findings) {
        this.ret = ret;
        Set<Spot> wanted = new HashSet<>();
        Map<String, Set<Integer>> rows = new HashMap<>();
        findings.stream()
                .filter(FindingPlaces::asksSomething)
                .forEach(finding -> finding.location()
                        .sheet()
                        .ifPresent(sheet -> finding.location().cells().stream()
                                .filter(cell -> isRow(cell) || cell.indexOf(':') < 0)
                                .forEach(cell -> {
                                    wanted.add(new Spot(sheet, cell));
                                    rows.computeIfAbsent(sheet, none -> new HashSet<>())
                                            .add(row(cell));
                                })));
        for (int i = 0; i < ret.sections().size(); i++) {
            String sheet = ret.sections().get(i).sheet().orElse("");
            if (rows.containsKey(sheet)) {
                index(i, sheet, rows.getOrDefault(sheet, Set.of()), wanted);
            }
        }
    }

    /** Of a long table only the rows are looked at in which something was found. */
    private void index(int section, String sheet, Set<Integer> rows, Set<Spot> wanted) {
        SectionReading reading = ret.sections().get(section);
        boolean table = reading.section().kind() == Kind.TABLE;
        for (int i = 0; i < reading.records().size(); i++) {
            SectionRecord record = reading.records().get(i);
            if (!table || rows.contains(record.row())) {
                RecordIndex at = new RecordIndex(section, i);
                Spot row = new Spot(sheet, record.row() + ":" + record.row());
                for (FieldAnswer answer : record.answers()) {
                    Answered answered = new Answered(at, answer.field());
                    put(wanted, new Spot(sheet, answer.cell()), answered);
                    put(wanted, row, answered);
                }
            }
        }
    }

    private void put(Set<Spot> wanted, Spot spot, Answered answered) {
        if (wanted.contains(spot)) {
            spots.computeIfAbsent(spot, none -> new ArrayList<>()).add(answered);
        }
    }

    private static boolean asksSomething(Finding finding) {
        return finding.severity().isAtLeast(Severity.WARNING);
    }

    private static boolean isRow(String cell) {
        return Character.isDigit(cell.charAt(0));
    }

    private static int row(String cell) {
        return isRow(cell)
                ? Integer.parseInt(cell.substring(0, cell.indexOf(':')))
                : CellRef.parse(cell).row();
    }

    /** Returns the records at which a query or an error stands; none where any of its cells belongs to no record. */
    List<Touched> at(Finding finding) {
        if (!asksSomething(finding) || !finding.location().file().equals(ret.file())) {
            return List.of();
        }
        Map<RecordIndex, Set<String>> fields = new LinkedHashMap<>();
        for (String cell : finding.location().cells()) {
            List<Answered> here =
                    spots.getOrDefault(new Spot(finding.location().sheet().orElse(""), cell), List.of()).stream()
                            .filter(one -> isOf(one, finding.arg("section")))
                            .toList();
            if (here.isEmpty()) {
                return List.of();
            }
            here.forEach(one -> fields.computeIfAbsent(one.at, none -> new LinkedHashSet<>())
                    .add(one.field));
        }
        return fields.entrySet().stream()
                .map(entry -> touched(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isOf(Answered answered, String section) {
        return section.isEmpty()
                || section.equals(
                        ret.sections().get(answered.at.section).section().title());
    }

    private Touched touched(RecordIndex at, Set<String> fields) {
        SectionReading section = ret.sections().get(at.section);
        SectionRecord record = section.records().get(at.record);
        return new Touched(
                at,
                section,
                record,
                record.answers().stream()
                        .map(FieldAnswer::field)
                        .filter(fields::contains)
                        .toList());
    }
}
