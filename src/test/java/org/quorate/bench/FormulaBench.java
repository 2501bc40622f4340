package org.quorate.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.submission.Cell;
import org.quorate.submission.CellValue;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.testing.ReturnProgramme;
import org.quorate.validation.CheckEvaluation;
import org.quorate.validation.CheckEvaluation.Verdict;
import org.quorate.validation.CompiledCheck;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.formula.FormulaCompiler;

/** Evaluates 20 checks over the records of one large workbook, and reads it, so that the two can be set against each other. */
final class FormulaBench {
    private static final String SECTION = "activity";

    /** Sixteen look at one record, the last four at whole columns. Text stands in A, E, I, M, Q; dates in B, F, J, N, R. */
    private static final List<String> FORMULAS = List.of(
            "OR([@B]<=[@F],[@A]<>\"\")",
            "AND([@C]>=0,[@C]<=10000)",
            "IF([@C]>[@D],LEN([@E])>0,TRUE)",
            "ABS([@G]-[@H])<=10000",
            "ROUND([@C]+[@D],2)=ROUND([@D]+[@C],2)",
            "OR(ISBLANK([@J]),[@J]>=DATE(2015,1,1))",
            "YEAR([@N])>=2017",
            "NOT(AND([@K]=0,[@L]>0,[@I]=\"\"))",
            "IFERROR([@O]/[@P],0)>=0",
            "LEFT([@M],1)<>\" \"",
            "ISNUMBER([@S])",
            "TRIM([@Q])=[@Q]",
            "MAX([@C],[@D],[@G])>=MIN([@C],[@D],[@G])",
            "[@R]<=Period[end]+3650",
            "OR([@T]<5000,[@S]<5000,[@Q]<>\"\")",
            "WEEKDAY([@B])>=1",
            "COUNTIFS([A],[@A])>=1",
            "SUMIFS([C],[E],[@E])>=[@C]",
            "SUM([D])>=[@D]",
            "ISNUMBER(MATCH([@I],[I],0))");

    private final Path file;
    private final Return ret;
    private final CompiledChecks checks;

    private FormulaBench(Path file, Return ret, CompiledChecks checks) {
        this.file = file;
        this.ret = ret;
        this.checks = checks;
    }

    /** Writes a workbook of so many rows and takes its rows as records. */
    static FormulaBench write(Path file, int rows) throws IOException {
        LargeWorkbook.write(file, rows);
        ReturnDefinition definition = definition();
        SectionDefinition section = definition.sections().get(0);
        List<SectionRecord> records = read(file).sheets().get(0).rows().stream()
                .map(row -> record(section, row))
                .toList();
        SectionReading reading = new SectionReading(
                section, SectionReading.State.GIVEN, "Activity", records.size(), records, List.of(), 0);
        Return ret = new Return(
                "large.xlsx",
                definition,
                ReturnProgramme.OWING,
                ReturnProgramme.Q1,
                definition.version(),
                List.of(reading),
                List.of(),
                ReturnLayout.NONE);
        return new FormulaBench(file, ret, compiled(definition));
    }

    /** Returns how many seconds it takes to read the workbook into memory. */
    double secondsToRead() throws IOException {
        long begun = System.nanoTime();
        if (read(file).sheets().get(0).rows().size() != records().size()) {
            throw new IllegalStateException("rows were not read");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Returns how many seconds it takes to make every check of every record. */
    double secondsToEvaluate() {
        long begun = System.nanoTime();
        try (CheckEvaluation evaluation = checks.open(ret, null)) {
            for (CompiledCheck check : checks.of(ret.definition())) {
                for (SectionRecord record : records()) {
                    if (!(evaluation.evaluate(check, record) instanceof Verdict.Passed)) {
                        throw new IllegalStateException(check.check().formula() + " does not pass row " + record.row());
                    }
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private List<SectionRecord> records() {
        return ret.sections().get(0).records();
    }

    private static Workbook read(Path file) throws IOException {
        Outcome<Workbook> outcome = new SpreadsheetReader()
                .read(new ReceivedFile(file, "large.xlsx", Files.size(file), "", Instant.EPOCH), ReadSettings.STANDARD);
        return outcome.value()
                .orElseThrow(() -> new IllegalStateException(outcome.findings().toString()));
    }

    private static ReturnDefinition definition() {
        List<FieldDefinition> fields = IntStream.range(0, LargeWorkbook.COLUMNS)
                .mapToObj(FormulaBench::field)
                .toList();
        SectionDefinition section = new SectionDefinition(
                SECTION,
                "Activity",
                Subject.OTHER,
                SectionDefinition.Kind.TABLE,
                new SectionDefinition.Placement("Activity", List.of()),
                new SectionDefinition.Presence(true, null, List.of()),
                new SectionDefinition.Records(List.of(), null, true, List.of(), List.of()),
                fields);
        List<Check> checks = IntStream.range(0, FORMULAS.size())
                .mapToObj(number -> new Check(
                        "B-" + (number + 1),
                        SECTION,
                        "=" + FORMULAS.get(number),
                        Severity.ERROR,
                        "It is wrong.",
                        "Put it right.",
                        Check.Stage.ON,
                        null,
                        null,
                        new InText("returns/activity.json", 1, 1, "/checks/" + number)))
                .toList();
        return new ReturnDefinition(SECTION, "Activity", "1.0", List.of(), false, List.of(section), List.of(), checks);
    }

    private static FieldDefinition field(int column) {
        String name = String.valueOf((char) ('A' + column));
        FieldType type = switch (column % 4) {
            case 0 -> FieldType.TEXT;
            case 1 -> FieldType.DATE;
            default -> FieldType.DECIMAL;
        };
        return new FieldDefinition(
                name,
                name,
                List.of(),
                type,
                Meaning.NONE,
                FieldDefinition.Need.OPTIONAL,
                FieldDefinition.Bounds.NONE,
                "");
    }

    private static CompiledChecks compiled(ReturnDefinition definition) {
        Programme whole = ReturnProgramme.programme();
        Outcome<CompiledChecks> outcome = new FormulaCompiler()
                .compile(new Programme(
                        whole.identity(),
                        whole.parties(),
                        whole.calendar(),
                        whole.vocabulary(),
                        whole.governance(),
                        List.of(definition),
                        whole.paper(),
                        whole.packHash()));
        return outcome.value()
                .orElseThrow(() -> new IllegalStateException(outcome.findings().toString()));
    }

    private static SectionRecord record(SectionDefinition section, SheetRow row) {
        List<FieldAnswer> answers = new ArrayList<>();
        for (Cell cell : row.cells()) {
            answers.add(new FieldAnswer(
                    section.fields().get(cell.ref().column()).id(), cell.ref().a1(), answer(cell.value()), cell.raw()));
        }
        return new SectionRecord(row.number(), "Row " + row.number(), answers);
    }

    private static Answer answer(CellValue value) {
        if (value instanceof CellValue.Date date) {
            return new Answer.Day(date.dateTime().toLocalDate());
        }
        if (value instanceof CellValue.Number number) {
            return new Answer.Amount(new BigDecimal(number.number().toPlainString()));
        }
        return new Answer.Words(((CellValue.Text) value).text());
    }
}
