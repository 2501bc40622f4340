package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<ColumnIndexes.Column, List<@Nullable Object>> columns = new HashMap<>();
    private @Nullable SectionDefinition section;
    private @Nullable SectionRecord record;
    private @Nullable SectionRecord earlierRecord;

    ReturnValues(BookPlan plan, Return ret, PartyRegister parties, @Nullable EarlierReturn earlierOrNull) {
        this.plan = plan;
        this.ret = ret;
        this.parties = parties;
        this.earlierOrNull = earlierOrNull;
    }

    /** Has a record of the section judged, or none. */
    void judge(@Nullable SectionDefinition ofSection, @Nullable SectionRecord judged) {
        section = ofSection;
        record = judged;
        earlierRecord = earlierOrNull == null || ofSection == null || judged == null
                ? null
                : earlierOrNull.find(ofSection.id(), judged.key()).orElse(null);
    }

    @Override
    public int rows(int sheet) {
        if (plan.isSection(sheet, false) || plan.isSection(sheet, true)) {
            return records(sheet).size();
        }
        return sheet <= BookPlan.PERIOD_SHEET ? 1 : plan.list(sheet).rows().size();
    }

    @Override
    public @Nullable Object value(int sheet, int row, int column) {
        return switch (sheet) {
            case BookPlan.CHECK, BookPlan.CONSTANTS -> null;
            case BookPlan.RECORD -> row == 0 ? ofRecord(record, column) : null;
            case BookPlan.EARLIER_RECORD -> row == 0 ? ofRecord(earlierRecord, column) : null;
            case BookPlan.PARTY_SHEET -> row == 0 ? ofParty(ret.party(), column) : null;
            case BookPlan.PERIOD_SHEET -> row == 0 ? ofPeriod(ret.period(), column) : null;
            default -> inColumn(sheet, row, column);
        };
    }

    private @Nullable Object ofRecord(@Nullable SectionRecord judged, int column) {
        return section == null || judged == null
                ? null
                : value(judged, section.fields().get(column));
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

    private @Nullable Object inColumn(int sheet, int row, int column) {
        List<@Nullable Object> values =
                columns.computeIfAbsent(new ColumnIndexes.Column(sheet, column), wanted -> column(sheet, column));
        return row < values.size() ? values.get(row) : null;
    }

    private List<@Nullable Object> column(int sheet, int column) {
        List<@Nullable Object> values = new ArrayList<>();
        if (plan.isSection(sheet, false) || plan.isSection(sheet, true)) {
            FieldDefinition field = plan.section(sheet).fields().get(column);
            records(sheet).forEach(one -> values.add(value(one, field)));
        } else {
            FixedList list = plan.list(sheet);
            for (FixedList.Item item : list.rows()) {
                values.add(value(list, item, column));
            }
        }
        return values;
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

    private @Nullable Object value(SectionRecord of, FieldDefinition field) {
        Answer answer = of.find(field.id()).map(FieldAnswer::answer).orElseGet(Answer::notProvided);
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
