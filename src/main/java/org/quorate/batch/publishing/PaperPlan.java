package org.quorate.batch.publishing;

import org.quorate.consolidation.Consolidation;
import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperStatements;
import org.quorate.reporting.PaperVersion;

/**
 * What becomes of a period's paper in one publication.
 *
 * @param kept up to which version papers stay as they are; 0 for none
 * @param version the one that says what the consolidation says: the last that is kept, or the one after it
 * @param content identifies everything that the version says, as its state has it
 * @param madeFrom identifies everything that its files are made from
 */
public record PaperPlan(int kept, PaperVersion version, String content, String madeFrom) {
    /** What the version states. */
    PaperState state(Consolidation consolidation) {
        return new PaperState(
                version.number(), consolidation.frame().asAt().toString(), content, PaperStatements.of(consolidation));
    }

    /** Returns whether the version is to be written, because none that is kept says the same. */
    public boolean isNew() {
        return version.number() > kept;
    }
}
