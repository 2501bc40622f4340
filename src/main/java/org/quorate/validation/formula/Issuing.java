package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Check;
import org.quorate.programme.CheckText;
import org.quorate.programme.Condition;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.IssuedCheck;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;
import org.quorate.validation.NamedField.From;

/**
 * What a check needs to be written into a workbook that is sent out. Immutable.
 *
 * @param root its formula
 * @param targets what it names
 * @param sectionOrNull the section of the check, or null for one of the whole return
 */
record Issuing(
        FormulaNode root,
        List<BookPlan.Target> targets,
        @Nullable SectionDefinition sectionOrNull,
        TypedWords words) {
    /** As long as Excel lets a formula be. */
    private static final int LONGEST = 8192;
    /** As long as Excel lets a text within a formula be. */
    private static final int LONGEST_TEXT = 255;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    Issuing {
        targets = List.copyOf(targets);
    }

    private Optional<SectionDefinition> section() {
        return Optional.ofNullable(sectionOrNull);
    }

    /** Gives the formulas, or says why there are none. */
    IssuedCheck issue(Check check, List<NamedField> names, IssuedPlaces places) {
        try {
            IssuedFormula formula = new IssuedFormula(targets, places, words);
            String condition = formula.write(root);
            Set<String> judged = new LinkedHashSet<>();
            for (NamedField named : names) {
                judged.addAll(plain(named, places));
            }
            judged.addAll(formula.conditions());
            String all = judged.isEmpty() ? "TRUE" : "AND(" + String.join(",", judged) + ")";
            boolean ofRecord = names.stream().anyMatch(NamedField::isOfRecord);
            String verdict = "IFERROR(IF(" + all + ",IF(" + condition + ",\"" + IssuedCheck.OK + "\","
                    + message(IssuedCheck.lead(check) + check.message(), places) + "),\"" + IssuedCheck.NOT_CHECKED
                    + "\"),\""
                    + IssuedCheck.NOT_CHECKED + "\")";
            if (ofRecord
                    && section().filter(table -> table.kind() == Kind.TABLE).isPresent()) {
                verdict = "IF(" + places.filledRow(section().orElseThrow()) + "=0,\"\"," + verdict + ")";
            }
            if (verdict.length() > LONGEST) {
                throw new IssuedRefusedException("it would be longer there than Excel lets a formula be");
            }
            return new IssuedCheck.Standing(condition, all, verdict);
        } catch (IssuedRefusedException refused) {
            return new IssuedCheck.Impossible(refused.reason());
        }
    }

    private List<String> plain(NamedField named, IssuedPlaces places) throws IssuedRefusedException {
        String place = IssuedFormula.placeOf(named, places);
        if (named.isEarlier()) {
            return List.of();
        }
        if (!IssuedFormula.isColumnOfTable(named)) {
            return List.of(IssuedAnswer.of(named.field(), place, places, words).plain(needed(named, places)));
        }
        String filled = IssuedFormula.filled(named, places);
        IssuedColumn column = IssuedColumn.of(named.field(), place, filled, words);
        List<String> tests = new ArrayList<>(column.plain());
        Optional<Condition> condition = named.field().need().requiredIf();
        Optional<FieldDefinition> asked =
                condition.flatMap(needed -> named.section().find(needed.field()));
        if (asked.isPresent()) {
            NamedField askedColumn = new NamedField(From.COLUMN, named.section(), asked.get());
            tests.addAll(column.answered(
                    condition.orElseThrow(),
                    IssuedColumn.of(asked.get(), IssuedFormula.placeOf(askedColumn, places), filled, words)));
        }
        if (named.section().presence().required()) {
            tests.add("SUM(" + filled + ")>0");
        }
        return tests;
    }

    /** A formula that is TRUE where the field must be answered; empty where it never need be. */
    private String needed(NamedField named, IssuedPlaces places) throws IssuedRefusedException {
        FieldDefinition.Need need = named.field().need();
        Optional<Condition> condition = need.requiredIf();
        if (need.required() || condition.isEmpty()) {
            return need.required() ? "TRUE" : "";
        }
        Optional<FieldDefinition> asked = named.section().find(condition.get().field());
        return asked.isEmpty()
                ? ""
                : answer(named.section(), asked.get(), places).meets(condition.get());
    }

    private IssuedAnswer answer(SectionDefinition section, FieldDefinition field, IssuedPlaces places)
            throws IssuedRefusedException {
        From from = section.kind() == Kind.TABLE ? From.RECORD : From.COLUMN;
        return IssuedAnswer.of(
                field, IssuedFormula.placeOf(new NamedField(from, section, field), places), places, words);
    }

    /** The message with the record's own answers in their places. */
    private String message(String message, IssuedPlaces places) throws IssuedRefusedException {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(message);
        int from = 0;
        while (matcher.find()) {
            text(parts, message.substring(from, matcher.start()));
            Optional<FieldDefinition> field = section().flatMap(of -> CheckText.find(of, matcher.group(1)));
            if (field.isPresent()) {
                parts.add(answer(section().orElseThrow(), field.get(), places).shown());
            }
            from = matcher.end();
        }
        text(parts, message.substring(from));
        return String.join("&", parts);
    }

    private static void text(List<String> parts, String text) {
        for (int at = 0; at < text.length(); at += LONGEST_TEXT) {
            parts.add(IssuedAnswer.quoted(text.substring(at, Math.min(text.length(), at + LONGEST_TEXT))));
        }
    }
}
