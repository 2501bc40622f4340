package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.binding.ReturnLayout.SheetLayout;
import org.quorate.consolidation.Drift.Change;
import org.quorate.consolidation.Drift.Kind;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/**
 * Compares two workbooks of one party's return by where their parts stand.
 *
 * @param accepted words that were accepted for the party in this return
 */
record LayoutComparison(
        ReturnDefinition definition, List<AcceptedHeading> accepted, ReturnLayout before, ReturnLayout now) {

    /** Returns what changed: section by section in the order of the definition, then the sheets that belong to none. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (SectionDefinition section : definition.sections()) {
            Optional<SectionLayout> earlier = before.find(section.id());
            Optional<SectionLayout> later = now.find(section.id());
            if (earlier.isPresent() && later.isPresent()) {
                compare(section, earlier.get(), later.get(), changes);
            } else if (earlier.isPresent()) {
                changes.add(new Change(
                        Kind.VANISHED,
                        section.title(),
                        "Section",
                        place(earlier.get()),
                        "",
                        lookingLike(section),
                        "",
                        ""));
            } else if (later.isPresent()) {
                changes.add(new Change(
                        Kind.APPEARED,
                        section.title(),
                        "Section",
                        "",
                        place(later.get()),
                        "",
                        later.get().sheet(),
                        ""));
            }
        }
        otherSheets(changes);
        return changes;
    }

    private void compare(SectionDefinition section, SectionLayout earlier, SectionLayout later, List<Change> changes) {
        List<AcceptedHeading> words = accepted.stream()
                .filter(one -> one.sectionId().equals(section.id()))
                .toList();
        if (!earlier.sheet().equals(later.sheet())) {
            changes.add(sheet(section, words, earlier.sheet(), later));
        }
        boolean wasHidden = isHidden(before, earlier.sheet());
        boolean isHidden = isHidden(now, later.sheet());
        if (wasHidden != isHidden) {
            changes.add(new Change(
                    Kind.CHANGED,
                    section.title(),
                    "Sheet",
                    wasHidden ? "hidden" : "visible",
                    isHidden ? "hidden" : "visible",
                    "",
                    later.sheet(),
                    ""));
        }
        changes.addAll(new SectionDrift(section, words, earlier, later).changes());
    }

    private Change sheet(SectionDefinition section, List<AcceptedHeading> words, String earlier, SectionLayout found) {
        String later = found.sheet();
        String how = "found by " + found.foundBy();
        if (now.findSheet(earlier).isPresent()) {
            return new Change(Kind.MOVED, section.title(), "Section", earlier, later, how, later, "");
        }
        return words.stream()
                .filter(one -> one.fieldId().isEmpty() && Words.same(one.words(), later))
                .findFirst()
                .map(one -> new Change(
                        Kind.ACCEPTED, section.title(), "Sheet", earlier, later, SectionDrift.by(one), later, ""))
                .orElseGet(() -> new Change(Kind.RENAMED, section.title(), "Sheet", earlier, later, how, later, ""));
    }

    private static boolean isHidden(ReturnLayout layout, String sheet) {
        return layout.findSheet(sheet).filter(SheetLayout::hidden).isPresent();
    }

    private static String place(SectionLayout section) {
        return section.headings().isEmpty() ? section.sheet() : section.sheet() + ", " + section.headings();
    }

    private String lookingLike(SectionDefinition missing) {
        for (SheetLayout sheet : now.sheets()) {
            Guess guess = sheet.guessOrNull();
            if (guess != null && guess.id().equals(missing.id())) {
                return "the sheet \"%s\" looks like it (likeness %s %%)".formatted(sheet.name(), guess.percent());
            }
        }
        return "";
    }

    private void otherSheets(List<Change> changes) {
        Set<String> ofSections = Stream.concat(before.sections().stream(), now.sections().stream())
                .map(SectionLayout::sheet)
                .collect(Collectors.toSet());
        now.sheets().stream()
                .filter(sheet -> !ofSections.contains(sheet.name())
                        && before.findSheet(sheet.name()).isEmpty())
                .map(sheet -> new Change(Kind.APPEARED, "", "Sheet", "", named(sheet), guess(sheet), sheet.name(), ""))
                .forEach(changes::add);
        before.sheets().stream()
                .filter(sheet -> !ofSections.contains(sheet.name())
                        && now.findSheet(sheet.name()).isEmpty())
                .map(sheet ->
                        new Change(Kind.VANISHED, "", "Sheet", named(sheet), "", "was not part of the return", "", ""))
                .forEach(changes::add);
    }

    private static String named(SheetLayout sheet) {
        return sheet.hidden() ? sheet.name() + " (hidden)" : sheet.name();
    }

    private String guess(SheetLayout sheet) {
        return sheet.guess()
                .flatMap(guess -> definition
                        .find(guess.id())
                        .map(section ->
                                "looks like \"%s\" (likeness %s %%)".formatted(section.title(), guess.percent())))
                .orElse("not part of the return");
    }
}
