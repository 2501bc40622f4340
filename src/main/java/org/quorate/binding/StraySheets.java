package org.quorate.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quorate.binding.LikelyPairs.Missing;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/**
 * The visible sheets that belong to no section and are like one that was not found.
 *
 * @param guesses by the sheet's name
 */
record StraySheets(Map<String, Guess> guesses) {
    StraySheets {
        guesses = new TreeMap<>(guesses);
    }

    static StraySheets find(Workbook workbook, ReturnDefinition definition, Map<String, SectionPlace> places) {
        List<String> claimed =
                places.values().stream().map(place -> place.sheet().name()).toList();
        List<String> sheets = workbook.sheets().stream()
                .filter(sheet -> sheet.visibility() == Sheet.Visibility.VISIBLE && sheet.filledRows() > 0)
                .filter(sheet -> !ReceiptSheet.is(sheet) && !IssuedParts.isSheet(sheet))
                .map(Sheet::name)
                .filter(name -> !claimed.contains(name))
                .filter(name -> !isTold(definition, name))
                .toList();
        List<Missing> missing = definition.sections().stream()
                .filter(section -> !places.containsKey(section.id()))
                .map(section -> new Missing(section.id(), names(section)))
                .toList();
        Map<String, Guess> guesses = new TreeMap<>();
        LikelyPairs.of(sheets, missing).forEach((index, guess) -> guesses.put(sheets.get(index), guess));
        return new StraySheets(guesses);
    }

    /** Returns whether the definition tells of the sheet as one that holds no section. */
    static boolean isTold(ReturnDefinition definition, String sheet) {
        return definition.otherSheets().stream()
                .anyMatch(name -> CellText.comparable(name).equals(CellText.comparable(sheet)));
    }

    private static List<String> names(SectionDefinition section) {
        List<String> names = new ArrayList<>(List.of(section.placement().sheet(), section.title()));
        names.addAll(section.placement().aliases());
        return names;
    }

    /** Finds the section that the sheet is like. */
    Optional<Guess> guess(String sheet) {
        return Optional.ofNullable(guesses.get(sheet));
    }

    /** Returns the sentence that says which sheet looks like the section; led by a space, empty where none does. */
    String suggestionFor(SectionDefinition section) {
        return guesses.entrySet().stream()
                .filter(guess -> guess.getValue().id().equals(section.id()))
                .map(guess -> " The sheet \"%s\" looks like \"%s\" (likeness %s %%)."
                        .formatted(
                                guess.getKey(),
                                section.title(),
                                guess.getValue().percent()))
                .findFirst()
                .orElse("");
    }

    /** Returns the sentence that says which section the sheet looks like; led by a space, empty where it is like none. */
    String suggestionFor(String sheet, ReturnDefinition definition) {
        return guess(sheet)
                .flatMap(guess -> definition
                        .find(guess.id())
                        .map(section -> Suggestion.looksLike(section.title(), guess.percent())))
                .orElse("");
    }
}
