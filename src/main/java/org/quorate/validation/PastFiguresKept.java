package org.quorate.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.validation.ChangedRecord.Change;

/** P09: figures of a record whose key names a period that is past are those that were reported then. */
final class PastFiguresKept implements Validator<ChangedRecord> {
    @Override
    public List<Finding> validate(ChangedRecord record) {
        return isPast(record)
                ? record.now().answers().stream()
                        .flatMap(answer -> restated(record, answer))
                        .toList()
                : List.of();
    }

    private static boolean isPast(ChangedRecord record) {
        ReportingPeriod period = record.now().received().content().period();
        ReportingCalendar calendar = record.now().received().programme().calendar();
        return record.now().definition().records().key().stream()
                .flatMap(field -> record.now().find(field).stream())
                .flatMap(answer -> calendar.find(answer.answer().text()).stream())
                .anyMatch(named -> named.end().isBefore(period.start()));
    }

    private static Stream<Finding> restated(ChangedRecord record, ReceivedAnswer answer) {
        FieldDefinition field = answer.field();
        return record.before().find(field.id()).stream()
                .map(before -> new Change(answer, before))
                .filter(change -> ChangedRecord.isGiven(change, Answer.Amount.class))
                .filter(change -> number(change.now()).compareTo(number(change.before())) != 0)
                .map(change -> record.finding(FindingCode.FIGURE_RESTATED, change));
    }

    private static BigDecimal number(ReceivedAnswer answer) {
        return ((Answer.Amount) answer.answer()).number();
    }
}
