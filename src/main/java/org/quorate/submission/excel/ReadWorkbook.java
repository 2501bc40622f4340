package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Workbook;

/**
 * A workbook with what is to be told of the file it came from. Immutable.
 *
 * @param notes codes without arguments, of the file as a whole
 * @param asTextOrNull how a text file was read; null for every other format
 */
record ReadWorkbook(
        Workbook workbook,
        List<FindingCode> notes,
        @Nullable AsText asTextOrNull) {
    ReadWorkbook {
        notes = List.copyOf(notes);
    }

    /** As what the characters of a text file were read, and by what its columns are parted, in words. */
    record AsText(TextEncoding encoding, String separator) {}

    static ReadWorkbook of(Workbook workbook, boolean macros, boolean externalLinks, boolean embeddedObjects) {
        List<FindingCode> notes = new ArrayList<>();
        if (macros) {
            notes.add(FindingCode.MACROS_IGNORED);
        }
        if (externalLinks) {
            notes.add(FindingCode.EXTERNAL_LINKS);
        }
        if (embeddedObjects) {
            notes.add(FindingCode.EMBEDDED_OBJECTS);
        }
        return new ReadWorkbook(workbook, notes, null);
    }

    Optional<AsText> asText() {
        return Optional.ofNullable(asTextOrNull);
    }
}
