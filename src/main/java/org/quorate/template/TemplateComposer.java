package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.comparison.EarlierReturn;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.CompiledChecks;

/**
 * Composes the workbooks of a programme. Immutable and thread-safe.
 *
 * <pre>{@code
 * IssuedWorkbook workbook = new TemplateComposer(programme, checks).compose(definition, party, period, Prefill.NONE, null);
 * }</pre>
 */
public final class TemplateComposer {
    private final Programme programme;
    private final CompiledChecks checks;

    /**
     * Makes a composer for the workbooks of the programme.
     *
     * @param checks its own, that stand in the workbooks as far as they can
     */
    public TemplateComposer(Programme programme, CompiledChecks checks) {
        this.programme = programme;
        this.checks = checks;
    }

    /**
     * Composes the workbook of a return.
     *
     * @param definition one of which {@link Layouts#obstacle} has nothing to say; sections that are not due in the period are left out
     * @param lastOrNull the last accepted return, with which checks compare; or null where there is none
     * @throws IllegalArgumentException if a workbook of that definition cannot be laid out
     */
    public IssuedWorkbook compose(
            ReturnDefinition definition,
            Party party,
            ReportingPeriod period,
            Prefill prefill,
            @Nullable EarlierReturn lastOrNull) {
        Layouts.obstacle(definition).ifPresent(obstacle -> {
            throw new IllegalArgumentException("no workbook can be laid out: " + obstacle);
        });
        ReturnDefinition laidOut = withoutSecondDates(definition);
        ChoiceLists lists = new ChoiceLists(programme, laidOut);
        Draft draft = new Draft(
                programme,
                laidOut,
                party,
                period,
                prefill,
                new InputRules(programme.calendar(), lists),
                new Filled(programme));
        List<SectionDefinition> due = laidOut.sections().stream()
                .filter(section -> programme.isDue(section, period))
                .toList();
        List<SectionSheet> sections = due.stream()
                .map(section -> section.kind() == Kind.FORM
                        ? (SectionSheet) new FormSheet(draft, section)
                        : new TableSheet(draft, section))
                .toList();
        List<AnswersPlace> places = sections.stream().map(SectionSheet::place).toList();
        lists.placed(places);
        List<Checklist.Item> items = new ArrayList<>();
        sections.forEach(section -> items.addAll(section.items()));
        LastAnswers last = new LastAnswers(programme, lastOrNull);
        IssuedChecks own = new IssuedChecks(
                draft,
                checks.of(definition),
                new WorkbookPlaces(draft, places, lists, last),
                Checklist.row(items.size()));
        items.addAll(own.items());
        List<IssuedSheet> sheets = new ArrayList<>();
        sections.forEach(section -> sheets.add(section.sheet(own)));
        int front = laidOut.cover().isPresent() && !sheets.isEmpty() ? 1 : 0;
        sheets.add(front, Checklist.sheet(items));
        sheets.add(front, Instructions.sheet(draft, due, own));
        if (!last.isEmpty()) {
            sheets.add(last.sheet());
        }
        if (!lists.isEmpty()) {
            sheets.add(lists.sheet());
        }
        return new IssuedWorkbook(
                new IssuedWorkbook.Issue(
                        programme.identity().name(),
                        party.name(),
                        period.label(),
                        period.id(),
                        definition.title(),
                        definition.id(),
                        definition.version(),
                        period.start()),
                sheets);
    }

    /** A second date stands in the cell of the first. */
    private static ReturnDefinition withoutSecondDates(ReturnDefinition definition) {
        return definition.holding(definition.sections().stream()
                .map(section -> section.holding(section.fields().stream()
                        .filter(field -> section.firstDateOf(field).isEmpty())
                        .toList()))
                .toList());
    }
}
