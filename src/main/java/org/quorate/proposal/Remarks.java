package org.quorate.proposal;

import java.util.List;
import org.quorate.proposal.Remark.Certainty;
import org.quorate.submission.Sheet;

/** What is remarked on one place of a workbook; it is added to the remarks on the whole as it comes. Not thread-safe. */
final class Remarks {
    private static final int LONGEST_QUOTE = 60;

    private final List<Remark> all;
    private final String place;

    private Remarks(List<Remark> all, String place) {
        this.all = all;
        this.place = place;
    }

    /** Takes remarks on a sheet. */
    static Remarks on(Sheet sheet, List<Remark> all) {
        return new Remarks(all, "sheet \"" + sheet.name() + "\"");
    }

    /** Takes remarks on a part within this place, known by its title. */
    Remarks at(String title) {
        return new Remarks(all, "%s, \"%s\"".formatted(place, title));
    }

    /** The workbook says so. */
    void certain(String text) {
        all.add(new Remark(Certainty.CERTAIN, place, text));
    }

    /** It looks like it. */
    void guessed(String text) {
        all.add(new Remark(Certainty.GUESSED, place, text));
    }

    /** It was seen, and the pack says nothing of it. */
    void leftOut(String text) {
        all.add(new Remark(Certainty.LEFT_OUT, place, text));
    }

    /** Returns a text that is quoted in a remark, cut where it is long. */
    static String shortened(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE - 3) + "..." : text;
    }
}
