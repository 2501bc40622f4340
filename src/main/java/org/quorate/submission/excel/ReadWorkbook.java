package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Workbook;

/**
 * A workbook with what is to be told of the file it came from. Immutable.
 *
 * @param notes in the order in which they are told
 */
record ReadWorkbook(Workbook workbook, List<Note> notes) {
    ReadWorkbook {
        notes = List.copyOf(notes);
    }

    static ReadWorkbook of(Workbook workbook, boolean macros, boolean externalLinks, boolean embeddedObjects) {
        List<Note> notes = new ArrayList<>();
        if (macros) {
            notes.add(Note.of(FindingCode.MACROS_IGNORED));
        }
        if (externalLinks) {
            notes.add(Note.of(FindingCode.EXTERNAL_LINKS));
        }
        if (embeddedObjects) {
            notes.add(Note.of(FindingCode.EMBEDDED_OBJECTS));
        }
        return new ReadWorkbook(workbook, notes);
    }

    /** Returns this workbook with more to be told. */
    ReadWorkbook with(List<Note> more) {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ReadWorkbook(workbook, all);
    }
}
