package org.quorate.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;
import org.quorate.proposal.SheetPart.Column;
import org.quorate.proposal.SheetPart.Form;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.Sheet;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.Workbook;

/**
 * A return as one workbook of it suggests. Immutable.
 *
 * @param definition with at least one section
 * @param remarks in the order of the sheets
 * @param partyOrNull the partner whose workbook it says it is; null where it does not say
 */
public record WorkbookProposal(
        ReturnDefinition definition,
        List<Remark> remarks,
        @Nullable String partyOrNull) {
    public WorkbookProposal {
        remarks = List.copyOf(remarks);
    }

    /** Returns the partner whose workbook it says it is. */
    public Optional<String> party() {
        return Optional.ofNullable(partyOrNull);
    }

    /**
     * Proposes a return; the same workbook gives the same proposal.
     *
     * @param ids makes the return's id out of its title
     * @param title of the return
     * @return empty where no visible sheet holds a table or form
     */
    public static Optional<WorkbookProposal> of(Workbook workbook, DropDowns dropDowns, Slugs ids, String title) {
        List<Remark> remarks = new ArrayList<>();
        List<SectionDefinition> sections = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Slugs ofSections = Slugs.of("section");
        String party = null;
        for (Sheet sheet : workbook.sheets()) {
            Remarks onSheet = Remarks.on(sheet, remarks);
            if (sheet.visibility() != Visibility.VISIBLE) {
                onSheet.leftOut("It is hidden; look-ups are, and returns are not.");
                continue;
            }
            List<SheetPart> parts = withoutRepeats(SheetOutline.find(sheet, dropDowns), onSheet);
            SectionProposal proposal = new SectionProposal(workbook, dropDowns, sheet, parts, onSheet);
            party = party == null ? party(sheet, parts).orElse(null) : party;
            int before = sections.size();
            parts.forEach(part -> proposal.of(part, ofSections).ifPresent(sections::add));
            if (sections.size() == before) {
                if (!Words.fold(sheet.name()).isEmpty()) {
                    others.add(sheet.name());
                }
                onSheet.leftOut("No table and no form was found on it.");
            }
        }
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkbookProposal(
                        new ReturnDefinition(
                                ids.idFor(title), title, "1.0", List.of(), false, distinctTitles(sections), others),
                        remarks,
                        party));
    }

    private static Optional<String> party(Sheet sheet, List<SheetPart> parts) {
        return parts.stream()
                .filter(Form.class::isInstance)
                .flatMap(form -> ((Form) form).labels().stream())
                .filter(label -> HeadingSense.identity(label.text()) == Meaning.PARTY)
                .flatMap(label -> sheet.find(label.answer()).stream())
                .filter(CellWords::isText)
                .map(CellWords::of)
                .filter(text -> !CellWords.isPlaceholder(text))
                .findFirst();
    }

    /** Leaves out tables with the headings of one before them: the block stands once a project, or a place. */
    private static List<SheetPart> withoutRepeats(List<SheetPart> parts, Remarks remarks) {
        Map<List<String>, Integer> seen = new HashMap<>();
        List<SheetPart> kept = new ArrayList<>();
        int repeated = 0;
        String example = "";
        for (SheetPart part : parts) {
            List<String> headings = part instanceof Table table
                    ? table.columns().stream()
                            .map(Column::heading)
                            .map(Words::fold)
                            .toList()
                    : List.of(part.corner().a1());
            Integer first = seen.putIfAbsent(headings, kept.size());
            if (first == null) {
                kept.add(part);
            } else if (kept.get(first) instanceof Table table) {
                kept.set(first, table.repeatedAt(part.corner().row()));
                repeated++;
                example = example.isEmpty() ? part.corner().a1() : example;
            }
        }
        if (repeated > 0) {
            remarks.leftOut(
                    "The same headings stand again %s, first at %s; at most the first block is in the pack. \"repeat\" would read all."
                            .formatted(repeated == 1 ? "once" : repeated + " times", example));
        }
        return kept;
    }

    /** No two sections of a return are called the same. */
    private static List<SectionDefinition> distinctTitles(List<SectionDefinition> sections) {
        Set<String> seen = new HashSet<>();
        return sections.stream()
                .map(section -> {
                    String title = section.title();
                    for (int number = 2; !seen.add(Words.fold(title)); number++) {
                        title = section.title() + " (" + number + ")";
                    }
                    return new SectionDefinition(
                            section.id(),
                            title,
                            section.subject(),
                            section.kind(),
                            section.placement(),
                            section.presence(),
                            section.records(),
                            section.fields());
                })
                .collect(Collectors.toUnmodifiableList());
    }
}
