package org.quorate.proposal;

import java.util.ArrayList;
import java.util.List;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;

/**
 * A return in a few lines: it gets a cover that says whose it is and for which period. Immutable.
 *
 * @param title what stands at the top of it
 * @param sections one at least
 */
public record ReturnSketch(String title, List<SectionSketch> sections) {
    public ReturnSketch {
        sections = List.copyOf(sections);
    }

    /** Returns the definition, as far as the words tell. */
    ReturnDefinition definition(String id) {
        Slugs ids = Slugs.of("section");
        List<SectionDefinition> all = new ArrayList<>();
        all.add(cover(ids.idFor("cover")));
        sections.forEach(section -> all.add(section.section(ids.idFor(section.title()))));
        return new ReturnDefinition(id, title, "1.0", List.of(), false, all);
    }

    private static SectionDefinition cover(String id) {
        return new SectionDefinition(
                id,
                "Cover",
                Subject.COVER,
                Kind.FORM,
                new Placement("Cover", List.of("Front sheet")),
                new Presence(true, null, List.of()),
                new Records(List.of(), null, true, List.of(), List.of(), List.of(), Count.ANY),
                List.of(
                        asked("programme", "Programme", FieldType.TEXT, Meaning.PROGRAMME, "Please leave it as it is."),
                        asked("party", "Partner", FieldType.PARTY, Meaning.PARTY, "Your organisation."),
                        asked("period", "Reporting period", FieldType.PERIOD, Meaning.PERIOD, "What it reports on."),
                        asked(
                                "template_version",
                                "Template version",
                                FieldType.TEXT,
                                Meaning.TEMPLATE_VERSION,
                                "Please leave it as it is."),
                        asked(
                                "completed_by",
                                "Completed by (role)",
                                FieldType.TEXT,
                                Meaning.NONE,
                                "The role, not the name."),
                        asked(
                                "date_completed",
                                "Date completed",
                                FieldType.DATE,
                                Meaning.NONE,
                                "Day, month and year.")));
    }

    private static FieldDefinition asked(String id, String heading, FieldType type, Meaning meaning, String guidance) {
        return new FieldDefinition(id, heading, List.of(), type, meaning, Need.REQUIRED, Bounds.NONE, guidance);
    }
}
