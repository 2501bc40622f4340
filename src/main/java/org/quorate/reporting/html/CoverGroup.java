package org.quorate.reporting.html;

import java.util.ArrayList;
import java.util.List;
import org.quorate.reporting.Paper;
import org.quorate.reporting.Paper.Filling;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PrintableText;

/**
 * Neighbouring fields of the cover sheet under one heading.
 *
 * @param heading empty for fields that stand alone
 */
record CoverGroup(String heading, List<Field> fields) {
    CoverGroup {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param note empty for none
     * @param open whether the author completes it
     * @param optionsBeside whether the options stand beside each other
     */
    record Field(
            String anchor,
            String label,
            String note,
            List<NoteAnchors.Phrase> paragraphs,
            BodySection.Points points,
            List<String> options,
            boolean optionsBeside,
            boolean open) {
        Field {
            paragraphs = List.copyOf(paragraphs);
            options = List.copyOf(options);
        }
    }

    /** Returns the anchor of a field. The index is 0-based. */
    static String anchor(int index) {
        return "cover-" + (index + 1);
    }

    static List<CoverGroup> of(List<Paper.CoverEntry> cover, NoteAnchors notes) {
        List<CoverGroup> groups = new ArrayList<>();
        int start = 0;
        while (start < cover.size()) {
            int end = start + 1;
            while (end < cover.size()
                    && cover.get(end).group().equals(cover.get(start).group())) {
                end++;
            }
            List<Field> fields = new ArrayList<>();
            for (int index = start; index < end; index++) {
                fields.add(field(anchor(index), cover.get(index), notes));
            }
            groups.add(new CoverGroup(PrintableText.of(cover.get(start).group().orElse("")), fields));
            start = end;
        }
        return groups;
    }

    private static Field field(String anchor, Paper.CoverEntry entry, NoteAnchors notes) {
        List<NoteAnchors.Phrase> paragraphs = List.of();
        BodySection.Points points = new BodySection.Points(true, List.of());
        List<String> options = List.of();
        boolean beside = false;
        if (entry.filling() instanceof Filling.Paragraphs text) {
            paragraphs = notes.phrases(text.paragraphs());
            points = notes.points(text.points());
        } else if (entry.filling() instanceof Filling.Boxes boxes) {
            options = boxes.options().stream().map(PrintableText::of).toList();
            beside = PaperWording.areShort(boxes);
        }
        return new Field(
                anchor,
                PrintableText.of(entry.label()),
                PrintableText.of(entry.note()),
                paragraphs,
                points,
                options,
                beside,
                entry.isOpen());
    }
}
