package org.quorate.reporting.word;

import java.util.List;
import org.quorate.reporting.NoteSource;
import org.quorate.reporting.PaperWording;

/** The last appendix: the numbered list to which the notes lead. */
final class SourceList {
    private SourceList() {}

    /** Returns the bookmark of a source. The note is 1-based. */
    static String bookmark(int note) {
        return "source_" + note;
    }

    static void write(List<NoteSource> sources, Manuscript manuscript) {
        if (sources.isEmpty()) {
            return;
        }
        manuscript.paragraph("AppendixHeading", PaperWording.SOURCES);
        for (int index = 0; index < sources.size(); index++) {
            manuscript.bookmark(
                    manuscript.paragraph("SourceNote"),
                    bookmark(index + 1),
                    sources.get(index).line());
        }
    }
}
