package org.quorate.submission.excel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.ReadLimit;

/**
 * What a file holds forbids to read it. Thrown wherever that shows, and turned into its finding at one place,
 * {@link SpreadsheetReader}.
 */
final class RefusedFile extends RuntimeException {
    private final FindingCode code;
    private final Map<String, String> args;
    private final @Nullable String sheetOrNull;
    private final @Nullable String cellOrNull;

    private RefusedFile(
            FindingCode code, Map<String, String> args, @Nullable String sheetOrNull, @Nullable String cellOrNull) {
        // Every damaged file makes one, and its stack trace tells nothing.
        super(code.word(), null, false, false);
        this.code = code;
        this.args = args;
        this.sheetOrNull = sheetOrNull;
        this.cellOrNull = cellOrNull;
    }

    static RefusedFile empty() {
        return new RefusedFile(FindingCode.FILE_EMPTY, Map.of(), null, null);
    }

    static RefusedFile encrypted() {
        return new RefusedFile(FindingCode.FILE_ENCRYPTED, Map.of(), null, null);
    }

    /** {@code tried} are the places of the passwords, in words. */
    static RefusedFile wrongPassword(String tried) {
        return new RefusedFile(FindingCode.PASSWORD_WRONG, Map.of("seen", tried), null, null);
    }

    static RefusedFile unsupported(FileKind kind) {
        return new RefusedFile(
                FindingCode.FILE_TYPE_UNSUPPORTED, Map.of("seen", kind.words(), "remedy", kind.remedy()), null, null);
    }

    /** {@code seen} is a whole clause: "it was cut short". */
    static RefusedFile unreadable(String seen) {
        return new RefusedFile(FindingCode.FILE_UNREADABLE, Map.of("seen", seen), null, null);
    }

    /** The container itself does not hold together. */
    static RefusedFile damaged() {
        return unreadable("it is damaged or was cut short");
    }

    /** A sheet that cannot be read; {@code what} goes on after its name: "is missing from the file". */
    static RefusedFile unreadableSheet(String sheet, String what) {
        return new RefusedFile(
                FindingCode.FILE_UNREADABLE, Map.of("seen", "sheet \"" + sheet + "\" " + what), sheet, null);
    }

    /** A cell that cannot be read; {@code what} goes on after its address: "holds what is no number". */
    static RefusedFile unreadableCell(String sheet, String cell, String what) {
        String seen = "cell " + cell + " of sheet \"" + sheet + "\" " + what;
        return new RefusedFile(FindingCode.FILE_UNREADABLE, Map.of("seen", seen), sheet, cell);
    }

    /** {@code seen} is a whole clause: "two of its parts have the same name". */
    static RefusedFile unsafe(String seen) {
        return new RefusedFile(FindingCode.FILE_UNSAFE, Map.of("seen", seen), null, null);
    }

    /** The file costs more than is allowed; amounts in words. */
    static RefusedFile overLimit(ReadLimit limit, String seen, String allowed) {
        String unit = limit.unit() == ReadLimit.Unit.MEGABYTES ? " (in MB)" : "";
        return new RefusedFile(
                FindingCode.FILE_OVER_LIMIT,
                Map.of("limit", limit.words(), "seen", seen, "allowed", allowed, "setting", limit.word() + unit),
                null,
                null);
    }

    /** The sheet is larger than a sheet of Excel can be, so that no setting helps; amounts in words. */
    static RefusedFile overSheetLimit(String what, String allowed) {
        return new RefusedFile(FindingCode.SHEET_OVER_LIMIT, Map.of("limit", what, "allowed", allowed), null, null);
    }

    Finding finding(String file) {
        return new Finding(code, code.severity(), location(file), args);
    }

    private Location location(String file) {
        if (sheetOrNull == null) {
            return Location.file(file);
        }
        return cellOrNull == null ? Location.sheet(file, sheetOrNull) : Location.cell(file, sheetOrNull, cellOrNull);
    }
}
