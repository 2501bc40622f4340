package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Periods;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.SheetRow;

/** Reads the rows below a heading row; each is a record, a refusal or nil. Not thread-safe: one for each table. */
final class TableReader {
    private final AnswerParser parser;
    private final SectionScope scope;
    private final HeadingRow heading;
    private final RecordKeys keys;
    private final StrayColumns stray;
    private final ColumnUse use;
    private final boolean keysHaveColumn;
    private final Given given;
    /** Where the answers stand, by the 0-based index of the period; -1 for rows that are of none. */
    private final Map<Integer, List<Source>> sources = new HashMap<>();

    private final List<SectionRecord> records = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int rowsRead;
    private int nilRows;
    /** 1-based number of the last filled row from the first record on; 0 before it. */
    private int lastFilled;
    /** 1-based number of the first blank row after a record; 0 while there is none. */
    private int firstGap;

    private boolean gapReported;

    private TableReader(AnswerParser parser, SectionScope scope, HeadingRow heading, RecordKeys keys, Given given) {
        this.parser = parser;
        this.scope = scope;
        this.heading = heading;
        this.keys = keys;
        this.keysHaveColumn = keys.haveColumn(heading);
        this.given = given;
        this.stray = new StrayColumns(scope, heading);
        this.use = new ColumnUse(scope, heading);
    }

    /**
     * Reads the rows below the headings; of several blocks, the one for what is given.
     *
     * @param keys the keys that the section's records have had so far
     * @param count how many records there must be
     */
    static Outcome<SectionReading> read(
            AnswerParser parser, SectionScope scope, HeadingRow heading, RecordKeys keys, Given given, Count count) {
        TableReader reader = new TableReader(parser, scope, heading, keys, given);
        for (SheetRow row : scope.sheet().rows()) {
            if (row.number() > heading.row()) {
                reader.read(row);
            }
        }
        return reader.reading(count);
    }

    private void read(SheetRow row) {
        List<Cell> filled = use.filled(row);
        if (filled.isEmpty() || (use.areUntouched(filled) && isOfTemplate(row))) {
            return;
        }
        rowsRead++;
        if (lastFilled > 0 && firstGap == 0 && row.number() > lastFilled + 1) {
            firstGap = lastFilled + 1;
        }
        judge(row, filled);
        if (lastFilled > 0) {
            lastFilled = row.number();
        }
    }

    /** Returns whether the template can have filled in the row: the key of no row of a fixed list was written by somebody. */
    private boolean isOfTemplate(SheetRow row) {
        if (keys.areNumbers()) {
            return true;
        }
        List<FieldAnswer> answers = draft(row, -1).answers(keys.fields());
        return keys.areBlank(answers, given) || keys.areExpected(keys.of(answers));
    }

    private void judge(SheetRow row, List<Cell> filled) {
        String first = CellText.of(filled.get(0));
        if (SectionWords.beginIgnored(scope.section(), first)) {
            refuse(row, filled, "The pack declares rows that begin like this as guidance or total.");
        } else if (filled.size() == 1 && SectionWords.areNil(scope.section(), first)) {
            nilRows++;
        } else if (!keys.areNumbers() && !keysHaveColumn) {
            refuse(row, filled, "The column that tells one record from another is missing.");
            stray.noteRefused(filled);
        } else {
            judgeByPeriod(row, filled);
        }
    }

    /** A row whose columns repeat by period counts once for each period in which it holds anything. */
    private void judgeByPeriod(SheetRow row, List<Cell> filled) {
        List<Periods.Column> periods =
                scope.section().placement().periods().map(Periods::columns).orElse(List.of());
        if (periods.isEmpty()) {
            judge(row, filled, draft(row, -1));
            return;
        }
        List<Integer> filledIn = IntStream.range(0, periods.size())
                .filter(period -> use.isFilled(row, period))
                .boxed()
                .toList();
        if (filledIn.isEmpty()) {
            judge(row, filled, draft(row, -1));
            return;
        }
        rowsRead += filledIn.size() - 1;
        filledIn.forEach(period -> judge(row, filled, draft(row, period)));
    }

    private void judge(SheetRow row, List<Cell> filled, RecordDraft draft) {
        if (keys.areNumbers()) {
            accept(row, filled, Integer.toString(records.size() + 1), draft);
        } else {
            judgeKeyed(row, filled, draft);
        }
    }

    private void judgeKeyed(SheetRow row, List<Cell> filled, RecordDraft draft) {
        List<FieldAnswer> answers = draft.answers(keys.fields());
        String key = keys.of(answers);
        if (RecordKeys.areUnreadable(answers)) {
            findings.addAll(draft.findings(keys.fields()));
            refuse(row, filled, "What tells the record from others cannot be read.");
        } else if (keys.areBlank(answers, given)) {
            findings.add(scope.atRow(FindingCode.TEXT_BELOW_TABLE, row.number())
                    .with("seen", CellText.quoted(CellText.content(filled)))
                    .with("expected", keys.headings()));
            refuse(row, filled, "Nothing stands in " + keys.headings() + ", so it is no record.");
        } else if (!keys.areExpected(key)) {
            findings.add(scope.atRow(FindingCode.ROW_NOT_EXPECTED, row.number())
                    .with("record", CellText.quoted(key))
                    .with("suggestion", keys.suggestion(key)));
            refuse(row, filled, "It is not one of the rows of the template.");
        } else if (!keys.take(key)) {
            findings.add(scope.atRow(FindingCode.RECORD_DUPLICATE, row.number())
                    .with("record", CellText.quoted(key))
                    .with("expected", keys.headings()));
            refuse(row, filled, "An earlier row has the same " + keys.headings() + ".");
        } else {
            accept(row, filled, key, draft);
            return;
        }
        stray.noteRefused(filled);
    }

    private void accept(SheetRow row, List<Cell> filled, String key, RecordDraft draft) {
        if (firstGap > 0 && !gapReported) {
            findings.add(scope.atRow(FindingCode.BLANK_ROW_INSIDE, firstGap));
            gapReported = true;
        }
        records.add(draft.record(row.number(), key, use.explanations(row)));
        findings.addAll(draft.findings(key));
        refusals.addAll(draft.refusals());
        stray.noteRecord(filled);
        lastFilled = row.number();
    }

    private void refuse(SheetRow row, List<Cell> filled, String reason) {
        refusals.add(new Refusal(
                scope.sheet().name(), row.number() + ":" + row.number(), 1, CellText.content(filled), reason));
    }

    /**
     * Where the answers to a field stand.
     *
     * @param firstOrNull the field in whose cell the field's own stands as a second date
     * @param column 0-based; -1 where they stand in none
     */
    private record Source(FieldDefinition field, @Nullable FieldDefinition firstOrNull, int column) {}

    private List<Source> sources(int period) {
        List<Source> sources = new ArrayList<>();
        for (FieldDefinition field : scope.section().fields()) {
            FieldDefinition first = scope.section().firstDateOf(field).orElse(null);
            int column = heading.column(first == null ? field : first, period).orElse(-1);
            sources.add(new Source(field, first, column));
        }
        return sources;
    }

    private RecordDraft draft(SheetRow row, int period) {
        RecordDraft draft = new RecordDraft();
        Periods periods = scope.section().placement().shape().periodsOrNull();
        for (Source source : sources.computeIfAbsent(period, this::sources)) {
            FieldDefinition field = source.field();
            if (given.isOf(field)) {
                draft.addGiven(field, given.answer());
            } else if (period >= 0 && periods != null && periods.field().equals(field.id())) {
                draft.addGiven(field, period(periods, row, period));
            } else if (source.column() < 0) {
                draft.addMissing(field);
            } else {
                add(draft, source, row);
            }
        }
        return draft;
    }

    private void add(RecordDraft draft, Source source, SheetRow row) {
        Cell cell = row.find(source.column()).orElse(null);
        CellRef ref = cell == null ? new CellRef(source.column(), row.number()) : cell.ref();
        FieldDefinition first = source.firstOrNull();
        if (first == null) {
            FieldCell at = new FieldCell(scope, source.field(), ref, cell);
            draft.add(at, parser.parse(at));
        } else {
            FieldCell at = new FieldCell(scope, first, ref, cell);
            draft.addAlternative(source.field(), at, DateAnswers.alternative(at));
        }
    }

    /** Returns which period a record is of, at the cell of its first answer for the period. */
    private FieldAnswer period(Periods periods, SheetRow row, int period) {
        String value = periods.columns().get(period).value();
        String cell = scope.section().fields().stream()
                .filter(Periods::repeats)
                .flatMap(field -> heading.column(field, period).stream())
                .map(column -> new CellRef(column, row.number()).a1())
                .findFirst()
                .orElse("");
        return new FieldAnswer(periods.field(), cell, new Answer.Words(value), value);
    }

    private Outcome<SectionReading> reading(Count count) {
        State state = records.isEmpty() ? (nilRows > 0 ? State.NIL : State.EMPTY) : State.GIVEN;
        List<Finding> all = new ArrayList<>();
        if (state != State.NIL) {
            all.addAll(stray.findings());
        }
        all.addAll(findings);
        all.addAll(merged());
        if (state != State.NIL) {
            all.addAll(RecordCount.findings(count, records, scope, heading, given));
        }
        refusals.addAll(stray.refusals());
        SectionReading reading =
                new SectionReading(scope.section(), state, scope.sheet().name(), rowsRead, records, refusals, nilRows);
        return Outcome.of(reading, all);
    }

    private List<Finding> merged() {
        if (records.isEmpty()) {
            return List.of();
        }
        NavigableSet<Integer> rows = new TreeSet<>();
        records.forEach(record -> rows.add(record.row()));
        int left = heading.columnsUsed().getMin();
        int right = heading.columnsUsed().getMax();
        return scope.sheet().merged().stream()
                .filter(range ->
                        range.first().column() <= right && range.last().column() >= left && touches(rows, range))
                .map(range -> scope.at(FindingCode.MERGED_CELLS, range.a1()))
                .toList();
    }

    private static boolean touches(NavigableSet<Integer> rows, CellRange range) {
        Integer next = rows.ceiling(range.first().row());
        return next != null && next <= range.last().row() && !range.first().equals(range.last());
    }
}
