package org.quorate.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Programme;
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

    private TableReader(Programme programme, AnswerParser parser, SectionScope scope, HeadingRow heading) {
        this.parser = parser;
        this.scope = scope;
        this.heading = heading;
        this.keys = new RecordKeys(scope.section(), programme);
        this.stray = new StrayColumns(scope, heading);
    }

    static Outcome<SectionReading> read(
            Programme programme, AnswerParser parser, SectionScope scope, HeadingRow heading) {
        TableReader reader = new TableReader(programme, parser, scope, heading);
        for (SheetRow row : scope.sheet().rows()) {
            if (row.number() > heading.row()) {
                reader.read(row);
            }
        }
        return reader.reading();
    }

    private void read(SheetRow row) {
        List<Cell> filled = CellText.filled(row);
        if (filled.isEmpty()) {
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

    private void judge(SheetRow row, List<Cell> filled) {
        String first = CellText.of(filled.get(0));
        if (SectionWords.beginIgnored(scope.section(), first)) {
            refuse(row, filled, "The pack declares rows that begin like this as guidance or total.");
        } else if (filled.size() == 1 && SectionWords.areNil(scope.section(), first)) {
            nilRows++;
        } else if (keys.areNumbers()) {
            accept(row, filled, Integer.toString(records.size() + 1), draft(row));
        } else if (!keys.haveColumn(heading)) {
            refuse(row, filled, "The column that tells one record from another is missing.");
            stray.noteRefused(filled);
        } else {
            judgeKeyed(row, filled, draft(row));
        }
    }

    private void judgeKeyed(SheetRow row, List<Cell> filled, RecordDraft draft) {
        String key = keys.of(draft);
        if (keys.isUnreadable(draft)) {
            findings.addAll(draft.findings(keys.fields()));
            refuse(row, filled, "What tells the record from others cannot be read.");
        } else if (key.isEmpty()) {
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
        records.add(draft.record(row.number(), key));
        findings.addAll(draft.findings(key));
        refusals.addAll(draft.refusals());
        stray.noteRecord(filled);
        lastFilled = row.number();
    }

    private void refuse(SheetRow row, List<Cell> filled, String reason) {
        refusals.add(new Refusal(
                scope.sheet().name(), row.number() + ":" + row.number(), 1, CellText.content(filled), reason));
    }

    private RecordDraft draft(SheetRow row) {
        RecordDraft draft = new RecordDraft();
        for (FieldDefinition field : scope.section().fields()) {
            Integer column = heading.columns().get(field.id());
            if (column == null) {
                draft.addMissing(field);
            } else {
                FieldCell at = new FieldCell(
                        scope,
                        field,
                        new CellRef(column, row.number()),
                        row.find(column).orElse(null));
                draft.add(at, parser.parse(at));
            }
        }
        return draft;
    }

    private Outcome<SectionReading> reading() {
        State state = records.isEmpty() ? (nilRows > 0 ? State.NIL : State.EMPTY) : State.GIVEN;
        List<Finding> all = new ArrayList<>();
        if (state != State.NIL) {
            all.addAll(stray.findings());
        }
        all.addAll(findings);
        all.addAll(merged());
        if (state != State.NIL && keys.haveColumn(heading)) {
            all.addAll(unanswered());
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
        int left = Collections.min(heading.columns().values());
        int right = Collections.max(heading.columns().values());
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

    private List<Finding> unanswered() {
        String count = Integer.toString(keys.fixedRows().size());
        return keys.unanswered().stream()
                .map(item -> scope.atSheet(FindingCode.EXPECTED_ROW_MISSING)
                        .with("record", item.key())
                        .with("text", item.text())
                        .with("expected", count))
                .toList();
    }
}
