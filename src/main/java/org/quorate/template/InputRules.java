package org.quorate.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;
import org.quorate.template.InputRule.Allowed;
import org.quorate.template.InputRule.Form;

/** Says of each field what may be written and what the writer is told. For one workbook, once. */
final class InputRules {
    /** As many as a cell holds. */
    private static final int LONGEST_TEXT = 32_767;
    /** Dates further off than this from every period are taken for slips, as the reader does. */
    private static final int YEARS_AROUND = 5;

    private final ChoiceLists lists;
    private final LocalDate earliest;
    private final LocalDate latest;

    InputRules(ReportingCalendar calendar, ChoiceLists lists) {
        this.lists = lists;
        this.earliest = calendar.periods().stream()
                .map(ReportingPeriod::start)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minusYears(YEARS_AROUND);
        this.latest = calendar.periods().stream()
                .map(ReportingPeriod::end)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusYears(YEARS_AROUND);
    }

    /** Finds the section to whose records a field refers. */
    Optional<AnswersPlace> referredTo(FieldDefinition field) {
        return lists.referredTo(field);
    }

    InputRule of(SectionDefinition section, FieldDefinition field) {
        return new InputRule(
                allowed(section, field),
                StringUtils.abbreviate(field.heading(), InputRule.LONGEST_TITLE),
                StringUtils.abbreviate(prompt(section, field), InputRule.LONGEST_PROMPT));
    }

    Allowed allowed(SectionDefinition section, FieldDefinition field) {
        Optional<String> listed = lists.cells(section, field);
        if (listed.isPresent()) {
            return new Allowed.Listed(listed.get());
        }
        BigDecimal min = field.bounds().minOrNull();
        BigDecimal max = field.bounds().maxOrNull();
        return switch (field.type()) {
            case INTEGER -> new Allowed.Number(Form.WHOLE, min, max);
            case SCORE ->
                new Allowed.Number(
                        Form.WHOLE, min == null ? BigDecimal.ONE : min, max == null ? BigDecimal.valueOf(5) : max);
            case DECIMAL -> new Allowed.Number(Form.DECIMAL, min, max);
            case MONEY -> new Allowed.Number(Form.MONEY, min, max);
            case PERCENT -> new Allowed.Number(Form.PERCENT, min, max);
            case DATE -> takesWords(field) ? new Allowed.DayOrWords(LONGEST_TEXT) : new Allowed.Day(earliest, latest);
            default ->
                new Allowed.Text(
                        field.bounds().maxLength() == 0
                                ? LONGEST_TEXT
                                : field.bounds().maxLength());
        };
    }

    /** Returns whether a date may come as words, with a second one beside it or as the day from which something can be. */
    private static boolean takesWords(FieldDefinition date) {
        return date.entry().opening() || date.entry().alternative().isPresent();
    }

    private String prompt(SectionDefinition section, FieldDefinition field) {
        StringBuilder prompt = new StringBuilder(word(section, field)).append('.');
        if (!field.guidance().isEmpty()) {
            prompt.append(' ').append(field.guidance());
        }
        if (field.bounds().maxLength() > 0) {
            prompt.append(" At most ").append(field.bounds().maxLength()).append(" characters.");
        }
        return prompt.toString();
    }

    /** Returns in words whether a field must be filled in. */
    static String word(SectionDefinition section, FieldDefinition field) {
        if (field.need().required()) {
            return "Required";
        }
        return field.need()
                .requiredIf()
                .flatMap(condition ->
                        section.find(condition.field()).map(other -> "Required if " + when(other, condition)))
                .orElse("Optional");
    }

    /** Says a condition in words. */
    static String when(FieldDefinition field, Condition condition) {
        String heading = "\"" + field.heading() + "\"";
        if (field.type() == FieldType.TICK) {
            return heading + " is ticked";
        }
        if (condition.is().contains(Condition.ANY)) {
            return heading + " is filled in";
        }
        if (!condition.is().isEmpty()) {
            return heading + " is " + String.join(" or ", condition.is());
        }
        if (!condition.not().isEmpty()) {
            return heading + " is not " + String.join(" or ", condition.not());
        }
        return condition.aboveOrNull() != null
                ? heading + " is above " + condition.aboveOrNull().toPlainString()
                : heading + " is below "
                        + Optional.ofNullable(condition.belowOrNull())
                                .map(BigDecimal::toPlainString)
                                .orElse("its limit");
    }
}
