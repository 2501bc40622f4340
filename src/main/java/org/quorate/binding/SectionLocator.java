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
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/**
 * Finds the sheets of a definition's sections: by their name, by another name they have had, by the headings on a sheet
 * that nothing else has claimed, and last a sheet of the right name without the headings.
 */
final class SectionLocator {
    private final ReturnDefinition definition;
    private final Workbook workbook;
    private final Map<String, SectionPlace> places = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    private SectionLocator(ReturnDefinition definition, Workbook workbook) {
        this.definition = definition;
        this.workbook = workbook;
    }

    /** Returns the places by section id; sections that were not found are absent. */
    static Map<String, SectionPlace> locate(ReturnDefinition definition, Workbook workbook) {
        SectionLocator locator = new SectionLocator(definition, workbook);
        locator.byName();
        locator.byOtherName();
        locator.byHeadings();
        locator.byNameAlone();
        return Map.copyOf(locator.places);
    }

    /** Sections that name the same sheet share it. */
    private void byName() {
        for (SectionDefinition section : definition.sections()) {
            sheet(section.placement().sheet())
                    .flatMap(sheet -> place(section, sheet, RecognisedBy.NAME))
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
                    .map(sheet -> new SectionPlace(section, sheet, RecognisedBy.NAME, null));
            named.or(() -> section.placement().aliases().stream()
                            .flatMap(alias -> sheet(alias).stream())
                            .filter(this::isFree)
                            .map(sheet -> new SectionPlace(section, sheet, RecognisedBy.OTHER_NAME, null))
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

    private static Optional<SectionPlace> place(SectionDefinition section, Sheet sheet, RecognisedBy by) {
        return Layout.find(section, sheet).map(layout -> new SectionPlace(section, sheet, by, layout));
    }

    private static int matched(SectionPlace place) {
        return place.layout().map(layout -> layout.found().size()).orElse(0);
    }
}
