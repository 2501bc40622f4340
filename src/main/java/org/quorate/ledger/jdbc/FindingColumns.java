package org.quorate.ledger.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;

/** How a finding stands in the columns of {@code ledger_finding}. Stateless. */
final class FindingColumns {
    /** The columns, in the order of {@link #set}. */
    static final String NAMES = "code, severity, location_kind, file_name, sheet, sheet_row, cells, text_line,"
            + " text_column, pointer, args";

    private static final String ARGS_VERSION = "1";

    private FindingColumns() {}

    /** Sets the parameters for all columns, beginning with the 1-based index. */
    static void set(PreparedStatement statement, int first, Finding finding) throws SQLException {
        Spot spot = Spot.of(finding.location());
        int at = first;
        statement.setString(at++, finding.code().word());
        statement.setString(at++, finding.severity().word());
        statement.setString(at++, spot.kind);
        statement.setString(at++, EscapedText.escape(finding.location().file()));
        statement.setString(at++, spot.sheetOrNull);
        statement.setObject(at++, spot.rowOrNull, Types.INTEGER);
        statement.setString(at++, spot.cellsOrNull);
        statement.setObject(at++, spot.lineOrNull, Types.INTEGER);
        statement.setObject(at++, spot.columnOrNull, Types.INTEGER);
        statement.setString(at++, spot.pointerOrNull);
        statement.setString(at, renderArgs(finding.args()));
    }

    /**
     * Reads the finding of the current row.
     *
     * @throws IllegalStateException if the row was written by a program that knows more than this one
     */
    static Finding read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Finding(
                FindingCode.find(code).orElseThrow(() -> unknown("finding code", code)),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                readLocation(row),
                parseArgs(row.getString("args")));
    }

    private static Location readLocation(ResultSet row) throws SQLException {
        String kind = row.getString("location_kind");
        String file = EscapedText.unescape(row.getString("file_name"));
        return switch (kind) {
            case "file" -> new Location.InFile(file);
            case "sheet" -> new Location.InSheet(file, EscapedText.unescape(row.getString("sheet")));
            case "row" ->
                new Location.InRow(file, EscapedText.unescape(row.getString("sheet")), row.getInt("sheet_row"));
            case "cells" ->
                new Location.InCells(
                        file, EscapedText.unescape(row.getString("sheet")), EscapedText.split(row.getString("cells")));
            case "text" ->
                new Location.InText(
                        file,
                        row.getInt("text_line"),
                        row.getInt("text_column"),
                        EscapedText.unescape(row.getString("pointer")));
            default -> throw unknown("kind of location", kind);
        };
    }

    private static String renderArgs(Map<String, String> args) {
        List<String> parts = new ArrayList<>(1 + 2 * args.size());
        parts.add(ARGS_VERSION);
        args.forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return EscapedText.join(parts);
    }

    private static Map<String, String> parseArgs(String text) {
        List<String> parts = EscapedText.split(text);
        if (!parts.get(0).equals(ARGS_VERSION) || parts.size() % 2 != 1) {
            throw unknown("form of arguments", text);
        }
        Map<String, String> args = new TreeMap<>();
        for (int i = 1; i < parts.size(); i += 2) {
            args.put(parts.get(i), parts.get(i + 1));
        }
        return args;
    }

    private static IllegalStateException unknown(String what, String seen) {
        return new IllegalStateException("the ledger holds a " + what + " that this program does not know: " + seen);
    }

    /** A location's parts, escaped; those that its kind does not have are null. */
    private record Spot(
            String kind,
            @Nullable String sheetOrNull,
            @Nullable Integer rowOrNull,
            @Nullable String cellsOrNull,
            @Nullable Integer lineOrNull,
            @Nullable Integer columnOrNull,
            @Nullable String pointerOrNull) {

        static Spot of(Location location) {
            if (location instanceof Location.InSheet at) {
                return inSheet("sheet", at.sheetName(), null, null);
            }
            if (location instanceof Location.InRow at) {
                return inSheet("row", at.sheetName(), at.row(), null);
            }
            if (location instanceof Location.InCells at) {
                return inSheet("cells", at.sheetName(), null, EscapedText.join(at.cells()));
            }
            if (location instanceof Location.InText at) {
                return new Spot("text", null, null, null, at.line(), at.column(), EscapedText.escape(at.pointer()));
            }
            return new Spot("file", null, null, null, null, null, null);
        }

        private static Spot inSheet(
                String kind, String sheet, @Nullable Integer rowOrNull, @Nullable String cellsOrNull) {
            return new Spot(kind, EscapedText.escape(sheet), rowOrNull, cellsOrNull, null, null, null);
        }
    }
}
