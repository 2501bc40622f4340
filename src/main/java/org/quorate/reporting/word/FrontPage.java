package org.quorate.reporting.word;

import java.util.List;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWording;

/** The title block, the banner and the note to the author. */
final class FrontPage {
    private FrontPage() {}

    static void write(Paper paper, Manuscript manuscript) {
        if (!paper.banner().isEmpty()) {
            manuscript.paragraph("Banner", paper.banner());
        }
        manuscript.paragraph("Committee", paper.committee());
        manuscript.paragraph("Title", paper.title());
        manuscript.paragraph("Subtitle", paper.programme());
        manuscript.paragraph("Subtitle", paper.period() + " · " + PaperWording.position(paper));
        if (!paper.openFields().isEmpty()) {
            authorNote(paper, manuscript);
        }
    }

    private static void authorNote(Paper paper, Manuscript manuscript) {
        manuscript.paragraph("AuthorNoteHeading", PaperWording.OPEN_FIELDS);
        manuscript.paragraph("AuthorNote", PaperWording.openCount(paper));
        List<Paper.CoverEntry> cover = paper.cover();
        for (int index = 0; index < cover.size(); index++) {
            Paper.CoverEntry entry = cover.get(index);
            if (entry.isOpen()) {
                Lines.link(
                        manuscript.paragraph("AuthorNoteItem"),
                        CoverSheet.bookmark(index),
                        "Hyperlink",
                        PaperWording.fullLabel(entry));
            }
        }
        manuscript.paragraph("AuthorNote", "Remove this note before the paper is circulated.");
    }
}
