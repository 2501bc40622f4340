package org.quorate.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.binding.SectionPlace.RecognisedBy;
import org.quorate.programme.Locator;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/**
 * Finds where a definition's sections stand: by the marks of the workbook and the titles that the pack tells of; on sheets by their name, by another name they have had, by the headings on a sheet
 * that nothing else has claimed, and last a sheet of the right name without the headings.
 */
final class SectionLocator {
    private final ReturnDefinition definition;
    private final Workbook workbook;
    private final Map<String, SectionPlace> places = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> titles;

    private SectionLocator(ReturnDefinition definition, Workbook workbook) {
        this.definition = definition;
        this.workbook = workbook;
        this.titles = Stretch.titles(definition);
    }

    /** Returns the places by section id; sections that were not found are absent. */
    static Map<String, SectionPlace> locate(ReturnDefinition definition, Workbook workbook) {
        SectionLocator locator = new SectionLocator(definition, workbook);
        locator.byName();
        locator.byOtherName();
        locator.byHeadings();
        locator.byNameAlone();
        locator.endAtNext();
        return Map.copyOf(locator.places);
    }

    /** Sections that name the same sheet share it. */
    private void byName() {
        for (SectionDefinition section : definition.sections()) {
            Optional<Sheet> named = sheet(section.placement().sheet());
            section.placement().locate().stream()
                    .flatMap(locator -> marked(section, locator)
                            .or(() -> named.flatMap(sheet -> place(section, locator, sheet, RecognisedBy.NAME)))
                            .stream())
                    .findFirst()
                    .ifPresent(this::take);
        }
    }

    private void byOtherName() {
        for (SectionDefinition section : unplaced()) {
            section.placement().aliases().stream()
                    .flatMap(alias -> sheet(alias).stream())
                    .filter(this::isFree)
                    .flatMap(sheet -> place(section, sheet, RecognisedBy.OTHER_NAME).stream())
                    .findFirst()
                    .ifPresent(this::take);
        }
    }

    /** Hidden sheets are left out: an old copy put out of sight is not the return. */
    private void byHeadings() {
        List<SectionPlace> candidates = new ArrayList<>();
        for (SectionDefinition section : unplaced()) {
            workbook.sheets().stream()
                    .filter(sheet -> sheet.visibility() == Sheet.Visibility.VISIBLE && isFree(sheet))
                    .flatMap(sheet -> place(section, sheet, RecognisedBy.HEADINGS).stream())
                    .filter(place -> place.layout()
                            .filter(layout -> layout.speaksForItself(section))
                            .isPresent())
                    .forEach(candidates::add);
        }
        candidates.sort(Comparator.comparingInt(SectionLocator::matched).reversed());
        for (SectionPlace candidate : candidates) {
            if (!places.containsKey(candidate.section().id()) && isFree(candidate.sheet())) {
                take(candidate);
            }
        }
    }

    private void byNameAlone() {
        for (SectionDefinition section : unplaced()) {
            Optional<SectionPlace> named = sheet(section.placement().sheet())
                    .filter(this::isFree)
                    .map(sheet -> new SectionPlace(section, sheet, RecognisedBy.NAME, false, null));
            named.or(() -> section.placement().aliases().stream()
                            .flatMap(alias -> sheet(alias).stream())
                            .filter(this::isFree)
                            .map(sheet -> new SectionPlace(section, sheet, RecognisedBy.OTHER_NAME, false, null))
                            .findFirst())
                    .ifPresent(this::take);
        }
    }

    private List<SectionDefinition> unplaced() {
        return definition.sections().stream()
                .filter(section -> !places.containsKey(section.id()))
                .toList();
    }

    private void take(SectionPlace place) {
        places.put(place.section().id(), place);
        claimed.add(place.sheet().name());
    }

    private boolean isFree(Sheet sheet) {
        return !claimed.contains(sheet.name());
    }

    private Optional<Sheet> sheet(String name) {
        return workbook.find(name)
                .or(() -> workbook.sheets().stream()
                        .filter(sheet -> CellText.comparable(sheet.name()).equals(CellText.comparable(name)))
                        .findFirst());
    }

    private Optional<SectionPlace> place(SectionDefinition section, Sheet sheet, RecognisedBy by) {
        return section.placement().locate().stream()
                .flatMap(locator -> place(section, locator, sheet, by).stream())
                .findFirst();
    }

    private Optional<SectionPlace> place(SectionDefinition section, Locator locator, Sheet sheet, RecognisedBy by) {
        boolean bounded = !(locator instanceof Locator.Anywhere);
        return Stretch.find(locator, sheet, titles)
                .flatMap(part ->
                        Layout.find(section, part).map(layout -> new SectionPlace(section, part, by, bounded, layout)));
    }

    /** Finds the section where the workbook itself marks it, by the name of a range or of an Excel table. */
    private Optional<SectionPlace> marked(SectionDefinition section, Locator locator) {
        Optional<Sheet> part = Optional.empty();
        if (locator instanceof Locator.RangeName named) {
            part = workbook.names().stream()
                    .filter(range -> range.name().equalsIgnoreCase(named.name()))
                    .flatMap(range ->
                            workbook.find(range.sheet()).map(sheet -> Stretch.cells(sheet, range.range())).stream())
                    .findFirst();
        } else if (locator instanceof Locator.TableName named) {
            part = workbook.sheets().stream()
                    .flatMap(sheet -> sheet.tables().stream()
                            .filter(table -> table.name().equalsIgnoreCase(named.name()))
                            .map(table -> Stretch.cells(sheet, withoutTotals(table))))
                    .findFirst();
        }
        return part.flatMap(found -> Layout.find(section, found)
                .map(layout -> new SectionPlace(section, found, markedOn(section, found), true, layout)));
    }

    private static CellRange withoutTotals(ExcelTable table) {
        CellRef last = table.range().last();
        return new CellRange(table.range().first(), new CellRef(last.column(), last.row() - table.totalRows()));
    }

    private RecognisedBy markedOn(SectionDefinition section, Sheet found) {
        return sheet(section.placement().sheet())
                        .filter(sheet -> sheet.name().equals(found.name()))
                        .isPresent()
                ? RecognisedBy.NAME
                : RecognisedBy.MARK;
    }

    /** Of sections that share a sheet, a table ends where another begins below it. */
    private void endAtNext() {
        for (SectionPlace place : List.copyOf(places.values())) {
            if (place.layoutOrNull() instanceof HeadingRow heading) {
                places.values().stream()
                        .filter(other -> !other.section()
                                        .id()
                                        .equals(place.section().id())
                                && other.sheet().name().equals(place.sheet().name())
                                && other.top() > heading.row()
                                && overlap(other, heading))
                        .mapToInt(SectionPlace::top)
                        .min()
                        .ifPresent(top -> places.put(place.section().id(), place.above(top)));
            }
        }
    }

    private static boolean overlap(SectionPlace other, HeadingRow heading) {
        return other.layout()
                .map(Layout::columnsUsed)
                .filter(used -> used.getMin() <= heading.columnsUsed().getMax()
                        && used.getMax() >= heading.columnsUsed().getMin())
                .isPresent();
    }

    private static int matched(SectionPlace place) {
        return place.layout().map(layout -> layout.found().size()).orElse(0);
    }
}
