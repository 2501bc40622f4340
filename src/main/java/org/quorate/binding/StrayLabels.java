package org.quorate.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.binding.LikelyPairs.Missing;
import org.quorate.binding.ReturnLayout.Guess;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;

/** Finds the labels of a form that belong to no field and are like one that is missing. */
final class StrayLabels {
    private final FormCells cells;
    /** The 0-based column of explanations, in which no label stands; -1 where there is none. */
    private final int explanations;

    StrayLabels(FormCells cells) {
        this.cells = cells;
        this.explanations =
                IssuedParts.explanationsOfForm(cells.scope().sheet()).orElse(-1);
    }

    /** Returns them in reading order; only texts with a value can be labels. */
    List<Stray> find() {
        FormLabels labels = cells.labels();
        List<Missing> missing = Headings.of(cells.scope().section()).stream()
                .filter(one ->
                        !labels.found().contains(one.id()) && !labels.fixed().containsKey(one.id()))
                .map(one -> new Missing(one.id(), one.names()))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        List<Cell> texts = texts();
        Map<Integer, Guess> guesses =
                LikelyPairs.of(texts.stream().map(CellText::of).toList(), missing);
        List<Stray> strays = new ArrayList<>();
        guesses.forEach((index, guess) -> strays.add(new Stray(
                CellText.quoted(CellText.of(texts.get(index))),
                texts.get(index).ref().a1(),
                guess)));
        return strays;
    }

    private List<Cell> texts() {
        Set<CellRef> values = new HashSet<>(cells.labels().fixed().values());
        Stream.concat(
                        cells.labels().labels().values().stream(),
                        cells.labels().repeated().stream().map(FormLabels.Repeated::ref))
                .flatMap(label -> cells.beyond(label).stream())
                .forEach(value -> values.add(value.ref()));
        return cells.scope().sheet().rows().stream()
                .filter(row ->
                        row.number() <= Layout.lastHeadingRow(cells.scope().sheet()))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.value() instanceof CellValue.Text && !CellText.isBlank(cell))
                .filter(cell -> !cells.labels().isLabel(cell.ref()) && !values.contains(cell.ref()))
                .filter(cell -> cell.ref().column() != explanations)
                .filter(cell -> cells.beyond(cell.ref()).isPresent())
                .toList();
    }
}
