package org.quorate.reporting.marking;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.marking.Marks.Mark;
import org.quorate.reporting.marking.Markup.Kind;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;

/**
 * Copies one sheet, byte for byte but for the style of marked cells, cells that are marked and were not there, the reference to the
 * drawing of its comments, and the selection of its tab. One instance copies one sheet, as a stream.
 */
final class SheetPatch {
    /** What the schema puts behind the reference to the drawing. */
    private static final Set<String> AFTER_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final NavigableMap<Integer, NavigableMap<Integer, Mark>> rows = new TreeMap<>();
    private final List<ColumnStyle> columns = new ArrayList<>();
    private final StyleBook styles;
    private final @Nullable String drawing;
    private final String relationships;
    private Markup root = Markup.raw("");
    private int depth;
    private boolean inRows;
    private int row;
    private int rowStyle = -1;
    private int column = -1;

    /** The style of whole columns; 1-based, as the file counts them. */
    private record ColumnStyle(int first, int last, int style) {}

    /**
     * Prepares a sheet.
     *
     * @param marks empty where only the tab's selection is taken away
     * @param drawingOrNull the relationship to add a reference to, or null where there is one or none is needed; a sheet that then refers to
     *     a drawing refers to one that is not there
     * @param relationships the namespace of references
     */
    SheetPatch(
            NavigableMap<CellRef, Mark> marks, StyleBook styles, @Nullable String drawingOrNull, String relationships) {
        marks.forEach((cell, mark) ->
                rows.computeIfAbsent(cell.row(), any -> new TreeMap<>()).put(cell.column(), mark));
        this.styles = styles;
        this.drawing = drawingOrNull;
        this.relationships = relationships;
    }

    void copy(InputStream from, OutputStream to) throws IOException {
        MarkupReader reader = new MarkupReader(from);
        OutputStream out = new BufferedOutputStream(to, 1 << 14);
        boolean drawn = drawing == null;
        for (Optional<Markup> next = reader.next(); next.isPresent(); next = reader.next()) {
            Markup piece = next.get();
            boolean childOfRoot = depth == 1 && piece.opens();
            boolean end = depth == 1 && piece.kind() == Kind.END;
            if (!drawn && (end || (childOfRoot && AFTER_DRAWING.contains(piece.localName())))) {
                write(drawingReference(), out);
                drawn = true;
            }
            copy(piece, out);
            if (piece.kind() == Kind.START) {
                depth++;
            } else if (piece.kind() == Kind.END) {
                depth--;
            }
            if (isSettled()) {
                reader.copyContent(out);
            }
        }
        out.flush();
    }

    /** Returns whether nothing changes any more in the element that the reader is in: in the rows, in one row, in a cell. */
    private boolean isSettled() {
        return inRows && ((depth == 2 && rows.isEmpty()) || (depth == 3 && !rows.containsKey(row)) || depth > 3);
    }

    private static void write(String markup, OutputStream out) throws IOException {
        out.write(markup.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void copy(Markup piece, OutputStream out) throws IOException {
        if (inRows) {
            copyOfRows(piece, out);
            return;
        }
        if (depth == 0 && piece.opens()) {
            root = piece;
        }
        Markup copied = piece;
        if (piece.opens()) {
            switch (piece.localName()) {
                case "sheetView" -> copied = SheetScan.isSelected(piece) ? piece.without("tabSelected") : piece;
                case "dimension" -> copied = depth == 1 ? widened(piece) : piece;
                case "col" -> noteStyle(piece);
                case "legacyDrawing" -> {
                    if (drawing != null) {
                        throw new UnmarkableException("a drawing that is not there");
                    }
                }
                case "sheetData" -> {
                    copyBeginning(piece, out);
                    return;
                }
                default -> {}
            }
        }
        write(copied.text(), out);
    }

    private void copyBeginning(Markup piece, OutputStream out) throws IOException {
        if (piece.kind() == Kind.START || rows.isEmpty()) {
            inRows = piece.kind() == Kind.START;
            write(piece.text(), out);
            return;
        }
        write(piece.opened().text(), out);
        writeRowsBefore(Integer.MAX_VALUE, out);
        write("</" + piece.name() + ">", out);
    }

    private void copyOfRows(Markup piece, OutputStream out) throws IOException {
        boolean ours = piece.kind() != Kind.OTHER && piece.prefix().equals(root.prefix());
        String name = ours ? piece.localName() : "";
        if (depth == 2 && piece.opens() && name.equals("row")) {
            beginRow(piece, out);
        } else if (depth == 3 && piece.opens() && name.equals("c")) {
            copyCell(piece, out);
        } else {
            if (depth == 3 && piece.kind() == Kind.END) {
                writeCellsBefore(Integer.MAX_VALUE, out);
            } else if (depth == 2 && piece.kind() == Kind.END) {
                writeRowsBefore(Integer.MAX_VALUE, out);
                inRows = false;
            }
            write(piece.text(), out);
        }
    }

    private void beginRow(Markup piece, OutputStream out) throws IOException {
        row = piece.attribute("r").map(SheetPatch::number).orElse(row + 1);
        column = -1;
        writeRowsBefore(row, out);
        rowStyle = isTrue(piece, "customFormat")
                ? piece.attribute("s").map(SheetPatch::number).orElse(-1)
                : -1;
        Markup copied = rows.containsKey(row) ? spanning(piece, rows.get(row)) : piece;
        if (piece.kind() == Kind.EMPTY && rows.containsKey(row)) {
            write(copied.opened().text(), out);
            writeCellsBefore(Integer.MAX_VALUE, out);
            write("</" + piece.name() + ">", out);
        } else {
            write(copied.text(), out);
        }
    }

    private void copyCell(Markup piece, OutputStream out) throws IOException {
        column = piece.attribute("r").map(ref -> CellRef.parse(ref).column()).orElse(column + 1);
        writeCellsBefore(column, out);
        NavigableMap<Integer, Mark> marks = rows.get(row);
        Mark mark = marks == null ? null : marks.remove(column);
        if (mark == null) {
            write(piece.text(), out);
        } else {
            int style = piece.attribute("s").map(SheetPatch::number).orElse(0);
            Markup marked = piece.with("s", Integer.toString(styles.marked(style, mark.grave())));
            write(marked.text(), out);
        }
    }

    /** Writes the marked cells of the row that stand before a column and are not in the file. */
    private void writeCellsBefore(int before, OutputStream out) throws IOException {
        NavigableMap<Integer, Mark> marks = rows.get(row);
        while (marks != null && !marks.isEmpty() && marks.firstKey() < before) {
            int at = marks.firstKey();
            Mark mark = marks.pollFirstEntry().getValue();
            int style = rowStyle >= 0 ? rowStyle : columnStyle(at + 1);
            String address = new CellRef(at, row).a1();
            write(
                    "<%sc r=\"%s\" s=\"%s\"/>".formatted(root.prefix(), address, styles.marked(style, mark.grave())),
                    out);
        }
        if (marks != null && marks.isEmpty()) {
            rows.remove(row);
        }
    }

    /** Writes the rows with marked cells that stand before a row and are not in the file. */
    private void writeRowsBefore(int before, OutputStream out) throws IOException {
        int now = row;
        while (!rows.isEmpty() && rows.firstKey() < before) {
            row = rows.firstKey();
            rowStyle = -1;
            write("<%srow r=\"%s\">".formatted(root.prefix(), row), out);
            writeCellsBefore(Integer.MAX_VALUE, out);
            write("</%srow>".formatted(root.prefix()), out);
        }
        row = now;
    }

    private void noteStyle(Markup piece) {
        piece.attribute("style")
                .map(SheetPatch::number)
                .ifPresent(style -> columns.add(new ColumnStyle(
                        piece.attribute("min").map(SheetPatch::number).orElse(0),
                        piece.attribute("max").map(SheetPatch::number).orElse(0),
                        style)));
    }

    private int columnStyle(int number) {
        return columns.stream()
                .filter(styled -> styled.first() <= number && number <= styled.last())
                .findFirst()
                .map(ColumnStyle::style)
                .orElse(0);
    }

    /** A row may say which columns its cells span; one that spans less than it has is damaged to some programs. */
    private static Markup spanning(Markup piece, NavigableMap<Integer, Mark> marks) {
        String spans = piece.attribute("spans").orElse("");
        if (!spans.matches("\\d+:\\d+")) {
            return piece.without("spans");
        }
        int colon = spans.indexOf(':');
        int first = Math.min(number(spans.substring(0, colon)), marks.firstKey() + 1);
        int last = Math.max(number(spans.substring(colon + 1)), marks.lastKey() + 1);
        return piece.with("spans", first + ":" + last);
    }

    private Markup widened(Markup piece) {
        if (rows.isEmpty() || piece.attribute("ref").isEmpty()) {
            return piece;
        }
        CellRange range = CellRange.parse(piece.attribute("ref").get());
        int left = range.first().column();
        int right = range.last().column();
        for (NavigableMap<Integer, Mark> marks : rows.values()) {
            left = Math.min(left, marks.firstKey());
            right = Math.max(right, marks.lastKey());
        }
        CellRange wide = new CellRange(
                new CellRef(left, Math.min(range.first().row(), rows.firstKey())),
                new CellRef(right, Math.max(range.last().row(), rows.lastKey())));
        return wide.equals(range) ? piece : piece.with("ref", wide.a1());
    }

    private String drawingReference() {
        Optional<String> declared = root.prefixOf(relationships);
        return declared.map(prefix -> "<%slegacyDrawing %sid=\"%s\"/>".formatted(root.prefix(), prefix, drawing))
                .orElseGet(() -> "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
                        .formatted(root.prefix(), relationships, drawing));
    }

    private static boolean isTrue(Markup piece, String attribute) {
        return piece.attribute(attribute)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new UnmarkableException("a number that is none");
        }
    }
}
