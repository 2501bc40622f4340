package org.quorate.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnBinder;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.CellRef;
import org.quorate.testing.LaidOutPlaces;
import org.quorate.testing.WorkbookBuilder;
import org.quorate.validation.CheckEvaluation.Verdict;
import org.quorate.validation.ValidatorsVerdicts.Place;

/**
 * A workbook that was sent out with a form ({@code cover}) and a table ({@code lines}) and filled in: what the validator says of
 * it, and its checks as formulas for another program to work out.
 *
 * @param cover what was typed, by the field's id
 * @param lines what was typed into each row, by the field's id; nothing at all for an empty row
 * @param earlierOrNull the return before, or null
 */
record IssuedReturn(
        Programme programme,
        CompiledChecks checks,
        Map<String, Object> cover,
        List<Map<String, Object>> lines,
        @Nullable IssuedReturn earlierOrNull) {
    private static final String VERDICTS = "Verdicts";
    static final String FAILED = ValidatorsVerdicts.FAILED;

    ReturnDefinition definition() {
        return programme.returns().get(0);
    }

    SectionDefinition section(String id) {
        return definition().find(id).orElseThrow();
    }

    List<CompiledCheck> compiled() {
        return checks.of(definition());
    }

    /** Returns the check of a verdict. */
    CompiledCheck check(Place place) {
        return compiled().stream()
                .filter(check -> check.check().id().equals(place.check()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what was typed into a 1-based row. */
    Map<String, Object> line(int row) {
        return lines.get(row - LaidOutPlaces.FIRST);
    }

    /** A text that reads as a number or a date, but is none to Excel. */
    record Typed(String text) {}

    static @Nullable Object inCell(@Nullable Object value) {
        return value instanceof Typed typed ? typed.text : value;
    }

    private WorkbookBuilder typed() {
        WorkbookBuilder workbook = WorkbookBuilder.workbook().sheet("cover");
        for (FieldDefinition field : section("cover").fields()) {
            workbook.row(field.heading(), cover.get(field.id()));
        }
        workbook.sheet("lines")
                .row(section("lines").fields().stream()
                        .map(FieldDefinition::heading)
                        .toArray());
        for (Map<String, Object> line : lines) {
            workbook.row(section("lines").fields().stream()
                    .map(field -> inCell(line.get(field.id())))
                    .toArray());
        }
        return workbook;
    }

    private Outcome<Return> bound() {
        return new ReturnBinder(programme)
                .bind(
                        typed().build(),
                        "return.xlsx",
                        programme.calendar().periods().get(1));
    }

    private Return received() {
        Outcome<Return> outcome = bound();
        return outcome.value()
                .orElseThrow(() -> new AssertionError(
                        outcome.findings().stream().map(Finding::sentence).toList()));
    }

    @Nullable
    EarlierReturn earlier() {
        if (earlierOrNull == null) {
            return null;
        }
        Map<String, List<SectionRecord>> sections = new HashMap<>();
        for (SectionReading reading : earlierOrNull.received().sections()) {
            sections.put(reading.section().id(), reading.records());
        }
        return EarlierReturn.of(org.quorate.testing.ReturnProgramme.Q4, sections);
    }

    /** Returns what the validator says: OK, "failed" or "Not checked". */
    Map<Place, String> saidByTheValidator() {
        return ValidatorsVerdicts.of(programme, checks, bound(), earlier(), LaidOutPlaces.FIRST);
    }

    /** Returns what each check comes to for each record, whatever stands in its way. */
    List<Verdict> verdicts(CompiledChecks by) {
        Return ret = received();
        List<SectionRecord> lines = ret.find("lines").orElseThrow().records();
        List<Verdict> verdicts = new ArrayList<>();
        try (CheckEvaluation evaluation = by.open(ret, earlier())) {
            for (CompiledCheck check : by.of(definition())) {
                if (check.isOfRecord()) {
                    lines.forEach(line -> verdicts.add(evaluation.evaluate(check, line)));
                } else {
                    verdicts.add(evaluation.evaluate(check, null));
                }
            }
        }
        return verdicts;
    }

    /** Writes the workbook as it is sent out, with what was typed and a verdict for each check in each row. */
    Path write(Path file) throws IOException {
        WorkbookBuilder workbook = typed();
        for (int i = 0; i < lines.size(); i++) {
            workbook.at("Z" + (LaidOutPlaces.FIRST + i), lines.get(i).isEmpty() ? 0 : 1);
        }
        for (int row = LaidOutPlaces.FIRST + lines.size(); row <= LaidOutPlaces.LAST; row++) {
            workbook.at("Z" + row, 0);
        }
        EarlierReturn earlier = earlier();
        if (earlier != null) {
            rowsOfBefore(workbook, earlier);
            before(workbook, earlier);
        }
        given(workbook);
        workbook.sheet(VERDICTS);
        List<CompiledCheck> compiled = compiled();
        for (int column = 0; column < compiled.size(); column++) {
            int last = compiled.get(column).isOfRecord() ? LaidOutPlaces.LAST : LaidOutPlaces.FIRST;
            for (int row = LaidOutPlaces.FIRST; row <= last; row++) {
                if (compiled.get(column).issued(new LaidOutPlaces(row)) instanceof IssuedCheck.Standing standing) {
                    workbook.at(CellRef.letters(column) + row, WorkbookBuilder.formula(standing.verdict(), null));
                }
            }
        }
        return workbook.writeTo(file);
    }

    /** The records of the return before, from the first row on; the last row stays empty and stands for no record. */
    private void before(WorkbookBuilder workbook, EarlierReturn earlier) {
        for (SectionDefinition section : definition().sections()) {
            workbook.sheet(LaidOutPlaces.sheet(section, true).replace("'", ""));
            List<SectionRecord> records = earlier.find(section.id()).orElse(List.of());
            for (int f = 0; f < section.fields().size(); f++) {
                FieldDefinition field = section.fields().get(f);
                for (int r = 0; r < records.size(); r++) {
                    Answer answer =
                            records.get(r).find(field.id()).orElseThrow().answer();
                    String at = section.kind() == SectionDefinition.Kind.FORM
                            ? "B" + (f + 1)
                            : CellRef.letters(f) + (LaidOutPlaces.FIRST + r);
                    workbook.at(at, written(field, answer));
                }
            }
            for (int row = LaidOutPlaces.FIRST; row <= LaidOutPlaces.LAST; row++) {
                workbook.at("Z" + row, row - LaidOutPlaces.FIRST < records.size() ? 1 : 0);
            }
        }
    }

    private void rowsOfBefore(WorkbookBuilder workbook, EarlierReturn earlier) {
        List<SectionRecord> records = earlier.find("lines").orElseThrow();
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            rows.putIfAbsent(records.get(i).key(), i + 1);
        }
        int none = LaidOutPlaces.LAST - LaidOutPlaces.FIRST + 1;
        for (int i = 0; i < lines.size(); i++) {
            Object key = lines.get(i).get("ref");
            workbook.at("Y" + (LaidOutPlaces.FIRST + i), rows.getOrDefault(String.valueOf(key), none));
        }
    }

    private @Nullable Object written(FieldDefinition field, Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return amount.number();
        }
        if (answer instanceof Answer.Day day) {
            return day.date();
        }
        if (field.type() == FieldType.TICK) {
            return answer instanceof Answer.YesNo ticked && ticked.yes();
        }
        if (field.type() == FieldType.PARTY && answer instanceof Answer.Words words) {
            return programme.parties().findById(words.text()).map(Party::name).orElse(words.text());
        }
        return answer.isGiven() ? answer.text() : null;
    }

    private void given(WorkbookBuilder workbook) {
        workbook.sheet("Given");
        Return ret = received();
        Party party = ret.party();
        ReportingPeriod period = ret.period();
        List<Optional<?>> ofParty = List.of(
                Optional.of(party.id()),
                Optional.of(party.name()),
                Optional.ofNullable(party.odsCodeOrNull()),
                Optional.of(party.role()).filter(role -> !role.isEmpty()),
                Optional.of(party.type()).filter(type -> !type.isEmpty()),
                Optional.of(party.statusOn(period.end()).name().toLowerCase(Locale.ROOT)));
        List<Optional<?>> ofPeriod = List.of(
                Optional.of(period.id()),
                Optional.of(period.label()),
                Optional.of(period.kind().label()),
                Optional.of(period.part()).filter(part -> !part.isEmpty()),
                Optional.of(period.start()),
                Optional.of(period.end()),
                Optional.of(period.due()),
                Optional.of(period.closes()));
        for (int i = 0; i < ofParty.size(); i++) {
            workbook.at("B" + (i + 1), ofParty.get(i).orElse(null));
        }
        for (int i = 0; i < ofPeriod.size(); i++) {
            workbook.at("C" + (i + 1), ofPeriod.get(i).orElse(null));
        }
        FixedList list = programme.vocabulary().lists().get(0);
        for (int column = 0; column < list.allColumns().size(); column++) {
            for (int i = 0; i < list.rows().size(); i++) {
                workbook.at(
                        LaidOutPlaces.listColumn(column) + (i + 1),
                        list.value(list.rows().get(i), column)
                                .map(value -> value.numberOrNull() == null ? value.text() : value.numberOrNull())
                                .orElse(null));
            }
        }
    }

    /** Reads what the workbook says once its formulas have been worked out. */
    Map<Place, String> saidBy(Path workedOut) throws IOException {
        Map<Place, String> said = new LinkedHashMap<>();
        List<CompiledCheck> compiled = compiled();
        try (ReadableWorkbook workbook = new ReadableWorkbook(workedOut.toFile());
                Stream<Row> rows = workbook.findSheet(VERDICTS).orElseThrow().openStream()) {
            for (Row row : rows.toList()) {
                for (int column = 0; column < compiled.size(); column++) {
                    String text = row.getCellText(column);
                    if (!text.isEmpty()) {
                        boolean known = text.equals(IssuedCheck.OK) || text.equals(IssuedCheck.NOT_CHECKED);
                        said.put(
                                new Place(compiled.get(column).check().id(), row.getRowNum()),
                                known ? text : text.startsWith(IssuedCheck.ERROR + "It is wrong") ? FAILED : text);
                    }
                }
            }
        }
        return said;
    }
}
