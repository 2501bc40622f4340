package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.binding.LikelyPairs.Missing;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;

/** Finds the headings of a table that belong to no field, and those of its fields that are missing. */
final class StrayHeadings {
    private final SectionDefinition section;
    private final HeadingRow heading;

    StrayHeadings(SectionDefinition section, HeadingRow heading) {
        this.section = section;
        this.heading = heading;
    }

    /** Returns the headings that there should be and are not, in the definition's order. */
    List<Headings.Heading> missing() {
        return Headings.of(section).stream()
                .filter(one -> !heading.columns().containsKey(one.id()))
                .toList();
    }

    /** Returns the strays from left to right, each with the missing heading that it is most like. */
    List<Stray> on(Sheet sheet) {
        Set<Integer> taken = new HashSet<>(heading.columns().values());
        heading.repeated().forEach(again -> taken.add(again.column()));
        Set<String> ignored = section.records().ignoreColumns().stream()
                .map(CellText::comparable)
                .collect(Collectors.toUnmodifiableSet());
        List<String> words = new ArrayList<>();
        List<CellRef> cells = new ArrayList<>();
        ColumnNames names = new ColumnNames(
                sheet, heading.row(), section.placement().shape().headingRows());
        names.byColumn().forEach((column, texts) -> {
            if (!taken.contains(column)
                    && texts.stream().noneMatch(IssuedParts::isColumn)
                    && texts.stream().map(CellText::comparable).noneMatch(ignored::contains)) {
                words.add(texts.get(0));
                cells.add(new CellRef(column, heading.row()));
            }
        });
        Map<Integer, Guess> guesses = LikelyPairs.of(
                words,
                missing().stream()
                        .map(one -> new Missing(one.id(), one.names()))
                        .toList());
        List<Stray> strays = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            strays.add(new Stray(CellText.quoted(words.get(i)), cells.get(i).a1(), guesses.get(i)));
        }
        return strays;
    }
}
