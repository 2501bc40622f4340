package org.quorate.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Words;

/**
 * A section in a line: a title, and the headings of its table. Immutable.
 *
 * @param title what stands on its sheet's tab
 * @param headings in the order of the columns, the first of which tells one record from another; one that ends with {@code *}
 *     must be answered
 */
public record SectionSketch(String title, List<String> headings) {
    /** The most characters of the name of a sheet. */
    private static final int LONGEST_SHEET_NAME = 31;

    private static final Pattern NOT_IN_SHEET_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");

    public SectionSketch {
        headings = List.copyOf(headings);
    }

    /**
     * Finds the sketch in a line such as {@code Milestones: Reference*, Milestone*, Due date, RAG}; empty where it has no title,
     * no heading, or the same heading twice.
     */
    public static Optional<SectionSketch> parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String title = NOT_IN_SHEET_NAME
                .matcher(line.substring(0, colon))
                .replaceAll(" ")
                .strip();
        List<String> headings = Pattern.compile(",")
                .splitAsStream(line.substring(colon + 1))
                .map(String::strip)
                .filter(heading -> !heading.isEmpty())
                .toList();
        boolean usable = isName(title)
                && !headings.isEmpty()
                && headings.stream().allMatch(SectionSketch::isName)
                && headings.stream().map(Words::fold).distinct().count() == headings.size();
        return usable ? Optional.of(new SectionSketch(title, headings)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return !Words.fold(text).isEmpty();
    }

    /** Returns the section, as far as its words tell. */
    SectionDefinition section(String id) {
        Slugs ids = Slugs.ofFields();
        List<FieldDefinition> fields = new ArrayList<>();
        for (String heading : headings) {
            fields.add(field(ids, heading, fields.isEmpty()));
        }
        return new SectionDefinition(
                id,
                title,
                HeadingSense.subject(title),
                Kind.TABLE,
                new Placement(sheetName(title), List.of()),
                new Presence(true, null, List.of("Nil return", "None")),
                new Records(List.of(fields.get(0).id()), null, true, List.of(), List.of(), List.of(), Count.ANY),
                fields);
    }

    /** Cuts a title to what Excel takes for the name of a sheet. */
    static String sheetName(String title) {
        String name = title.length() > LONGEST_SHEET_NAME
                ? title.substring(0, LONGEST_SHEET_NAME).strip()
                : title;
        return name.startsWith("'") || name.endsWith("'") ? name.replace("'", "") : name;
    }

    private static FieldDefinition field(Slugs ids, String written, boolean first) {
        boolean starred = written.endsWith("*");
        String heading = starred ? written.substring(0, written.length() - 1).strip() : written;
        boolean rag = HeadingSense.isRag(heading);
        FieldType type = rag ? FieldType.SCALE : HeadingSense.type(heading).orElse(FieldType.TEXT);
        Meaning meaning = HeadingSense.meaning(heading, type);
        return new FieldDefinition(
                ids.idFor(heading),
                heading,
                List.of(),
                type,
                meaning,
                first || starred ? Need.REQUIRED : Need.OPTIONAL,
                rag ? new Bounds(List.of(), NewProgramme.RAG, null, null, null, 0) : Bounds.NONE,
                "",
                Entry.BY_HAND);
    }
}
