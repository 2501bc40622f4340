package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.consolidation.Completeness.SectionStatus;
import org.quorate.consolidation.Consolidation;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;

/** The sheet of one section: every partner's records, with where each came from. */
final class SectionPage {
    private final Consolidation consolidation;
    private final Ledger ledger;
    private final RowCount consolidated;
    private final ReturnDefinition definition;
    private final SectionDefinition section;
    private final SourceColumns sources;

    SectionPage(
            Consolidation consolidation,
            Ledger ledger,
            RowCount consolidated,
            SourceColumns sources,
            ReturnDefinition definition,
            SectionDefinition section) {
        this.consolidation = consolidation;
        this.ledger = ledger;
        this.consolidated = consolidated;
        this.definition = definition;
        this.section = section;
        this.sources = sources;
    }

    ReportSheet.TablePage page(String name, String table) {
        return new ReportSheet.TablePage(
                name, section.title() + ": " + definition.title(), describe(), table, columns(), this::rows, null);
    }

    private String describe() {
        List<SectionStatus> given = consolidation.completeness().all().stream()
                .filter(status -> status.definition().equals(definition))
                .flatMap(status -> status.sections().stream())
                .filter(status -> status.section().equals(section) && status.records() > 0)
                .toList();
        int records = given.stream().mapToInt(SectionStatus::records).sum();
        return "%s record%s from %s partner%s, one a row. %s"
                .formatted(
                        records,
                        records == 1 ? "" : "s",
                        given.size(),
                        given.size() == 1 ? "" : "s",
                        consolidation.completeness().coverage());
    }

    private List<ReportColumn> columns() {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.of("Partner", Kind.TEXT, 26).total(Total.LABEL));
        TableHeadings headings = new TableHeadings("Partner", "Source file", "Source sheet", "Source row");
        for (FieldDefinition field : section.fields()) {
            ReportColumn column = ReportColumn.of(headings.own(field.heading()), kind(field), width(field))
                    .total(field.type() == FieldType.MONEY ? Total.SUM : Total.NONE)
                    .tones(tones(field));
            columns.add(isContact(field) ? column.asInternal() : column);
        }
        columns.add(SourceColumns.file());
        columns.add(SourceColumns.sheet());
        columns.add(ReportColumn.of("Source row", Kind.INTEGER, 10)
                .total(Total.COUNT)
                .asInternal());
        return columns;
    }

    private static boolean isContact(FieldDefinition field) {
        return switch (field.type()) {
            case EMAIL, POSTCODE, TELEPHONE -> true;
            default -> false;
        };
    }

    private static Kind kind(FieldDefinition field) {
        return switch (field.type()) {
            case NARRATIVE -> Kind.LONG_TEXT;
            case INTEGER, SCORE -> Kind.INTEGER;
            case DECIMAL -> Kind.DECIMAL;
            case MONEY -> Kind.MONEY;
            case PERCENT -> Kind.PERCENT;
            case DATE -> Kind.DATE;
            case TEXT -> Kind.LONG_TEXT;
            case YES_NO, TICK, CHOICE, SCALE, PARTY, PERIOD, REFERENCE, EMAIL, POSTCODE, TELEPHONE -> Kind.TEXT;
        };
    }

    private static int width(FieldDefinition field) {
        return switch (field.type()) {
            case NARRATIVE -> 48;
            case TEXT -> 30;
            case INTEGER, SCORE, YES_NO, TICK -> 12;
            case DECIMAL, MONEY, PERCENT -> 15;
            case DATE -> 13;
            case CHOICE, SCALE, PERIOD, TELEPHONE -> 18;
            case REFERENCE, POSTCODE -> 14;
            case PARTY, EMAIL -> 26;
        };
    }

    private Map<String, Tone> tones(FieldDefinition field) {
        Map<String, Tone> tones = new LinkedHashMap<>();
        field.bounds()
                .scale()
                .flatMap(id -> consolidation.frame().programme().vocabulary().findScale(id))
                .ifPresent(scale -> scale.levels().forEach(level -> tones.put(level.label(), level.tone())));
        field.bounds().choices().forEach(choice -> tones.put(choice.label(), choice.tone()));
        tones.values().removeIf(tone -> tone == Tone.NEUTRAL);
        return tones;
    }

    private void rows(Consumer<List<ReportValue>> visitor) {
        List<Submission> submissions = consolidation.counted(definition);
        consolidated.restart(submissions, section.id());
        Map<String, String> sheets = consolidation.sheetsOf(section);
        ledger.visitRecords(consolidation.frame().desk(), submissions, section.id(), new Rows(sheets, visitor));
    }

    /** Gives a row for each record; what all rows of a submission share is made when its first record comes. */
    private final class Rows implements BiConsumer<Submission, SectionRecord> {
        private final Map<String, String> sheets;
        private final Consumer<List<ReportValue>> visitor;
        private @Nullable Submission current;
        private ReportValue partner = ReportValue.BLANK;
        private ReportValue file = ReportValue.BLANK;
        private ReportValue sheet = ReportValue.BLANK;

        Rows(Map<String, String> sheets, Consumer<List<ReportValue>> visitor) {
            this.sheets = sheets;
            this.visitor = visitor;
        }

        @Override
        public void accept(Submission submission, SectionRecord record) {
            if (!submission.equals(current)) {
                current = submission;
                partner = ReportValue.text(consolidation.partyName(submission));
                file = sources.file(submission);
                sheet = ReportValue.text(sheets.getOrDefault(submission.sha256(), ""));
            }
            visitor.accept(row(record));
            consolidated.add(submission.sha256(), section.id(), 1);
        }

        private List<ReportValue> row(SectionRecord record) {
            List<FieldDefinition> fields = section.fields();
            List<ReportValue> row = new ArrayList<>(fields.size() + 4);
            row.add(partner);
            for (int at = 0; at < fields.size(); at++) {
                FieldDefinition field = fields.get(at);
                FieldAnswer answer = answer(record, field, at);
                row.add(answer == null ? ReportValue.BLANK : value(field, answer.answer()));
            }
            row.add(file);
            row.add(sheet);
            row.add(ReportValue.number(record.row()));
            return row;
        }
    }

    /** Looks first where the answer stands unless the pack has changed since the record was kept. */
    private static @Nullable FieldAnswer answer(SectionRecord record, FieldDefinition field, int at) {
        if (at < record.answers().size()) {
            FieldAnswer likely = record.answers().get(at);
            if (likely.field().equals(field.id())) {
                return likely;
            }
        }
        return record.find(field.id()).orElse(null);
    }

    /** What does not parse is in the refused rows and never in a typed column (product promise: nothing is invented). */
    private ReportValue value(FieldDefinition field, Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return new ReportValue.Number(amount.number());
        }
        if (answer instanceof Answer.Day day) {
            return new ReportValue.Day(day.date());
        }
        if (answer instanceof Answer.Unreadable) {
            return new ReportValue.Text("[unreadable: see Refused rows]");
        }
        if (field.type() == FieldType.PARTY || field.type() == FieldType.PERIOD) {
            return ReportValue.text(name(field, answer.text()));
        }
        return ReportValue.text(answer.text());
    }

    private String name(FieldDefinition field, String id) {
        return field.type() == FieldType.PARTY
                ? consolidation
                        .frame()
                        .programme()
                        .parties()
                        .findById(id)
                        .map(party -> party.name())
                        .orElse(id)
                : consolidation
                        .frame()
                        .programme()
                        .calendar()
                        .find(id)
                        .map(period -> period.label())
                        .orElse(id);
    }
}
