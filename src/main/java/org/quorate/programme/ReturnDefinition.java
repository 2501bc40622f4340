package org.quorate.programme;

import java.util.List;
import java.util.Optional;

/**
 * What a return must hold (glossary: return).
 *
 * @param id slug, unique in the programme
 * @param version of the workbook template, as it stands on the cover
 * @param accepts older template versions that are still taken, with a warning
 * @param rejectOnError whether a return with errors is rejected; otherwise it is accepted with queries
 * @param sections in the order of the workbook
 * @param otherSheets names of the template's sheets that hold no section
 * @param checks the programme's own checks of the return, in the order of the pack
 * @param role what the return is for
 */
public record ReturnDefinition(
        String id,
        String title,
        String version,
        List<String> accepts,
        boolean rejectOnError,
        List<SectionDefinition> sections,
        List<String> otherSheets,
        List<Check> checks,
        Role role) {
    /** What a return is for. */
    public enum Role {
        /** A provider tells of its part of the programme. */
        RETURN,
        /** The commissioner says what it makes of the providers' returns. */
        REVIEW
    }

    public ReturnDefinition {
        accepts = List.copyOf(accepts);
        sections = List.copyOf(sections);
        otherSheets = List.copyOf(otherSheets);
        checks = List.copyOf(checks);
    }

    /** Makes a definition of what a provider returns. */
    public ReturnDefinition(
            String id,
            String title,
            String version,
            List<String> accepts,
            boolean rejectOnError,
            List<SectionDefinition> sections,
            List<String> otherSheets,
            List<Check> checks) {
        this(id, title, version, accepts, rejectOnError, sections, otherSheets, checks, Role.RETURN);
    }

    /** Makes a definition without checks of the programme's own. */
    public ReturnDefinition(
            String id,
            String title,
            String version,
            List<String> accepts,
            boolean rejectOnError,
            List<SectionDefinition> sections,
            List<String> otherSheets) {
        this(id, title, version, accepts, rejectOnError, sections, otherSheets, List.of());
    }

    /** Makes a definition of whose template every sheet holds a section. */
    public ReturnDefinition(
            String id,
            String title,
            String version,
            List<String> accepts,
            boolean rejectOnError,
            List<SectionDefinition> sections) {
        this(id, title, version, accepts, rejectOnError, sections, List.of());
    }

    /** Returns this definition with other checks of the programme's own. */
    public ReturnDefinition checkedBy(List<Check> others) {
        return new ReturnDefinition(id, title, version, accepts, rejectOnError, sections, otherSheets, others, role);
    }

    /** Returns this definition with other sections. */
    public ReturnDefinition holding(List<SectionDefinition> others) {
        return new ReturnDefinition(id, title, version, accepts, rejectOnError, others, otherSheets, checks, role);
    }

    /** Returns whether it is the commissioner's review of the others. */
    public boolean isReview() {
        return role == Role.REVIEW;
    }

    /** Finds a section by its id. */
    public Optional<SectionDefinition> find(String sectionId) {
        return sections.stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst();
    }

    /** Finds the cover, the section that tells programme, party, period and template version. */
    public Optional<SectionDefinition> cover() {
        return sections.stream()
                .filter(section -> section.subject() == Subject.COVER)
                .findFirst();
    }
}
