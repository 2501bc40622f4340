package org.quorate.reporting;

import java.util.List;
import java.util.Optional;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceFile;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/** Which sections a submission can have, by its return definition. */
final class SectionsOf {
    private SectionsOf() {}

    static List<SectionDefinition> submission(Consolidation consolidation, SourceFile source) {
        return source.submission()
                .flatMap(submission -> definition(consolidation, submission))
                .map(ReturnDefinition::sections)
                .orElse(List.of());
    }

    static Optional<ReturnDefinition> definition(Consolidation consolidation, Submission submission) {
        return submission
                .returnId()
                .flatMap(id -> consolidation.frame().programme().findReturn(id));
    }

    static String title(Consolidation consolidation, Submission submission, String sectionId) {
        return definition(consolidation, submission)
                .flatMap(definition -> definition.find(sectionId))
                .map(SectionDefinition::title)
                .orElse("");
    }
}
