package org.quorate.binding;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.Party;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Subject;

/**
 * What one party says for one period, as one submission holds it (glossary: return). Immutable.
 *
 * @param file the submission's file name
 * @param templateVersion as the cover states it; empty where it states none
 * @param sections one for each section of the definition, in the definition's order
 * @param otherSheets sheets that belong to no section: not copied onward, but counted
 * @param layout where its parts stood, and under which words
 */
public record Return(
        String file,
        ReturnDefinition definition,
        Party party,
        ReportingPeriod period,
        String templateVersion,
        List<SectionReading> sections,
        List<OtherSheet> otherSheets,
        ReturnLayout layout) {
    public Return {
        sections = List.copyOf(sections);
        otherSheets = List.copyOf(otherSheets);
    }

    /** A sheet that belongs to no section, with the number of its filled rows. */
    public record OtherSheet(String name, int filledRows) {}

    /** Returns the return with other readings of its sections. */
    public Return with(List<SectionReading> other) {
        return new Return(file, definition, party, period, templateVersion, other, otherSheets, layout);
    }

    /** Finds a section by its id. */
    public Optional<SectionReading> find(String sectionId) {
        return sections.stream()
                .filter(reading -> reading.section().id().equals(sectionId))
                .findFirst();
    }

    /** Returns the sections of a subject, in order. */
    public List<SectionReading> of(Subject subject) {
        return sections.stream()
                .filter(reading -> reading.section().subject() == subject)
                .toList();
    }
}
