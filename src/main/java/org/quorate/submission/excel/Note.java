package org.quorate.submission.excel;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;

/**
 * Something to be told of a file that was read. Immutable.
 *
 * @param sheetOrNull the sheet it is about; null for the file as a whole
 * @param args what the code's sentences take
 */
record Note(FindingCode code, @Nullable String sheetOrNull, Map<String, String> args) {
    Note {
        args = Map.copyOf(args);
    }

    /** Returns a note on the file as a whole. */
    static Note of(FindingCode code) {
        return new Note(code, null, Map.of());
    }

    /** Returns a note on a sheet. */
    static Note onSheet(FindingCode code, String sheet) {
        return new Note(code, sheet, Map.of());
    }

    Note with(String name, String value) {
        Map<String, String> more = new TreeMap<>(args);
        more.put(name, value);
        return new Note(code, sheetOrNull, more);
    }

    Finding finding(String file) {
        return new Finding(
                code,
                code.severity(),
                sheetOrNull == null ? Location.file(file) : Location.sheet(file, sheetOrNull),
                args);
    }
}
