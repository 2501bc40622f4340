package org.quorate.reporting.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.ReceiptSheet;
import org.quorate.ledger.Decision;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptWording;

/**
 * A row of the sheet that says what to fix; the same in every form of workbook. Immutable.
 *
 * @param cells texts from column A on; of a row over the whole width, the first, or the label and its text
 * @param targetOrNull where the cell in column B leads, such as {@code 'Risks'!B7}; null for nowhere
 */
record FixRow(Kind kind, List<String> cells, @Nullable String targetOrNull) {
    /** The widths of columns A to D, in characters. */
    static final List<Integer> WIDTHS = List.of(13, 28, 58, 58);

    private static final int MOST_CELLS = 12;
    private static final Set<Character> FORMULA_SIGNS = Set.of('=', '+', '-', '@');

    /** What a row is. */
    enum Kind {
        TITLE,
        LINE,
        BLANK,
        ACCEPTED,
        QUERIED,
        REJECTED,
        LABELLED,
        HEADING,
        GRAVE,
        QUERY,
        NOTE;

        /** Returns whether the row is one text over all columns. */
        boolean isWide() {
            return this == TITLE || this == LINE;
        }

        /** Returns whether the row is a label and a text over the other columns. */
        boolean isLabelled() {
            return this == ACCEPTED || this == QUERIED || this == REJECTED || this == LABELLED;
        }
    }

    FixRow {
        cells = List.copyOf(cells);
    }

    Optional<String> target() {
        return Optional.ofNullable(targetOrNull);
    }

    /** Returns whether Excel would take a text for a formula if somebody edited it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.contains(text.charAt(0));
    }

    /** Returns how many lines the longest text of the row takes. */
    int lines() {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, (cells.get(i).length() + width(i) - 1) / width(i));
        }
        return lines;
    }

    private int width(int column) {
        int all = WIDTHS.stream().mapToInt(Integer::intValue).sum();
        if (kind.isWide()) {
            return all;
        }
        return kind.isLabelled() && column == 1 ? all - WIDTHS.get(0) : WIDTHS.get(column);
    }

    /**
     * Returns the rows of a receipt.
     *
     * @param findVisible gives the name of a sheet as the workbook has it, if a person sees that sheet
     */
    static List<FixRow> of(Receipt receipt, Function<String, Optional<String>> findVisible) {
        List<FixRow> rows = new ArrayList<>();
        rows.add(row(Kind.TITLE, ReceiptWording.title(receipt) + ReceiptSheet.TITLE));
        ReceiptWording.sender(receipt).forEach(line -> rows.add(row(Kind.LINE, line)));
        rows.add(row(Kind.LINE, receipt.sender().programme()));
        if (receipt.sender().synthetic()) {
            rows.add(row(Kind.LINE, ReceiptWording.SYNTHETIC));
        }
        rows.add(row(Kind.BLANK));
        Decision decision = receipt.verdict().decision();
        rows.add(row(
                kind(decision),
                ReceiptWording.STATUS,
                ReceiptWording.sign(decision) + " " + ReceiptWording.status(receipt)));
        rows.add(row(Kind.LABELLED, "Next step", receipt.verdict().nextStep()));
        rows.add(row(Kind.BLANK));
        rows.addAll(points(receipt, findVisible));
        rows.add(row(Kind.BLANK));
        rows.add(
                row(
                        Kind.LINE,
                        "Marked cells carry a comment that says the same. This sheet may be deleted; nothing else was changed."));
        ReceiptWording.evidence(receipt).forEach(line -> rows.add(row(Kind.LABELLED, line.label(), line.text())));
        rows.add(row(Kind.LABELLED, "Counted", ReceiptWording.counted(receipt)));
        return rows;
    }

    private static List<FixRow> points(Receipt receipt, Function<String, Optional<String>> findVisible) {
        List<FixRow> rows = new ArrayList<>();
        if (receipt.groups().isEmpty()) {
            rows.add(row(Kind.LINE, ReceiptWording.NOTHING_TO_FIX));
        } else {
            rows.add(row(Kind.HEADING, "How grave", "Where", "What is wrong", "What to do"));
        }
        for (Receipt.Group group : receipt.groups()) {
            group.points()
                    .forEach(point ->
                            rows.add(point(point.isGrave() ? Kind.GRAVE : Kind.QUERY, group, point, findVisible)));
            if (group.more() > 0) {
                rows.add(row(Kind.NOTE, "", ReceiptWording.sheet(group), ReceiptWording.more(group), ""));
            }
        }
        rows.addAll(notes(ReceiptWording.EXPLAINED, receipt.explained()));
        rows.addAll(notes(ReceiptWording.NOTED, receipt.noted()));
        return rows;
    }

    private static List<FixRow> notes(String heading, List<Receipt.Point> points) {
        List<FixRow> rows = new ArrayList<>();
        if (!points.isEmpty()) {
            rows.add(row(Kind.BLANK));
            rows.add(row(Kind.LINE, heading));
            points.forEach(point -> rows.add(row(
                    Kind.NOTE,
                    ReceiptWording.severity(point.severity()),
                    point.place(MOST_CELLS),
                    point.sentence(),
                    point.fix())));
        }
        return rows;
    }

    private static FixRow point(
            Kind kind, Receipt.Group group, Receipt.Point point, Function<String, Optional<String>> findVisible) {
        String place = Stream.of(ReceiptWording.sheet(group), point.place(MOST_CELLS))
                .filter(text -> !text.isEmpty())
                .reduce((sheet, cells) -> sheet + ": " + cells)
                .orElse("");
        String cell = point.cells().isEmpty()
                ? "A1"
                : Marks.first(point.cells().get(0)).a1();
        return new FixRow(
                kind,
                List.of(ReceiptWording.severity(point.severity()), place, point.sentence(), point.fix()),
                findVisible
                        .apply(group.sheet())
                        .map(sheet -> "'" + sheet.replace("'", "''") + "'!" + cell)
                        .orElse(null));
    }

    private static Kind kind(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> Kind.ACCEPTED;
            case ACCEPTED_WITH_QUERIES -> Kind.QUERIED;
            case REJECTED -> Kind.REJECTED;
        };
    }

    private static FixRow row(Kind kind, String... cells) {
        return new FixRow(kind, List.of(cells), null);
    }
}
