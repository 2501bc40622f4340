package org.quorate.reporting.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PrintableText;

/** Gives every note of one page an anchor of its own, so that the sources can lead back to it. */
final class NoteAnchors {
    private final Map<Integer, Integer> uses = new HashMap<>();

    /** Text with its notes. */
    record Phrase(String text, List<Note> notes) {
        Phrase {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A note.
     *
     * @param anchor its own
     * @param source the anchor to which it leads
     */
    record Note(int number, String anchor, String source) {}

    static String source(int number) {
        return "source-" + number;
    }

    /** Returns the anchor of the first note that refers to a source; empty for none. */
    String first(int number) {
        return uses.containsKey(number) ? anchor(number, 1) : "";
    }

    Phrase phrase(Paper.Phrase phrase) {
        List<Note> notes = new ArrayList<>();
        for (int number : phrase.notes()) {
            int use = uses.merge(number, 1, Integer::sum);
            notes.add(new Note(number, anchor(number, use), source(number)));
        }
        return new Phrase(PrintableText.of(phrase.text()), notes);
    }

    List<Phrase> phrases(List<Paper.Phrase> phrases) {
        return phrases.stream().map(this::phrase).toList();
    }

    BodySection.Points points(Paper.Block.Points points) {
        List<BodySection.Point> labelled = new ArrayList<>();
        for (Paper.Phrase point : points.points()) {
            labelled.add(new BodySection.Point(points.form().label(labelled.size() + 1), phrase(point)));
        }
        return new BodySection.Points(points.form() == PointForm.BULLET, labelled);
    }

    private static String anchor(int number, int use) {
        return "note-" + number + "-" + use;
    }
}
