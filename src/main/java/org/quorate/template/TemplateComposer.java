package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;

/**
 * Composes the workbooks of a programme. Immutable and thread-safe.
 *
 * <pre>{@code
 * IssuedWorkbook workbook = new TemplateComposer(programme).compose(definition, party, period, Prefill.NONE);
 * }</pre>
 */
public final class TemplateComposer {
    private final Programme programme;

    /** Makes a composer for the workbooks of the programme. */
    public TemplateComposer(Programme programme) {
        this.programme = programme;
    }

    /**
     * Composes the workbook of a return.
     *
     * @param definition one of which {@link Layouts#obstacle} has nothing to say; sections that are not due in the period are left out
     * @throws IllegalArgumentException if a workbook of that definition cannot be laid out
     */
    public IssuedWorkbook compose(ReturnDefinition definition, Party party, ReportingPeriod period, Prefill prefill) {
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
        List<IssuedSheet> sheets = new ArrayList<>();
        List<Checklist.Item> items = new ArrayList<>();
        for (SectionDefinition section : due) {
            if (section.kind() == Kind.FORM) {
                FormSheet form = new FormSheet(draft, section);
                sheets.add(form.sheet());
                items.addAll(form.items());
            } else {
                TableSheet table = new TableSheet(draft, section);
                sheets.add(table.sheet());
                items.add(table.item());
            }
        }
        int front = laidOut.cover().isPresent() && !sheets.isEmpty() ? 1 : 0;
        sheets.add(front, Checklist.sheet(items));
        sheets.add(front, Instructions.sheet(draft, due));
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
