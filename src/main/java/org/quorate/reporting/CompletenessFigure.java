package org.quorate.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.programme.Party;
import org.quorate.programme.Tone;
import org.quorate.reporting.Chart.Cell;
import org.quorate.reporting.Paper.Block;

/** Draws what came of each partner's sections, or of its returns where the sections are too many to stand side by side. */
final class CompletenessFigure {
    private static final int MOST_COLUMNS = 16;

    /** So many partners can stand below each other. */
    private static final int MOST_ROWS = 20;

    private static final Cell NOT_OWED = new Cell("", "Not owed", Tone.NEUTRAL);

    private static final List<String> KEY_ORDER = List.of("A", "Q", "N", "W", "E", "R", "M", "?", "–", "");

    private final Completeness completeness;

    CompletenessFigure(Completeness completeness) {
        this.completeness = completeness;
    }

    /** Returns the figure; empty where nothing is asked of anybody. */
    Optional<Block> figure() {
        Map<Party, Map<Chart.Column, Cell>> cells = bySection();
        List<Chart.Column> columns = columns(cells);
        if (columns.size() > MOST_COLUMNS) {
            cells = byReturn();
            columns = columns(cells);
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.MatrixRow> rows = new ArrayList<>();
        for (Map.Entry<Party, Map<Chart.Column, Cell>> row : cells.entrySet()) {
            rows.add(new Chart.MatrixRow(
                    row.getKey().name(),
                    columns.stream()
                            .map(column -> row.getValue().getOrDefault(column, NOT_OWED))
                            .toList()));
        }
        List<Chart.MatrixRow> shown = rows.size() <= MOST_ROWS
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing((Chart.MatrixRow row) ->
                                row.cells().stream().noneMatch(cell -> cell.tone() == Tone.NEGATIVE)))
                        .limit(MOST_ROWS)
                        .toList();
        String all = shown.size() == rows.size()
                ? ""
                : " (%s of %s, those with something missing or rejected first)".formatted(shown.size(), rows.size());
        List<Cell> key = shown.stream()
                .flatMap(row -> row.cells().stream())
                .distinct()
                .sorted(Comparator.comparing(cell -> KEY_ORDER.indexOf(cell.sign())))
                .toList();
        return Optional.of(new Block.Figure(
                "What was received of each partner" + all,
                Sentences.received(completeness) + " " + spoken(rows),
                new Chart.Matrix("Partner", columns, shown, key)));
    }

    private static Cell cell(Standing standing) {
        String sign = switch (standing) {
            case ACCEPTED -> "A";
            case QUERIES -> "Q";
            case NIL -> "N";
            case WAIVED -> "W";
            case EMPTY -> "E";
            case REJECTED -> "R";
            case MISSING -> "M";
            case AWAITED -> "?";
            case NOT_GIVEN, NOT_DUE -> "–";
        };
        return new Cell(
                sign,
                standing == Standing.NOT_GIVEN || standing == Standing.NOT_DUE ? "Not asked for" : standing.label(),
                standing.tone());
    }

    private Map<Party, Map<Chart.Column, Cell>> bySection() {
        Map<Party, Map<Chart.Column, Cell>> cells = new LinkedHashMap<>();
        boolean several = completeness.returns().stream()
                        .map(status -> status.definition().id())
                        .distinct()
                        .count()
                > 1;
        for (ReturnStatus status : completeness.returns()) {
            Map<Chart.Column, Cell> row = cells.computeIfAbsent(status.party(), party -> new LinkedHashMap<>());
            status.sections()
                    .forEach(section -> row.put(
                            new Chart.Column(
                                    several ? status.definition().title() : "",
                                    section.section().title()),
                            cell(section.standing())));
        }
        return cells;
    }

    private Map<Party, Map<Chart.Column, Cell>> byReturn() {
        Map<Party, Map<Chart.Column, Cell>> cells = new LinkedHashMap<>();
        completeness
                .returns()
                .forEach(status -> cells.computeIfAbsent(status.party(), party -> new LinkedHashMap<>())
                        .put(new Chart.Column("", status.definition().title()), cell(status.standing())));
        return cells;
    }

    /** Sections that are asked of nobody say nothing. */
    private static List<Chart.Column> columns(Map<Party, Map<Chart.Column, Cell>> cells) {
        return cells.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .filter(column -> cells.values().stream()
                        .anyMatch(row ->
                                !row.getOrDefault(column, NOT_OWED).words().equals("Not asked for")))
                .toList();
    }

    private static String spoken(List<Chart.MatrixRow> rows) {
        Map<String, Long> counts = rows.stream()
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.groupingBy(Cell::words, TreeMap::new, Collectors.counting()));
        return "One row a partner, one column a section or return: "
                + counts.entrySet().stream()
                        .map(count -> count.getKey().toLowerCase(Locale.ROOT) + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
