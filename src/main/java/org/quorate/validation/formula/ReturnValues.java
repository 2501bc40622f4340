package org.quorate.validation.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.FixedList;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;

/** The values of a return, of the one before and of the pack; one record after the other is judged. For one thread. */
final class ReturnValues implements BookValues {
    private final BookPlan plan;
    private final Return ret;
    private final PartyRegister parties;
    private final @Nullable EarlierReturn earlierOrNull;
    /** The columns of the sheets that were asked for. */
    private final Map<Integer, ColumnValues[]> columns = new HashMap<>();

    private @Nullable SectionDefinition section;
    /** The records of the section that is judged. */
    private List<SectionRecord> records = List.of();

    private ColumnValues[] recordColumns = {};

    private @Nullable SectionRecord record;
    /** Where the record stands among those of the section, from 0. */
    private int place;

    ReturnValues(BookPlan plan, Return ret, PartyRegister parties, @Nullable EarlierReturn earlierOrNull) {
        this.plan = plan;
        this.ret = ret;
        this.parties = parties;
        this.earlierOrNull = earlierOrNull;
    }

    /**
     * Has a record judged, or none.
     *
     * @param ofSection as the definition of the return has it, or null where a check has no section
     * @param judged one of the return's own, not one that equals it
     */
    @SuppressWarnings("ReferenceEquality") // Comparing what they hold would take longer than judging.
    void judge(@Nullable SectionDefinition ofSection, @Nullable SectionRecord judged) {
        if (section != ofSection) {
            section = ofSection;
            records = ofSection == null ? List.of() : records(plan.sheetOf(ofSection, false));
            recordColumns = ofSection == null ? new ColumnValues[0] : columns(plan.sheetOf(ofSection, false));
            place = 0;
        }
        record = judged;
        if (judged != null) {
            place = placeOf(judged);
        }
    }

    /** Records are judged in their order, mostly: one is looked for from where the one before stood. */
    @SuppressWarnings("ReferenceEquality") // Two records may be equal and stand in two rows.
    private int placeOf(SectionRecord judged) {
        int next = place;
        for (int i = 0; i < records.size(); i++) {
            if (records.get(next) == judged) {
                return next;
            }
            next = next + 1 == records.size() ? 0 : next + 1;
        }
        throw new IllegalArgumentException("not a record of the return: " + judged.key());
    }

    @Override
    public ValueEval cell(int sheet, int column) {
        return switch (sheet) {
            case BookPlan.RECORD -> record == null ? BlankEval.instance : recordColumns[column].eval(place);
            case BookPlan.EARLIER_RECORD -> Arguments.of(ofEarlierRecord(column));
            case BookPlan.PARTY_SHEET -> Arguments.of(ofParty(ret.party(), column));
            case BookPlan.PERIOD_SHEET -> Arguments.of(ofPeriod(ret.period(), column));
            default -> {
                ColumnValues values = column(sheet, column);
                yield values.rows() == 0 ? BlankEval.instance : values.eval(0);
            }
        };
    }

    private @Nullable Object ofEarlierRecord(int column) {
        if (section == null || record == null || earlierOrNull == null) {
            return null;
        }
        FieldDefinition field = section.fields().get(column);
        return earlierOrNull
                .find(section.id(), record.key())
                .map(earlier -> value(earlier, field, column))
                .orElse(null);
    }

    private @Nullable Object ofParty(Party party, int column) {
        return switch (BookPlan.PARTY_WORDS.get(column)) {
            case "id" -> party.id();
            case "name" -> party.name();
            case "code" -> party.odsCodeOrNull();
            case "role" -> party.role();
            case "type" -> unlessEmpty(party.type());
            default ->
                party.statusOn(ret.period().end())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
        };
    }

    private static @Nullable Object ofPeriod(ReportingPeriod period, int column) {
        return switch (BookPlan.PERIOD_WORDS.get(column)) {
            case "id" -> period.id();
            case "label" -> period.label();
            case "kind" -> period.kind().label();
            case "part" -> unlessEmpty(period.part());
            case "start" -> SerialDate.of(period.start());
            case "end" -> SerialDate.of(period.end());
            case "due" -> SerialDate.of(period.due());
            default -> SerialDate.of(period.closes());
        };
    }

    private static @Nullable Object unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public ColumnValues column(int sheet, int column) {
        return columns(sheet)[column];
    }

    private ColumnValues[] columns(int sheet) {
        return columns.computeIfAbsent(sheet, absent -> {
            boolean section = plan.isSection(sheet, false) || plan.isSection(sheet, true);
            return section ? ofSection(plan.section(sheet), records(sheet)) : ofList(plan.list(sheet));
        });
    }

    /** Record by record, because what belongs to one lies together in memory. */
    private ColumnValues[] ofSection(SectionDefinition definition, List<SectionRecord> records) {
        List<FieldDefinition> fields = definition.fields();
        ColumnValues[] made = blank(fields.size(), records.size());
        for (int row = 0; row < records.size(); row++) {
            for (int column = 0; column < made.length; column++) {
                made[column].put(row, value(records.get(row), fields.get(column), column));
            }
        }
        return made;
    }

    private static ColumnValues[] ofList(FixedList list) {
        ColumnValues[] made = blank(list.allColumns().size(), list.rows().size());
        for (int row = 0; row < list.rows().size(); row++) {
            for (int column = 0; column < made.length; column++) {
                made[column].put(row, value(list, list.rows().get(row), column));
            }
        }
        return made;
    }

    private static ColumnValues[] blank(int columns, int rows) {
        ColumnValues[] made = new ColumnValues[columns];
        Arrays.setAll(made, column -> new ColumnValues(rows));
        return made;
    }

    private static @Nullable Object value(FixedList list, FixedList.Item item, int column) {
        FixedList.Value value = list.value(item, column).orElse(null);
        if (value == null) {
            return null;
        }
        return value.numberOrNull() == null
                ? value.text()
                : value.numberOrNull().doubleValue();
    }

    private List<SectionRecord> records(int sheet) {
        String id = plan.section(sheet).id();
        if (plan.isSection(sheet, false)) {
            return ret.find(id).map(SectionReading::records).orElse(List.of());
        }
        return earlierOrNull == null ? List.of() : earlierOrNull.find(id).orElse(List.of());
    }

    /** Answers stand in the order of the fields, but in a return that was made by another definition. */
    private static Answer answer(SectionRecord of, FieldDefinition field, int column) {
        List<FieldAnswer> answers = of.answers();
        if (column < answers.size() && answers.get(column).field().equals(field.id())) {
            return answers.get(column).answer();
        }
        return of.find(field.id()).map(FieldAnswer::answer).orElseGet(Answer::notProvided);
    }

    private @Nullable Object value(SectionRecord of, FieldDefinition field, int column) {
        Answer answer = answer(of, field, column);
        if (answer instanceof Answer.Amount amount) {
            return amount.number().doubleValue();
        }
        if (answer instanceof Answer.Day day) {
            return SerialDate.of(day.date());
        }
        if (field.type() == FieldType.TICK) {
            return answer instanceof Answer.YesNo ticked && ticked.yes();
        }
        if (field.type() == FieldType.PARTY && answer instanceof Answer.Words words) {
            return parties.findById(words.text()).map(Party::name).orElse(words.text());
        }
        return answer.isGiven() ? answer.text() : null;
    }
}
